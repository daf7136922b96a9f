import SpreadsheetReading

/// What a join is asked to do (汇总请求).
public struct MergeRequest: Sendable {
    /// The tables, in the order in which their rows are to stand.
    public var files: [String]
    /// Where the result is written.
    public var output: String
    /// The layout whose blank workbook gives the result its looks; the first file's where `nil`.
    public var template: String?
    /// The policy whose villages are expected; that of the layout where `nil`.
    public var policy: String?
    /// A list of the villages that are expected.
    public var expected: String?
    /// The most rows that a file may have.
    public var rowLimit: Int?
    /// How much each workbook may ask of this machine.
    public var limits = Limits()

    /// A join of files.
    public init(_ files: [String], output: String) {
        self.files = files
        self.output = output
    }
}
