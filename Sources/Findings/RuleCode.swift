/// The code of a rule (规则编号): a letter for what it looks at, and three digits, e.g. `P013`. Never re-used.
public struct RuleCode: RawRepresentable, Hashable, Sendable, Comparable, ExpressibleByStringLiteral,
    CustomStringConvertible
{
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: StaticString) { rawValue = value.description }

    public var description: String { rawValue }

    /// In the order of the catalogue: files, cells, persons, households, then what lies between them.
    public static func < (left: RuleCode, right: RuleCode) -> Bool {
        (left.series, left.rawValue) < (right.series, right.rawValue)
    }

    /// The rule about people who are on a department's list by the name alone: what nobody is ever removed for (仅姓名).
    public static let nameOnlyLead: RuleCode = "M021"

    private static let order = Array("FCPHXYMAR")

    private var series: Int { rawValue.first.flatMap(Self.order.firstIndex(of:)) ?? Self.order.count }
}

/// How grave a finding is (严重程度).
public enum Severity: String, Sendable, CaseIterable, Comparable {
    /// Blocks the submission.
    case error
    /// Needs a check or an explanation.
    case warning
    /// Worth knowing.
    case hint

    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .hint: 0
        case .warning: 1
        case .error: 2
        }
    }

    /// The word that clerks use.
    public var words: Words {
        switch self {
        case .error: Words("必须改", "error")
        case .warning: Words("需核实", "warning")
        case .hint: Words("提示", "hint")
        }
    }
}
