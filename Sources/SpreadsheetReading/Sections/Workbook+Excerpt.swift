extension Workbook {
    /// Starts to read the text of a sheet that somebody else has made, such as an excerpt of one (摘录).
    package func rows(ofSheet text: [UInt8], part: String) -> SheetRows {
        var section = Section()
        section.text = TextSection(bytes: text, range: 0..<text.count, isLast: true)
        let scanner = SheetScanner(part: part, content: content, limits: limits)
        var rows = SheetRows(SectionRows(scanner), content: content)
        rows.begin(&section)
        return rows
    }
}
