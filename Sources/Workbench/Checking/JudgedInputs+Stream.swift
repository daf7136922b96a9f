import Findings
import Importing
import Registry
import Reports
import Validation

extension JudgedInputs {
    /// Judges files household by household while they are read: several files side by side, or one file with the rules on
    /// threads of their own. `nil` where that cannot be done; then nothing is known.
    ///
    /// - Parameter lists: compares them with department lists, too.
    init?(
        _ stream: RegisterStream, _ session: Session, _ lists: ListComparison?, illustratedBy measure: StandingMeasure?,
        jobs: Int
    ) {
        let workers = stream.workers
        let files = SideBySide.map(Array(stream.files.indices), atOnce: workers) { position in
            FileJudgement(
                position, of: stream, session, lists?.session, illustratedBy: measure,
                threads: workers > 1 || jobs < 2 ? 0 : jobs)
        }
        var trace = RegisterTrace()
        var roll = RecordRoll()
        var ofLists: [Finding] = []
        for file in files {
            guard let file else { return nil }
            ofLists += file.ofLists
            trace.append(file.trace, behind: households)
            roll.append(file.roll, behind: households, tables: tables.count)
            findings += file.findings.map {
                $0.behind(households: households, tables: tables.count, of: file.tables.count)
            }
            for table in file.tables { tables.append(table.numbered(tables.count)) }
            persons += file.persons
            years.add(file.years)
            figures.add(file.figures)
            households += file.households
        }
        var reporter = FindingReporter(
            tables, headings: lists?.inputs.headings ?? [:], showingRows: measure != nil
        ) { [roll] in roll.household(at: $0) }
        let facts = session.judge(tables.map(\.facts)).map { reporter.reported($0) }
        let further = session.compare(trace) + (lists?.session.joined(ofLists) ?? [])
        findings = facts + findings + further.map { reporter.reported($0) }
    }
}

/// What came of judging a file (单文件判定), its households and tables counted from 0.
private struct FileJudgement: Sendable {
    private struct Block: Sendable {
        let start: Int
        let persons: Int
        let households: Int
        let judgement: BlockJudgement
        let roll: RecordRoll
        let years: YearCount
    }

    private(set) var tables: [ImportedTable] = []
    private(set) var persons = 0
    private(set) var households = 0
    private(set) var findings: [ReportedFinding] = []
    private(set) var ofLists: [Finding] = []
    private(set) var trace = RegisterTrace()
    private(set) var roll = RecordRoll()
    private(set) var years = YearCount()
    private(set) var figures: RegisterFigures?

    /// - Parameter threads: how many threads judge while the caller's reads; it does both where that is 0.
    init?(
        _ position: Int, of stream: RegisterStream, _ session: Session, _ lists: ListSession?,
        illustratedBy measure: StandingMeasure?, threads: Int
    ) {
        let file = stream.read(position, threads: threads) { block, tables in
            let start = block.start
            let persons = block.persons
            return block.read { households in
                Block(
                    start: start, persons: persons, households: households.count,
                    judgement: BlockJudgement(
                        households, behind: start, tables, session, lists, illustratedBy: measure),
                    roll: RecordRoll(of: households), years: YearCount(of: households))
            }
        }
        guard let file else { return nil }
        tables = file.tables
        for block in file.blocks {
            persons += block.persons
            households += block.households
            findings += block.judgement.findings
            ofLists += block.judgement.ofLists
            trace.append(block.judgement.trace, behind: block.start)
            roll.append(block.roll, behind: block.start)
            years.add(block.years)
            figures.add(block.judgement.figures)
        }
    }
}
