/// The tables of a text file (文本表格): CSV, HTML or Excel 2003's XML.
final class TextTables: Sendable {
    let sheets: [Sheet]
    /// The tables by the names that stand for parts.
    private let positions: [String: Int]
    private let file: TextFile
    private let form: Form

    private enum Form {
        case delimited(DelimitedDialect)
        case html([HTMLTable])
        case xml([XMLWorksheet])
    }

    init(_ file: consuming RawFile, head: [UInt8], limits: Limits) throws(ReadingError) {
        self.file = try TextFile(file, head: head, declared: TextFormat.declaredEncoding(head))
        var text = try FileText(self.file)
        // A byte in another encoding becomes three at most.
        var start = [UInt8](repeating: 0, count: min(64 << 10, 3 * min(64 << 10, self.file.end) + 64))
        var count = 0
        while start.count - count >= 64 {
            let more = try text.read(into: &start, from: count)
            if more == 0 { break }
            count += more
        }
        let beginning = start.span.extracting(0..<count)
        switch try TextFormat(beginning) {
        case .delimited:
            form = .delimited(DelimitedDialect(beginning))
            sheets = [Self.sheet(1)]
        case .html:
            let tables = try HTMLTable.all(in: self.file, limits: limits)
            guard !tables.isEmpty else { throw .notWorkbook(.html) }
            form = .html(tables)
            sheets = tables.indices.map { Self.sheet($0 + 1) }
        case .xmlSpreadsheet(let declaration):
            let worksheets = try XMLWorksheet.all(in: self.file, after: declaration, limits: limits)
            guard !worksheets.isEmpty else { throw .noSheets }
            form = .xml(worksheets)
            sheets = worksheets.enumerated().map { Self.sheet($0 + 1, name: $1.name, visibility: $1.visibility) }
        }
        var positions: [String: Int] = [:]
        for (index, sheet) in sheets.enumerated() { positions[sheet.part ?? ""] = index }
        self.positions = positions
    }

    /// Starts to read a table.
    func rows(of sheet: Sheet, limits: Limits) throws(ReadingError) -> TextTableRows {
        guard let index = sheet.part.flatMap({ positions[$0] }) else { throw .noSuchSheet(sheet.name) }
        switch form {
        case .delimited(let dialect):
            return TextTableRows(try DelimitedRows(file, dialect, part: sheet.name, limits: limits))
        case .html(let tables):
            return TextTableRows(try HTMLRows(file, tables[index], part: sheet.name, limits: limits))
        case .xml(let worksheets):
            return TextTableRows(try XMLRows(file, worksheets[index], part: sheet.name, limits: limits))
        }
    }

    /// Tables are numbered where they have no names of their own, or share one.
    private static func sheet(_ number: Int, name: String? = nil, visibility: Sheet.Visibility = .visible) -> Sheet {
        Sheet(
            name: name ?? "表\(number)", visibility: visibility, kind: .worksheet, part: "表\(number)", relationship: "")
    }
}
