/// A number or code that names a record (编号). It is text: leading zeros count.
///
/// Nearly all are digits and no more, and are kept as the number that these write: without a text for each record.
public struct Identifier: Hashable, Sendable {
    /// What an identifier is kept as.
    public enum Content: Hashable, Sendable {
        /// So many digits, 1 to 19, and the number that they write.
        case digits(UInt64, count: UInt8)
        /// What is anything else.
        case text(String)
    }

    /// What is kept: of the same text always the same.
    public let content: Content

    /// The identifier with this text.
    public init(_ registered: String) {
        content = Self.digits(registered.utf8Span.span) ?? .text(registered)
    }

    /// The identifier of so many digits, 1 to 19, that write a number.
    public init(digits number: UInt64, count: UInt8) { content = .digits(number, count: count) }

    /// The text as registered.
    public var registered: String {
        switch content {
        case .digits(let number, let count):
            let digits = String(number)
            return String(repeating: "0", count: max(0, Int(count) - digits.utf8.count)) + digits
        case .text(let text): return text
        }
    }

    /// A number that differs for most identifiers (指纹).
    public var fingerprint: UInt64 {
        switch content {
        case .digits(let number, let count):
            let mixed = (number ^ UInt64(count) << 56) &* 0x9E37_79B9_7F4A_7C15
            return mixed ^ mixed >> 32
        case .text(let text): return text.utf8Span.span.fingerprint
        }
    }

    private static func digits(_ bytes: Span<UInt8>) -> Content? {
        guard (1...19).contains(bytes.count), let number = bytes.decimal else { return nil }
        return .digits(number, count: UInt8(bytes.count))
    }
}

extension Identifier: Comparable {
    /// In the order of their texts.
    public static func < (left: Identifier, right: Identifier) -> Bool {
        switch (left.content, right.content) {
        case (.digits(let one, let digits), .digits(let other, let others)) where digits == others: one < other
        default: left.registered < right.registered
        }
    }
}

extension Identifier: FieldValue {
    public static var cleaning: Cleaning { .code }

    public static func read(_ text: String, edition: Int) -> TextReading<Identifier> {
        Placeholder.isPlaceholder(text, orZero: true) ? .unreadable(.placeholder) : .exact(Identifier(text))
    }

    public static func read(plain bytes: Span<UInt8>, edition: Int, pool: TextPool) -> TextReading<Identifier>? {
        if let number = Identifier(digits: bytes) { return .exact(number) }
        guard cleaning.leaves(bytes), !Placeholder.isPlaceholder(bytes, orZero: true) else { return nil }
        return .exact(Identifier(content: .text(String(plain: bytes))))
    }

    /// The identifier that bytes write with nothing but digits, a single 0 aside, which stands for none; `nil` otherwise.
    public init?(digits bytes: Span<UInt8>) {
        guard let digits = Self.digits(bytes), digits != .digits(0, count: 1) else { return nil }
        content = digits
    }

    private init(content: Content) { self.content = content }
}
