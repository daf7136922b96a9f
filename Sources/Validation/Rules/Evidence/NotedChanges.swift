import Registry

extension Member {
    /// Why the person came into the household (增加原因), as the note on changes says it; `nil` where it says nothing.
    public var notedIncrease: String? { notedReason(of: "自然增加", unlessLater: "自然减少") }

    /// Why the person left it (减少原因), as the note on changes says it.
    public var notedDecrease: String? { notedReason(of: "自然减少", unlessLater: "自然增加") }

    /// Whether the table says that the person died.
    public var isMarkedDeceased: Bool {
        if state == .value(.deceased) { return true }
        return notedDecrease.map { ChangeEvent.Kind.decrease(for: $0) == .death } ?? false
    }

    /// The reason behind the last change of a kind, blank where none is given; Guangdong's platform writes
    /// 日期 自然减少，减少原因 死亡, one change behind the other.
    private func notedReason(of change: String, unlessLater other: String) -> String? {
        guard let note = memberNote.value, let last = note.ranges(of: change).last else { return nil }
        let rest = note[last.upperBound...]
        guard !rest.contains(other) else { return nil }
        guard let mark = rest.ranges(of: "原因").first else { return "" }
        let reason = rest[mark.upperBound...].prefix { !"；;。\n".contains($0) }
        return String(reason.drop { "：: ，,".contains($0) })
    }
}

extension RuleContext {
    /// Why a member who was not in the household before is in it now, as the note or a decision says it; `nil` where
    /// neither says that the person came in.
    func reasonOfArrival(_ member: Member, in household: Household) -> String? {
        member.notedIncrease ?? past.decisions?.increase(of: member, in: household)?.reason
    }
}
