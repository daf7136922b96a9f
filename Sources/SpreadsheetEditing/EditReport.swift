import Spreadsheet

/// What was changed in a workbook (更正结果). Nothing else was: every other part has its bytes, and in the parts named here
/// every byte outside the places named here stayed.
public struct EditReport: Hashable, Sendable {
    /// In the order of the container; a part may be named more than once.
    public internal(set) var changes: [PartChange] = []
    /// Formulas on the sheets that were edited. Their stored results are older than the corrections until a spreadsheet
    /// program calculates them again.
    public internal(set) var formulas = 0

    /// The parts that were changed, each once.
    public var parts: [String] {
        changes.reduce(into: []) { parts, change in
            if parts.last != change.part { parts.append(change.part) }
        }
    }
}

/// A change of one part.
public struct PartChange: Hashable, Sendable {
    /// The part's name in the container.
    public let part: String
    public let kind: Kind

    public init(part: String, kind: Kind) {
        self.part = part
        self.kind = kind
    }

    /// What was changed.
    public enum Kind: Hashable, Sendable {
        /// Cells that held or could have held something, cells that were not there, and cells that hold nothing now.
        case cells(replaced: Int, inserted: Int, cleared: Int)
        /// Cells that were marked, or lost their marks.
        case marks(cells: Int)
        /// Rows of a table that stand in the place of others.
        case rows(Int)
        /// Texts of rows that are gone went from the shared ones; ranges that name the table's rows were fitted.
        case fittedToRows
        /// The range that the sheet declares now holds the edited cells, too.
        case dimension(from: String, to: String)
        /// Rows whose declared span of columns now holds the edited cells, too.
        case spans(rows: Int)
        /// Texts put behind the shared ones.
        case sharedStrings(added: Int)
        /// Cell formats put behind the others: each a copy of one, with another number format.
        case styles(added: Int)
        /// The calculation chain, what refers to it, and its content type are gone.
        case calculationChainRemoved
    }
}
