/// A row near the top of a sheet (表头候选行), as far as it has text.
public struct HeaderRow: Sendable, Hashable {
    /// A cell with text.
    public struct Cell: Sendable, Hashable {
        /// The column, counted from 1.
        public let column: Int
        /// The text as it stands there.
        public let text: String

        /// A cell.
        public init(column: Int, text: String) {
            self.column = column
            self.text = text
        }
    }

    /// The row, counted from 1.
    public let number: Int
    /// The cells that hold text, left to right. Of a merged area only the first cell has any.
    public let cells: [Cell]

    /// A row.
    public init(number: Int, cells: [Cell]) {
        self.number = number
        self.cells = cells
    }
}
