import Registry
import Spreadsheet

/// What a correction does to a cell (更正内容).
public struct CellChange: Hashable, Sendable {
    /// Who wanted it.
    public enum Origin: Hashable, Sendable {
        /// A normalisation that loses nothing, of a rule.
        case safe(code: String)
        /// A rule's proposal that a clerk accepted.
        case accepted(code: String)
        /// A line of a list; held once, however often the change is handed on.
        indirect case listed(Correction)

        /// Whether nobody has to answer for it.
        public var isSafe: Bool {
            if case .safe = self { true } else { false }
        }

        /// The line of the list, where one wanted it.
        public var source: CorrectionSource? {
            if case .listed(let correction) = self { correction.source } else { nil }
        }
    }

    /// The sheet's name.
    public let sheet: String
    public let cell: CellReference
    /// The field of the cell's column, where it is one.
    public let field: Field?
    /// The column's heading, as in the file.
    public let heading: String?
    /// The number of the row's household.
    public let household: String?
    /// What stood there; empty for nothing.
    public let before: String
    /// What stands there then.
    public let after: String
    public let origin: Origin

    /// A change of a cell.
    public init(
        sheet: String, cell: CellReference, field: Field?, heading: String?, household: String?, before: String,
        after: String, origin: Origin
    ) {
        self.sheet = sheet
        self.cell = cell
        self.field = field
        self.heading = heading
        self.household = household
        self.before = before
        self.after = after
        self.origin = origin
    }
}
