import Findings
import Registry

/// Finds, for findings of a household that contradict each other's cells, the fewest and least reliable cells by whose
/// change they would all go (最小改动提示; Fellegi and Holt's principle).
///
/// Which cells a finding hangs on is found by trying: a cell whose value is taken for unknown and then keeps the rule quiet
/// is a suspect. Of the sets of suspects that account for every finding the lightest by the policy's weights is taken that
/// also stands the test of `HouseholdTrial`. All bounds are counts, so that a hint never depends on time.
struct HintFinder: Sendable {
    /// In a household with more findings than these nearly everything is wrong.
    static let mostFindings = 12
    /// The most cells that are tried.
    static let mostCells = 64
    /// The most members of a household that is tried.
    static let mostMembers = 30
    /// The most sets of cells that are tested.
    static let mostTests = 6

    private let plan: Plan
    private let context: RuleContext
    private let reliability: Reliability
    private let ranks: [RuleCode: Int]
    /// The fields that a rule's findings may hang on, by rank; `nil` for a rule that finds no contradictions.
    private let involved: [[Field]?]

    /// A finder for the rules of a plan; `nil` where the policy has no weights.
    init?(_ rules: [Rule], _ plan: Plan, _ context: RuleContext) {
        guard let reliability = context.policy.reliability else { return nil }
        self.plan = plan
        self.context = context
        self.reliability = reliability
        ranks = Dictionary(rules.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
        involved = rules.map { $0.contradictoryFields(context) }
    }

    /// Puts hints on those of a household's findings that have one.
    func giveHints(to findings: inout [Finding], of household: Household, at position: Int) {
        guard findings.count > 1, household.members.count <= Self.mostMembers else { return }
        let positions = findings.indices.filter { isContradiction(findings[$0], in: household) }
        guard (2...Self.mostFindings).contains(positions.count) else { return }
        let contradictions = positions.map { findings[$0] }
        let trial = HouseholdTrial(household, at: position, findings, plan, context)
        for (group, suspects) in suspects(contradictions, household, trial).groups where group.count > 1 {
            for part in lightest(suspects, accountingFor: group, contradictions, trial) {
                let codes = part.findings.sorted().map { contradictions[$0].code }
                let hint = ChangeHint(part.suspects.map(\.cell).sorted(), silencing: codes)
                for index in part.findings { findings[positions[index]].hint = hint }
            }
        }
    }

    /// Whether a finding says that values go ill together. One whose own cell is empty or unreadable asks for a value.
    private func isContradiction(_ finding: Finding, in household: Household) -> Bool {
        guard let rank = ranks[finding.code], involved[rank] != nil, finding.subject.household != nil else {
            return false
        }
        guard let cell = finding.subject.cell else { return true }
        return household.isFilled(cell)
    }

    /// The cells each of which, were its value unknown, would silence some of the findings.
    private func suspects(
        _ findings: [Finding], _ household: Household, _ trial: HouseholdTrial
    ) -> [Suspect] {
        let cells = cells(of: findings, household)
        guard cells.count <= Self.mostCells else { return [] }
        let narrowed = plan.narrowed(to: Set(findings.compactMap { ranks[$0.code] }))
        return zip(cells, trial.silenced(findings, by: cells, narrowed)).compactMap { cell, silenced in
            guard !silenced.isEmpty else { return nil }
            let own = silenced.count { findings[$0].subject.cell == cell }
            return Suspect(cell: cell, weight: weight(of: cell, household), own: own, silenced: silenced)
        }
    }

    /// The filled cells that the findings may hang on, in order.
    private func cells(of findings: [Finding], _ household: Household) -> [ChangeHint.Cell] {
        var cells: Set<ChangeHint.Cell> = []
        for finding in findings {
            guard let rank = ranks[finding.code], let fields = involved[rank] else { continue }
            let members: [Int]
            if let member = finding.subject.member {
                members = [member] + finding.related.compactMap(\.member)
            } else {
                members = Array(household.members.indices)
            }
            cells.formUnion(([finding.subject] + finding.related).compactMap(\.cell))
            for field in fields {
                if field.scope == .household { cells.insert(.init(member: nil, field)) }
                if field.scope == .member { cells.formUnion(members.map { .init(member: $0, field) }) }
            }
        }
        return cells.filter(household.isFilled).sorted()
    }

    private func weight(of cell: ChangeHint.Cell, _ household: Household) -> Int {
        let number =
            switch (cell.member, cell.field) {
            case (let member?, .idNo): household.members.span[member].idNo.value
            case (nil, .headIdNo): household.headIdNo.value
            default: IdentityNumber?.none
            }
        return number?.isSound == true ? reliability.soundNumber : reliability[cell.field]
    }

    /// The lightest set of suspects that accounts for all findings of a group, in parts that have nothing in common. Each
    /// part stands the test, and those that have as many cells as findings, and so say nothing new, are left out.
    private func lightest(
        _ suspects: [Suspect], accountingFor group: Set<Int>, _ contradictions: [Finding], _ trial: HouseholdTrial
    ) -> [(findings: Set<Int>, suspects: [Suspect])] {
        var search = CoverSearch(suspects, group)
        for _ in 0..<Self.mostTests {
            guard let cover = search.next(), cover.count < group.count else { return [] }
            let parts = cover.groups.filter { $0.suspects.count < $0.findings.count }
            let stands = parts.allSatisfy { part in
                trial.stands(part.suspects.map(\.cell), against: part.findings.map { contradictions[$0] })
            }
            if stands { return parts }
        }
        return []
    }
}

extension Rule {
    /// The fields that findings of the rule may hang on; `nil` where it finds no contradictions: what is only worth knowing,
    /// and what is about the form of cells, tables or the whole register.
    fileprivate func contradictoryFields(_ context: RuleContext) -> [Field]? {
        guard entry.severity > .hint else { return nil }
        switch check {
        case .member, .household:
            let terms = entry.sums.flatMap { total in context.sums(of: total).flatMap { $0.plus + $0.minus } }
            return entry.needs.filter { $0.count <= 8 }.flatMap(\.self) + terms
        default: return nil
        }
    }
}
