import Findings
import Registry

extension Catalogue {
    /// The way to the house (道路).
    static let roads: [Rule] = [
        Rule(
            "H093", .warning,
            title: Words("与村主干路距离异常", "a distance to the road that can hardly be"),
            message: Words("与村主干路距离填{0}公里，{1}", "the distance to the main road is {0} km, {1}"),
            why: Words(
                "农户到村主干路一般只有几公里。超过核实限额的要看一眼；超过上限的必有误，多半把米当成了公里。限额由政策参数定；"
                    + "没有填的不报，填的不是数字由C011报。",
                "A house is seldom more than some kilometres from the village's main road. Above the first limit it deserves a "
                    + "look, above the second it cannot be right: mostly metres were entered. The limits are the "
                    + "policy's. What is no number is C011's."),
            remedy: Words("核实距离，单位是公里，可以有小数。", "Verify the distance; the unit is the kilometre, with decimals."),
            basis: Basis("GZ 5_14, 3_02_013; SX ⑩", .high), needs: [[.roadDistance]],
            thresholds: [.roadDistanceWarning, .roadDistanceError],
            examples: [
                .breaks("8公里", "eight kilometres") { $0.conditions.roadDistance = .value(Quantity(8)) },
                .breaks("把300米填成300公里", "300 metres entered as kilometres") {
                    $0.conditions.roadDistance = .value(Quantity(300))
                },
                .keeps("正好5公里", "just five kilometres") { $0.conditions.roadDistance = .value(Quantity(5)) },
                .keeps("就在路边，填0", "beside the road, and 0 is given") {
                    $0.conditions.roadDistance = .value(Quantity(0))
                },
                .keeps("距离没有填", "no distance is given") { $0.conditions.roadDistance = .blank },
            ],
            check: .household { household, context, sink in
                guard let distance = household.conditions.roadDistance.value,
                    let usual = context.threshold(.roadDistanceWarning), distance > usual,
                    let most = context.threshold(.roadDistanceError)
                else { return }
                let oddity =
                    distance > most
                    ? Words(
                        "超过\(most.registered)公里不可能，是不是把米当成了公里",
                        "more than \(most.registered) cannot be: were these metres?")
                    : Words("超过\(usual.registered)公里，请核实", "more than \(usual.registered), please verify")
                sink.report(.roadDistance, [.value(distance.registered, .roadDistance), .words(oddity)])
            }),
        Rule(
            "H094", .warning,
            title: Words("入户路类型为空", "no kind of road to the house"),
            message: Words("入户路类型没有填", "the kind of road to the house is not filled in"),
            why: Words(
                "每户都有入户路，哪怕是泥土路。空着就看不出出行条件，核查时按漏填处理。",
                "There is a way to every house, be it of earth. Reviews count a blank as forgotten."),
            remedy: Words("按实际填泥土路、砂石路、水泥路或沥青路。", "Enter earth, gravel, concrete or asphalt, as it is."),
            basis: Basis("SX ③; GZ 3_02", .high), needs: [[.roadType]],
            examples: [
                .breaks("没有填", "it is blank") { $0.conditions.roadType = .blank },
                .keeps("泥土路", "a road of earth") { $0.conditions.roadType = .value(.earth) },
                .keeps("认不出的写法", "a kind that cannot be read") {
                    $0.misread(.roadType, .notInCodeList, "石板路")
                },
            ],
            check: .household { household, _, sink in
                if household.conditions.roadType.isBlank { sink.report(.roadType) }
            }),
    ]
}
