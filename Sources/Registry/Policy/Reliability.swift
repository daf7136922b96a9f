/// How far the cells of each field are to be trusted (可信度), by which hints choose among cells that contradict each
/// other: the larger the weight, the less likely is the cell the wrong one.
public struct Reliability: Sendable, Hashable {
    /// The weight of an identity number whose check character and day of birth are right.
    public var soundNumber: Int
    /// The weight of a field that is not listed.
    public var other: Int
    /// The weights of fields.
    public var weights: [Field: Int]
    /// The source of the weights.
    public var basis: String

    /// Weights with their basis, all of them at least 1.
    public init(soundNumber: Int, other: Int, weights: [Field: Int] = [:], basis: String) {
        self.soundNumber = soundNumber
        self.other = other
        self.weights = weights
        self.basis = basis
    }

    /// The weight of a field, whatever its cell holds.
    public subscript(field: Field) -> Int { weights[field] ?? other }
}
