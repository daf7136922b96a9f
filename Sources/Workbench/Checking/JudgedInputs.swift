import Findings
import Importing
import Registry
import Reports
import Validation

/// What came of judging the inputs (判定结果), before it is a report.
struct JudgedInputs: Sendable {
    var tables: [ImportedTable] = []
    var persons = 0
    var households = 0
    /// Of which years the households are.
    var years = YearCount()
    var findings = ReportedFindings()
    /// What the register is like, where the report is illustrated.
    var figures: RegisterFigures?
    /// Who is in the register.
    var records = RegisterRecords.households([])
    /// What was kept of it for department lists.
    var people: [PeopleKeys] = []

    /// So many households are judged at a time.
    static let blockSize = 256

    init() {}

    /// Judges a register that is at hand as a whole, by blocks of households on so many threads.
    ///
    /// - Parameters:
    ///   - further: what else was found about it, and about the inputs behind its own.
    ///   - headings: the headings of those inputs.
    ///   - measure: by what the register's figures are reckoned, where the report is illustrated.
    init(
        _ imported: Imported, _ session: Session, _ further: [Finding], headings: [Int: [Int: String]],
        illustratedBy measure: StandingMeasure?, jobs: Int
    ) {
        let all = imported.register.households
        tables = imported.tables
        records = .households(all)
        households = all.count
        years = imported.register.years
        persons = all.reduce(0) { $0 + $1.members.count }
        let size = Self.blockSize
        let starts = Array(stride(from: 0, to: all.count, by: size))
        let blocks = SideBySide.map(starts, atOnce: jobs) { start in
            BlockJudgement(
                all[start..<min(start + size, all.count)], behind: start, imported.tables, session,
                illustratedBy: measure)
        }
        var trace = RegisterTrace()
        var reporter = FindingReporter(tables, headings: headings, showingRows: measure != nil) { all[$0] }
        findings = reporter.reported(session.judge(tables.map(\.facts)))
        for (start, block) in zip(starts, blocks) {
            findings.append(block.findings)
            trace.append(block.trace, behind: start)
            figures.add(block.figures)
        }
        findings.append(reporter.reported(session.compare(trace, jobs: jobs) + further))
    }
}

/// What came of judging a block of households (户块判定).
struct BlockJudgement: Sendable {
    let findings: ReportedFindings
    private(set) var trace = RegisterTrace()
    private(set) var figures: RegisterFigures?

    /// Nothing was judged.
    init() { findings = ReportedFindings() }

    /// Judges households before which `start` others stand.
    init(
        _ households: ArraySlice<Household>, behind start: Int, _ tables: [ImportedTable], _ session: Session,
        illustratedBy measure: StandingMeasure?
    ) {
        if let measure {
            var figures = RegisterFigures(measure)
            for household in households { figures.add(household) }
            self.figures = figures
        }
        var reporter = FindingReporter(tables, showingRows: measure != nil) {
            households[$0 - start + households.startIndex]
        }
        var found = FindingPacker()
        trace = session.judge(households, behind: start) { finding, _ in found.append(reporter.reported(finding)) }
        findings = found.finish()
    }
}

extension RegisterFigures? {
    /// Adds the figures of other households, where there are any.
    mutating func add(_ other: RegisterFigures?) {
        guard let other else { return }
        if self == nil { self = RegisterFigures(other.measure) }
        self?.add(other)
    }
}
