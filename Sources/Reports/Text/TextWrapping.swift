/// Many short words in lines of a width (折行).
public enum TextWrapping {
    /// The words in as few lines as it takes, each begun by `indent`.
    static func lines(_ words: [String], separator: String, indent: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in words {
            if line.isEmpty {
                line = indent + word
            } else if DisplayWidth.of(line) + DisplayWidth.of(separator) + DisplayWidth.of(word) <= width {
                line += separator + word
            } else {
                lines.append(line)
                line = indent + word
            }
        }
        return line.isEmpty ? lines : lines + [line]
    }

    /// A text in lines of a width, broken at blanks and between Chinese characters, each begun by `indent`.
    public static func lines(of text: String, indent: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = indent
        for piece in pieces(of: text) {
            let isFresh = line == indent
            let shown = isFresh ? String(piece.drop { $0 == " " }) : piece
            if !isFresh, DisplayWidth.of(line) + DisplayWidth.of(trimmed(shown)) > width, !isClosing(shown) {
                lines.append(trimmed(line))
                line = indent + shown.drop { $0 == " " }
            } else {
                line += shown
            }
        }
        return line == indent ? lines : lines + [trimmed(line)]
    }

    /// Runs of narrow characters with the blank after them, and single wide characters.
    private static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var run = ""
        for character in text {
            if DisplayWidth.of(character) == 2 {
                if !run.isEmpty { pieces.append(run) }
                pieces.append(String(character))
                run = ""
            } else {
                run.append(character)
                if character == " " {
                    pieces.append(run)
                    run = ""
                }
            }
        }
        return run.isEmpty ? pieces : pieces + [run]
    }

    /// Punctuation that must not begin a line.
    private static func isClosing(_ piece: String) -> Bool {
        piece.first.map { "，。、；：！？）》”’".contains($0) } ?? false
    }

    private static func trimmed(_ text: String) -> String {
        var text = text[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
