/// An amount of money (金额) in fen, so that sums are exact.
public struct Money: Hashable, Sendable, Comparable {
    /// The amount in fen, a hundredth of a yuan.
    public var fen: Int64

    /// An amount of so many fen.
    public init(fen: Int64) { self.fen = fen }
    /// An amount of whole yuan.
    public init(yuan: Int64) { fen = yuan * 100 }

    /// Nothing.
    public static let zero = Money(fen: 0)

    public static func < (left: Money, right: Money) -> Bool { left.fen < right.fen }
    /// The sum. Traps nowhere: amounts are read as at most 10¹⁵ fen.
    public static func + (left: Money, right: Money) -> Money { Money(fen: left.fen + right.fen) }
    /// The difference.
    public static func - (left: Money, right: Money) -> Money { Money(fen: left.fen - right.fen) }

    /// The amount divided among `count` persons, rounded half away from zero to the fen.
    public func divided(among count: Int) -> Money {
        guard count > 0 else { return .zero }
        let divisor = Int64(count)
        let half = fen < 0 ? -(divisor / 2) : divisor / 2
        return Money(fen: (fen + half) / divisor)
    }

    /// The distance between two amounts.
    public func distance(to other: Money) -> Money { Money(fen: abs(fen - other.fen)) }
}

extension Money: FieldValue {
    public static var cleaning: Cleaning { .number }
    public static func read(_ text: String, edition: Int) -> TextReading<Money> {
        Hundredths.parse(text).map { $0.reading { Money(fen: $0) } } ?? .unreadable(.notANumber)
    }
    public static func read(plain bytes: Span<UInt8>, edition: Int, pool: TextPool) -> TextReading<Money>? {
        Hundredths.parse(plain: bytes).map { $0.reading { Money(fen: $0) } }
    }
    public var registered: String { Hundredths.text(fen) }
}

/// A measured quantity (数量): an area in mu or square metres, a distance in kilometres, a time in months.
public struct Quantity: Hashable, Sendable, Comparable {
    /// The quantity in hundredths of its unit.
    public var hundredths: Int64

    /// A quantity of so many hundredths of its unit.
    public init(hundredths: Int64) { self.hundredths = hundredths }
    /// A quantity of whole units.
    public init(_ whole: Int64) { hundredths = whole * 100 }

    public static func < (left: Quantity, right: Quantity) -> Bool { left.hundredths < right.hundredths }
}

extension Quantity: FieldValue {
    public static var cleaning: Cleaning { .number }
    public static func read(_ text: String, edition: Int) -> TextReading<Quantity> {
        Hundredths.parse(text).map { $0.reading { Quantity(hundredths: $0) } } ?? .unreadable(.notANumber)
    }
    public static func read(plain bytes: Span<UInt8>, edition: Int, pool: TextPool) -> TextReading<Quantity>? {
        Hundredths.parse(plain: bytes).map { $0.reading { Quantity(hundredths: $0) } }
    }
    public var registered: String { Hundredths.text(hundredths) }
}

/// A number of persons or years (人数、年龄).
public struct Count: Hashable, Sendable, Comparable {
    /// The number.
    public var number: Int32

    /// So many.
    public init(_ number: Int32) { self.number = number }

    public static func < (left: Count, right: Count) -> Bool { left.number < right.number }
}

extension Count: FieldValue {
    public static var cleaning: Cleaning { .number }
    public static func read(_ text: String, edition: Int) -> TextReading<Count> {
        guard let number = Hundredths.parse(text)?.whole else { return .unreadable(.notANumber) }
        return number < 0 ? .noticed(Count(number), .negative) : .exact(Count(number))
    }
    public static func read(plain bytes: Span<UInt8>, edition: Int, pool: TextPool) -> TextReading<Count>? {
        guard let number = Hundredths.parse(plain: bytes)?.whole else { return nil }
        return number < 0 ? .noticed(Count(number), .negative) : .exact(Count(number))
    }
    public var registered: String { String(number) }
}
