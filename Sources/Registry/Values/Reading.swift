/// What a table says about one field of one record (填报值).
///
/// Blank, absent column, unreadable value and a value (zero among them) are four different things: a rule that took
/// one for another would accuse somebody, or spare somebody, wrongly.
public enum Reading<Value> {
    /// The table has no column for the field.
    case absent
    /// The column is there and the cell is empty.
    case blank
    /// The cell holds something that is no value of the field; a `Remark` on the record keeps what stood there.
    case unreadable
    /// The value.
    case value(Value)

    /// The value, where there is one.
    @inlinable public var value: Value? {
        if case .value(let value) = self { value } else { nil }
    }

    /// Whether the column is there and the cell is empty.
    @inlinable public var isBlank: Bool {
        if case .blank = self { true } else { false }
    }

    /// The four states without the value.
    @inlinable public var state: FieldState {
        switch self {
        case .absent: .absent
        case .blank: .blank
        case .unreadable: .unreadable
        case .value: .filled
        }
    }
}

extension Reading: Sendable where Value: Sendable {}
extension Reading: Equatable where Value: Equatable {
    // Rules compare for every member: the comparison must be made for the type in question.
    @inlinable public static func == (left: Reading, right: Reading) -> Bool {
        switch (left, right) {
        case (.value(let one), .value(let other)): one == other
        case (.absent, .absent), (.blank, .blank), (.unreadable, .unreadable): true
        default: false
        }
    }
}
extension Reading: Hashable where Value: Hashable {}

/// The state of a field (填报状态), whatever the type of its value.
public enum FieldState: Sendable {
    /// The table has no column for the field.
    case absent
    /// The cell is empty.
    case blank
    /// The cell holds something that is no value of the field.
    case unreadable
    /// The cell holds a value.
    case filled
}
