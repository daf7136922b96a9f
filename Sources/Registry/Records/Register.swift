/// A register (台账): the households of one or more tables, and what those tables can say.
public struct Register: Sendable {
    /// The households, in the order in which they were first met.
    public var households: [Household] = []
    /// The fields for which any of the tables has a column.
    public var columns: Set<Field> = []
    /// Whose records the tables list, row by row: members, households, helpers, measures, work. A household that a table
    /// of members names and no table of households lists has no partner (X010, X011).
    public var listed: Set<FieldScope> = []
    /// What the tables' layout lays down.
    public var conventions = Conventions()

    /// An empty register.
    public init() {}

    /// How many households are of which year (年度); those that say none are not among them.
    public var years: YearCount { YearCount(of: households[...]) }

    /// The year of the data: that of most households, the later of two; `nil` where none says one.
    public var dataYear: Int? { years.mostFrequent }
}

/// What a layout lays down and a rule must know (填报约定).
public struct Conventions: Sendable, Hashable {
    /// Whether 文化程度 and 在校生状况 exclude each other: national tables yes, Guangdong no (SETTLED 3).
    public var schoolingIsExclusive = true
    /// The year whose code lists are in force.
    public var edition = 2021
    /// The fields that every row must fill where its table has them (必填指标); of several tables those of all.
    public var filled: Set<Field> = []

    /// The national conventions.
    public init() {}
}

extension Household {
    /// The head (户主): the first member registered as one.
    public var head: Member? { headIndex.map { members[$0] } }

    /// The head's position among the members.
    public var headIndex: Int? { position(of: .head) }

    /// The position of the first member of a relation to the head.
    public func position(of relation: Relation) -> Int? {
        let members = members.span
        for index in members.indices where members[index].relation == .value(relation) { return index }
        return nil
    }
}
