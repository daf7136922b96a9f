import Findings
import Registry

/// Which layout a table has, and what each of its columns is (识别结果).
public struct Recognition: Sendable {
    /// How the layout was chosen.
    public enum Fit: Sendable, Hashable {
        /// The table has it.
        case recognised
        /// The table has none that is known; its rows are clearly persons, and this layout comes nearest.
        case nearest
        /// Somebody named it.
        case named
    }

    /// The layout.
    public let definition: TableDefinition
    /// How it was chosen.
    public let fit: Fit
    /// The rows of the headings, groups above them included, titles not.
    public let headerRows: ClosedRange<Int>
    /// The first row of data.
    public let firstDataRow: Int
    /// The columns that are known, left to right.
    public let columns: [RecognisedColumn]
    /// The required columns that the table lacks.
    public let missingRequired: [ColumnDefinition]
    /// Headings that neither the layout nor the dictionary knows, or whose field a surer heading has taken.
    public let unknown: [TableFacts.Heading]
    /// Headings that stand twice: the later one of each.
    public let repeated: [TableFacts.Heading]

    /// The columns of a field, left to right; more than one only where a field's values are spread over columns.
    public func columns(of field: Field) -> [RecognisedColumn] { columns.filter { $0.field == field } }
}

/// A column whose heading is known (已识别列).
public struct RecognisedColumn: Sendable, Hashable {
    /// The column, counted from 1.
    public let column: Int
    /// The row in which its heading stands, counted from 1.
    public let row: Int
    /// The heading as in the file.
    public let heading: String
    /// The headings above it, from the top, as far as the header has any.
    public let groups: [String]
    /// The field; `nil` where the layout keeps the column as it is.
    public let field: Field?
    /// How the heading was recognised.
    public let how: HeadingMatch
    /// Whether every row must fill it.
    public let mustBeFilled: Bool
}
