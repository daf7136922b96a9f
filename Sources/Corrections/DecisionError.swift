import Registry

/// A decision that cannot be carried out (处置错误).
public struct DecisionError: Error, Sendable, Hashable {
    /// Where the decision stands.
    public let source: RecordToken
    /// The household that it is about.
    public let householdId: Identifier
    /// Why it cannot be carried out.
    public let fault: Fault

    /// A fault of `decision`.
    public init(_ fault: Fault, of decision: Decision) {
        source = decision.source
        householdId = decision.householdId
        self.fault = fault
    }

    /// Why a decision cannot be carried out (错误原因).
    public enum Fault: Sendable, Hashable {
        /// No household of the register has the number.
        case unknownHousehold
        /// No member of the household is the one named.
        case unknownMember
        /// The decision says neither an identity number nor a name, and needs one.
        case noMemberNamed
        /// The household to be added is not in the list of newcomers, or has no members there.
        case newcomerMissing
        /// The decision to move or merge across villages names no village.
        case destinationMissing
        /// An earlier decision took the household or the member out of the register.
        case alreadyGone
        /// The household to be added stands in the register already.
        case alreadyRegistered
    }
}
