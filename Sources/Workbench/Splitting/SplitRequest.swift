import SpreadsheetReading

/// What a split is asked to do (拆分请求).
public struct SplitRequest: Sendable {
    /// The table.
    public var input: String
    /// By what it is split: a field's key, its usual heading, or a heading of the table.
    public var column: String
    /// The folder that the files are written into.
    public var folder: String
    /// The layout that the table is taken to have; recognised by the headings where `nil`.
    public var template: String?
    /// The most rows that a file may have.
    public var rowLimit: Int?
    /// How much the workbook may ask of this machine.
    public var limits = Limits()

    /// A split of a table by a column.
    public init(_ input: String, by column: String, into folder: String) {
        self.input = input
        self.column = column
        self.folder = folder
    }
}
