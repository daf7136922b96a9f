import Registry

/// Something somebody should look at (疑点). It holds a code and values; words are made when it is shown.
///
/// A register may have a million of them: what few have stands apart.
public struct Finding: Sendable {
    /// The rule that found it.
    public let code: RuleCode
    /// What it is about.
    public let subject: Subject
    /// The values that the rule's message names.
    public let arguments: [Argument]
    /// The value that would mend it, where there is one.
    public let fix: Fix?
    private var details: Details?

    /// What few findings have.
    private final class Details: Sendable {
        let related: [Subject]
        let candidates: [NumberCandidate]
        let hint: ChangeHint?

        init?(related: [Subject], candidates: [NumberCandidate], hint: ChangeHint?) {
            if related.isEmpty, candidates.isEmpty, hint == nil { return nil }
            self.related = related
            self.candidates = candidates
            self.hint = hint
        }
    }

    /// A finding of a rule.
    public init(
        _ code: RuleCode, at subject: Subject, _ arguments: [Argument] = [], fix: Fix? = nil, related: [Subject] = [],
        candidates: [NumberCandidate] = []
    ) {
        self.code = code
        self.subject = subject
        self.arguments = arguments
        self.fix = fix
        details = Details(related: related, candidates: candidates, hint: nil)
    }

    /// The other records that are involved.
    public var related: [Subject] { details?.related ?? [] }
    /// The numbers that may be the right one, where an identity number is wrong.
    public var candidates: [NumberCandidate] { details?.candidates ?? [] }
    /// The cells by whose change this finding and others of the household would go.
    public var hint: ChangeHint? {
        get { details?.hint }
        set { details = Details(related: related, candidates: candidates, hint: newValue) }
    }
}

/// What a finding is about (疑点对象).
public enum Subject: Hashable, Sendable {
    /// A member, by the positions of household and member in the register, and the field in question.
    case member(household: Int, member: Int, field: Field?)
    /// A household, and the field in question.
    case household(Int, field: Field?)
    /// A table, by its position among the inputs, and a place in it where there is one.
    case table(Int, TablePlace?)

    /// The position of the household, where the finding is about one.
    public var household: Int? {
        switch self {
        case .member(let household, _, _): household
        case .household(let household, _): household
        case .table: nil
        }
    }

    /// The same record in a register before which other households stand.
    public func behind(_ households: Int) -> Subject {
        switch self {
        case .member(let household, let member, let field):
            .member(household: household + households, member: member, field: field)
        case .household(let household, let field): .household(household + households, field: field)
        case .table: self
        }
    }

    /// The field in question.
    public var field: Field? {
        switch self {
        case .member(_, _, let field): field
        case .household(_, let field): field
        case .table: nil
        }
    }
}

/// A place in a table (表中位置), both counted from 1 as the spreadsheet shows them.
public struct TablePlace: Hashable, Sendable {
    /// The row.
    public let row: Int
    /// The column; `nil` for the row as a whole.
    public let column: Int?

    /// A cell of a table, or a row.
    public init(row: Int, column: Int? = nil) {
        self.row = row
        self.column = column
    }
}

/// A value that a message names (参数).
public enum Argument: Sendable, Hashable {
    /// Text that says nothing about a person.
    case text(String)
    /// Words in both languages. Few findings have them, and every argument would be as large.
    indirect case words(Words)
    /// A field.
    case field(Field)
    /// A number of things.
    case count(Int)
    /// An amount of money.
    case money(Money)
    /// What stands in a cell of `field`, as registered: masked when shown where the field is personal.
    case value(String, Field)
    /// A name or other text about a person: masked when shown.
    case personal(String)

    /// The value in words. Personal values are masked unless `showValues`.
    public func text(_ language: Language, showValues: Bool) -> String {
        switch self {
        case .text(let text): text
        case .words(let words): words[language]
        case .field(let field): language == .zh ? field.label : field.entry.english
        case .count(let count): String(count)
        case .money(let money): money.registered
        case .value(let text, let field): showValues ? text : field.masked(text)
        case .personal(let text): showValues ? text : PersonName(text).masked
        }
    }
}

/// The value that would mend a fault (建议值).
public struct Fix: Sendable, Hashable {
    /// Safe, or to be accepted by a clerk.
    public let repair: Repair
    /// The field whose value it is.
    public let field: Field
    /// The value as the registry writes it; empty where the cell is to be emptied.
    public let value: String

    /// A value for a field.
    public init(_ repair: Repair, _ field: Field, _ value: String) {
        self.repair = repair
        self.field = field
        self.value = value
    }
}

extension Field {
    /// `text`, which stands in a cell of this field, as it may be shown to anybody.
    public func masked(_ text: String) -> String {
        guard entry.isPersonal else { return text }
        return switch entry.kind {
        case .name: PersonName(text).masked
        case .identity: Mask.middle(of: text, keeping: 3, and: 4)
        case .phone: PhoneNumber(text).masked
        case .account: AccountNumber(text).masked
        case .day: Mask.middle(of: text, keeping: 4, and: 0)
        default: Mask.middle(of: text, keeping: 1, and: 0)
        }
    }
}

extension CatalogueEntry {
    /// A finding's message in words.
    public func message(for finding: Finding, _ language: Language, showValues: Bool) -> String {
        let message = message[language]
        guard !finding.arguments.isEmpty else { return message }
        var text = ""
        var rest = message.utf8[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
            text += Substring(rest[..<open])
            rest = rest[rest.index(after: open)...]
            guard let close = rest.firstIndex(of: UInt8(ascii: "}")), let position = Int(Substring(rest[..<close])),
                finding.arguments.indices.contains(position)
            else {
                text += "{"
                continue
            }
            text += finding.arguments[position].text(language, showValues: showValues)
            rest = rest[rest.index(after: close)...]
        }
        return text + Substring(rest)
    }
}
