import Findings

/// A fault that most of a column shares (系统性问题): somebody filled in, or an export wrote, the column as a whole wrongly.
///
/// Such findings are symptoms of one cause, which is to be mended first; they are counted and listed all the same.
public struct SystemicFault: Sendable, Hashable {
    /// The rule.
    public let code: RuleCode
    /// The column.
    public let place: FindingPlace
    /// In how many rows of the column the rule found something.
    public let rows: Int
    /// How many records the table has: households, where the fault is one of households.
    public let of: Int

    /// Fewer rows prove no habit.
    private static let fewestRows = 20

    /// The faults that at least half of a column's records share, by place and code.
    static func all(in report: Report) -> [SystemicFault] {
        var columns: [Column: (rows: Int, lastRow: Int, first: Int, isOfHouseholds: Bool)] = [:]
        // Findings come by row, so that a row with several of one code counts once.
        for (position, head) in report.heads.enumerated() where head.row > 0 && head.column > 0 {
            let key = Column(input: head.input, column: head.column, code: head.code)
            let seen = columns[key, default: (0, 0, position, true)]
            let isOfHouseholds = seen.isOfHouseholds && head.isOfHousehold
            if seen.lastRow != head.row { columns[key] = (seen.rows + 1, head.row, seen.first, isOfHouseholds) }
        }
        return columns.compactMap { key, seen in
            guard report.inputs.indices.contains(key.input) else { return nil }
            // What is wrong with a household stands in one of its members' rows.
            let rows = report.inputs[key.input].rows
            let records = seen.isOfHouseholds ? min(rows, report.households) : rows
            guard seen.rows >= fewestRows, seen.rows * 2 >= records else { return nil }
            let heading = report.findings[seen.first].place.heading
            let place = FindingPlace(input: key.input, column: key.column, heading: heading)
            return SystemicFault(code: report.heads.codes[key.code], place: place, rows: seen.rows, of: records)
        }.sorted {
            ($0.place.input, $0.place.column ?? 0, $0.code) < ($1.place.input, $1.place.column ?? 0, $1.code)
        }
    }

    private struct Column: Hashable {
        let input: Int
        let column: Int
        let code: Int
    }
}
