/// Finds public types and functions without a documentation comment.
///
/// Properties and initialisers are left to the reader: demanding a sentence above `public var font: Font` makes filler.
enum Undocumented {
    /// The lines that declare a public type, function or subscript and have no documentation comment above them.
    static func lines(in source: SourceText) -> [SourceText.Line] {
        let lines = source.lines
        return lines.indices.filter { index in
            isPublicDeclaration(lines[index].code)
                && !lines[..<index].reversed().drop { isAttribute($0.code) }.prefix(1).contains {
                    isDocumentation($0.raw)
                }
        }.map { lines[$0] }
    }

    private static func isPublicDeclaration(_ code: String) -> Bool {
        guard code.contains("public ") || code.contains("open ") else { return false }
        let declaration =
            /^\s*(@\w+(\([^)]*\))?\s+|\w+\s+)*?(public|open)\s+([\w()]+\s+)*?((struct|class|enum|protocol|actor|typealias|func)\s|subscript\b)/
        return code.contains(declaration) && !SourceLists.documentedElsewhere.contains { code.contains($0) }
    }

    private static func isAttribute(_ code: String) -> Bool {
        code.contains(/^\s*(@\w+(\(.*\))?\s*)+$/)
    }

    private static func isDocumentation(_ raw: String) -> Bool {
        raw.contains(/^\s*\/\/\/|\*\/\s*$/)
    }
}
