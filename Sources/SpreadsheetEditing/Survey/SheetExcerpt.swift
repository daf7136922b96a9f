import Spreadsheet

/// The cells of a sheet that are replaced (原格摘录), as a sheet of their own: within the start tags in which they stood, so
/// that the reader makes of them what it makes of them in the whole sheet.
struct SheetExcerpt {
    private var text: [UInt8] = []
    /// The names of the open elements, prefixes included.
    private var names: [ArraySlice<UInt8>] = []
    private var row = 0
    private var column = 0

    /// Opens an element around the rows.
    mutating func open(_ tag: ArraySlice<UInt8>) {
        text += tag
        names.append(Self.name(of: tag))
    }

    /// Opens a row; one that does not say its number follows one that does.
    mutating func openRow(_ tag: ArraySlice<UInt8>, number: Int, isNumbered: Bool) {
        if !isNumbered, number > 1 { add("<\(Self.text(Self.name(of: tag))) r=\"\(number - 1)\"/>") }
        row = number
        column = 0
        open(tag)
    }

    /// Adds a cell of the row; one that does not say its reference follows one that does.
    mutating func add(_ cell: [UInt8], column: Int, isPlaced: Bool) {
        if !isPlaced, self.column != column - 1 {
            let before = CellReference(row: row, column: column - 1)
            add("<\(Self.text(Self.name(of: cell[...]))) r=\"\(before)\"/>")
        }
        self.column = column
        text += cell
    }

    mutating func close() {
        if let name = names.popLast() { add("</\(Self.text(name))>") }
    }

    private mutating func add(_ markup: String) { text += markup.utf8 }

    private static func name(of tag: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        tag.dropFirst().prefix { !CellMarkup.isNameEnd($0) }
    }

    private static func text(_ name: ArraySlice<UInt8>) -> String { String(decoding: name, as: UTF8.self) }

    /// The sheet.
    consuming func finish() -> [UInt8] {
        while !names.isEmpty { close() }
        return text
    }
}
