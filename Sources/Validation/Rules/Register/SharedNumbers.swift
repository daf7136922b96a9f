import Findings
import Registry

extension Catalogue {
    /// One number held by more than one member (证件号重复).
    ///
    /// Identity numbers are compared with identity numbers, old ones as their eighteen characters, and disability cards
    /// with disability cards. Of many holders a finding names the first few and counts all.
    static let sharedNumbers: [Rule] = [
        Rule(
            "X001", .error,
            title: Words("同一证件号出现在两户", "one identity number in two households"),
            message: Words(
                "证件号码{0}还出现在其他户，共{1}人用这个号", "the number {0} stands in another household, too; {1} members have it"),
            why: Words(
                "一个人只能属于一户。常见的是婚嫁、分户后原户没有减少，也有抄错号码的。两人的号码要完全相同（比较18位，旧证号折算后比较）；"
                    + "同一户内重复的报X002，被软件改成000的报C003。",
                "A person belongs to one household. Often somebody married or moved and the old household kept them, or a "
                    + "number was copied wrongly. All 18 characters are compared. Within one household it is X002; "
                    + "numbers cut to 000 are C003."),
            remedy: Words(
                "问两村核实人在哪一户，在另一户按程序减少；是抄错号码的，按户口簿更正。",
                "Ask both villages where the person lives and take the other entry out; correct a number that was copied "
                    + "wrongly."),
            basis: Basis("GZ 1_01_001; SX ⑪", .high), needs: [[.idNo]],
            yieldsTo: [Explanation("C003"), Explanation("X002")],
            examples: [
                .breaks(
                    "母亲在两个儿子户里都登记了", "the mother is registered in two households",
                    inRegister: {
                        var mother = $0.household.members[4]
                        mother.source = RecordToken(table: 0, row: 8)
                        $0.neighbour.members.append(mother)
                        $0.neighbour.memberCount = .value(Count(2))
                        $0.neighbour.income.pensionPay = .blank
                        $0.neighbour.shareIncome()
                    }),
                .keeps("同一户内重复属于X002", "twice in one household is X002") {
                    $0.members[3].idNo = $0.members[4].idNo
                },
            ],
            check: .register { judged, sink in
                for group in judged.sharedNumbers {
                    let households = group.byHousehold
                    guard households.count > 1 else { continue }
                    for household in households {
                        let before = group[..<household.startIndex].prefix(Sink.relatedLimit)
                        let others = before + group[household.endIndex...].prefix(Sink.relatedLimit)
                        for holder in household {
                            report(holder, others, count: group.count, in: judged.register, &sink)
                        }
                    }
                }
            }),
        Rule(
            "X002", .error,
            title: Words("同户证件号重复", "one identity number twice in a household"),
            message: Words("证件号码{0}在本户出现{1}次", "the number {0} stands {1} times in this household"),
            why: Words(
                "同一户里两个人用同一个证件号，不是一个人登记了两次，就是复制上一行时忘了改号码。",
                "Either one person is registered twice, or a row was copied and its number not changed."),
            remedy: Words(
                "是同一个人的删去重复的一行，并改家庭人口数；是两个人的，按户口簿更正证件号码。",
                "Delete the second row of one person, and mend the number of members; for two persons correct the number "
                    + "from the household book."),
            basis: Basis("CT", .medium), repair: .proposal, needs: [[.idNo]], yieldsTo: [Explanation("C003")],
            examples: [
                .breaks("女儿一行登记了两次", "the daughter is registered twice") {
                    var copy = $0.members[3]
                    copy.source = RecordToken(table: 0, row: 9)
                    $0.members.append(copy)
                    $0.memberCount = .value(Count(6))
                    $0.shareIncome()
                },
                .keeps("两户重复属于X001", "a number in two households is X001") { $0.members[3].idNo = .blank },
            ],
            check: .register { judged, sink in
                for group in judged.sharedNumbers {
                    for inHousehold in group.byHousehold where inHousehold.count > 1 {
                        for holder in inHousehold {
                            let others = inHousehold.lazy.filter { $0.member != holder.member }
                            report(holder, others, count: inHousehold.count, in: judged.register, &sink)
                        }
                    }
                }
            }),
    ]

    private static func report(
        _ holder: NumberHolder, _ others: some Sequence<NumberHolder>, count: Int, in register: Register,
        _ sink: inout Sink
    ) {
        let number = register.households[holder.household].members[holder.member].idNo.value
        sink.report(
            at: holder.subject, [.value(number?.registered ?? "", .idNo), .count(count)],
            related: others.prefix(Sink.relatedLimit).map(\.subject))
    }
}

extension NumberHolder {
    fileprivate var subject: Subject { .member(household: household, member: member, field: .idNo) }
}

extension ArraySlice<NumberHolder> {
    /// The holders of a group, which are in the order of households, by household.
    fileprivate var byHousehold: [ArraySlice<NumberHolder>] {
        var parts: [ArraySlice<NumberHolder>] = []
        var start = startIndex
        for position in indices where self[position].household != self[start].household {
            parts.append(self[start..<position])
            start = position
        }
        if start < endIndex { parts.append(self[start...]) }
        return parts
    }
}
