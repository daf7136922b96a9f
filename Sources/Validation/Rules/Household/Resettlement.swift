import Findings
import Registry

extension Catalogue {
    /// Households that were moved (易地搬迁).
    static let resettlement: [Rule] = [
        Rule(
            "H099", .warning,
            title: Words("搬迁户缺搬迁方式/安置方式", "a resettled household without the way of it"),
            message: Words("是搬迁户，但{0}没有填", "the household was resettled, but it is not said: {0}"),
            why: Words(
                "搬迁户要写明怎么搬、怎么安置，否则安置房和后续帮扶对不上。两项各看各的，表里没有的一列不看；不是搬迁户的可以空着。",
                "Of a resettled household it must be known how it was moved and settled. Each column is looked at where the "
                    + "table has it; of others both may be blank."),
            remedy: Words(
                "对照搬迁协议补填；没有搬迁的，把是否搬迁户改为“否”。", "Fill it in by the agreement, or say that it was not resettled."),
            basis: Basis("public source form; INF", .inference),
            needs: [[.relocated], [.relocationWay, .resettleWay]],
            examples: [
                .breaks("搬迁方式和安置方式都没有填", "neither is filled in") { $0.conditions.relocated = .value(.yes) },
                .breaks("只填了搬迁方式", "only the way of moving is given") {
                    $0.conditions.relocated = .value(.yes)
                    $0.conditions.relocationWay = .value(.wholeHamlet)
                },
                .keeps("两项都填了", "both are given") {
                    $0.conditions.relocated = .value(.yes)
                    $0.conditions.relocationWay = .value(.singleHousehold)
                    $0.conditions.resettleWay = .value(.together)
                },
                .keeps("不是搬迁户", "not a resettled household") { $0.conditions.relocated = .value(.no) },
                .keeps("是否搬迁户没有填", "the column is blank") { $0.conditions.relocated = .blank },
            ],
            check: .household { household, _, sink in
                guard household.conditions.relocated.value == .yes else { return }
                if household.conditions.relocationWay.isBlank {
                    sink.report(.relocationWay, [.field(.relocationWay)])
                }
                if household.conditions.resettleWay.isBlank { sink.report(.resettleWay, [.field(.resettleWay)]) }
            })
    ]
}
