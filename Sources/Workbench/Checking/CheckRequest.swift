import Findings
import Foundation
import Importing
import Registry
import Reports
import SpreadsheetReading

/// What a check is asked to do (校验请求).
public struct CheckRequest: Sendable {
    /// The tables of one register.
    public var files: [String]
    /// The template that every table is taken to have; recognised by the headings where `nil`.
    public var template: String?
    /// The policy's key or file; the templates' own where `nil`.
    public var policy: String?
    /// The year whose records are wanted; all where `nil`.
    public var year: Int?
    /// The day on which the register is judged; where `nil`, the policy's, or the end of the register's year where that
    /// is another.
    public var asOf: CalendarDay?
    /// The most rows that the target system takes in one file; the policy's where `nil`.
    public var uploadLimit: Int?
    /// The tables of earlier exports; those of one year are one export.
    public var previous: [String] = []
    /// Workbooks with the decisions that the register should show.
    public var decisions: [String] = []
    /// Workbooks with the decisions of an earlier review.
    public var previousDecisions: [String] = []
    /// Lists of departments with which the register is compared.
    public var lists: [GivenList] = []
    /// What the lists of a kind call their columns, where that is none of the known headings.
    public var listHeadings: [ListKind: [ListItem: String]] = [:]
    /// The rules to run; all where empty.
    public var only: Set<RuleCode> = []
    /// The rules not to run.
    public var ignoring: Set<RuleCode> = []
    /// Whether the report is to show households' rows and the register's figures, as workbooks and pages do; lists do
    /// without.
    public var isIllustrated = false

    /// Whether the report is to name its inputs by their SHA-256, which takes reading them once more; lists of findings do
    /// without.
    public var showsFingerprints = true

    /// Whether the outcome says who is in the register, and in which rows.
    var keepsRegister = false

    /// A list of verified exceptions, which are not listed again.
    public var waivers: String?
    /// An earlier report in JSON, beside which is said what is new and what is solved.
    public var baseline: String?
    /// Whether only what the baseline lacks is listed.
    public var newOnly = false

    /// How much each workbook may ask of this machine.
    public var limits = Limits()
    /// How many files, and sheets of a file, are read side by side at most.
    public var jobs = ProcessInfo.processInfo.activeProcessorCount

    /// Takes the times of the stages.
    public let stopwatch = Stopwatch()

    /// The inputs' fingerprints, as far as they were begun.
    let fingerprints = Fingerprint.Begun()

    /// The register's first file, as far as it was begun to be opened.
    let opening = WorkbookAhead()

    /// Begins what needs no templates, so that it is done while these are read, for the next check of the inputs: their
    /// fingerprints, and to open the register.
    public func begin() {
        fingerprints.begin(inputs, areShown: showsFingerprints)
        if comparesOnlyLists, jobs > 1, let file = files.first { opening.begin(file, limits: limits) }
    }

    /// Every file that is read, none of which may be written.
    public var allFiles: [String] { inputs + [waivers, baseline].compactMap(\.self) }

    /// The files that a report lists as its inputs.
    var inputs: [String] { files + previous + decisions + previousDecisions + lists.map(\.file) }

    /// By what the register's figures are reckoned, where the report is illustrated.
    func measure(_ policy: Policy, _ dataYear: Int?) -> StandingMeasure? {
        isIllustrated ? StandingMeasure(policy, year: year ?? dataYear) : nil
    }

    /// Whether nothing but the register, and department lists, is looked at.
    var comparesOnlyLists: Bool { inputs.count == files.count + lists.count }

    /// A check of the tables of one register.
    public init(files: [String]) { self.files = files }
}

/// A department's list that was given (部门名单).
public struct GivenList: Sendable, Hashable {
    /// What it is about.
    public let kind: ListKind
    /// The workbook.
    public let file: String

    /// A list of a kind.
    public init(_ kind: ListKind, file: String) {
        self.kind = kind
        self.file = file
    }
}
