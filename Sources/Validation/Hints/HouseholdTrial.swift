import Findings
import Registry

/// A household whose rules are run again with some cells changed (试改). Nobody's record is touched: it is a copy.
struct HouseholdTrial {
    private let household: Household
    private let position: Int
    private let plan: Plan
    private let context: RuleContext
    /// The findings as it stands.
    private let before: Set<FindingKey>

    init(_ household: Household, at position: Int, _ before: [Finding], _ plan: Plan, _ context: RuleContext) {
        self.household = household
        self.position = position
        self.plan = plan
        self.context = context
        self.before = Set(before.map(FindingKey.init))
    }

    /// For each cell the positions of those findings that go when its value is taken for unknown; `narrowed` has their
    /// rules.
    ///
    /// A finding that only moves to another record has not gone, nor has one that another explains now.
    func silenced(_ findings: [Finding], by cells: [ChangeHint.Cell], _ narrowed: Plan) -> [Set<Int>] {
        let asItStands = reports(narrowed, household)
        return cells.map { cell in
            let left = reports(narrowed, forgetting([cell]))
            return Set(
                findings.indices.filter { index in
                    let finding = findings[index]
                    return !left.contains { FindingKey($0.finding) == FindingKey(finding) }
                        && left.count { $0.finding.code == finding.code }
                            < asItStands.count { $0.finding.code == finding.code }
                })
        }
    }

    /// Whether a change of `cells` can silence all of `targets` and brings up nothing new.
    ///
    /// Nothing may come up while the cells are unknown; and where it is one cell with a value of a code list, there must be
    /// a value of the list with which nothing does.
    func stands(_ cells: [ChangeHint.Cell], against targets: [Finding]) -> Bool {
        let targets = Set(targets.map(FindingKey.init))
        let forms = Set(plan.cell.map { plan.codes[$0.rank] })
        let isQuiet = isQuiet(forgetting(cells), targets) { finding in
            // What the rules say of the form of a cell that we made unreadable is our doing.
            forms.contains(finding.code) && finding.subject.cell.map(cells.contains) == true
        }
        guard isQuiet else { return false }
        guard cells.count == 1, let cell = cells.first, let list = cell.field.entry.kind.codeList else { return true }
        let edition = context.conventions.edition
        return list.names(edition: edition).contains { name in
            var other = household
            return other.set(cell, to: name, edition: edition) && self.isQuiet(other, targets) { _ in false }
        }
    }

    /// Whether nothing is reported of `targets`, not even what another finding explains, and nothing new comes up.
    private func isQuiet(_ other: Household, _ targets: Set<FindingKey>, but isOurs: (Finding) -> Bool) -> Bool {
        let reports = reports(plan, other)
        guard !reports.contains(where: { targets.contains(FindingKey($0.finding)) }) else { return false }
        return plan.settle(reports).allSatisfy { before.contains(FindingKey($0)) || isOurs($0) }
    }

    private func forgetting(_ cells: [ChangeHint.Cell]) -> Household {
        var other = household
        for cell in cells { other.forget(cell) }
        return other
    }

    private func reports(_ plan: Plan, _ other: Household) -> [Report] {
        var sink = Sink(codes: plan.codes)
        plan.judge(other, at: position, context, &sink)
        return sink.take()
    }
}

/// By what a finding is known when rules are run again: its values may differ.
private struct FindingKey: Hashable {
    let code: RuleCode
    let subject: Subject

    init(_ finding: Finding) {
        code = finding.code
        subject = finding.subject
    }
}
