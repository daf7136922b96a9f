/// What the registry knows of a field (指标说明).
public struct FieldEntry: Sendable {
    /// The field.
    public let field: Field
    /// The heading by which the field is known.
    public let label: String
    /// What the field is called in English output.
    public let english: String
    /// Whose field it is.
    public let scope: FieldScope
    /// The kind of its values.
    public let kind: FieldKind
    /// The unit of its values, in Chinese, where it has one.
    public let unit: String?
    /// Whether its values are never shown whole unless somebody asks.
    public let isPersonal: Bool

    init(
        _ field: Field, _ label: String, _ english: String, _ scope: FieldScope, _ kind: FieldKind, unit: String? = nil,
        isPersonal: Bool = false
    ) {
        self.field = field
        self.label = label
        self.english = english
        self.scope = scope
        self.kind = kind
        self.unit = unit
        self.isPersonal = isPersonal
    }
}

/// Whose field it is (指标范围).
public enum FieldScope: String, Sendable {
    /// A member's.
    case member
    /// A household's.
    case household
    /// A helper's.
    case helper
    /// A measure's.
    case measure
    /// A period of work's.
    case work
}

/// The kind of a field's values (指标类型).
public enum FieldKind: Sendable {
    /// Free text.
    case text
    /// A person's name.
    case name
    /// A number that names a record: text.
    case identifier
    /// An identity number: text.
    case identity
    /// A telephone number: text.
    case phone
    /// A bank account: text.
    case account
    /// One value of a code list.
    case code(CodeList)
    /// Values of a code list.
    case codes(CodeList)
    /// An amount of money.
    case money
    /// A measured quantity.
    case quantity
    /// A whole number.
    case count
    /// A year.
    case year
    /// A day.
    case day
    /// A day, a month or a year.
    case partialDate

    /// The code list, where the field has one.
    public var codeList: CodeList? {
        switch self {
        case .code(let list), .codes(let list): list
        default: nil
        }
    }

    /// Whether the value is text even where it looks like a number, so that a spreadsheet must keep it as text.
    public var isNumberLikeText: Bool {
        switch self {
        case .identifier, .identity, .phone, .account: true
        default: false
        }
    }
}

extension Field {
    /// What the registry knows of the field.
    public var entry: FieldEntry { Self.byField[self] ?? FieldEntry(self, rawValue, rawValue, .household, .text) }
    /// The heading by which the field is known.
    public var label: String { entry.label }
    /// Whose field it is.
    public var scope: FieldScope { entry.scope }

    private static let byField = Dictionary(uniqueKeysWithValues: catalogue.map { ($0.field, $0) })
}
