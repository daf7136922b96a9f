/// A table as text, turned into a workbook (文本表格).
struct TextRows {
    let rows: [[String]]

    /// Lines and tabs of the input; a cell that begins with `=` and then a number is one, as clerks' tables have both.
    init(_ input: [UInt8], below headings: [String] = []) {
        let lines = input.split(separator: 0x0A, omittingEmptySubsequences: false).prefix(200).map { line in
            line.split(separator: 0x09, omittingEmptySubsequences: false).prefix(300).map {
                String(decoding: $0, as: UTF8.self)
            }
        }
        rows = (headings.isEmpty ? [] : [headings]) + lines
    }

    /// The workbook's bytes.
    var archive: [UInt8] {
        var workbook = MinimalWorkbook()
        let rows = rows.map { "<row>" + $0.map(Self.cell).joined() + "</row>" }
        workbook.set(MinimalWorkbook.sheetPart, MinimalWorkbook.sheet(rows.joined()))
        return workbook.archive
    }

    private static func cell(_ text: String) -> String {
        if text.isEmpty { return "<c/>" }
        if text.first == "=", let number = Double(text.dropFirst()), number.isFinite {
            return "<c s=\"\(text.utf8.count % 4)\"><v>\(number)</v></c>"
        }
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": escaped += "&lt;"
            case "&": escaped += "&amp;"
            case "\u{FFFE}", "\u{FFFF}": continue
            case _ where scalar.value < 0x20: continue
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return "<c t=\"inlineStr\"><is><t>\(escaped)</t></is></c>"
    }
}
