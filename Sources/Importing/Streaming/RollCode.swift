import Registry

/// The numbers with which the readings of a roll begin (底账记号), for who writes them and who reads them.
enum RollCode {
    private static let absent = 0
    private static let blank = 1
    private static let unreadable = 2

    /// Behind it and a text's length stands the text.
    static let text = 3

    /// An identifier is two digits more than the household's, which follow.
    static let identifierOfHousehold = 3
    /// Behind it and their count stand up to nineteen digits, as a number of eight bytes.
    static let identifierDigits = 4
    /// Behind it and its length stands any other identifier.
    static let identifierText = 24

    /// A citizen's number follows, in eight bytes; any other is a text behind `otherNumber`.
    static let citizensNumber = 3
    static let otherNumber = 0

    /// A day of birth is the one in the number.
    static let birthInNumber = 3
    /// Behind it and its number stands any other day.
    static let birth = 4

    /// Behind it and twice its number stands a value for which a small number stands; odd.
    static let shorthand = 3
    /// Behind it and twice its place stands a value that is kept beside; even.
    static let kept = 4

    /// The number of a reading without value; `nil` of one with a value.
    static func lacking(_ state: FieldState) -> Int? {
        switch state {
        case .absent: absent
        case .blank: blank
        case .unreadable: unreadable
        case .filled: nil
        }
    }

    /// The reading that has no value, of such a number; `nil` of any other.
    static func lacking<Value>(_ code: Int) -> Reading<Value>? {
        switch code {
        case absent: .absent
        case blank: .blank
        case unreadable: .unreadable
        default: nil
        }
    }
}
