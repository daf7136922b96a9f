import Findings
import Registry

extension Catalogue {
    /// The land that a household works (土地).
    static let land: [Rule] = [
        Rule(
            "H090", .warning,
            title: Words("土地面积超范围", "more land than can be"),
            message: Words("{0}填{1}亩，{2}", "{0} is {1} mu, {2}"),
            why: Words(
                "面积大得不像一户人家的，多半是把平方米当成亩、小数点错位，或填成了全组的面积。人均、户均的限额来源不一，由政策参数定；"
                    + "大户承包、牧区确有这么多的，写明就行。人口数没有填的只看每户限额。",
                "Such an area is mostly in square metres, a slip of the point, or the whole hamlet's. The limits by head and by "
                    + "household are the policy's. Where the land is leased or pasture it may be right. Without a number "
                    + "of members only the limit of a household is applied."),
            remedy: Words("对照土地承包证、林权证核实；单位是亩。", "See the deeds; the unit is the mu."),
            basis: Basis("SX ⑩ (per head); GZ 5_14 (household)", .high),
            needs: [[.farmland, .forest, .returnForest, .orchard, .pasture, .waterArea]],
            thresholds: [
                .farmlandPerHead, .farmlandPerHousehold, .forestPerHead, .forestPerHousehold, .returnForestPerHead,
                .returnForestPerHousehold, .orchardPerHousehold, .pasturePerHousehold, .waterAreaPerHousehold,
            ],
            examples: [
                .breaks("耕地填成了平方米", "farmland in square metres") {
                    $0.conditions.farmland = .value(Quantity(2_667))
                },
                .breaks("一个人有60亩耕地", "one person with 60 mu of farmland") {
                    $0.conditions.farmland = .value(Quantity(60))
                    $0.members.removeLast(4)
                    $0.memberCount = .value(Count(1))
                    $0.exitStatus = .value(.expected)
                    $0.draw(exactly: .zero, \.pensionPay)
                },
                .breaks("水面101亩", "101 mu of water") { $0.conditions.waterArea = .value(Quantity(101)) },
                .keeps("五口人有100亩耕地", "five people with 100 mu") {
                    $0.conditions.farmland = .value(Quantity(100))
                },
                .keeps("人口数没有填，只看每户限额", "without a number of members") {
                    $0.conditions.farmland = .value(Quantity(99))
                    $0.memberCount = .blank
                },
            ],
            check: .household { household, context, sink in
                let (land, heads) = (household.conditions, household.heads)
                func judge(_ area: Reading<Quantity>, _ field: Field, _ limits: LandLimits) {
                    reportExcess(of: area, field, limits, heads: heads, context, &sink)
                }
                judge(land.farmland, .farmland, LandLimits(.farmlandPerHousehold, perHead: .farmlandPerHead))
                judge(land.forest, .forest, LandLimits(.forestPerHousehold, perHead: .forestPerHead))
                judge(
                    land.returnForest, .returnForest,
                    LandLimits(.returnForestPerHousehold, perHead: .returnForestPerHead))
                judge(land.orchard, .orchard, LandLimits(.orchardPerHousehold))
                judge(land.pasture, .pasture, LandLimits(.pasturePerHousehold))
                judge(land.waterArea, .waterArea, LandLimits(.waterAreaPerHousehold))
            }),
        Rule(
            "H091", .warning,
            title: Words("退耕还林+林果大于林地", "orchard and returned farmland are more than the forest land"),
            message: Words(
                "退耕还林{0}亩、林果{1}亩，合计大于林地面积{2}亩",
                "{0} mu of returned farmland and {1} of orchard are together more than {2} of forest land"),
            why: Words(
                "退耕还林地和林果地都是林地的一部分，合起来不会比林地多。多半是林地没有随退耕更新。只填了其中一项的，按这一项比；"
                    + "林地没有填的不报。牧草地不算林地，不加进来。",
                "Both are part of the forest land. Mostly the forest land was not changed with them. Where only one is given, "
                    + "it is compared alone; nothing is said without the forest land. Pasture is not forest and not "
                    + "added."),
            remedy: Words("对照林权证核实三个面积。", "See the forest deed for the three areas."),
            basis: Basis("CT", .medium), needs: [[.forest], [.returnForest, .orchard]],
            examples: [
                .breaks("林地没有随退耕更新", "the forest land was not changed") {
                    $0.conditions.returnForest = .value(Quantity(3))
                },
                .breaks("只填了林果", "only the orchard is given") {
                    $0.conditions.returnForest = .blank
                    $0.conditions.orchard = .value(Quantity(6))
                },
                .keeps("正好相等", "just the same") {
                    $0.conditions.returnForest = .value(Quantity(1))
                    $0.conditions.orchard = .value(Quantity(1))
                },
                .keeps("林地没有填", "no forest land is given") {
                    $0.conditions.forest = .blank
                    $0.conditions.orchard = .value(Quantity(6))
                },
            ],
            check: .household { household, _, sink in
                guard let forest = household.conditions.forest.value else { return }
                let returned = household.conditions.returnForest.value?.hundredths ?? 0
                let orchard = household.conditions.orchard.value?.hundredths ?? 0
                guard returned + orchard > forest.hundredths else { return }
                sink.report(
                    .forest,
                    [
                        .value(Quantity(hundredths: returned).registered, .returnForest),
                        .value(Quantity(hundredths: orchard).registered, .orchard),
                        .value(forest.registered, .forest),
                    ])
            }),
        Rule(
            "H092", .error,
            title: Words("有效灌溉面积大于耕地", "more irrigated land than farmland"),
            message: Words("有效灌溉面积{0}亩，大于耕地面积{1}亩", "{0} mu are irrigated, more than the {1} of farmland"),
            why: Words(
                "有效灌溉面积是耕地中能浇上水的部分，部分不能大于整体，必有一项填错。有一项没有填的不报。",
                "Irrigated land is part of the farmland, and a part is never more than the whole. Nothing is said where either "
                    + "is not given."),
            remedy: Words("对照土地承包证核实两个面积，更正填错的一项。", "See the deeds and correct the area that is wrong."),
            basis: Basis("INF", .inference), needs: [[.irrigated], [.farmland]],
            examples: [
                .breaks("两项填反了", "the two were exchanged") {
                    $0.conditions.irrigated = .value(Quantity(4))
                    $0.conditions.farmland = .value(Quantity(3))
                },
                .keeps("耕地都能灌溉", "all of it is irrigated") { $0.conditions.irrigated = .value(Quantity(4)) },
                .keeps("耕地没有填", "no farmland is given") { $0.conditions.farmland = .blank },
            ],
            check: .household { household, _, sink in
                guard let irrigated = household.conditions.irrigated.value,
                    let farmland = household.conditions.farmland.value, irrigated > farmland
                else { return }
                sink.report(
                    .irrigated, [.value(irrigated.registered, .irrigated), .value(farmland.registered, .farmland)])
            }),
    ]

    private static func reportExcess(
        of area: Reading<Quantity>, _ field: Field, _ limits: LandLimits, heads: Int?, _ context: RuleContext,
        _ sink: inout Sink
    ) {
        guard let area = area.value, area > Quantity(0) else { return }
        if let most = context.threshold(limits.perHousehold), area > most {
            let limit = Words("一户超过\(most.registered)亩", "more than \(most.registered) for a household")
            sink.report(field, [.field(field), .value(area.registered, field), .words(limit)])
        } else if let perHead = limits.perHead, let most = context.threshold(perHead), let heads, heads > 0,
            area.hundredths / Int64(heads) > most.hundredths
        {
            let limit = Words("人均超过\(most.registered)亩", "more than \(most.registered) a head")
            sink.report(field, [.field(field), .value(area.registered, field), .words(limit)])
        }
    }
}

/// The limits of a kind of land (土地限额).
private struct LandLimits {
    let perHousehold: Threshold.Name
    let perHead: Threshold.Name?

    init(_ perHousehold: Threshold.Name, perHead: Threshold.Name? = nil) {
        self.perHousehold = perHousehold
        self.perHead = perHead
    }
}
