/// What an amount of income or expense is made of (收入构成).
///
/// Sources disagree on what belongs to 转移性收入, so that the composition is data of the policy. Two sums of one total
/// are alternatives: an amount is right where either makes it.
public struct IncomeSum: Sendable, Hashable {
    /// The amount that is made.
    public var total: Field
    /// The amounts that are added.
    public var plus: [Field]
    /// The amounts that are taken away.
    public var minus: [Field]
    /// The source of the composition.
    public var basis: String

    /// A sum with its basis.
    public init(_ total: Field, plus: [Field], minus: [Field] = [], basis: String) {
        self.total = total
        self.plus = plus
        self.minus = minus
        self.basis = basis
    }
}
