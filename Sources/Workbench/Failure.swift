import Corrections
import Findings
import Forms
import Importing
import Registry
import SpreadsheetEditing
import SpreadsheetReading
import SpreadsheetWriting
import Templates

/// Why something that was asked for was not done (失败): its words, and its exit code.
public enum Failure: Error, Sendable {
    /// A template, a form or a policy cannot be read, or is not known.
    case templates(TemplateError)
    /// A workbook cannot be read.
    case reading(file: String, ReadingError)
    /// A list of decisions cannot be read.
    case importing(ImportError)
    /// An input cannot be read as a table of the register; the report's findings say why.
    case incompleteInput([Words])
    /// An export that was given as an earlier one is of a later year than the register.
    case laterExport(file: String, year: Int, register: Int)
    /// A register that is to be compared has the records of several years, and nobody said which are meant.
    case severalYears(files: [String], years: [Int])
    /// The earlier of two registers is of a later year than the other.
    case exportsExchanged(before: Int, now: Int)
    /// A decision cannot be carried out; the file and sheet row it stands in.
    case decision(file: String, DecisionError)
    /// A form cannot be written: its layout is wrong, or it would not foot.
    case forms(FormError)
    /// Corrections that cannot be made; none of the others was.
    case corrections(file: String, [FixRefusal])
    /// Tables that cannot be joined or split; nothing was written.
    case tables([TableFault])
    /// A table has no such column; those that it has.
    case unknownColumn(file: String, name: String, known: [String])
    /// A workbook that cannot be corrected.
    case editing(file: String, EditingError)
    /// The workbook was changed while it was being corrected.
    case inputChanged(file: String)
    /// A ledger of corrections cannot be used.
    case ledger(file: String, LedgerFault)
    /// A file cannot be written.
    case writing(WritingError)
    /// There is no rule of this code.
    case unknownRule(RuleCode)
    /// A waiver names a rule that there is not.
    case unknownRuleWaived(RuleCode, file: String, row: Int)
    /// An earlier report cannot be used.
    case baseline(file: String, BaselineFault)
    /// A limit cannot be set so.
    case limit(LimitError)
    /// The output is one of the inputs.
    case outputIsInput(file: String)
    /// The output's ending names no format that can be written.
    case unknownFormat(file: String, known: [String])
    /// The output is to be another kind of file than the input, all of whose parts it has.
    case otherEnding(file: String, input: String, ending: String)
    /// The register has no town or street of this name.
    case unknownTown(String, known: [String])
    /// A file that was given as a filled-in form has no column that is filled in by hand.
    case nothingToTakeOver(file: String)
    /// The policy does not say what is handed in, and under which names.
    case noSubmissionPlan(policy: String)
    /// Errors of the register that nobody waived, so that nothing is handed in.
    case blocked([SubmissionBlocker])
    /// The register has no household.
    case nothingToSubmit
    /// A problem that others found, of which no street is said to answer for it.
    case issueOfNobody(place: String)
    /// A folder is no pack: it has no manifest.
    case noPack(String)
    /// A pack whose papers do not add up, or are not as they were written.
    case packFaults(String, [PackFault])
    /// Two packs are about the same street.
    case packTwice(String, town: String)
    /// A file of a pack cannot be read.
    case packUnreadable(String)
    /// Where the pack should stand, there is something else than an earlier one.
    case folderInUse(String)
    /// A folder cannot be made.
    case folder(path: String, reason: String)

    /// The exit code of the contract: 2 unreadable, 3 refused, 64 wrong arguments.
    public var exitCode: Int32 {
        switch self {
        case .templates, .reading, .importing, .incompleteInput, .writing, .folder, .unknownRuleWaived, .baseline,
            .nothingToTakeOver, .noSubmissionPlan, .noPack, .packUnreadable, .nothingToSubmit:
            2
        case .editing(_, .reading), .editing(_, .writing), .ledger(_, .unreadable): 2
        case .tables(let faults): faults.contains(where: \.isUnreadable) ? 2 : 3
        case .decision, .corrections, .editing, .inputChanged, .ledger, .blocked, .packFaults, .packTwice, .folderInUse,
            .issueOfNobody:
            3
        case .forms(let error): error.isRefusal ? 3 : 2
        case .unknownColumn, .unknownRule, .limit, .outputIsInput, .unknownFormat, .otherEnding, .unknownTown: 64
        case .laterExport, .severalYears, .exportsExchanged: 64
        }
    }
}
