import Findings

/// How much a workbook holds (单元格计数), and what was odd about it.
public struct CellCounts: Sendable {
    /// The worksheets.
    public let sheets: Int
    /// The rows stored.
    public let rows: Int
    /// The cells that hold something.
    public let cells: Int
    /// What was odd and did not keep the file from being read.
    public let oddities: [Words]
}
