/// What a column of a statistical table counts (统计项目), by the key it has in `templates/forms/`.
public enum StatisticItem: String, Sendable, CaseIterable {
    // The change record: before, every kind of change, after.
    case before, after, net
    case birth, marriageIn, moveIn, otherIncrease
    case death, marriageOut, moveOut, otherDecrease
    case dissolution, split, merger, addition, clearOut, restoration, moveBetweenVillagesOut, moveBetweenVillagesIn
    // Households and persons, by whether they can work and by class.
    case registered, able, unable, beforeAble, beforeUnable, afterAble, afterUnable
    case ordinary, relief, fiveGuarantees, lowIncome
    // The review.
    case screened, ineligible, cleared, screenedOthers, screenedPaired, eligible, added
    case errorsBasic, errorsLogic, errorsGuarantee, corrected
    case lasting, unsteady, farBehind, toClear
    // Persons.
    case insured, labourers, unfitLabourers, working, trained
    // Problems and how far they are mended.
    case problems, resolved, inProgress, unresolved
    // Money: the whole, and parts that together make it.
    case funds, fundsCentral, fundsProvincial, fundsCity, fundsCounty, fundsUnits, fundsSocial, fundsOther
    // The village as a whole.
    case village, farmland, forest
    // A table of the villages of the pairing programme.
    case round

    /// The kind of change that the item sums up, where it is one.
    public var change: ChangeEvent.Kind? { Self.changes[self] }

    private static let changes = Dictionary(
        uniqueKeysWithValues: ChangeEvent.Kind.allCases.compactMap { kind in
            StatisticItem(rawValue: "\(kind)").map { ($0, kind) }
        })

    /// What tables call the item.
    public var label: String { Self.names[self]?.label ?? change?.name ?? rawValue }

    /// The item in English.
    public var english: String { Self.names[self]?.english ?? rawValue }

    private static let names: [StatisticItem: (label: String, english: String)] = [
        .before: ("变动前", "before"), .after: ("变动后", "after"), .net: ("净增减", "net change"),
        .registered: ("合计", "total"), .able: ("有劳动能力", "able to work"), .unable: ("无劳动能力", "unable to work"),
        .beforeAble: ("变动前有劳动能力", "able to work before"), .beforeUnable: ("变动前无劳动能力", "unable to work before"),
        .afterAble: ("变动后有劳动能力", "able to work after"), .afterUnable: ("变动后无劳动能力", "unable to work after"),
        .ordinary: ("一般贫困户", "ordinary poor households"), .relief: ("低保", "relief households"),
        .fiveGuarantees: ("五保", "five-guarantees households"), .lowIncome: ("低收入困难家庭", "low-income families"),
        .screened: ("排查", "screened"), .ineligible: ("不符合条件", "not eligible"), .cleared: ("已清退", "cleared out"),
        .screenedOthers: ("未纳入低收入农户排查", "others screened"), .screenedPaired: ("双到对象", "of the pairing programme"),
        .eligible: ("符合条件应纳入", "eligible"), .added: ("已纳入", "taken in"),
        .errorsBasic: ("基础信息不准", "wrong basic facts"), .errorsLogic: ("逻辑矛盾", "contradictions"),
        .errorsGuarantee: ("三保障信息更新不及时", "guarantees not up to date"), .corrected: ("已更正", "corrected"),
        .lasting: ("达到预脱贫标准且质量好", "lifted for good"), .unsteady: ("有成效但质量不高不稳", "unsteady"),
        .farBehind: ("难度大、差距较大", "far behind"), .toClear: ("不符合条件（清退）", "to be cleared out"),
        .insured: ("参保", "insured"), .labourers: ("劳动力", "labourers"), .unfitLabourers: ("病残劳动力", "unfit labourers"),
        .working: ("务工", "working away"), .trained: ("培训", "trained"),
        .problems: ("问题数", "problems"), .resolved: ("已整改", "mended"), .inProgress: ("正在整改", "being mended"),
        .unresolved: ("未整改", "not mended"),
        .funds: ("资金总量", "all funds"), .fundsCentral: ("中央资金", "central funds"),
        .fundsProvincial: ("省级资金", "provincial funds"), .fundsCity: ("市级资金", "city funds"),
        .fundsCounty: ("县（区）资金", "county funds"), .fundsUnits: ("帮扶单位资金", "funds of helping units"),
        .fundsSocial: ("社会资金", "donations"), .fundsOther: ("其他资金", "other funds"),
        .village: ("全村", "the whole village"), .farmland: ("耕地", "farmland"), .forest: ("林地", "forest"),
        .round: ("轮次", "round"),
    ]
}

/// In what an item is counted (统计单位).
public enum StatisticUnit: String, Sendable, CaseIterable {
    case households, persons, items, rate, amount, area

    /// The unit as headings write it; an amount's stands in the heading.
    public var label: String {
        switch self {
        case .households: "户数"
        case .persons: "人数"
        case .items: "数量"
        case .rate: "比率"
        case .amount: "金额"
        case .area: "面积"
        }
    }
}

/// A figure of a statistical table (统计指标): an item in a unit, e.g. `before.households`.
public struct StatisticFigure: Hashable, Sendable {
    /// What is counted.
    public let item: StatisticItem
    /// In what.
    public let unit: StatisticUnit

    /// An item in a unit.
    public init(_ item: StatisticItem, _ unit: StatisticUnit) {
        self.item = item
        self.unit = unit
    }

    /// The figure that definitions call `key`: `before.households`.
    public init?(key: String) {
        let parts = key.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let item = StatisticItem(rawValue: parts[0]),
            let unit = StatisticUnit(rawValue: parts[1])
        else { return nil }
        self.init(item, unit)
    }

    /// The key in definitions.
    public var key: String { "\(item.rawValue).\(unit.rawValue)" }

    /// What tables call the figure.
    public var label: String { item.label + unit.label }

    /// The figure in English.
    public var english: String { "\(unit.rawValue) \(item.english)" }
}
