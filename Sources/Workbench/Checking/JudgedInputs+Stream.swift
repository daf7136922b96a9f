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
        let fields = session.judgesHouseholds || measure != nil ? nil : lists?.fields
        let files = SideBySide.map(Array(stream.files.indices), atOnce: stream.workers) { position in
            stream.read(
                position, only: fields, into: FileJudgement(),
                look: { BlockOfFile($0, $1, session, for: lists, illustratedBy: measure) }, add: { $0.add($1) })
        }
        var trace = RegisterTrace()
        var roll = RecordRoll()
        for file in files {
            guard let (fileTables, file) = file else { return nil }
            people += file.people
            trace.append(file.trace, behind: households)
            roll.append(file.roll, behind: households, tables: tables.count)
            findings.append(file.findings, behind: households, tables: tables.count, of: fileTables.count)
            for table in fileTables { tables.append(table.numbered(tables.count)) }
            persons += file.persons
            years.add(file.years)
            figures.add(file.figures)
            households += file.households
        }
        records = .roll(roll, households: households)
        var reporter = FindingReporter(tables, showingRows: measure != nil) { [roll] in roll.household(at: $0) }
        let ofHouseholds = findings
        findings = reporter.reported(session.judge(tables.map(\.facts)))
        findings.append(ofHouseholds)
        findings.append(reporter.reported(session.compare(trace, jobs: stream.jobs)))
    }
}

/// What came of judging households of a file that follow each other (文件片段判定), their positions counted from 0.
private struct BlockOfFile: Sendable {
    let persons: Int
    let households: Int
    let judgement: BlockJudgement
    let roll: RecordRoll
    let years: YearCount
    let people: PeopleKeys?

    init(
        _ block: ArraySlice<Household>, _ tables: [ImportedTable], _ session: Session, for lists: ListPreparation?,
        illustratedBy measure: StandingMeasure?
    ) {
        households = block.count
        let span = block.span
        var persons = 0
        for index in span.indices { persons += span[index].members.count }
        self.persons = persons
        judgement =
            session.judgesHouseholds || measure != nil
            ? BlockJudgement(block, behind: 0, tables, session, illustratedBy: measure) : BlockJudgement()
        roll = RecordRoll(of: block, keeping: lists?.kept ?? RollFields())
        years = YearCount(of: block)
        people = lists?.keys(of: block)
    }
}

/// What came of judging a file (单文件判定), its households and tables counted from 0.
private struct FileJudgement: Sendable {
    private(set) var persons = 0
    private(set) var households = 0
    private(set) var findings = ReportedFindings()
    private(set) var people: [PeopleKeys] = []
    private(set) var trace = RegisterTrace()
    private(set) var roll = RecordRoll()
    private(set) var years = YearCount()
    private(set) var figures: RegisterFigures?

    /// Adds what came of the next households.
    mutating func add(_ block: BlockOfFile) {
        findings.append(block.judgement.findings, behind: households)
        if let keys = block.people { people.append(keys) }
        trace.append(block.judgement.trace, behind: households)
        roll.append(block.roll, behind: households)
        years.add(block.years)
        figures.add(block.judgement.figures)
        persons += block.persons
        households += block.households
    }
}
