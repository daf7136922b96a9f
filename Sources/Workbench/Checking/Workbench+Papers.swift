import Corrections
import Findings
import Forms
import Importing
import Registry
import Reports
import Validation

extension Workbench {
    /// What the review has besides the register: statistical tables among the inputs, the decisions, the lists.
    func papers(
        of request: CheckRequest, about imported: Imported, _ compared: inout ComparedInputs
    ) throws(Failure) -> ReviewPapers {
        var papers = ReviewPapers()
        // Beside a gap nothing would agree.
        guard imported.isComplete else { return papers }
        papers.statistics = imported.tables.compactMap(\.statistics)
        papers.forms = imported.tables.compactMap(\.form)
        if let given = compared.data.decisions {
            papers.decisions = given.list
            papers.firstDecisionSheet = given.firstTable
            do throws(Failure) {
                papers.outcome = try outcome(of: given.list, about: imported.register)
            } catch {
                papers.refusal = Words(error.text(.zh), error.text(.en))
            }
        }
        guard !request.lists.isEmpty else { return papers }
        papers.writing = try nameWriting()
        let known = imported.register.households + (papers.decisions?.newcomers ?? [])
        papers.lists = try lists(
            of: request, about: RegisterPeople(known, writing: papers.writing), behind: imported.tables.count, &compared
        )
        return papers
    }

    /// What the decisions make of the register, by village. The refusal is the one that a roster would meet.
    private func outcome(of list: DecisionList, about register: Register) throws(Failure) -> StatisticTable {
        let ledger = try ledger(of: list, about: register, after: nil)
        do throws(Imbalance) {
            return StatisticTable(try Balance(ledger))
        } catch {
            throw .forms(.doesNotFoot(Disproof(error, of: ledger)))
        }
    }
}

extension StatisticTable {
    /// What a balance says of each village.
    init(_ balance: Balance) {
        self.init(table: 0)
        for line in balance.lines {
            guard case .village(let place) = line.area else { continue }
            var row = StatisticRow(row: 0, place: place)
            row.state(.before, line.before)
            row.state(.after, line.after)
            for item in StatisticItem.allCases {
                if let kind = item.change { row.state(item, line.changes[kind] ?? .zero) }
            }
            rows.append(row)
        }
    }
}

extension StatisticRow {
    fileprivate mutating func state(_ item: StatisticItem, _ tally: Tally) {
        self[item, .households] = .value(Quantity(Int64(tally.households)))
        self[item, .persons] = .value(Quantity(Int64(tally.persons)))
    }
}
