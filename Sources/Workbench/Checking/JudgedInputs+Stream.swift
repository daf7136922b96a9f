import Findings
import Importing
import Registry
import Reports
import Validation

extension JudgedInputs {
    /// Judges files household by household while they are read, by the threads that read them. `nil` where that cannot be
    /// done; then nothing is known.
    ///
    /// - Parameter lists: what is kept for department lists to be compared with; where nothing else is wanted, no more
    ///   is read.
    init?(
        _ stream: RegisterStream, _ session: Session, for lists: ListPreparation?,
        illustratedBy measure: StandingMeasure?
    ) {
        let wantsPeopleOnly = !session.judgesRegister && measure == nil
        let files = SideBySide.map(Array(stream.files.indices), atOnce: stream.workers) {
            position -> (tables: [ImportedTable], result: FileJudgement)? in
            if wantsPeopleOnly, let lists {
                return stream.readPeople(position, keeping: lists.kept, for: lists.writing)
                    .map { ($0.tables, FileJudgement(of: $0.result)) }
            }
            return stream.read(
                position, into: FileJudgement(),
                look: { FileJudgement(of: $0, $1, session, for: lists, illustratedBy: measure) }, add: { $0.append($1) }
            )
        }
        var trace = RegisterTrace()
        var roll = RegisterRoll()
        for file in files {
            guard let (fileTables, file) = file else { return nil }
            trace.append(file.trace, behind: roll.households)
            findings.append(file.findings, behind: roll.households, tables: tables.count, of: fileTables.count)
            roll.append(file.roll, behindTables: tables.count)
            for table in fileTables { tables.append(table.numbered(tables.count)) }
            figures.add(file.figures)
        }
        people = roll.takePeople()
        persons = roll.persons
        households = roll.households
        years = roll.years
        let kept = roll.records
        records = .roll(kept, households: households)
        var reporter = FindingReporter(tables, showingRows: measure != nil) { kept.household(at: $0) }
        let ofHouseholds = findings
        findings = reporter.reported(session.judge(tables.map(\.facts)))
        findings.append(ofHouseholds)
        findings.append(reporter.reported(session.compare(trace, jobs: stream.jobs)))
        SideBySide.letGo(of: consume trace)
    }
}

/// What came of judging households of a file that follow each other (文件片段判定), their positions and tables counted
/// from 0.
private struct FileJudgement: Sendable {
    private(set) var findings = ReportedFindings()
    private(set) var trace = RegisterTrace()
    private(set) var roll = RegisterRoll()
    private(set) var figures: RegisterFigures?

    /// Of none.
    init() {}

    /// Of households of which no more is kept, and none was judged.
    init(of roll: RegisterRoll) { self.roll = roll }

    init(
        of block: ArraySlice<Household>, _ tables: [ImportedTable], _ session: Session, for lists: ListPreparation?,
        illustratedBy measure: StandingMeasure?
    ) {
        if session.judgesHouseholds || measure != nil {
            let judgement = BlockJudgement(block, behind: 0, tables, session, illustratedBy: measure)
            findings = judgement.findings
            trace = judgement.trace
            figures = judgement.figures
        }
        roll = RegisterRoll(of: block, keeping: lists?.kept ?? RollFields(), for: lists?.writing)
    }

    /// Adds what came of the next households.
    mutating func append(_ next: FileJudgement) {
        findings.append(next.findings, behind: roll.households)
        trace.append(next.trace, behind: roll.households)
        figures.add(next.figures)
        roll.append(next.roll)
    }
}
