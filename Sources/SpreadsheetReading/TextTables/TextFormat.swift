/// Which kind of text a file holds, told by how it begins.
enum TextFormat {
    case delimited
    case html
    /// The text proper begins after so many bytes, behind the XML declaration.
    case xmlSpreadsheet(after: Int)

    /// Throws for text that is known to be something else.
    init(_ text: Span<UInt8>) throws(ReadingError) {
        var at = 0
        while at < text.count, text[at] <= 0x20 { at += 1 }
        let beginning = Self.lowercased(text.extracting(at..<min(at + 4096, text.count)))
        if beginning.hasPrefix("mime-ver") || beginning.contains("content-type: multipart/related") {
            throw .notWorkbook(.webArchive)
        }
        guard at + 1 < text.count, text[at] == UInt8(ascii: "<"), Self.beginsMarkup(text[at + 1]) else {
            self = .delimited
            return
        }
        let declaration = beginning.hasPrefix("<?xml") ? Self.end(of: "?>", in: text, from: at) ?? at : at
        let root = Self.root(text, from: at)
        if root == "workbook" {
            self = .xmlSpreadsheet(after: declaration)
        } else if root == "!doctype" || Self.pageElements.contains(root) {
            self = .html
        } else if root == "document", beginning.contains("urn:oasis:names:tc:opendocument") {
            throw .notWorkbook(.openDocument)
        } else {
            throw .notWorkbook(root == "uof" ? .uniformOffice : .otherXML)
        }
    }

    /// The encoding that markup names for itself, in lower case.
    static func declaredEncoding(_ head: [UInt8]) -> String? {
        let text = head.prefix(8192).filter { $0 != 0 }
        guard text.drop(while: { $0 <= 0x20 || $0 >= 0x80 }).first == UInt8(ascii: "<") else { return nil }
        let lower = lowercased(text.span)
        let isXML = lower.contains("<?xml")
        for label in isXML ? ["encoding=", "charset="] : ["charset="] {
            guard let range = lower.firstRange(of: label) else { continue }
            let value = lower[range.upperBound...].drop { " \"'".contains($0) }
            let name = value.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_:".contains($0)) }
            if !name.isEmpty { return String(name) }
        }
        return nil
    }

    private static let pageElements: Set<String> = [
        "html", "head", "body", "meta", "title", "style", "script", "link", "table", "thead", "tbody", "tr", "td", "th",
        "div", "center", "font", "form", "p", "span", "b", "br", "h1", "h2", "h3", "caption",
    ]

    private static func beginsMarkup(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") || (0x61...0x7A).contains(byte | 0x20)
    }

    /// The local name of the first element, or `!doctype`, in lower case.
    private static func root(_ text: Span<UInt8>, from start: Int) -> String {
        var at = start
        while at < text.count {
            guard text[at] == UInt8(ascii: "<") else {
                at += 1
                continue
            }
            let rest = text.extracting(at..<min(at + 64, text.count))
            let word = lowercased(rest)
            if word.hasPrefix("<!--") {
                at = end(of: "-->", in: text, from: at) ?? text.count
            } else if word.hasPrefix("<?") {
                at = end(of: ">", in: text, from: at) ?? text.count
            } else {
                let name = word.dropFirst().prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }
                return name.split(separator: ":").last.map(String.init) ?? ""
            }
        }
        return ""
    }

    private static func end(of mark: String, in text: Span<UInt8>, from start: Int) -> Int? {
        let mark = Array(mark.utf8)
        var at = start
        while at + mark.count <= text.count {
            if mark.indices.allSatisfy({ text[at + $0] == mark[$0] }) { return at + mark.count }
            at += 1
        }
        return nil
    }

    private static func lowercased(_ text: Span<UInt8>) -> String {
        var bytes: [UInt8] = []
        for index in text.indices {
            bytes.append((0x41...0x5A).contains(text[index]) ? text[index] | 0x20 : text[index])
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
