/// Where a record was read (记录来源), as a token that only the importer can turn into a file, a sheet and a row.
public struct RecordToken: Hashable, Sendable, Comparable {
    /// The position of the table among the inputs.
    public let table: UInt16
    /// The row that the spreadsheet shows.
    public let row: UInt32

    /// The record at `row` of the `table`th input.
    public init(table: Int, row: Int) {
        self.table = UInt16(clamping: table)
        self.row = UInt32(clamping: row)
    }

    public static func < (left: RecordToken, right: RecordToken) -> Bool {
        (left.table, left.row) < (right.table, right.row)
    }
}
