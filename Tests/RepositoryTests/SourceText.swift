/// A Swift file line by line, with what is code told from what is comment or string.
///
/// This is no parser: an interpolation with strings inside, or a comment in the middle of a line, is not understood. What
/// it gets wrong shows as a failing test on the line, never as a fault unseen in plain code.
struct SourceText {
    struct Line {
        let number: Int
        let raw: String
        /// Without a `//` comment, strings kept.
        let withoutComment: String
        /// Without comments and with every string empty.
        let code: String
    }

    let lines: [Line]

    init(_ text: String) {
        var isInLongString = false
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, raw in
            let startedInside = isInLongString
            if raw.matches(of: /"""/).count.isMultiple(of: 2) == false { isInLongString.toggle() }
            let visible = startedInside ? "" : String(raw)
            let parts = Self.parts(of: visible)
            return Line(number: index + 1, raw: String(raw), withoutComment: parts.withoutComment, code: parts.code)
        }
    }

    private static func parts(of line: String) -> (withoutComment: String, code: String) {
        var kept = ""
        var code = ""
        var isInString = false
        var isEscaped = false
        var previous: Character?
        for character in line {
            if !isInString, character == "/", previous == "/" {
                return (String(kept.dropLast()), String(code.dropLast()))
            }
            kept.append(character)
            if !isInString || (character == "\"" && !isEscaped) { code.append(character) }
            if character == "\"", !isEscaped { isInString.toggle() }
            isEscaped = isInString && character == "\\" && !isEscaped
            previous = character
        }
        return (kept, code)
    }
}

/// The modules a Swift file imports, in order.
enum Imports {
    static func modules(in source: String) -> [String] {
        let statement =
            /^(?:@\w+(?:\(\w*\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?import\s+(?:(?:struct|class|enum|protocol|typealias|func|let|var|actor)\s+)?(\w+)/
        return SourceText(source).lines
            .filter { $0.code.contains("import") }
            .flatMap { $0.code.split(separator: ";") }
            .compactMap { part in
                part.drop { $0 == " " }.firstMatch(of: statement).map { String($0.1) }
            }
    }
}
