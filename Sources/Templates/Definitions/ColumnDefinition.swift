import Findings
import Registry

/// A column of a table's layout (列).
public struct ColumnDefinition: Sendable, Hashable {
    /// The heading, letter by letter.
    public let heading: String
    /// The headings above it, from the top.
    public let groups: [String]
    /// Other headings of the column in tables of this layout only; those of a field stand in the dictionary.
    public let aliases: [String]
    /// The field; `nil` where the column is kept as it is and never read.
    public let field: Field?
    /// Whether a table without the column is incomplete.
    public let isRequired: Bool
    /// Whether every row must fill it.
    public let mustBeFilled: Bool
    /// The letter that the column had in the export that was seen; headings decide, not letters.
    public let letter: String?
    /// The width, in characters of the default font.
    public let width: Int
    /// What to fill in, for the clerk.
    public let note: String?
    /// How sure the column is, where that differs from the table.
    public let confidence: Basis.Confidence?
}
