import Registry
import SpreadsheetReading

/// What the texts of coded columns mean (代码备忘): each column has few, and each is looked up about once.
///
/// A column has some places; a text that takes the place of another costs a look-up, no more.
struct CodeMemo {
    private struct Place {
        var text: UInt64 = 0
        var shorthand: UInt8 = 0
    }

    private static let bitsInColumn: UInt64 = 6

    private var places: [Place]

    /// A memo for so many columns.
    init(columns: Int) { places = Array(repeating: Place(), count: columns << Self.bitsInColumn) }

    /// A number that no other text has, never 0: of a shared text its own, of a short one its bytes.
    @inline(__always)
    static func text(of cell: Cell, _ row: borrowing Row) -> UInt64? {
        switch cell.kind {
        case .sharedText: cell.sharedIndex.map { 1 << 63 | UInt64($0) }
        case .text: row.withBytes(of: cell) { $0.word }
        default: nil
        }
    }

    /// The value of a text, where it is known.
    @inline(__always)
    func value<Value: FieldValue>(of text: UInt64, inColumn column: Int) -> Value? {
        let place = Self.place(of: text, inColumn: column)
        guard place < places.count, places[place].text == text else { return nil }
        return Value.value(ofShorthand: places[place].shorthand)
    }

    /// Notes what a text means.
    @inline(__always)
    mutating func remember(_ value: some FieldValue, for text: UInt64, inColumn column: Int) {
        guard let shorthand = value.shorthand else { return }
        let place = Self.place(of: text, inColumn: column)
        if place < places.count { places[place] = Place(text: text, shorthand: shorthand) }
    }

    @inline(__always)
    private static func place(of text: UInt64, inColumn column: Int) -> Int {
        column << Int(bitsInColumn) | Int(truncatingIfNeeded: (text &* 0x9E37_79B9_7F4A_7C15) >> (64 - bitsInColumn))
    }
}
