import Findings
import Registry

/// A decision and whom it is about (待核处置).
struct JudgedDecision {
    let decision: Decision
    /// The position of its household in the register, where it is in it.
    let position: Int?
    /// Its household in the register.
    let household: Household?
    /// The household as the list of those to come in has it.
    let newcomer: Household?
    /// All decisions about the household, this one among them, in the order of the list.
    let companions: [Decision]
    /// The identity numbers of everybody whom a decision of the list takes in.
    let addedNumbers: Set<UInt64>
    /// Whom of the newcomers the department lists name.
    let newcomerHits: [ListHit]
    private let columns: [DecisionColumn: Int]
    private let table: Int

    /// The cell of a column, or the row where the list has no such column.
    func cell(_ column: DecisionColumn) -> Subject {
        .table(table, TablePlace(row: Int(decision.source.row), column: columns[column]))
    }

    /// The household in the register, for a finding to name.
    var related: [Subject] { position.map { [.household($0, field: nil)] } ?? [] }

    /// The positions of the members of the register's household whom no decision takes away.
    var remaining: [Int] {
        guard let household else { return [] }
        return household.members.indices.filter { index in
            !companions.contains { $0.disposal.removesMember && $0.names(household.members.span[index]) }
        }
    }

    /// The member of the register whom the decision names.
    var member: Member? { household?.members.first(where: decision.names) }

    /// The members whom the decision clears out: the one it names, or all.
    var concerned: [Member] {
        guard let household else { return [] }
        return decision.disposal == .clearOutMember ? household.members.filter(decision.names) : household.members
    }
}

extension JudgedDecision {
    /// The decisions of some papers, each with whom it is about.
    static func all(in papers: ReviewPapers, _ register: Register) -> [JudgedDecision] {
        guard let list = papers.decisions else { return [] }
        var positions: [Identifier: Int] = [:]
        for (position, household) in register.households.enumerated() {
            if let number = household.householdId.value, positions[number] == nil { positions[number] = position }
        }
        let newcomers = list.newcomers.byNumber
        let companions = Dictionary(grouping: list.decisions, by: \.householdId)
        let added = list.addedNumbers
        let excluding = papers.indexes(of: list.newcomers, where: \.isExclusion)
        return list.decisions.map { decision in
            let position = positions[decision.householdId]
            let sheet = Int(decision.source.table)
            let newcomer = newcomers[decision.householdId]
            let asked = decision.disposal.isAddition ? newcomer.map { PlacedHouseholds([$0]) } : nil
            return JudgedDecision(
                decision: decision, position: position, household: position.map { register.households[$0] },
                newcomer: newcomer, companions: companions[decision.householdId] ?? [decision], addedNumbers: added,
                newcomerHits: asked.map { newcomer in excluding.flatMap { $0.hits(on: newcomer) } } ?? [],
                columns: sheet < list.sheets.count ? list.sheets[sheet].columns : [:],
                table: papers.firstDecisionSheet + sheet)
        }
    }
}

extension ReviewPapers {
    /// The lists of some kinds, ready to be compared with households.
    fileprivate func indexes(of households: [Household], where isWanted: (ListKind) -> Bool) -> [ListIndex] {
        let wanted = lists.filter { isWanted($0.kind) }
        guard !wanted.isEmpty else { return [] }
        let people = RegisterPeople(households, writing: writing)
        return wanted.map { ListIndex($0, of: people) }
    }
}

extension DecisionList {
    /// The identity numbers of those whom decisions take in: named there, or members of households that come in.
    fileprivate var addedNumbers: Set<UInt64> {
        let byNumber = newcomers.byNumber
        var numbers: Set<UInt64> = []
        for decision in decisions where decision.disposal.isAddition {
            if let number = decision.idNo { numbers.insert(number.person) }
            for member in byNumber[decision.householdId]?.members ?? [] {
                if let number = member.idNo.value, !number.isTemporary { numbers.insert(number.person) }
            }
        }
        return numbers
    }
}
