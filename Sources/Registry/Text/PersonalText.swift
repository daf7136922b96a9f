/// Text about a person that is never shown whole unless somebody asks (个人信息).
///
/// Types that hold such text print masked; `registered` is the only way to the whole.
public protocol PersonalText: FieldValue, CustomStringConvertible {
    /// The text as registered.
    var registered: String { get }
    /// The text with most of it hidden.
    var masked: String { get }
    /// Wraps text as registered.
    init(_ registered: String)
}

extension PersonalText {
    public var description: String { masked }
    public static func read(_ text: String, edition: Int) -> TextReading<Self> {
        Placeholder.isPlaceholder(text, orZero: true) ? .unreadable(.placeholder) : .exact(Self(text))
    }
    public static func read(plain bytes: Span<UInt8>, edition: Int, pool: TextPool) -> TextReading<Self>? {
        guard cleaning.leaves(bytes), !Placeholder.isPlaceholder(bytes, orZero: true) else { return nil }
        return .exact(Self(pool.text(bytes)))
    }
}

/// The name of a person (姓名). Printed as its first character.
public struct PersonName: PersonalText {
    public let registered: String
    public init(_ registered: String) { self.registered = registered }
    public static var cleaning: Cleaning { .name }
    public var masked: String {
        String(registered.prefix(1)) + String(repeating: "*", count: max(0, registered.count - 1))
    }
}

/// A telephone number (联系电话). Printed as its first three and last two digits.
public struct PhoneNumber: PersonalText {
    public let registered: String
    public init(_ registered: String) { self.registered = registered }
    public static var cleaning: Cleaning { .code }
    public var masked: String { Mask.middle(of: registered, keeping: 3, and: 2) }
}

/// A bank account or card number (银行账号). Printed as its last four digits.
public struct AccountNumber: PersonalText {
    public let registered: String
    public init(_ registered: String) { self.registered = registered }
    public static var cleaning: Cleaning { .code }
    public var masked: String { Mask.middle(of: registered, keeping: 0, and: 4) }
}

extension String: FieldValue {
    public static var cleaning: Cleaning { .text }
    public static func read(_ text: String, edition: Int) -> TextReading<String> {
        Placeholder.isPlaceholder(text) ? .unreadable(.placeholder) : .exact(text)
    }
    public static func read(plain bytes: Span<UInt8>, edition: Int, pool: TextPool) -> TextReading<String>? {
        guard cleaning.leaves(bytes), !Placeholder.isPlaceholder(bytes, orZero: false) else { return nil }
        return .exact(pool.text(bytes))
    }
    public var registered: String { self }
}

/// Hides the middle of a text.
public enum Mask {
    /// `text` with all but its first `head` and last `tail` characters starred; short text is starred whole.
    public static func middle(of text: String, keeping head: Int, and tail: Int) -> String {
        let count = text.count
        guard count > head + tail else { return String(repeating: "*", count: count) }
        return text.prefix(head) + String(repeating: "*", count: count - head - tail) + text.suffix(tail)
    }
}
