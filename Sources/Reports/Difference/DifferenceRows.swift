import Corrections
import Findings
import Registry
import SpreadsheetWriting

/// The rows of the list of changes (变化明细行), made one at a time.
struct DifferenceRows {
    static let heading = SheetRow(DifferenceColumn.all.map { SheetCell(.text($0.title), $0.headRole) }, height: 30)
    private static let widths = DifferenceColumn.all.map(\.width)

    static func row(of change: RegisterChange, number: Int) -> SheetRow {
        let cells = DifferenceColumn.all.map { cell($0, of: change, number) }
        return SheetRow(cells, height: RowHeight.points(of: cells, widths: widths))
    }

    private static func cell(_ column: DifferenceColumn, of change: RegisterChange, _ number: Int) -> SheetCell {
        switch column {
        case .number: SheetCell(.integer(number), .number)
        case .county: text(change.place.county)
        case .town: text(change.place.town)
        case .village: text(change.place.village)
        case .kind: text(change.kind.name)
        case .householdId: code(change.householdId?.registered)
        case .headName: text(change.headName?.registered)
        case .name: text(change.name?.registered)
        case .idNo: code(change.idNo?.registered)
        case .persons: SheetCell(.integer(change.persons), .number)
        case .from: code(change.from)
        case .to: code(change.to)
        case .householdEffect: effect(change, \.households)
        case .personEffect: effect(change, \.persons)
        case .reason: text(change.reason.zh)
        case .certainty: SheetCell(.text(change.certainty.name), change.isUnverified ? .severity(.warning) : .centred)
        case .rule: SheetCell(change.rule.map { .text($0.rawValue) } ?? .blank, .centred)
        case .earlierRow: row(change.earlierRow)
        case .row: row(change.row)
        case .verdict(.date): SheetCell(.blank, .dateEntry)
        case .verdict: SheetCell(.blank, .entry)
        }
    }

    /// What a change does to the numbers of the villages; blank where it does nothing.
    private static func effect(_ change: RegisterChange, _ part: KeyPath<Tally, Int>) -> SheetCell {
        let number = change.effect[keyPath: part]
        return SheetCell(number == 0 ? .blank : .integer(number), .number)
    }

    private static func row(_ row: RecordToken?) -> SheetCell {
        SheetCell(row.map { .integer(Int($0.row)) } ?? .blank, .number)
    }

    private static func text(_ text: String?) -> SheetCell {
        text.map { SheetCell(text: $0, .text) } ?? SheetCell(.blank, .text)
    }

    /// Text that must stay text.
    private static func code(_ text: String?) -> SheetCell {
        guard let text, !text.isEmpty else { return SheetCell(.blank, .code) }
        return SheetCell(text: text, .code)
    }
}
