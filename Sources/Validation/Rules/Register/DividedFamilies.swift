import Findings
import Registry

extension Catalogue {
    /// One family registered as two households (疑似分立户).
    ///
    /// A register of the poor says who lives in a household, not who belongs together. A telephone that two households of a
    /// village share, and nobody else, is what shows it.
    static let dividedFamilies: [Rule] = [
        Rule(
            "X015", .warning,
            title: Words("夫妻分立两户", "husband and wife in two households"),
            message: Words(
                "与同村另一户合用电话，两户户主一男一女、年龄相近、户内都没有配偶，疑为夫妻分立两户",
                "shares its telephone with another household of the village; the heads are a man and a woman of about one age, "
                    + "and neither has a spouse: perhaps a couple in two households"),
            why: Words(
                "夫妻共同生活的应为一户，分立两户会多占指标、多领补助。台账里没有婚姻登记，只能按线索找：同村只有这两户合用一个联系电话，户主一男一女、都到了结婚年龄、"
                    + "年龄差不到一代人，户内都没有配偶。可能是兄妹或邻居合用电话，须入户核实。三户以上合用的报X007。",
                "Husband and wife who live together are one household; as two they draw support twice. A register holds no "
                    + "marriages, so this goes by signs: only these two households of the village share the telephone, their heads "
                    + "are a man and a woman old enough to marry and less than a generation apart, and neither has a spouse. "
                    + "Brother and sister may do so, too: visit them."),
            remedy: Words(
                "入户核实婚姻和居住情况：是夫妻且共同生活的按程序并户；离异、丧偶、兄妹合用电话的备注后保留。",
                "Visit: merge the two where they are a couple and live together; otherwise note why they share a telephone."
            ),
            basis: Basis("INF; GD 并户/拆户", .inference),
            needs: [[.relation], [.phone], [.village], [.sex, .idNo], [.birth, .idNo]],
            thresholds: [.elderAge, .wifeAge, .husbandAge, .parentGap],
            examples: [
                .breaks(
                    "夫妻各立一户，合用一部电话", "a couple in two households with one telephone",
                    inRegister: { $0.divideCouple() }),
                .keeps(
                    "各有各的电话", "each has a telephone",
                    inRegister: {
                        $0.divideCouple()
                        $0.neighbour.phone = .value(PhoneNumber("13900000002"))
                    }),
                .keeps(
                    "合用电话的一户有配偶", "one of them has a spouse",
                    inRegister: { $0.neighbour.phone = $0.household.phone }),
            ],
            check: .shared(.phoneInVillage) { group, context, sink in
                guard let pair = group.twoHouseholds, let wifeAge = context.number(.wifeAge),
                    let husbandAge = context.number(.husbandAge), let generation = context.number(.parentGap)
                else { return }
                let (one, other) = (pair.0.family, pair.1.family)
                guard one.lacksSpouse, other.lacksSpouse, one.isHeadedByWoman != other.isHeadedByWoman else { return }
                let gap = one.yearsBefore(other)
                let isOneGeneration = gap.lowerBound > -generation && gap.upperBound < generation
                let areGrown = [one, other].allSatisfy {
                    $0.hasHead(aged: $0.isHeadedByWoman ? wifeAge : husbandAge, on: context.asOf)
                }
                if isOneGeneration, areGrown { sink.report(group, .phone, []) }
            }),
        Rule(
            "X016", .warning,
            title: Words(
                "老人单独立户而子女在他户(疑似拆户)", "old people by themselves, and perhaps their child in another household"),
            message: Words(
                "全户都是老人，与同村一户合用电话，那一户户主小一辈，疑为子女，可能是拆户",
                "all are old, and a household of the village has the same telephone, whose head is a generation younger: perhaps "
                    + "their child, and the household was divided"),
            why: Words(
                "把老人从子女户里拆出来单独立户，是为了让老人享受低保或达到标准，属于不实拆户。台账里没有亲子登记，只能按线索找：全户都是老人，同村只有另一户合用这个联系电话，"
                    + "那一户户主至少小一辈。也可能由邻居、侄辈代接电话，须入户核实。三户以上合用的报X007。",
                "Old parents are taken out of their children's household so that they get relief. A register holds no kinship "
                    + "between households, so this goes by signs: only one other household of the village shares the telephone of "
                    + "the old, and its head is at least a generation younger. A nephew or neighbour may answer it, too: visit them."
            ),
            remedy: Words(
                "入户核实子女、赡养和居住情况：共同生活的按程序并户；确实单独生活的，核实赡养费并备注。",
                "Visit: merge them where they live together; otherwise see what the child pays, and note it."),
            basis: Basis("INF; 分户子女采集 gzxgg 74941", .inference),
            needs: [[.relation], [.phone], [.village], [.sex, .idNo], [.birth, .idNo]],
            thresholds: [.elderAge, .parentGap],
            examples: [
                .breaks(
                    "老人单独立户，与儿子合用电话", "an old woman by herself and her son give one telephone",
                    inRegister: { $0.settleElder() }),
                .keeps(
                    "老人有自己的电话", "she has a telephone of her own",
                    inRegister: {
                        $0.settleElder()
                        $0.neighbour.phone = .value(PhoneNumber("13900000002"))
                    }),
                .keeps(
                    "合用电话的两户户主年龄相近", "heads of about one age",
                    inRegister: { $0.neighbour.phone = $0.household.phone }),
            ],
            check: .shared(.phoneInVillage) { group, context, sink in
                guard let pair = group.twoHouseholds, let generation = context.number(.parentGap) else { return }
                for (elder, child) in [pair, (pair.1, pair.0)] {
                    guard elder.family.isOfOldPeople, !child.family.isOfOldPeople,
                        elder.family.yearsBefore(child.family).lowerBound >= generation
                    else { continue }
                    sink.report(at: elder.subject(.phone), related: [child.subject(.phone)])
                }
            }),
    ]
}

extension ArraySlice<KeyHolder> {
    /// The two holders, where two households have one each and no other has any.
    fileprivate var twoHouseholds: (KeyHolder, KeyHolder)? {
        guard count == 2, isAcrossHouseholds else { return nil }
        return (self[startIndex], self[startIndex + 1])
    }
}

extension ModelRegister {
    /// Makes a wife who lives alone of the model household; the neighbour, who is her husband, gives her telephone.
    fileprivate mutating func divideCouple() {
        household.members[0] = household.members[1]
        household.liveAlone()
        household.measures = neighbour.measures
        household.takeHead()
        neighbour.phone = household.phone
    }

    /// Makes an old woman who lives alone of the model household; the neighbour, who is her son, gives her telephone.
    fileprivate mutating func settleElder() {
        household.members[0] = household.members[4]
        household.liveAlone()
        household.members[0].labor = .value(.unable)
        household.laborAttribute = .value(.unable)
        household.laborCount = .value(Count(0))
        household.draw(exactly: Money(yuan: 600), \.pensionPay)
        household.measures = neighbour.measures
        household.takeHead()
        neighbour.phone = household.phone
    }
}

extension Household {
    /// Makes the first member the head, and the household's row name that head.
    fileprivate mutating func takeHead() {
        members[0].relation = .value(.head)
        (headName, headIdNo, headNo) = (members[0].name, members[0].idNo, members[0].personId)
    }
}
