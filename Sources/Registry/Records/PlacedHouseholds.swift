/// Some households of a register, and where they stand in it (选户).
public struct PlacedHouseholds: Sendable {
    /// The households, in the order of the register.
    public let households: [Household]
    /// Their positions, in the same order.
    public let positions: [Int]

    /// Households of which these are the positions, in order.
    public init(_ households: [Household], at positions: [Int]) {
        self.households = households
        self.positions = positions
    }

    /// All households of a register.
    public init(_ households: [Household]) { self.init(households, at: Array(households.indices)) }

    /// The household at one of the positions.
    public subscript(position: Int) -> Household {
        households[positions.partitioningIndex { $0 >= position }]
    }
}
