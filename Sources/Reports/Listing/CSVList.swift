import Findings
import Registry

/// Findings as comma-separated text (CSV): UTF-8 with its mark, lines ended as RFC 4180 has it.
///
/// A text that a spreadsheet program would run as a formula begins with an apostrophe; plain numbers stay as they are. A
/// program that opens the file keeps only 15 digits of a longer number: clerks use the workbook.
struct CSVList: FindingListWriter {
    private var text = ""

    /// The keys of the JSON, nested ones joined.
    static let headings = [
        "code", "severity", "file", "sheet", "row", "column", "heading", "cell", "field", "household", "related",
        "message", "fixKind", "fixValue", "candidates", "hint",
    ]

    mutating func take() -> String {
        defer { text = "" }
        return text
    }

    mutating func begin() {
        text = "\u{FEFF}"
        add(Self.headings)
    }

    mutating func add(_ finding: WordedFinding) {
        let place = finding.place
        add([
            finding.code.rawValue, finding.severity.rawValue, place.file ?? "", place.sheet ?? "",
            place.place.row.map(String.init) ?? "", place.place.letters ?? "", place.place.heading ?? "",
            place.place.cell ?? "", finding.field?.rawValue ?? "", finding.household ?? "",
            finding.related.compactMap { related in
                let parts = [related.place.file, related.place.qualified, related.household].compactMap(\.self)
                return parts.isEmpty ? nil : parts.joined(separator: " ")
            }.joined(separator: "; "),
            finding.message, finding.fix?.kind.rawValue ?? "", finding.fix?.value ?? "",
            finding.candidates.joined(separator: "; "), finding.hintSentence ?? "",
        ])
    }

    mutating func goOn() {}

    mutating func end() {}

    private mutating func add(_ cells: [String]) {
        for (position, cell) in cells.enumerated() {
            if position > 0 { text.append(",") }
            text += Self.quoted(Self.guarded(cell))
        }
        text += "\r\n"
    }

    /// The text as no program takes it for a formula.
    static func guarded(_ cell: String) -> String {
        guard let first = cell.utf8.first else { return cell }
        switch first {
        case UInt8(ascii: "="), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D: return "'" + cell
        case UInt8(ascii: "+"), UInt8(ascii: "-"): return isNumber(cell.dropFirst()) ? cell : "'" + cell
        default: return cell.first.map { "＝＋－＠".contains($0) } == true ? "'" + cell : cell
        }
    }

    private static func isNumber(_ text: Substring) -> Bool {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        return parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    }

    private static func quoted(_ cell: String) -> String {
        let needsQuotes = cell.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D || $0 == 0x20 }
        return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    }
}
