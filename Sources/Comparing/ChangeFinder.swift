import Findings
import Registry
import Validation

/// Finds what is otherwise in a register than in an earlier one (变化查找), household by household.
///
/// Each household and each person is told of once: who is gone with the earlier household, everybody else with today's. So
/// no change of a number is counted twice.
struct ChangeFinder {
    let before: ComparedRegister
    let now: ComparedRegister
    let match: RegisterMatch
    let links: HouseholdLinks
    let records: RegisterDifference.Records
    let decisions: DecisionIndex?
    let likely: LikelyReason
    var changes: [RegisterChange] = []
    /// Where the decisions stand of which the registers show something.
    var usedDecisions: Set<RecordToken> = []

    init(
        before: ComparedRegister, now: ComparedRegister, match: RegisterMatch, links: HouseholdLinks,
        records: RegisterDifference.Records, decisions: DecisionIndex?
    ) {
        self.before = before
        self.now = now
        self.match = match
        self.links = links
        self.records = records
        self.decisions = decisions
        likely = LikelyReason(before: before, now: now)
    }

    mutating func run() {
        for past in 0..<before.householdCount {
            if links.later(past) == nil { tellEndOf(past) } else { tellDeparturesFrom(past) }
        }
        for present in 0..<now.householdCount {
            if let past = links.earlier(present) {
                tellMove(from: past, to: present)
                tellDetails(past, present)
            } else {
                tellBeginningOf(present)
            }
            tellArrivals(in: present)
        }
    }

    func covers(_ place: Int) -> Bool { links.covers(place) }

    func place(_ position: Int) -> AdministrativePlace { links.places.all[position] }

    /// A change with what its decision says, where there is one.
    mutating func change(
        _ kind: RegisterChange.Kind, at position: Int, of household: Household, member: Member? = nil,
        _ reason: Words, _ certainty: RegisterChange.Certainty, _ decision: Decision? = nil
    ) -> RegisterChange {
        if let decision { usedDecisions.insert(decision.source) }
        let decided = decision.map { $0.reason.isEmpty ? $0.disposal.name : $0.reason }
        var change = RegisterChange(
            kind, at: place(position), reason: decided.map { Words($0, $0) } ?? reason,
            decision == nil ? certainty : .decided)
        change.householdId = household.householdId.value
        change.headName = household.headName.value ?? household.head?.name.value
        change.name = member?.name.value
        change.idNo = member?.idNo.value
        return change
    }

    /// Adds to a change what it does to the numbers of a village, unless only one register has the village.
    func add(
        _ kind: ChangeEvent.Kind, at position: Int, households: Int = 0, persons: Int = 0,
        to change: inout RegisterChange,
        _ decision: Decision? = nil
    ) {
        guard covers(position), households != 0 || persons != 0 else { return }
        var event = ChangeEvent(
            kind, place: place(position), householdId: change.householdId ?? Identifier(""), households: households,
            persons: persons)
        event.headName = change.headName
        event.name = change.name
        event.idNo = change.idNo
        event.reason = change.reason.zh
        if let decision {
            event.cite(decision)
        } else {
            event.note = change.certainty.name
        }
        change.events.append(event)
    }

    /// Adds to a change that people went from one village to another.
    func addMove(
        from: Int, to: Int, households: Int = 0, persons: Int, to change: inout RegisterChange,
        _ decision: Decision? = nil
    ) {
        guard from != to else { return }
        add(.moveBetweenVillagesOut, at: from, households: -households, persons: -persons, to: &change, decision)
        add(.moveBetweenVillagesIn, at: to, households: households, persons: persons, to: &change, decision)
    }
}
