/// A number of households and of persons (户数、人数).
public struct Tally: Sendable, Hashable, Codable {
    /// Households.
    public var households: Int
    /// Persons.
    public var persons: Int

    /// So many households and persons.
    public init(households: Int = 0, persons: Int = 0) {
        self.households = households
        self.persons = persons
    }

    /// None.
    public static let zero = Tally()

    /// The sums of both.
    public static func + (left: Tally, right: Tally) -> Tally {
        Tally(households: left.households + right.households, persons: left.persons + right.persons)
    }

    /// Adds households and persons.
    public static func += (left: inout Tally, right: Tally) { left = left + right }
}
