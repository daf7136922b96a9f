import Corrections
import Findings
import Forms
import Importing
import Registry
import Reports
import Templates

extension Workbench {
    /// What forms are filled in from: the register, the decisions about it, what a check finds, and what was filled in by
    /// hand.
    ///
    /// - Parameter isChecking: whether the register is checked, which no form but some needs.
    func matter(for request: RosterRequest, checking isChecking: Bool) throws(Failure) -> FormMatter {
        let imported = try completeTables(request.register)
        let before = imported.register
        var later = request.register
        later.files = request.after
        let after = request.after.isEmpty ? nil : try completeTables(later).register
        let list =
            request.decisions.isEmpty
            ? DecisionList() : try decisions(in: request.decisions, limits: request.register.limits)
        var matter = FormMatter(ledger: try ledger(of: list, about: before, after: after))
        matter.households = before.households
        matter.corrections = list.decisions.filter { $0.disposal == .correct }
        let policy = try policy(for: request.register, imported.tables, before.dataYear)
        matter.pairedVillages = policy.pairedVillages
        let measure = StandingMeasure(policy, year: request.register.year ?? before.dataYear)
        if !before.columns.isDisjoint(with: [.exitStatus, .householdKind]) {
            matter.effects = before.households.map { HelpEffect(measure.standing(of: $0)) }
        }
        if isChecking {
            let report = try check(request.register).report
            matter.leads = report.findings.compactMap { FormLead($0, in: report) }
        }
        try takeOver(request.filled, request.register, into: &matter)
        return matter
    }
}

extension HelpEffect {
    /// The group of annex 2 in which a household of a standing is counted; `nil` where its tables do not tell.
    fileprivate init?(_ standing: Standing) {
        switch standing {
        case .stable: self = .lasting
        case .borderline: self = .unsteady
        case .poor, .returnedOrNew, .belowLine: self = .farBehind
        case .clearedOut, .unknown: return nil
        }
    }
}
