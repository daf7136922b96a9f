import Registry
import Testing

/// Numbers of records, kept as numbers where they are digits: every text comes back as it was.
@Suite("Identifiers")
struct IdentifierTests {
    private static let texts = [
        "", "0", "7", "07", "00", "12345678", "123456789", "012345678901234567", "9901100000100000101",
        "9999999999999999999", "99999999999999999999", "1234567a", "12345678x", "新1", "９９０１", " 12", "12 ", "-1", "+1",
    ]

    @Test("A text comes back as it was", arguments: texts)
    func registered(text: String) { #expect(Identifier(text).registered == text) }

    @Test("Read from a cell's bytes it is the same as from its text", arguments: texts)
    func read(text: String) {
        let fromText = Identifier.read(text, edition: 2021)
        guard let fromBytes = Identifier.read(plain: text.utf8Span.span, edition: 2021, pool: TextPool()),
            case .exact(let identifier) = fromBytes, case .exact(let expected) = fromText
        else { return #expect(["", "0", "９９０１", " 12", "12 "].contains(text)) }
        #expect(identifier == expected)
        #expect(identifier.fingerprint == expected.fingerprint)
    }

    @Test("They are in the order of their texts, and equal where those are")
    func order() {
        let sorted = Self.texts.map { Identifier($0) }.sorted()
        #expect(sorted.map(\.registered) == Self.texts.sorted())
        #expect(Set(sorted).count == Self.texts.count)
        #expect(Set(sorted.map(\.fingerprint)).count == Self.texts.count)
    }
}
