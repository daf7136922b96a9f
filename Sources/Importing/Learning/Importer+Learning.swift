import SpreadsheetReading
import Templates

extension Importer {
    /// Drafts a definition from a blank workbook that somebody was given (起草模板), as YAML.
    ///
    /// A workbook with a title over its headings is taken for a form, any other for a table; sheets without headings and
    /// those that explain (填表说明, 字典) are passed over.
    public func learn(_ file: String, forms: FormDefinitions) throws(ImportError) -> String {
        let sheets = try blankSheets(of: file)
        guard let first = sheets.first else { throw .nothingToLearn(file: file) }
        let name = file.split(separator: "/").last.map(String.init) ?? file
        if first.isForm { return LearntForm(sheets, file: name, KnownHeadings(forms, library.headings)).yaml }
        return LearntTable(sheet: first, file: name, headings: library.headings).yaml
    }

    private func blankSheets(of file: String) throws(ImportError) -> [BlankSheet] {
        do throws(ReadingError) {
            let workbook = try Workbook(path: file, limits: limits)
            var sheets: [BlankSheet] = []
            for sheet in workbook.sheets where sheet.hasCells && !Self.explaining.contains(sheet.name) {
                let blank = try BlankSheet(sheet, of: workbook)
                if blank.header != nil { sheets.append(blank) }
            }
            return sheets
        } catch {
            throw .unreadable(file: file, error)
        }
    }

    /// Sheets that explain a table and hold its choices.
    private static let explaining: Set<String> = ["填表说明", "字典"]
}

extension BlankSheet {
    /// Whether a title stands over the headings.
    fileprivate var isForm: Bool { (header?.lowerBound ?? 1) > 1 }
}
