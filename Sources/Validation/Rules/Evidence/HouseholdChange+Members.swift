import Findings
import Registry

extension HouseholdChange {
    /// Whether a member was neither in this household nor in another before.
    func isNew(_ member: Int) -> Bool { now.map { years.match.earlierMembers[$0, member] == .none } ?? false }

    /// Whether a member of the earlier household is in no household now.
    func isMissing(_ member: Int) -> Bool { before.map { years.match.laterMembers[$0, member] == .none } ?? false }

    /// The member's position in the earlier household; `nil` where the person was not in it.
    func earlier(_ member: Int) -> Int? {
        guard let now, let position = years.match.earlierMembers.position(now, member), position.household == before
        else { return nil }
        return position.member
    }

    /// The position of an earlier member in the household; `nil` where the person is not in it.
    func later(_ member: Int) -> Int? {
        guard let before, let position = years.match.laterMembers.position(before, member), position.household == now
        else { return nil }
        return position.member
    }
}

extension Household {
    /// The household's number, as an argument.
    var numberArgument: Argument {
        householdId.value.map { .value($0.registered, .householdId) } ?? .words(Words("未填", "not given"))
    }

    /// The place in the tables by which the household is known: its head's row, its first member's, or its own.
    var mainSource: RecordToken? { head?.source ?? members.first?.source ?? source }
}

extension Member {
    /// The member's name, as an argument.
    var nameArgument: Argument {
        name.value.map { .value($0.registered, .name) } ?? .words(Words("未填姓名的成员", "a member without a name"))
    }
}
