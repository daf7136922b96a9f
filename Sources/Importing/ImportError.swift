import Registry
import Spreadsheet
import SpreadsheetReading
import Templates

/// Why an input cannot be used (导入失败), and where.
public enum ImportError: Error, Sendable, Hashable {
    /// The file cannot be read.
    case unreadable(file: String, ReadingError)
    /// No sheet of the file has a row of headings that a layout could be learnt from.
    case nothingToLearn(file: String)
    /// No sheet of the file is a list of decisions: it needs the headings named.
    case noDecisions(file: String, needs: [String])
    /// No sheet of the file is a department's list of the kind: it needs one of the headings named.
    case noList(file: String, ListKind, needs: [String])
    /// A cell of a list of decisions holds something that is none of its values.
    case badDecision(file: String, sheet: String, cell: CellReference, DecisionFault)
    /// No sheet of the file is a list of corrections: it needs the headings named.
    case noCorrections(file: String, needs: [String])
    /// No sheet of the file is a list of waivers: it needs the headings named.
    case noWaivers(file: String, needs: [String])
    /// A waiver that cannot be one; the cell of a workbook, or the line of a YAML file.
    case badWaiver(file: String, place: String, WaiverFault)
    /// A file in YAML cannot be read.
    case definition(TemplateError)
}

/// What is wrong with a waiver (核实无误清单错误).
public enum WaiverFault: Sendable, Hashable {
    /// Something that a waiver must state.
    case missing(DecisionColumn)
    /// Neither a household nor a person is named.
    case nobody
    /// Not a day.
    case notADay
}

/// What is wrong with a cell of a list of decisions (处置台账错误).
public enum DecisionFault: Sendable, Hashable {
    /// Not one of the disposals.
    case unknownDisposal
    /// A decision without the number of a household.
    case householdMissing
    /// Not a day.
    case notADay
    /// Not an identity number.
    case notAnIdentityNumber
    /// Somebody would be removed of whom no more is known than a namesake on a department's list.
    case nameOnly
}
