/// A rectangle of cells (区域), both corners included.
public struct CellRange: Hashable, Sendable {
    public let first: CellReference
    public let last: CellReference

    /// The corners in any order; they are put top left and bottom right.
    public init(_ one: CellReference, _ other: CellReference) {
        first = CellReference(row: min(one.row, other.row), column: min(one.column, other.column))
        last = CellReference(row: max(one.row, other.row), column: max(one.column, other.column))
    }

    /// Reads `A1:C3` or a single `A1`; `nil` for anything else, whole rows and columns included.
    public init?(_ text: some StringProtocol) {
        let corners = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let one = corners.first.flatMap({ CellReference($0) }) else { return nil }
        guard corners.count == 2 else {
            self.init(one, one)
            return
        }
        guard let other = CellReference(corners[1]) else { return nil }
        self.init(one, other)
    }

    /// Whether a cell lies in the range.
    public func contains(_ cell: CellReference) -> Bool {
        (first.row...last.row).contains(cell.row) && (first.column...last.column).contains(cell.column)
    }
}

extension CellRange: CustomStringConvertible {
    /// `A1:C3`, or `A1` for one cell.
    public var description: String { first == last ? "\(first)" : "\(first):\(last)" }
}
