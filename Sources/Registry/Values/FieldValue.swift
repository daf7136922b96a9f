/// A type that a field of the registry can hold (字段值), and how it is read from a cell's text.
public protocol FieldValue: Hashable, Sendable {
    /// What may be done to a cell's text before it is read.
    static var cleaning: Cleaning { get }

    /// Reads cleaned text that is not empty.
    ///
    /// - Parameter edition: the year of the code lists in force.
    static func read(_ text: String, edition: Int) -> TextReading<Self>

    /// Reads the bytes of a cell that is written as most are, without making a `String` of them.
    ///
    /// What it reads is what cleaning and `read` would make of the text, without a remark of cleaning. `nil` where only
    /// they can say.
    /// The bytes of a number are its digits, with sign and point, and no exponent.
    static func read(plain bytes: Span<UInt8>, edition: Int, pool: TextPool) -> TextReading<Self>?

    /// Whether any value has a shorthand.
    static var hasShorthands: Bool { get }

    /// A small number that stands for the value where the type has but a few; a reader may remember it for a text.
    var shorthand: UInt8? { get }

    /// The value that a `shorthand` stands for.
    static func value(ofShorthand number: UInt8) -> Self?

    /// The value as an export would show it, unmasked.
    var registered: String { get }
}

extension FieldValue {
    @inlinable public static var hasShorthands: Bool { false }
    @inlinable public var shorthand: UInt8? { nil }
    @inlinable public static func value(ofShorthand number: UInt8) -> Self? { nil }
}

/// What came of reading a text (识读结果).
public enum TextReading<Value> {
    /// The text is the value as the registry writes it.
    case exact(Value)
    /// The text is another spelling of the value.
    case synonym(Value)
    /// The text is the value, and something about how it is written, or about the value itself, is worth a remark.
    case noticed(Value, Remark.Kind)
    /// The text is no value of the field.
    case unreadable(Remark.Kind)

    /// The value, where there is one.
    public var value: Value? {
        switch self {
        case .exact(let value), .synonym(let value), .noticed(let value, _): value
        case .unreadable: nil
        }
    }
}
