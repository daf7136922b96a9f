import Registry

/// How a rule looks at a register beside an earlier one, or beside decisions (两期校验范围).
enum YearCheck: Sendable {
    typealias OfMembers = @Sendable (_ now: Member, _ before: Member, RuleContext, inout Sink) -> Void
    typealias OfHouseholds = @Sendable (_ now: Household, _ before: Household, RuleContext, inout Sink) -> Void
    typealias OfChange = @Sendable (HouseholdChange, RuleContext, inout Sink) -> Void
    typealias OfDecisions = @Sendable (DecidedRegister, RuleContext, inout Sink) -> Void

    /// Looks at one person, as registered now and before.
    case members(OfMembers)
    /// Looks at one household, as registered now and before.
    case households(OfHouseholds)
    /// Looks at one household with all that became of its members; it may be new, or gone.
    case change(OfChange)
    /// Looks at all decisions beside the register.
    case decisions(OfDecisions)
}
