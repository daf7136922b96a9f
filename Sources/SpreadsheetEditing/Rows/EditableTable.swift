import Spreadsheet
import SpreadsheetReading
import SpreadsheetWriting

/// A table on a sheet whose rows are to be exchanged for others (换行): the workbook around them stays as it is, with its
/// headings, formats, drop-downs, hidden columns, widths and print set-up.
///
/// ```swift
/// let table = try WorkbookEditor(path: "张家村.xlsx").table(on: "人口", firstRow: 3, lastRecord: 40)
/// var copy = try table.copy(to: "全镇.xlsx", rows: 900)
/// … try copy.append(rows.row, mapping) …
/// try copy.finish().commit()
/// ```
///
/// What has to change besides is named in the report: ranges that follow the rows, and shared strings that only the old rows
/// used, which go, so that nobody's data stay in a file without his row.
public struct EditableTable: Sendable {
    let editor: WorkbookEditor
    let sheet: Sheet
    let frame: SheetFrame
    let firstRow: Int
    let lastRecord: Int
    let lastColumn: Int
    /// The shared strings without those of the rows.
    let strings: SharedStringsCut?
    /// The parts of the tables (ListObjects) on the sheet.
    let objects: [Part]
    let hasFormulas: Bool

    /// The sheet's name.
    public var sheetName: String { sheet.name }

    /// Begins a copy of the workbook, whose table gets so many rows. Copies may be written side by side.
    ///
    /// - Parameter batch: the copies that are to take their places together, if there are others.
    public func copy(to output: String, rows: Int, with batch: OutputBatch? = nil) throws(EditingError) -> TableCopy {
        let file: OutputFile
        do throws(WritingError) {
            if let batch {
                file = try OutputFile(replacing: output, with: batch)
            } else {
                file = try OutputFile(replacing: output)
            }
        } catch {
            throw .writing(error)
        }
        return try TableCopy(of: self, in: file, rows: rows)
    }
}

extension WorkbookEditor {
    /// Looks at a sheet whose table has records from `firstRow` to `lastRecord`; all rows from the first on are to go.
    public func table(
        on name: String, firstRow: Int, lastRecord: Int
    ) throws(EditingError) -> EditableTable {
        let (workbook, container) = (workbook, container)
        guard !container.hasPart(beginning: "xl/pivotcache/") else { throw .workbook(.pivotTables) }
        let sheet = try reading { () throws(ReadingError) in try workbook.sheet(named: name) }
        guard let key = sheet.part else { throw .sheet(name, .noRows) }
        let part = try reading { () throws(ReadingError) in try container.part(key) }
        let frame = try SheetFrame.read(part, sheet: name, from: firstRow, limits: workbook.limits)
        let survey = try OutsideTheRows(workbook, sheet, firstRow: firstRow)
        let strings = try sharedStrings.map { part throws(EditingError) in
            try SharedStringsCut(part, references: survey.references, limits: workbook.limits)
        }
        return EditableTable(
            editor: self, sheet: sheet, frame: frame, firstRow: firstRow, lastRecord: lastRecord,
            lastColumn: survey.lastColumn, strings: strings,
            objects: try objects(on: key, sheet: name, firstRow: firstRow), hasFormulas: survey.hasFormulas)
    }

    /// The tables (ListObjects) of a sheet; a comment on a row is refused, since nothing tells where it belongs then.
    private func objects(on part: String, sheet: String, firstRow: Int) throws(EditingError) -> [Part] {
        let (container, limits) = (container, workbook.limits)
        guard let links = container.member(for: PartName.relationships(of: part)) else { return [] }
        let relations = try reading { () throws(ReadingError) in
            try Relationships.read(links, of: part, container, limits: limits).ordered
        }
        var objects: [Part] = []
        for relation in relations {
            guard let member = container.member(for: relation.target) else { continue }
            switch relation.type {
            case "table": objects.append(try reading { () throws(ReadingError) in try container.part(member) })
            case "comments", "threadedComment":
                let comments = try reading { () throws(ReadingError) in
                    try ElementParser.parse(try container.open(member), into: CommentPlaces(), limits: limits)
                }
                if let first = comments.places.first(where: { $0.row >= firstRow }) {
                    throw .sheet(sheet, .comment(first))
                }
            default: break
            }
        }
        return objects
    }
}

/// Where the comments of a sheet are.
private struct CommentPlaces: ElementReader {
    private(set) var places: [CellReference] = []

    mutating func open(_ element: Element) {
        if let place = element["ref"].flatMap({ CellReference($0) }) { places.append(place) }
    }
}

/// What the cells use that stay: everything but the rows of the table.
private struct OutsideTheRows {
    /// How many cells refer to each shared string.
    private(set) var references: [Int]
    private(set) var lastColumn = 1
    private(set) var hasFormulas = false

    init(_ workbook: Workbook, _ table: Sheet, firstRow: Int) throws(EditingError) {
        references = Array(repeating: 0, count: workbook.sharedStrings.count)
        do throws(ReadingError) {
            for sheet in workbook.sheets where sheet.hasCells && sheet.part != nil {
                var rows = try workbook.rows(of: sheet)
                while try rows.advance() {
                    let isTable = sheet == table
                    if isTable, let last = rows.row.cells.last { lastColumn = max(lastColumn, last.column) }
                    if isTable, rows.row.number >= firstRow { continue }
                    for cell in rows.row.cells {
                        if let index = cell.sharedIndex { references[index] += 1 }
                    }
                }
                if sheet == table { hasFormulas = rows.summary.formulas.count > 0 }
            }
        } catch { throw .reading(error) }
    }
}
