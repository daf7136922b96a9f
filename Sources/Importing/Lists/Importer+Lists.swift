import Findings
import Registry
import SpreadsheetReading
import Templates

extension Importer {
    /// Reads a department's list: of every sheet that is one, the rows and the sheet as an input.
    ///
    /// - Throws: `noList` where no sheet has a column for names or numbers.
    public func readList(
        _ kind: ListKind, in file: String
    ) throws(ImportError) -> [(table: ImportedTable, list: DepartmentList)] {
        guard let definition = library.lists.first(where: { $0.kind == kind }) else {
            throw .noList(file: file, kind, needs: [])
        }
        var lists: [(table: ImportedTable, list: DepartmentList)] = []
        do throws(ReadingError) {
            let workbook = try Workbook(path: file, limits: limits)
            for sheet in workbook.sheets where sheet.kind == .worksheet {
                let reader = ListReader(file: file, sheet: sheet, definition: definition)
                if let list = try reader.read(workbook) { lists.append(list) }
            }
        } catch {
            throw .unreadable(file: file, error)
        }
        guard !lists.isEmpty else {
            throw .noList(
                file: file, kind,
                needs: [ListItem.name, .idNo].compactMap { definition.headings[$0]?.first })
        }
        return lists
    }
}

/// Reads a sheet of a department's list (读入部门名单).
private struct ListReader {
    let file: String
    let sheet: Sheet
    let definition: ListDefinition

    private static let headerRows = 15
    /// The words with which totals and signatures begin.
    private static let remarks = ["合计", "总计", "小计", "填表人", "制表", "审核人", "备注", "说明"]

    /// The list; `nil` where the sheet has no column for names or numbers.
    func read(_ workbook: Workbook) throws(ReadingError) -> (table: ImportedTable, list: DepartmentList)? {
        var list = DepartmentList(definition.kind, table: 0)
        var headings: [Int: String] = [:]
        var rows = try workbook.rows(of: sheet)
        var last = 0
        while try rows.advance() {
            try rows.row.follows(&last, in: sheet)
            if list.columns.isEmpty {
                guard rows.row.number <= Self.headerRows else { return nil }
                (list.columns, headings) = columns(rows.row)
            } else if let row = row(rows.row, list.columns) {
                list.rows.append(row)
            }
        }
        guard !list.columns.isEmpty else { return nil }
        let table = ImportedTable(
            file: file, sheet: sheet.name, title: definition.title, headings: headings, records: list.rows.count)
        return (table, list)
    }

    /// The columns, where the row has one for names or numbers: more than one, or nothing beside it.
    private func columns(_ row: borrowing Row) -> ([ListItem: Int], [Int: String]) {
        var columns: [ListItem: Int] = [:]
        var headings: [Int: String] = [:]
        for cell in row.cells {
            let text = row.text(of: cell)
            headings[cell.column] = text
            if let item = definition.item(for: text), columns[item] == nil { columns[item] = cell.column }
        }
        guard columns[.name] != nil || columns[.idNo] != nil, columns.count > 1 || headings.count == 1 else {
            return ([:], [:])
        }
        return (columns, headings)
    }

    /// The row, where it names somebody.
    private func row(_ row: borrowing Row, _ columns: [ListItem: Int]) -> ListRow? {
        var texts: [ListItem: String] = [:]
        for (item, column) in columns {
            guard let cell = row.cell(inColumn: column) else { continue }
            // A double would change the last digits of an identity number that was stored as a number.
            let isNumber = cell.kind == .number
            let written = isNumber ? StoredNumber.plainDigits(row.storedText(of: cell)) : row.text(of: cell)
            let text = CleanedText(written, .text).text
            if !text.isEmpty { texts[item] = text }
        }
        var record = ListRow(row: row.number)
        record.idNo = columns[.idNo] == nil ? .absent : Self.identity(texts[.idNo])
        record.name = texts[.name].map { PersonName(CleanedText($0, .name).text) }
        let label = row.cells.first.map { CleanedText(row.text(of: $0), .text).text } ?? ""
        let isTotal = record.idNo.value == nil && Self.remarks.contains(where: label.hasPrefix)
        guard record.name != nil || record.idNo.value != nil, !isTotal else { return nil }
        record.birth = texts[.birth].flatMap { CalendarDay.read($0, edition: 2018).value }
        record.amount = texts[.amount].flatMap { Money.read(CleanedText($0, .number).text, edition: 2018).value }
        record.village = texts[.village] ?? ""
        for item in [ListItem.status, .type, .grade, .exception] { record.texts[item] = texts[item] }
        return record
    }

    private static func identity(_ text: String?) -> Reading<IdentityNumber> {
        guard let text else { return .blank }
        return IdentityNumber(CleanedText(text, .identity).text).map { .value($0) } ?? .unreadable
    }
}
