import Findings
import Registry

extension Catalogue {
    /// Rows of one table whose household another table does not have (各表对不上的户).
    static let missingPartners: [Rule] = [
        Rule(
            "X010", .error,
            title: Words("成员表有而户表无(或相反)", "members of a household that the household table does not have"),
            message: Words("成员表里有这一户的{0}人，户表里没有这一户", "the member table has {0} of it, the household table has no row"),
            why: Words(
                "成员和户各在一张表里，一户在两张表里都要有。多是户编号抄错、户主姓名写法不同，或户表导漏了；按户编号对，没有户编号的按村和户主姓名对。"
                    + "户表有而成员表没有人的报H001。没有同时导入户表和人口表的不执行。",
                "A household stands in both tables. Its number was copied wrongly, its head's name is written otherwise, or "
                    + "the household table is not complete. A household without members is H001. Not run unless both tables "
                    + "are given."),
            remedy: Words(
                "核对户编号；户表漏了的，重新导出或补录这一户。", "Compare the numbers; export or enter the household that is missing."),
            basis: Basis("TC; GZ model", .high), needs: [[.householdId, .headName]], lists: [.member, .household],
            examples: [
                .breaks(
                    "户表里没有邻户", "the household table lacks the neighbour", inRegister: { $0.neighbour.source = nil }),
                .keeps(
                    "两张表都有", "both tables have it",
                    inRegister: {
                        $0.neighbour.source = RecordToken(table: 0, row: 9)
                    }),
            ],
            check: .household { household, _, sink in
                guard household.source == nil, !household.members.isEmpty else { return }
                sink.report(.householdId, [.count(household.members.count)])
            }),
        Rule(
            "X011", .warning,
            title: Words("帮扶表中的户不在户表", "a helped household that the household table does not have"),
            message: Words("帮扶表里有这一户，户表里没有", "the table of helpers has it, the household table has not"),
            why: Words(
                "帮扶表里的户应当都是在册户。多是户编号抄错，或户已减少而结对没有取消；成员表里有这一户的报X010。",
                "Who is helped is registered. The number was copied wrongly, or the household left and its helper was not "
                    + "told. Where the member table has it, it is X010."),
            remedy: Words("核对户编号；户已减少的，取消结对。", "Compare the numbers; end the help where the household left."),
            basis: Basis("INF", .inference), needs: [[.householdId, .headName]], lists: [.helper, .household],
            yieldsTo: [Explanation("X010", .household)],
            examples: [
                .breaks(
                    "帮扶表里的户编号户表没有", "a number that only the table of helpers has",
                    inRegister: {
                        var household = Household()
                        household.householdId = .value(Identifier("9900010010003"))
                        household.helpers = $0.household.helpers
                        $0.household = household
                    }),
                .keeps(
                    "户表有这一户", "the household table has it",
                    inRegister: {
                        $0.neighbour.helpers = $0.household.helpers
                    }),
            ],
            check: .household { household, _, sink in
                if household.source == nil, !household.helpers.isEmpty { sink.report(.householdId) }
            }),
    ]
}
