import Registry

/// What a register is compared with (对照资料): exports of earlier years, and the decisions of reviews.
public struct ComparisonData: Sendable {
    /// Earlier exports, the latest first.
    public var exports: [EarlierExport]
    /// The decisions that the register should show (本次处置); `nil` where none are given.
    public var decisions: GivenDecisions?
    /// The decisions of an earlier review (往年处置); `nil` where none are given.
    public var earlierDecisions: GivenDecisions?

    /// What a register is compared with; nothing where nothing is named.
    public init(
        exports: [EarlierExport] = [], decisions: GivenDecisions? = nil, earlierDecisions: GivenDecisions? = nil
    ) {
        self.exports = exports
        self.decisions = decisions
        self.earlierDecisions = earlierDecisions
    }
}

/// An export of an earlier year or day (上期导出表).
public struct EarlierExport: Sendable {
    /// Its register.
    public let register: Register
    /// The position of its first table among all inputs, those of the register judged before them.
    public let firstTable: Int

    /// An export whose tables stand behind others among the inputs.
    public init(_ register: Register, firstTable: Int) {
        self.register = register
        self.firstTable = firstTable
    }
}

/// A list of decisions that was given (处置台账).
public struct GivenDecisions: Sendable {
    /// The decisions.
    public let list: DecisionList
    /// The position of its first sheet among all inputs.
    public let firstTable: Int

    /// A list whose sheets stand behind others among the inputs.
    public init(_ list: DecisionList, firstTable: Int) {
        self.list = list
        self.firstTable = firstTable
    }
}
