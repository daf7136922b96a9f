import Registry

/// What is true of a table as a table (表结构情况), whatever stands in its cells.
///
/// The importer states facts; rules about files say which of them are faults.
public struct TableFacts: Sendable {
    /// A heading and where it stands.
    public struct Heading: Sendable, Hashable {
        /// The heading as in the file.
        public let text: String
        /// Where it stands.
        public let place: TablePlace

        /// A heading at a place.
        public init(_ text: String, at place: TablePlace) {
            self.text = text
            self.place = place
        }
    }

    /// Rows next to each other that are no records, and what they are (非数据行).
    public struct StrayRows: Sendable, Hashable {
        /// What rows other than records are.
        public enum Kind: Sendable, Hashable, CaseIterable {
            /// Blank rows before the last record.
            case blank
            /// A total.
            case total
            /// Who filled in, who checked, when.
            case signature
            /// The headings once more.
            case repeatedHeading
            /// The row of a template that shows how to fill it in.
            case sample
            /// Any other text.
            case note
        }

        /// The rows.
        public let rows: ClosedRange<Int>
        /// What they are.
        public let kind: Kind

        /// Rows of a kind.
        public init(_ rows: ClosedRange<Int>, _ kind: Kind) {
            self.rows = rows
            self.kind = kind
        }
    }

    /// How often something stands in a table, and where first (出现次数).
    public struct Tally: Sendable, Hashable {
        /// How often.
        public var count: Int
        /// Where first.
        public var first: TablePlace?

        /// So many, of which the first stands at a place.
        public init(_ count: Int = 0, first: TablePlace? = nil) {
            self.count = count
            self.first = first
        }

        /// Counts one more.
        public mutating func add(_ place: TablePlace) {
            count += 1
            if first == nil { first = place }
        }

        /// Adds what was counted behind.
        public mutating func add(_ other: Tally) {
            count += other.count
            if first == nil { first = other.first }
        }
    }

    /// A heading that is written otherwise than the template has it (别名列).
    public struct VariantHeading: Sendable, Hashable {
        /// The heading.
        public let heading: Heading
        /// The field it was understood as.
        public let field: Field

        /// A heading of a field.
        public init(_ heading: Heading, of field: Field) {
            self.heading = heading
            self.field = field
        }
    }

    /// Why a file could not be read as a workbook.
    public enum Obstacle: Sendable, Hashable {
        /// It is none that can be read, or is damaged; what is wrong, in words without personal data.
        case unreadable(Words)
        /// It is encrypted.
        case encrypted
        /// It is in the format of before 2007.
        case legacy
        /// It is a text whose characters are stored in no way that is known.
        case unknownEncoding(Words)
        /// No row of it has the headings of a known table.
        case noHeader(best: String?, missing: [String])
    }

    /// The position of the table among the inputs.
    public var table: Int
    /// Why the table could not be read at all.
    public var obstacle: Obstacle?
    /// The required fields without a column, by the heading of the template.
    public var missingRequired: [String] = []
    /// Headings that no field is known by.
    public var unknownHeadings: [Heading] = []
    /// Headings that stand twice: the later one of each.
    public var repeatedHeadings: [Heading] = []
    /// Headings that are known, and written otherwise than the template has them.
    public var variantHeadings: [VariantHeading] = []
    /// Rows among the data, or right below, that are no records.
    public var strayRows: [StrayRows] = []
    /// Whether the sheet itself is hidden.
    public var isSheetHidden = false
    /// Hidden rows that hold something, often left over from a filter.
    public var hiddenRows = Tally()
    /// Ranges of hidden columns within the table, first and last.
    public var hiddenColumns: [ClosedRange<Int>] = []
    /// The cells over which a filter is set, as `A1:C9`, whether or not it hides any.
    public var filter: String?
    /// Merged areas that reach into the data.
    public var mergedCells = Tally()
    /// The range of cells that the sheet declares, where some lie outside of it.
    public var falseDimension: String?
    /// Cells with a formula.
    public var formulas = Tally()
    /// Formulas whose result the file does not hold: their values are unknown, not blank.
    public var formulasWithoutResult = Tally()
    /// Cells with an error value, such as `#N/A`.
    public var errors = Tally()
    /// Cells with a picture in place of a value (单元格图片).
    public var pictures = Tally()
    /// Whether the workbook counts days from 1904.
    public var countsFrom1904 = false
    /// The file's further sheets that are tables of the same kind, by name; with the first of them only.
    public var sheetsAlike: [String] = []
    /// What its records have in common.
    public var contents = TableContents()
    /// What else is odd about how the sheet is stored, such as two cells in one place.
    public var oddities: [Words] = []

    /// Facts about the `table`th input; nothing noticed yet.
    public init(table: Int) { self.table = table }
}
