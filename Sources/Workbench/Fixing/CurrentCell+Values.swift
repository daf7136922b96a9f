import Registry
import Spreadsheet
import SpreadsheetEditing

extension CurrentCell {
    /// Whether the cell holds what a list says, however a date or a number is written there.
    func holds(_ old: String, _ field: Field?) -> Bool {
        if text == old || stored == old { return true }
        if storage == .blank || old.isEmpty { return storage == .blank && old.allSatisfy(\.isWhitespace) }
        if storage == .date { return day(text) != nil && day(text) == day(old) }
        guard field?.entry.kind.isNumberLikeText != true, let number = Double(stored) else { return false }
        return storage == .number || field?.entry.kind.isAmount == true ? Double(old) == number : false
    }

    /// The value to be stored for a new text: a number or a date where the cell holds one, otherwise text. A blank cell of
    /// an amount becomes a number.
    func value(for new: String, _ field: Field?) -> CellEdit.Value {
        if new.isEmpty { return .clear }
        let kind = field?.entry.kind
        if kind?.isNumberLikeText == true { return .identifier(new) }
        let isDay = if case .day? = kind { true } else { storage == .date }
        if isDay, storage == .date || storage == .number, let day = day(new) { return .date(day) }
        let isNumber = storage == .number || (storage == .blank && kind?.isAmount == true)
        if isNumber, !isDay, let number = Self.plainNumber(new) { return .number(number) }
        return new.utf8.count > Self.longestNumber && new.allSatisfy(\.isNumber) ? .identifier(new) : .text(new)
    }

    /// Longer ones lose digits when a program takes them for numbers.
    private static let longestNumber = 11

    /// A number without exponent, signs of grouping and leading zeros, which a number could not keep.
    private static func plainNumber(_ text: String) -> Double? {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        guard digits.utf8.count <= longestNumber + 4, digits.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "." }),
            !digits.hasPrefix("0") || digits == "0" || digits.hasPrefix("0.")
        else { return nil }
        return Double(text)
    }

    private func day(_ text: String) -> CivilDate? {
        CalendarDay.read(CleanedText(text, .number).text, edition: 2018).value.flatMap { day in
            CivilDate(year: day.parts.year, month: day.parts.month, day: day.parts.day)
        }
    }
}

extension FieldKind {
    /// Whether its values are numbers that somebody reckons with.
    fileprivate var isAmount: Bool {
        switch self {
        case .money, .quantity, .count: true
        default: false
        }
    }
}
