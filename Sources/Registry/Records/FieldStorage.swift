/// Something that is done to a field whose type the caller does not know (字段访问).
public protocol FieldVisitor: ~Copyable {
    /// Sees or changes the field.
    mutating func visit<Value: FieldValue>(_ slot: inout Reading<Value>)
}

/// A record whose fields can be reached by their `Field` (字段存取).
public protocol FieldStorage {
    /// Hands the record's own storage of `field` to `visitor`; `false` where the record has no such field.
    mutating func withField<Visitor: FieldVisitor & ~Copyable>(_ field: Field, _ visitor: inout Visitor) -> Bool
}

extension FieldStorage {
    /// The state of a field; `.absent` where the record has no such field.
    public func state(of field: Field) -> FieldState {
        var copy = self
        var visitor = StateVisitor()
        _ = copy.withField(field, &visitor)
        return visitor.state
    }

    /// The value as an export would show it, unmasked; `nil` where there is none.
    public func registered(_ field: Field) -> String? {
        var copy = self
        var visitor = TextVisitor()
        _ = copy.withField(field, &visitor)
        return visitor.text
    }
}

private struct StateVisitor: FieldVisitor {
    var state = FieldState.absent
    mutating func visit<Value: FieldValue>(_ slot: inout Reading<Value>) { state = slot.state }
}

private struct TextVisitor: FieldVisitor {
    var text: String?
    mutating func visit<Value: FieldValue>(_ slot: inout Reading<Value>) { text = slot.value?.registered }
}
