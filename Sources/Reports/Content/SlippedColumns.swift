import Findings

/// A table whose columns have slipped (整列错位): what stands below many headings belongs below others.
///
/// Each of these columns has its own fault, which JSON lists; the cause is one, and text and workbook say it once.
struct SlippedColumns: Hashable {
    /// The faults of the single columns, left to right.
    let faults: [SystemicFault]

    /// Fewer columns that cannot be read prove no slip.
    private static let fewestColumns = 3

    /// The codes of what stands in a cell and is no value of its column.
    private static let misplaced: Set<RuleCode> = ["C009", "C011", "C014", "H017", "P003", "P017", "P070"]

    /// How many columns are wrong.
    var columns: Int { Set(faults.map(\.place.column)).count }
    /// The codes, each once.
    var codes: [RuleCode] { Set(faults.map(\.code)).sorted() }
    /// The most rows that one of the columns has wrong.
    var rows: Int { faults.map(\.rows).max() ?? 0 }
    /// How many records the table has.
    var of: Int { faults[0].of }
    /// The first and the last of the columns.
    var ends: (first: FindingPlace, last: FindingPlace) { (faults[0].place, faults[faults.count - 1].place) }

    /// Parts the faults of whole columns, which come by table and column, into those of tables that have slipped and
    /// the others. From the first column that cannot be read on, a slip explains every fault.
    static func found(in faults: [SystemicFault]) -> (slips: [SlippedColumns], others: [SystemicFault]) {
        let byTable = Dictionary(grouping: faults, by: \.place.input).sorted { $0.key < $1.key }
        let slips = byTable.compactMap { _, faults -> SlippedColumns? in
            let unreadable = faults.filter { misplaced.contains($0.code) }
            guard Set(unreadable.map(\.place.column)).count >= fewestColumns,
                let start = faults.firstIndex(where: { misplaced.contains($0.code) })
            else { return nil }
            return SlippedColumns(faults: Array(faults[start...]))
        }
        let slipped = Set(slips.flatMap(\.faults))
        return (slips, faults.filter { !slipped.contains($0) })
    }
}
