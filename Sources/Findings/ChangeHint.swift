import Registry

/// The fewest cells of a household by whose change several of its findings would go (最小改动提示).
///
/// It says where to look first, and no value: only the papers have that. Its findings share one object.
public final class ChangeHint: Sendable {
    /// A cell of the household.
    public struct Cell: Hashable, Sendable {
        /// The member's position in the household; `nil` for the household's own cell.
        public let member: Int?
        /// The field.
        public let field: Field

        /// A cell of a member, or of the household.
        public init(member: Int?, _ field: Field) {
            self.member = member
            self.field = field
        }

        /// The cell as what a finding is about, by the household's position in the register.
        public func subject(household: Int) -> Subject {
            guard let member else { return .household(household, field: field) }
            return .member(household: household, member: member, field: field)
        }
    }

    /// The cells, the household's own first.
    public let cells: [Cell]
    /// The rules of the findings that would go, one for each finding, in order.
    public let codes: [RuleCode]

    /// A hint that a change of all of `cells` silences findings of these rules.
    public init(_ cells: [Cell], silencing codes: [RuleCode]) {
        self.cells = cells
        self.codes = codes
    }
}

/// A number that may be the right one in place of a wrong one (可能的正确号码): to be compared with the papers, and never
/// put in by itself.
public struct NumberCandidate: Hashable, Sendable {
    /// The number.
    public let number: IdentityNumber
    /// The characters in which it differs, counted from 1.
    public let positions: [Int]

    /// A number that differs in these characters.
    public init(_ number: IdentityNumber, differingAt positions: [Int]) {
        self.number = number
        self.positions = positions
    }
}
