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

    /// Prepares to compare tables, which are read household by household, with the lists of a request: who is in them is
    /// read first. `nil` where that cannot be done.
    func listComparison(
        of request: CheckRequest, _ importer: Importer, _ outline: RegisterOutline, _ policy: Policy
    ) throws(Failure) -> ListComparison? {
        let stopwatch = request.stopwatch
        let found = stopwatch.measure("read-people") {
            RegisterStream(request.files, importer).flatMap {
                RegisterPeople.reading($0, writing: .chinese(jobs: request.jobs), jobs: request.jobs)
            }
        }
        guard let found else { return nil }
        var compared = ComparedInputs()
        var papers = ReviewPapers()
        papers.lists = try stopwatch.measure("read-lists") { () throws(Failure) in
            try lists(of: request, about: found.people, behind: found.tables, &compared)
        }
        let session = Engine().session(
            comparing: papers, with: found.people, outline, policy: policy, only: request.only,
            ignoring: request.ignoring)
        return ListComparison(session: session, inputs: compared)
    }
}
