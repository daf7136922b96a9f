import Findings
import Importing
import Registry
import Reports
import Templates
import Validation

/// What is kept of a register while it is read, so that department lists can be compared with it afterwards (名单比对备料):
/// its people's numbers and names, by which most rows of the lists are passed over, and what the rules look at.
struct ListPreparation: Sendable {
    /// How the lists' names are compared with the register's.
    let writing: NameWriting
    /// What the roll keeps of everybody.
    let kept: RollFields

    init(_ request: CheckRequest, _ writing: NameWriting) {
        self.writing = writing
        var members = request.isIllustrated ? HouseholdRow.ofMember : []
        var households = request.isIllustrated ? HouseholdRow.ofHousehold : []
        for list in request.lists {
            members += list.kind.judgedFields.filter { !members.contains($0) }
            households += list.kind.judgedHouseholdFields.filter { !households.contains($0) }
        }
        kept = RollFields(ofMember: members, ofHousehold: households)
    }
}

extension JudgedInputs {
    /// Compares the register, of which only its roll is left, with department lists.
    mutating func compare(
        with session: ListSession, headings: [Int: [Int: String]], showingRows: Bool, jobs: Int
    ) {
        let records = records
        let tables = tables
        let starts = Array(stride(from: 0, to: records.count, by: Self.blockSize))
        let blocks = SideBySide.map(starts, atOnce: jobs) { start in
            let positions = records.positions(
                in: start..<min(start + Self.blockSize, records.count), where: session.mayConcern)
            let block = PlacedHouseholds(positions.map { records.household(at: $0) }, at: positions)
            var reporter = FindingReporter(tables, headings: headings, showingRows: showingRows) { block[$0] }
            var found = FindingPacker()
            var ofLists: [Finding] = []
            for finding in positions.isEmpty ? [] : session.judge(block) {
                if finding.subject.household == nil {
                    ofLists.append(finding)
                } else {
                    found.append(reporter.reported(finding))
                }
            }
            return (found: found.finish(), ofLists: ofLists)
        }
        for block in blocks { findings.append(block.found) }
        var reporter = FindingReporter(tables, headings: headings, showingRows: showingRows) {
            records.household(at: $0)
        }
        findings.append(reporter.reported(session.joined(blocks.flatMap(\.ofLists))))
    }
}

extension Workbench {
    /// How Chinese names are written and spoken.
    func nameWriting() throws(Failure) -> NameWriting {
        do throws(TemplateError) { return try library.nameWriting() } catch { throw .templates(error) }
    }

    /// Reads the department lists of a request, of which only the rows that can mean somebody are kept.
    ///
    /// - Parameters:
    ///   - people: who is in the register.
    ///   - tables: how many inputs stand before the lists.
    func lists(
        of request: CheckRequest, about people: RegisterPeople, behind tables: Int, _ compared: inout ComparedInputs
    ) throws(Failure) -> [DepartmentList] {
        var lists: [DepartmentList] = []
        let importer = importer(for: request)
        for given in request.lists {
            do throws(ImportError) {
                let sheets = try importer.readList(
                    given.kind, in: given.file, about: people, headings: request.listHeadings[given.kind] ?? [:])
                for (table, list) in sheets {
                    var list = list
                    list.table = tables + compared.inputs.count
                    lists.append(list)
                    compared.headings[compared.inputs.count] = table.headings
                    compared.inputs.append(table.input)
                }
            } catch {
                throw .importing(error)
            }
        }
        return lists
    }

    /// Reads the lists of a request, and compares them with a register that was read household by household: which rules
    /// ran, and the lists as inputs of a report.
    func compareLists(
        of request: CheckRequest, with judged: inout JudgedInputs, _ preparation: ListPreparation,
        _ outline: RegisterOutline, policy: Policy
    ) throws(Failure) -> (coverage: Coverage, inputs: ComparedInputs) {
        let gathered = judged.people
        judged.people = []
        let (numbers, names) = SideBySide.both(
            atOnce: request.jobs, { PeopleNumbers(gathered) }, { PeopleNames(gathered) })
        let people = RegisterPeople(numbers, names, writing: preparation.writing)
        var compared = ComparedInputs()
        var papers = ReviewPapers()
        papers.writing = preparation.writing
        papers.lists = try request.stopwatch.measure("read-lists") { () throws(Failure) in
            try lists(of: request, about: people, behind: judged.tables.count, &compared)
        }
        let session = Engine().session(
            comparing: papers, with: people, outline, policy: policy, only: request.only, ignoring: request.ignoring)
        request.stopwatch.measure("compare") {
            judged.compare(
                with: session, headings: compared.headings, showingRows: request.isIllustrated, jobs: request.jobs)
        }
        return (session.coverage, compared)
    }
}
