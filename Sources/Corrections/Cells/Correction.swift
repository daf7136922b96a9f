import Registry
import Spreadsheet

/// What somebody wants to stand in a table instead (更正意见): a line of a list of corrections.
public struct Correction: Hashable, Sendable {
    /// Which cells are meant.
    public enum Target: Hashable, Sendable {
        /// A cell, of the file's only table where no sheet is named.
        case cell(sheet: String?, CellReference)
        /// What a column says of a household, or of a person in it where one is named.
        case record(column: String, household: Identifier, person: Person?)
        /// Every record's cell of a column that holds the old value.
        case everywhere(column: String)
    }

    /// By what a person is named; the number decides where both are given.
    public struct Person: Hashable, Sendable {
        /// The identity number as it stands in the list, right or wrong.
        public let idNo: String?
        /// The name.
        public let name: PersonName?

        /// A person by number, by name or by both.
        public init(idNo: String?, name: PersonName?) {
            self.idNo = idNo
            self.name = name
        }
    }

    /// Where the line stands.
    public let source: CorrectionSource
    /// The file that is meant; whichever is corrected where none is named.
    public var file: String?
    /// The cells that are meant.
    public let target: Target
    /// What must stand there now; empty for a blank cell.
    public let old: String
    /// What is to stand there; empty for a blank cell.
    public let new: String
    /// The rule that found the fault, where the line comes from an issue workbook.
    public var code: String?
    /// Why.
    public var reason = ""
    /// Who answers for it.
    public var who: PersonName?
    /// The day, as written.
    public var date = ""

    /// A correction of one value by another.
    public init(source: CorrectionSource, target: Target, old: String, new: String) {
        self.source = source
        self.target = target
        self.old = old
        self.new = new
    }
}

/// Where a line of a list of corrections stands (清单行).
public struct CorrectionSource: Hashable, Sendable {
    /// The list, as it was given.
    public let file: String
    /// The sheet; `nil` for a text.
    public let sheet: String?
    /// The row or line, from 1.
    public let line: Int

    /// A line of a file.
    public init(file: String, sheet: String?, line: Int) {
        self.file = file
        self.sheet = sheet
        self.line = line
    }
}

/// What keeps a line from being a correction (清单行错误).
public enum CorrectionFault: Error, Hashable, Sendable {
    /// It names neither a cell, nor a column.
    case noTarget
    /// What it gives as a cell is none.
    case notACell
    /// It names a person without the household.
    case householdMissing
    /// It replaces a value everywhere, and does not say which.
    case oldValueMissing
    /// It says nothing of the new value; to empty a cell is asked for in words.
    case newValueMissing
    /// It gives a new value for a finding that the visit did not confirm.
    case notConfirmed
    /// It is not JSON, or not the JSON of a correction.
    case notJSON
}

/// What a list of corrections holds (更正清单).
public struct CorrectionList: Sendable {
    /// A line that is none.
    public struct Fault: Hashable, Sendable {
        /// Where it stands.
        public let source: CorrectionSource
        /// What is wrong with it.
        public let fault: CorrectionFault

        /// A fault of a line.
        public init(_ source: CorrectionSource, _ fault: CorrectionFault) {
            self.source = source
            self.fault = fault
        }
    }

    /// The corrections, in the order of the list.
    public var corrections: [Correction] = []
    /// The lines that are none.
    public var faults: [Fault] = []

    /// An empty list.
    public init() {}
}
