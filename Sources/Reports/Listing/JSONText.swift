/// JSON that is written as it comes (JSON 文本): keys in the order in which they are written, without blanks.
///
/// An encoder would first build a tree of the whole report, which for a million findings takes more memory than the
/// register; and it would sort the keys, where the order of the contract reads better.
struct JSONText {
    private(set) var text = ""
    private var needsComma = false

    /// Takes the text written so far away, so that it can be passed on.
    mutating func take() -> String {
        defer { text = "" }
        return text
    }

    /// Writes the members of an object that were written elsewhere.
    mutating func append(_ members: JSONText) {
        separate()
        text += members.text
        needsComma = members.needsComma
    }

    /// Ends a line, after which a new document may begin.
    mutating func endLine() {
        text.append("\n")
        needsComma = false
    }

    mutating func object(_ content: (inout JSONText) -> Void) { enclose("{", "}", content) }

    mutating func array(_ content: (inout JSONText) -> Void) { enclose("[", "]", content) }

    /// Begins an object or an array whose end is written later.
    mutating func open(_ bracket: Character) {
        separate()
        text.append(bracket)
        needsComma = false
    }

    mutating func close(_ bracket: Character) {
        text.append(bracket)
        needsComma = true
    }

    /// A key; the next call writes its value.
    mutating func key(_ key: StaticString) { self.key(named: key.description) }

    /// A key that is data; the next call writes its value.
    mutating func key(named key: String) {
        separate()
        quote(key)
        text.append(":")
        needsComma = false
    }

    mutating func value(_ value: String?) {
        separate()
        if let value { quote(value) } else { text += "null" }
        needsComma = true
    }

    mutating func value(_ value: Int?) {
        separate()
        text += value.map(String.init) ?? "null"
        needsComma = true
    }

    mutating func value(_ value: Bool) {
        separate()
        text += value ? "true" : "false"
        needsComma = true
    }

    mutating func field(_ key: StaticString, _ value: String?) {
        self.key(key)
        self.value(value)
    }

    mutating func field(_ key: StaticString, _ value: Int?) {
        self.key(key)
        self.value(value)
    }

    /// A key that is data, such as a rule's code.
    mutating func field(named key: String, _ value: Int) {
        self.key(named: key)
        self.value(value)
    }

    mutating func field(named key: String, _ value: String?) {
        self.key(named: key)
        self.value(value)
    }

    private mutating func enclose(_ open: Character, _ close: Character, _ content: (inout JSONText) -> Void) {
        self.open(open)
        content(&self)
        self.close(close)
    }

    private mutating func separate() {
        if needsComma { text.append(",") }
        needsComma = false
    }

    private mutating func quote(_ value: String) {
        text.append("\"")
        if value.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) {
            for scalar in value.unicodeScalars { text += Self.escaped(scalar) }
        } else {
            text += value
        }
        text.append("\"")
    }

    /// RFC 8259, section 7.
    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"": "\\\""
        case "\\": "\\\\"
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        case "\u{0}"..<"\u{20}":
            "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
        default: String(scalar)
        }
    }
}
