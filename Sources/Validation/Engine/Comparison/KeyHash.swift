import Registry

/// A key of 64 bits for texts that do not fit into one (文本比对键). Two texts have the same key with next to no chance.
struct KeyHash {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    /// The key of a text.
    init(_ text: String) { add(text) }

    /// The key of a record's number.
    init(_ identifier: Identifier) { add(identifier.fingerprint) }

    /// Adds a text, kept apart from what came before.
    mutating func add(_ text: String) {
        add(text.utf8Span.span.fingerprint)
    }

    /// Adds a number.
    mutating func add(_ number: UInt64) {
        value = (value ^ number) &* 0x9E37_79B9_7F4A_7C15
        value ^= value >> 29
    }
}
