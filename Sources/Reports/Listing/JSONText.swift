/// JSON that is written as it comes (JSON 文本): keys in the order in which they are written, without blanks.
///
/// An encoder would first build a tree of the whole report, which for a million findings takes more memory than the
/// register; and it would sort the keys, where the order of the contract reads better.
struct JSONText {
    /// The text so far, as UTF-8: to a `String` that grows, short pieces are added ten times as slowly.
    private var bytes: [UInt8] = []
    private var needsComma = false

    /// The text written so far.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Takes the text written so far away, so that it can be passed on.
    mutating func take() -> String {
        defer { bytes.removeAll(keepingCapacity: true) }
        return text
    }

    /// Writes the members of an object that were written elsewhere.
    mutating func append(_ members: JSONText) {
        separate()
        bytes += members.bytes
        needsComma = members.needsComma
    }

    /// Goes on behind what was written elsewhere.
    mutating func expectMore() { needsComma = true }

    /// Ends a line, after which a new document may begin.
    mutating func endLine() {
        put("\n")
        needsComma = false
    }

    mutating func object(_ content: (inout JSONText) -> Void) { enclose("{", "}", content) }

    mutating func array(_ content: (inout JSONText) -> Void) { enclose("[", "]", content) }

    /// Begins an object or an array whose end is written later.
    mutating func open(_ bracket: String) {
        separate()
        put(bracket)
        needsComma = false
    }

    mutating func close(_ bracket: String) {
        put(bracket)
        needsComma = true
    }

    /// A key; the next call writes its value.
    mutating func key(_ key: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        // What stands in the program needs no escapes.
        put(key.description)
        put("\":")
        needsComma = false
    }

    /// A key that is data; the next call writes its value.
    mutating func key(named key: String) {
        separate()
        quote(key)
        put(":")
        needsComma = false
    }

    mutating func value(_ value: String?) {
        separate()
        if let value { quote(value) } else { put("null") }
        needsComma = true
    }

    mutating func value(_ value: Int?) {
        separate()
        put(value.map(String.init) ?? "null")
        needsComma = true
    }

    mutating func value(_ value: Bool) {
        separate()
        put(value ? "true" : "false")
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

    private mutating func enclose(_ open: String, _ close: String, _ content: (inout JSONText) -> Void) {
        self.open(open)
        content(&self)
        self.close(close)
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = false
    }

    private mutating func put(_ text: String) { bytes += text.utf8 }

    private mutating func quote(_ value: String) {
        bytes.append(UInt8(ascii: "\""))
        let start = bytes.count
        bytes += value.utf8
        if needsEscapes(from: start) {
            let plain = bytes[start...]
            bytes.removeSubrange(start...)
            for byte in plain { put(escaped: byte) }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private func needsEscapes(from start: Int) -> Bool {
        let bytes = self.bytes.span
        for index in start..<bytes.count where bytes[index] < 0x20 || bytes[index] == 0x22 || bytes[index] == 0x5C {
            return true
        }
        return false
    }

    /// RFC 8259, section 7.
    private mutating func put(escaped byte: UInt8) {
        switch Unicode.Scalar(byte) {
        case "\"": put("\\\"")
        case "\\": put("\\\\")
        case "\n": put("\\n")
        case "\r": put("\\r")
        case "\t": put("\\t")
        case "\u{0}"..<"\u{20}": put("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16))
        default: bytes.append(byte)
        }
    }
}
