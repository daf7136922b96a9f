/// HTML that is written as it comes (网页文本). Every text is escaped; tags are ours.
struct HTMLText {
    private(set) var text = ""

    /// Takes the text written so far away.
    mutating func take() -> String {
        defer { text = "" }
        return text
    }

    /// Writes markup of ours as it is.
    mutating func raw(_ markup: String) { text += markup }

    /// Writes a text.
    mutating func write(_ content: String) { text += Self.escaped(content) }

    /// Writes an element with attributes around a content.
    mutating func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
        _ content: (inout HTMLText) -> Void
    ) {
        open(name, attributes)
        content(&self)
        text += "</\(name)>"
    }

    /// Writes an element around a text.
    mutating func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], text content: String
    ) {
        element(name, attributes) { $0.write(content) }
    }

    /// Writes an element that has no content.
    mutating func void(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]) {
        open(name, attributes)
    }

    private mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
        text += "<\(name)"
        for (key, value) in attributes { text += " \(key)=\"\(Self.escaped(value))\"" }
        text += ">"
    }

    /// The text without what would be markup, or command a terminal, or turn the direction of writing.
    private static func escaped(_ content: String) -> String {
        let needsEscaping = content.utf8.contains { byte in
            byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 || byte < 0x20 || byte >= 0xE2
        }
        guard needsEscaping else { return content }
        var result = ""
        result.reserveCapacity(content.utf8.count + 16)
        for scalar in content.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\n": result.unicodeScalars.append(scalar)
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}",
                "\u{FFFE}"..."\u{FFFF}":
                result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
