import Registry
import Spreadsheet
import SpreadsheetWriting

extension OutputValue {
    /// A text, or nothing where there is none.
    static func given(_ text: String?) -> OutputValue { text.map { $0.isEmpty ? .blank : .text($0) } ?? .blank }

    /// A day, or nothing where there is none.
    static func given(_ day: CalendarDay?) -> OutputValue {
        day.flatMap { CivilDate(daysSince1970: Int($0.number)) }.map { .date($0) } ?? .blank
    }

    /// Texts in one cell.
    static func joined(_ texts: [String]) -> OutputValue { .given(texts.joined(separator: "、")) }
}

extension FieldStorage {
    /// The value of a field as a cell holds it, unmasked; `.blank` where there is none.
    func output(_ field: Field) -> OutputValue {
        var copy = self
        var visitor = OutputVisitor()
        _ = copy.withField(field, &visitor)
        return visitor.output
    }
}

private struct OutputVisitor: FieldVisitor {
    var output = OutputValue.blank

    mutating func visit<Value: FieldValue>(_ slot: inout Reading<Value>) {
        guard let value = slot.value else { return }
        output =
            switch value {
            case let money as Money: .money(fen: money.fen)
            case let quantity as Quantity: .number(Double(quantity.hundredths) / 100)
            case let count as Count: .integer(Int(count.number))
            case let year as Year: .integer(Int(year.number))
            case let day as CalendarDay: .given(day)
            default: .given(value.registered)
            }
    }
}
