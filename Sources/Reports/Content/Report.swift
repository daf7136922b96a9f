import Findings
import Registry

/// What a check found, in a form that any report can be written from (校验报告).
///
/// Whoever fills it has looked up every place; a report only arranges, counts and words what stands here.
public struct Report: Sendable {
    /// A table that was read (输入表).
    public struct Input: Sendable, Hashable {
        /// The file, as it was given.
        public var file: String
        /// The key of the template, `nil` where none was recognised.
        public var templateID: String?
        /// What the template is called.
        public var templateTitle: String?
        /// The sheet; `nil` for a text table and for a file that could not be read.
        public var sheet: String?
        /// The number of records.
        public var rows: Int
        /// The records of other years than the one asked for, by year.
        public var setAside: [Int: Int] = [:]
        /// The file's SHA-256, in lower-case hexadecimal digits.
        public var sha256: String

        /// A table of a file.
        public init(
            file: String, templateID: String? = nil, templateTitle: String? = nil, sheet: String? = nil, rows: Int,
            sha256: String
        ) {
            self.file = file
            self.templateID = templateID
            self.templateTitle = templateTitle
            self.sheet = sheet
            self.rows = rows
            self.sha256 = sha256
        }
    }

    /// A rule that did not run, and so has not been passed (未执行的规则).
    public struct RuleNotRun: Sendable, Hashable {
        /// The rule.
        public var code: RuleCode
        /// Why it did not run.
        public var reason: Words

        /// A rule with a reason.
        public init(_ code: RuleCode, _ reason: Words) {
            self.code = code
            self.reason = reason
        }
    }

    /// The tables that were read, in the order in which they were given.
    public let inputs: [Input]
    /// By what policy the register was judged.
    public let policy: Policy?
    /// The rules that ran, in the order of their codes.
    public let rulesRun: [RuleCode]
    /// The rules that did not, in the order of their codes.
    public let rulesNotRun: [RuleNotRun]
    /// The number of persons read.
    public let persons: Int
    /// The number of households read.
    public let households: Int
    /// What everybody reads of each rule.
    public let catalogue: [RuleCode: CatalogueEntry]
    /// The sources that the catalogue cites by key, in the order of their table.
    public let sources: [RuleSource]
    /// What the register is like as a whole; `nil` where nobody asked for it.
    public let figures: RegisterFigures?
    /// What was found, as it is counted and put in order.
    let heads: FindingHeads
    /// What was found, by input, row, column and code.
    public var findings: ReportedFindings { heads.findings }
    /// What came of the waivers, where some were given.
    public var waivers: WaiverOutcome?
    /// How it stands beside an earlier report, where one was given.
    public var baseline: BaselineOutcome?

    /// A report. Findings and rules may come in any order that is the same every time.
    ///
    /// - Parameter catalogue: the entries of every rule that ran, did not run or found something.
    public init(
        inputs: [Input], policy: Policy?, rulesRun: [RuleCode], rulesNotRun: [RuleNotRun], persons: Int,
        households: Int, catalogue: some Sequence<CatalogueEntry>, sources: [RuleSource] = [],
        figures: RegisterFigures? = nil,
        findings: consuming ReportedFindings
    ) {
        self.inputs = inputs
        self.policy = policy
        self.rulesRun = rulesRun.sorted()
        self.rulesNotRun = rulesNotRun.sorted { $0.code < $1.code }
        self.persons = persons
        self.households = households
        self.catalogue = Dictionary(catalogue.map { ($0.code, $0) }) { first, _ in first }
        self.sources = sources
        self.figures = figures
        var heads = FindingHeads(findings)
        heads.arrange(FindingOrder.byPlace(heads))
        self.heads = heads
    }

    /// How grave what a rule finds is. A rule without an entry counts as an error: nothing grave may pass unseen.
    public func severity(of code: RuleCode) -> Severity { catalogue[code]?.severity ?? .error }

    /// What a rule's fault is called.
    public func title(of code: RuleCode) -> Words { catalogue[code]?.title ?? Words(code.rawValue, code.rawValue) }

    /// A finding's message.
    public func message(of finding: Finding, _ language: Language, showValues: Bool) -> String {
        catalogue[finding.code]?.message(for: finding, language, showValues: showValues)
            ?? title(of: finding.code)[language]
    }
}

extension Report {
    /// Whether anything at or above a severity was found.
    public func hasFindings(atOrAbove threshold: Severity) -> Bool {
        heads.codes.contains { severity(of: $0) >= threshold }
    }
}

extension Report {
    /// What is not listed, and what is new: the lines that every format shows below the verdict.
    var exceptions: [Words] { (waivers?.lines ?? []) + (baseline?.lines ?? []) }
}
