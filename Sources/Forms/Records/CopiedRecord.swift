import Registry
import SpreadsheetWriting
import Templates

/// A row of a form that was handed in (报送表一行), to stand in the form of the level above.
public struct CopiedRow: Sendable {
    /// Where it belongs.
    public var place: AdministrativePlace
    /// What stands in its columns, by their sources or else their headings.
    public var values: [String: OutputValue]
    /// The columns whose numbers were typed in by hand, by the same keys.
    public var typed: Set<String>

    /// A row about a place.
    public init(place: AdministrativePlace, values: [String: OutputValue], typed: Set<String> = []) {
        self.place = place
        self.values = values
        self.typed = typed
    }

    /// The number that stands in a column; `nil` where none does.
    public func number(_ key: String) -> Int? {
        switch values[key] {
        case .number(let number): Int(exactly: number)
        case .integer(let number): number
        default: nil
        }
    }

    fileprivate func text(_ key: String) -> String {
        if case .text(let text)? = values[key] { text } else { "" }
    }
}

/// A row of a form made of others (汇总表一行): one of theirs, or the sum of some.
struct CopiedRecord: FormRecord {
    let sum: FormSum?
    private let number: Int
    private let row: CopiedRow

    /// The rows in their order, numbered anew, with sums of towns, counties and all wherever the layout has labels.
    static func rows(_ rows: [CopiedRow], for layout: FormSheetLayout) -> [CopiedRecord] {
        var records: [CopiedRecord] = []
        let keys = layout.summedKeys
        func sum(_ level: FormSheetLayout.SumLevel, _ part: [CopiedRow]) -> CopiedRecord {
            var total = CopiedRow(place: part.last?.place ?? rows[0].place, values: [:])
            for key in keys {
                let numbers = part.compactMap { $0.number(key) }
                if !numbers.isEmpty { total.values[key] = .integer(numbers.reduce(0, +)) }
            }
            let sum = FormSum(level: level, placeholders: placeholders(part))
            return CopiedRecord(sum: sum, number: 0, row: total)
        }
        for (index, row) in rows.enumerated() {
            records.append(CopiedRecord(sum: nil, number: index + 1, row: row))
            let next = index + 1 < rows.count ? rows[index + 1].place : nil
            if layout.sums[.town] != nil, next?.town != row.place.town {
                records.append(
                    sum(.town, rows.filter { $0.place.county == row.place.county && $0.place.town == row.place.town }))
            }
            if layout.sums[.county] != nil, next?.county != row.place.county {
                records.append(sum(.county, rows.filter { $0.place.county == row.place.county }))
            }
        }
        let hasTotal = layout.sums[.county] == nil || Set(rows.map(\.place.county)).count > 1
        if layout.sums[.all] != nil, !rows.isEmpty, hasTotal { records.append(sum(.all, rows)) }
        return records
    }

    /// What may stand in the label of a sum over rows.
    private static func placeholders(_ rows: [CopiedRow]) -> [String: String] {
        [
            "town": rows.last?.place.town ?? "", "county": rows.last?.place.county ?? "", "events": "\(rows.count)",
            "persons": "\(rows.count)", "households": "\(Set(rows.map { $0.text("householdId") }).count)",
        ]
    }

    func value(of source: CopiedSource) -> OutputValue {
        if source.key == "number" { return sum == nil ? .integer(number) : .blank }
        return row.values[source.key] ?? .blank
    }

    var handKey: String? { sum == nil ? CopiedRecord.handKey(row: number - 1) : nil }

    var typedColumns: Set<String>? { row.typed }

    /// By what the columns of a copied row that have no source are found.
    static func handKey(row: Int) -> String { "#\(row)" }
}

/// What a column of a form made of others may show (汇总数据项): whatever theirs had.
struct CopiedSource: FormSource {
    let key: String

    init?(key: String) { self.key = key }
    static var keys: [String] { [] }
    var isNumberLikeText: Bool { PersonSource(key: key)?.isNumberLikeText ?? false }
    var privacy: FormPrivacy { PersonSource(key: key)?.privacy ?? .open }
}

extension FormSheetLayout {
    /// The sources of the columns that its sums add up.
    public var summedKeys: [String] {
        columns.compactMap { column in
            guard column.kind == .count, case .source(let key) = column.content else { return nil }
            let isFigure = key.contains(".") || ["households", "persons"].contains(key)
            return isFigure ? key : nil
        }
    }
}
