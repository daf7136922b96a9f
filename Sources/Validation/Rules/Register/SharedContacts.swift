import Findings
import Registry

extension Catalogue {
    /// What several households give as their own: telephone, account, helper (多户共用).
    static let sharedContacts: [Rule] = [
        Rule(
            "X007", .warning,
            title: Words("多户共用联系电话", "several households share a telephone"),
            message: Words("这个联系电话有{0}户在用", "{0} households give this telephone"),
            why: Words(
                "几户填同一个电话，多是填了村干部或帮扶干部的，抽查时联系不到本人。达到政策参数规定的户数才报；父子两户合用一部电话不报。",
                "Households with one telephone often give that of a village cadre, and cannot be reached. It fires from the "
                    + "policy's number of households on; a father's and a son's are not meant."),
            remedy: Words(
                "向农户核实本人或家人的电话后更正；确无电话的空着并备注。", "Ask each household for its own; leave it blank where there is none."),
            basis: Basis("GZ 5_15_022", .medium), needs: [[.phone]], thresholds: [.sharedPhones],
            examples: [
                .keeps(
                    "两户合用一部电话", "two households with one telephone",
                    inRegister: {
                        $0.neighbour.phone = $0.household.phone
                    }),
                .breaks(
                    "政策规定两户就核查", "a policy by which two households call for a check",
                    inRegister: {
                        $0.neighbour.phone = $0.household.phone
                        $0.policy.thresholds[.sharedPhones] = Threshold(Quantity(2), basis: "样本")
                    }),
            ],
            check: .shared(.phone) { group, context, sink in
                guard let limit = context.number(.sharedPhones), group.householdCount >= limit else { return }
                sink.report(group, .phone, [.count(group.householdCount)])
            }),
        Rule(
            "X008", .warning,
            title: Words("多户共用银行账号", "several households share a bank account"),
            message: Words("这个银行账号有{0}户在用", "{0} households give this bank account"),
            why: Words(
                "补贴打到一户一卡。两户同一账号，不是抄错，就是补贴进了别人的卡；同一户登记两次的先看X005、X006。",
                "Grants are paid to a card of each household. One account for two is a slip, or somebody else's card; a "
                    + "household that stands twice is X005 or X006."),
            remedy: Words("对照一卡通存折核实账号后更正。", "Compare with the passbooks and correct it."),
            basis: Basis("INF (brief)", .inference), needs: [[.bankAccount]],
            yieldsTo: [Explanation("X005", .household), Explanation("X006", .household)],
            examples: [
                .breaks(
                    "邻户填了同一账号", "the neighbour has the same account",
                    inRegister: {
                        $0.neighbour.bankAccount = $0.household.bankAccount
                    }),
                .keeps("账号空着", "no account", inRegister: { $0.neighbour.bankAccount = .blank }),
            ],
            check: .shared(.bankAccount) { group, _, sink in
                guard group.isAcrossHouseholds else { return }
                sink.report(group, .bankAccount, [.count(group.householdCount)])
            }),
        Rule(
            "X009", .warning,
            title: Words("一名责任人结对户数过多", "one helper for too many households"),
            message: Words("这名帮扶责任人结对{0}户，多于{1}户", "this helper has {0} households, more than {1}"),
            why: Words(
                "结对过多帮扶难以落实。户数上限由各地定，取政策参数，领导干部和一般干部分开；驻村工作队员和第一书记负责全村，不算。"
                    + "姓名和电话（没有电话的看单位）都相同才算一人。",
                "Who helps too many helps none. The limits are the policy's, for leading cadres and for others; a resident "
                    + "team and a first secretary serve the whole village. One person is who has the same name and telephone, "
                    + "or unit where none is given."),
            remedy: Words("调整结对安排，或核实姓名、单位是否填错。", "Share the households out anew, or correct names and units."),
            basis: Basis("INF (brief)", .inference), needs: [[.helperName], [.helperPhone, .helperUnit]],
            thresholds: [.leaderHouseholds, .staffHouseholds],
            examples: [
                .keeps("一人结对两户", "two households of one helper", inRegister: { $0.pairNeighbour() }),
                .breaks(
                    "一人结对两户，政策限一户", "two households where the policy allows one",
                    inRegister: {
                        $0.pairNeighbour()
                        $0.policy.thresholds[.staffHouseholds] = Threshold(Quantity(1), basis: "样本")
                        $0.policy.thresholds[.leaderHouseholds] = Threshold(Quantity(1), basis: "样本")
                    }),
            ],
            check: .shared(.helper) { group, context, sink in
                let isLeader = group.contains { $0.mark == KeyHolder.leaderMark }
                guard let limit = context.number(isLeader ? .leaderHouseholds : .staffHouseholds),
                    group.householdCount > limit
                else { return }
                sink.report(group, .helperName, [.count(group.householdCount), .count(limit)])
            }),
        Rule(
            "X012", .warning,
            title: Words("同户务工县不同但电话相同", "members work in different counties with one telephone"),
            message: Words("与本户另一名在外地{0}务工的成员电话相同", "another member, who works in {0}, has the same telephone"),
            why: Words(
                "两人在不同的县务工，不会合用一部电话，多是复制时没有改。填的是本户联系电话的、务工地写不到县的、没有填电话的不报。",
                "Two who work in different counties do not share a telephone: somebody copied a cell. It is "
                    + "silent about the household's own telephone, and where the place names no county."),
            remedy: Words("向本人核实电话后更正。", "Ask for each one's own telephone."),
            basis: Basis("GZ 5_15_021", .medium), needs: [[.memberPhone], [.workPlace]],
            examples: [
                .breaks("夫妻在两个县务工，电话相同", "a couple works in two counties with one telephone") {
                    $0.sharePhone("样本市甲县", "样本市乙县")
                },
                .keeps("夫妻在同一个县务工", "a couple works in one county") { $0.sharePhone("样本市甲县", "样本市甲县城关镇") },
            ],
            check: .household(ifAny: .worksAway) { household, _, sink in
                for index in household.members.indices {
                    guard let place = household.members.span[index].workPlace.value,
                        let phone = household.members.span[index].memberPhone.value, household.phone.value != phone,
                        let county = place.county
                    else { continue }
                    for other in household.members.indices where other != index {
                        guard household.members.span[other].memberPhone.value == phone,
                            let theirs = household.members.span[other].workPlace.value, let elsewhere = theirs.county,
                            elsewhere != county
                        else { continue }
                        sink.report(
                            member: index, .memberPhone, [.value(theirs, .workPlace)],
                            related: [sink.subject(member: other, .memberPhone)])
                        break
                    }
                }
            }),
    ]
}

extension String {
    /// The place as far as the county (到县一级的地名): up to the last 县, 旗 or 区; `nil` where it names none.
    fileprivate var county: Substring? {
        lastIndex { $0 == "县" || $0 == "旗" || $0 == "区" }.map { self[...$0] }
    }
}

extension ModelRegister {
    /// Gives the neighbour the model household's helper.
    fileprivate mutating func pairNeighbour() {
        for index in household.helpers.indices {
            household.helpers[index].resident = .value(.no)
            household.helpers[index].firstSecretary = .value(.no)
        }
        neighbour.helpers = household.helpers
    }
}

extension Household {
    /// Lets head and spouse work in these places with one telephone.
    fileprivate mutating func sharePhone(_ one: String, _ other: String) {
        members[1].work = members[0].work
        members[1].workMonths = members[0].workMonths
        members[1].workPeriods = members[0].workPeriods
        members[1].jobChannel = members[0].jobChannel
        members[1].workCompany = members[0].workCompany
        members[0].workPlace = .value(one)
        members[1].workPlace = .value(other)
        members[0].memberPhone = .value(PhoneNumber("13900000011"))
        members[1].memberPhone = .value(PhoneNumber("13900000011"))
    }
}
