import Findings
import Importing
import Registry
import Reports
import Validation

/// Department lists, ready to be compared with a register that is read part by part (名单比对).
struct ListComparison: Sendable {
    /// Compares parts of the register with them.
    let session: ListSession
    /// The lists as inputs of a report, behind those of the register.
    let inputs: ComparedInputs
}

/// Department lists, and everybody in the tables that they are compared with (名单与台账人员).
struct ListsBesideTables: Sendable {
    let people: RegisterPeople
    let papers: ReviewPapers
    /// The lists as inputs of a report.
    let inputs: ComparedInputs

    /// Prepares to compare the lists with the tables, of which only the outline is known.
    func comparison(_ outline: RegisterOutline, policy: Policy, of request: CheckRequest) -> ListComparison {
        let session = Engine().session(
            comparing: papers, with: people, outline, policy: policy, only: request.only, ignoring: request.ignoring)
        return ListComparison(session: session, inputs: inputs)
    }
}

extension Workbench {
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

    /// Reads who is in tables that are read household by household, and then the lists of a request. `nil` where the tables
    /// cannot be read so.
    func listsBesideTables(of request: CheckRequest, _ importer: Importer) throws(Failure) -> ListsBesideTables? {
        let stopwatch = request.stopwatch
        let found = stopwatch.measure("read-people") {
            RegisterStream(request.files, importer).flatMap {
                RegisterPeople.reading($0, writing: .chinese(jobs: request.jobs))
            }
        }
        guard let found else { return nil }
        var compared = ComparedInputs()
        var papers = ReviewPapers()
        papers.lists = try stopwatch.measure("read-lists") { () throws(Failure) in
            try lists(of: request, about: found.people, behind: found.tables, &compared)
        }
        return ListsBesideTables(people: found.people, papers: papers, inputs: compared)
    }
}
