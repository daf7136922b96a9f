import Findings
import Registry

extension Member {
    /// Whether the table marks the person as dead or gone (已死亡或减少).
    @inline(__always) var isMarkedGone: Bool {
        if let state = state.value, !state.isInHousehold { return true }
        return hasNoteOfDecrease
    }

    /// The cell that marks the person as dead or gone, and what it says.
    var goneMark: (field: Field, words: Words)? {
        if let state = state.value, !state.isInHousehold {
            return (.state, Words("生存/在户状态是“\(state.name)”", "the state is “\(state.name)”"))
        }
        guard hasNoteOfDecrease else { return nil }
        return (.memberNote, Words("成员变更备注写了“自然减少”", "the note says that the person was taken out"))
    }

    /// Whether the note on changes, as Guangdong's platform writes it, ends with a decrease.
    @inline(__always) private var hasNoteOfDecrease: Bool {
        memberNote.value?.endsWithDecrease == true
    }
}

extension Household {
    /// Whether any member is marked as dead or gone.
    var hasGoneMember: Bool { members.indices.contains { members[$0].isMarkedGone } }

    /// How many members are not marked as dead or gone.
    var presentMembers: Int {
        var count = 0
        for index in members.indices where !members[index].isMarkedGone { count += 1 }
        return count
    }
}

extension String {
    /// Whether the last change that the note tells of is a decrease.
    fileprivate var endsWithDecrease: Bool {
        guard mentions("自然减少"), let decrease = ranges(of: "自然减少").last else { return false }
        return !self[decrease.upperBound...].contains("自然增加")
    }
}
