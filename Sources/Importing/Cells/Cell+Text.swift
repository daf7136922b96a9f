import SpreadsheetReading

extension Cell {
    /// Whether it holds text, wherever that is stored.
    var isText: Bool { kind == .text || kind == .sharedText }
}
