import SpreadsheetReading

/// What stands in each row of a workbook (逐行指纹).
enum SheetDigests {
    /// The sheets with the fingerprints of their rows.
    static func read(_ path: String) throws(ReadingError) -> [PackManifest.Sheet] {
        let workbook = try Workbook(path: path)
        var sheets: [PackManifest.Sheet] = []
        for sheet in workbook.sheets {
            var digests: [String: String] = [:]
            var rows = try workbook.rows(of: sheet)
            while try rows.advance() {
                var text = ""
                for cell in rows.row.cells { text += "\(rows.row.reference(of: cell))=\(rows.row.text(of: cell))\n" }
                guard !text.isEmpty else { continue }
                digests["\(rows.row.number)"] = Fingerprint.of(bytes: Array(text.utf8)).map { String($0.prefix(8)) }
            }
            sheets.append(PackManifest.Sheet(name: sheet.name, rows: digests.count, digests: digests))
        }
        return sheets
    }
}
