import Registry

extension StatisticTable {
    /// A table of the model village and its sum (样本统计表), with a column for every figure; it agrees with the model
    /// decisions and keeps every sum.
    static var model: StatisticTable {
        var table = StatisticTable(table: 2)
        var village = StatisticRow(
            row: 5, place: AdministrativePlace(city: "样本市", county: "样本县", town: "样本镇", village: "样本村"))
        for (item, households, persons) in tallies {
            village[item, .households] = .value(Quantity(households))
            village[item, .persons] = .value(Quantity(persons))
        }
        for (item, unit, number) in others { village[item, unit] = .value(Quantity(number)) }
        table.columns = Dictionary(
            uniqueKeysWithValues: village.figures.keys.sorted { $0.key < $1.key }.enumerated().map { ($1, $0 + 6) })
        var sum = village
        sum.row = 6
        sum.place = AdministrativePlace(county: "", town: "", village: "")
        sum.label = "合计"
        sum.sums = [0]
        table.rows = [village, sum]
        return table
    }

    /// The table of the villages of the pairing programme.
    static var modelPairedVillages: StatisticTable {
        var table = StatisticTable(table: 3)
        table.kind = .pairedVillages
        table.rows = (1...27).map { number in
            StatisticRow(
                row: 3 + number,
                place: AdministrativePlace(city: "样本市", county: "样本县", town: "样本镇", village: "样本\(number)村"))
        }
        return table
    }

    private static let tallies: [(StatisticItem, households: Int64, persons: Int64)] = [
        (.before, 2, 6), (.birth, 0, 0), (.marriageIn, 0, 0), (.moveIn, 0, 0), (.otherIncrease, 0, 0), (.death, 0, 1),
        (.marriageOut, 0, 0), (.moveOut, 0, 0), (.otherDecrease, 0, 0), (.dissolution, 0, 0), (.split, 0, 0),
        (.merger, 0, 0), (.addition, 1, 2), (.clearOut, 0, 1), (.restoration, 0, 0), (.moveBetweenVillagesOut, 0, 0),
        (.moveBetweenVillagesIn, 0, 0), (.net, 1, 0), (.after, 3, 6), (.registered, 3, 6), (.able, 2, 4),
        (.unable, 1, 2), (.beforeAble, 2, 5), (.beforeUnable, 0, 1), (.afterAble, 2, 4), (.afterUnable, 1, 2),
        (.ordinary, 2, 4), (.relief, 1, 2), (.fiveGuarantees, 0, 0), (.lowIncome, 0, 0), (.screened, 2, 6),
        (.ineligible, 0, 1), (.cleared, 0, 1), (.screenedOthers, 9, 20), (.screenedPaired, 1, 2), (.eligible, 1, 2),
        (.added, 1, 2), (.lasting, 1, 2), (.unsteady, 1, 2), (.farBehind, 1, 2), (.toClear, 0, 0),
        (.village, 300, 1_200),
    ]

    private static let others: [(StatisticItem, StatisticUnit, Int64)] = [
        (.insured, .persons, 6), (.labourers, .persons, 3), (.unfitLabourers, .persons, 1), (.working, .persons, 1),
        (.trained, .persons, 1), (.problems, .items, 5), (.resolved, .items, 3), (.inProgress, .items, 1),
        (.unresolved, .items, 1), (.resolved, .rate, 60), (.funds, .amount, 100), (.fundsCentral, .amount, 40),
        (.fundsProvincial, .amount, 30), (.fundsUnits, .amount, 20), (.fundsOther, .amount, 10),
        (.farmland, .area, 900), (.forest, .area, 700),
    ]
}
