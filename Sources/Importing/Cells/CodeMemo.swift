import Registry
import SpreadsheetReading

/// What the shared texts of coded columns mean (代码备忘): each column has few, and each is looked up about once.
///
/// A column has some places; a text that takes the place of another costs a look-up, no more.
struct CodeMemo {
    private struct Place {
        /// Which shared text, counted from 1; 0 for none.
        var text: UInt32 = 0
        var shorthand: UInt8 = 0
    }

    private static let placesInColumn = 64

    private var places: [Place]

    /// A memo for so many columns.
    init(columns: Int = 0) { places = Array(repeating: Place(), count: columns * Self.placesInColumn) }

    /// The value of a cell, where it is known.
    @inline(__always)
    func value<Value: FieldValue>(of cell: Cell, inColumn column: Int) -> Value? {
        guard let text = cell.sharedIndex else { return nil }
        let place = column * Self.placesInColumn + text % Self.placesInColumn
        guard place < places.count, places[place].text == text + 1 else { return nil }
        return Value.value(ofShorthand: places[place].shorthand)
    }

    /// Notes what a cell's text means.
    @inline(__always)
    mutating func remember(_ value: some FieldValue, for cell: Cell, inColumn column: Int) {
        guard let shorthand = value.shorthand, let text = cell.sharedIndex else { return }
        let place = column * Self.placesInColumn + text % Self.placesInColumn
        if place < places.count { places[place] = Place(text: UInt32(text + 1), shorthand: shorthand) }
    }
}
