import Findings
import Registry

/// How a table is laid out (表样), as a file in `templates/` says.
public struct TableDefinition: Sendable {
    /// The path of the file below `templates/`, without its ending: `national/person-2021`.
    public let id: String
    /// What the table is called.
    public let title: String
    /// What one row of it is.
    public let kind: TableKind
    /// What a rule must know of the layout: the year of the code lists, whether schooling is exclusive, what must be
    /// filled.
    public let conventions: Conventions
    /// The source of the layout.
    public let basis: Basis
    /// The policy by which such a table is judged where nobody names one.
    public let policy: String
    /// How many rows the headings take, groups among them.
    public let headerRows: Int
    /// How many rows at the end of such a table are no data.
    public let trailingRows: Int
    /// The columns, left to right.
    public let columns: [ColumnDefinition]

    /// The fields without which the table is incomplete.
    public var required: [ColumnDefinition] { columns.filter(\.isRequired) }
}

/// What one row of a table is (表的种类).
public enum TableKind: String, Sendable, CaseIterable {
    /// A member of a household.
    case persons
    /// A household.
    case households
    /// The income and expense of a household in a year.
    case incomes
    /// A household and the person responsible for helping it.
    case helpers
    /// A measure of help for a household or one of its members.
    case measures
    /// A period of a member's work away from home.
    case works

    /// Whose fields a heading is taken for, the likeliest first, where several scopes know it.
    var scopes: [FieldScope] {
        switch self {
        case .persons: [.member, .household, .helper]
        case .households, .incomes: [.household, .member, .helper]
        case .helpers: [.helper, .household, .member]
        case .measures: [.measure, .household]
        case .works: [.work, .member, .household]
        }
    }

    /// Whose record a row is.
    public var scope: FieldScope {
        switch self {
        case .persons: .member
        case .households, .incomes: .household
        case .helpers: .helper
        case .measures: .measure
        case .works: .work
        }
    }

    /// The field that says of which year a row is.
    public var yearField: Field { self == .measures ? .measureYear : .year }

    /// Whether a row has room for fields of a scope: 性别 in a table of households is the head's, and not kept there.
    func holds(_ scope: FieldScope) -> Bool { scope != .member || self == .persons || self == .works }
}
