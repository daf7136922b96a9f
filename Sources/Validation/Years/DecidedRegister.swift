import Findings
import Registry

/// A register beside decisions (台账与处置).
final class DecidedRegister: Sendable {
    let register: Register
    /// The decisions that the register should show.
    let decisions: GivenDecisions?
    /// The decisions of an earlier review.
    let earlier: GivenDecisions?
    private let persons: [RecordKey]
    private let numbers: [RecordKey]

    init(_ register: Register, _ data: ComparisonData) {
        self.register = register
        decisions = data.decisions
        earlier = data.earlierDecisions
        persons = RecordKey.persons(in: register.households)
        numbers = RecordKey.numbers(in: register.households)
    }

    /// The position of the household with a number.
    func household(_ number: Identifier) -> Int? {
        RecordKey.records(with: RecordKey.digest(number), among: numbers).first {
            register.households[$0.household].householdId.value == number
        }?.household
    }

    /// Where the person with a number stands, wherever that is.
    func person(_ number: IdentityNumber) -> MemberPosition? {
        RecordKey.records(with: number.person, among: persons).first.map {
            MemberPosition(household: $0.household, member: $0.member)
        }
    }

    /// Where the member that a decision names stands: by the number, otherwise by the name in the household.
    func member(of decision: Decision) -> MemberPosition? {
        if let number = decision.idNo { return person(number) }
        guard let name = decision.name, let position = household(decision.householdId) else { return nil }
        let members = register.households[position].members
        return members.firstIndex { $0.name.value == name }.map { MemberPosition(household: position, member: $0) }
    }
}
