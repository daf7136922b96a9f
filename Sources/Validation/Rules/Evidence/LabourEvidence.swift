import Registry

extension Member {
    /// Whether the member is able to work (劳动力): by 劳动技能 and 是否劳动力.
    ///
    /// `nil` where neither says it, where they contradict each other, and for half-labour, of which it is no proof
    /// either way.
    @inline(__always) var canWork: Bool? {
        let ability: Bool? =
            switch labor {
            case .value(.ordinary), .value(.skilled): true
            case .value(.lost), .value(.unable): false
            case .value(.weak), .absent, .blank, .unreadable: nil
            }
        guard let counted = isLabor.value else { return ability }
        guard let ability else { return counted == .yes }
        return ability == (counted == .yes) ? ability : nil
    }

    /// Whether the member is able to work, of the age of labour by the policy, and not at school (实际劳动力).
    func countsAsLabour(_ context: RuleContext) -> Bool {
        guard canWork == true, !isAtSchool, let age = age(on: context.asOf) else { return false }
        return context.isAge(age, from: .laborAgeFrom, to: .laborAgeTo)
    }
}
