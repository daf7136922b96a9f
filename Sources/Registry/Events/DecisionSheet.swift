/// A sheet in which decisions stand (处置台账页).
public struct DecisionSheet: Sendable, Hashable {
    /// The file, as it was given.
    public var file: String
    /// The sheet.
    public var name: String
    /// Where each column stands, counted from 1.
    public var columns: [DecisionColumn: Int]
    /// The number of decisions.
    public var rows = 0

    /// A sheet of a file.
    public init(file: String, name: String, columns: [DecisionColumn: Int]) {
        self.file = file
        self.name = name
        self.columns = columns
    }
}
