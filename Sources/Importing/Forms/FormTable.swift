import Findings
import Registry
import Spreadsheet
import SpreadsheetReading
import Templates

/// A sheet of an official form, read back by its layout (读回的表页).
public struct FormTable: Sendable {
    /// A row of it.
    public struct Row: Sendable {
        /// What the row is.
        public enum Kind: Sendable, Hashable {
            /// A row that is no sum.
            case record
            /// A sum; its label.
            case sum(String)
        }

        /// The row, counted from 1.
        public let number: Int
        /// What the row is.
        public let kind: Kind
        /// What stands in each column of the layout; `nil` where nothing does.
        public let values: [CellValue?]
    }

    /// The name of the sheet.
    public let sheet: String
    /// The layout by which it was read.
    public let layout: FormSheetLayout
    /// The column of the sheet in which each column of the layout stands; `nil` where the sheet has none.
    public let columns: [Int?]
    /// The rows of the table, top down.
    public private(set) var rows: [Row] = []

    /// The rows that are no sums.
    public var records: [Row] { rows.filter { $0.kind == .record } }

    /// Reads a sheet; `nil` where it does not have the headings of the layout.
    init?(_ sheet: Sheet, of workbook: Workbook, as layout: FormSheetLayout) throws(ReadingError) {
        let lines = try HeaderRows.read(workbook, sheet)
        guard let header = FormHeader(lines, of: layout) else { return nil }
        self.sheet = sheet.name
        self.layout = layout
        columns = header.columns
        var reading = try workbook.rows(of: sheet)
        var isOpen = true
        while isOpen, try reading.advance() {
            guard reading.row.number > header.rows.upperBound else { continue }
            isOpen = take(reading.row)
        }
    }

    /// Takes a row; `false` where the table ends before it.
    private mutating func take(_ row: borrowing SpreadsheetReading.Row) -> Bool {
        guard let first = row.cells.first else { return true }
        let text = CleanedText(row.text(of: first), .text).text
        if text.isEmpty, row.cells.count == 1 { return true }
        if !FormLine.lines(of: row).isEmpty || text.hasPrefix("注") { return false }
        if !layout.empty.isEmpty, text == layout.empty { return true }
        let values = columns.map { column -> CellValue? in
            guard let column, let cell = row.cell(inColumn: column) else { return nil }
            return row.value(of: cell)
        }
        let isSum = !layout.sums.isEmpty && StatisticRow.sumWords.contains { text.contains($0) }
        guard isSum || values.contains(where: { $0 != nil }) else { return true }
        rows.append(.init(number: row.number, kind: isSum ? .sum(text) : .record, values: values))
        return true
    }
}

extension FormTable {
    /// The positions of the layout's columns by their sources.
    public var positions: [String: Int] {
        Dictionary(
            layout.columns.enumerated().compactMap { index, column in
                guard case .source(let key) = column.content else { return nil }
                return (key, index)
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The cell of a column of the layout in a row, as a spreadsheet names it.
    public func cell(_ position: Int, of row: Row) -> String {
        guard let column = columns[position] else { return "\(row.number)" }
        return "\(CellReference(row: row.number, column: column))"
    }
}

extension Importer {
    /// Reads those sheets of a workbook that have the layouts of forms, form by form and layout by layout; `nil` for a
    /// layout that no sheet has.
    public func readForms(_ file: String, as definitions: [FormDefinition]) throws(ImportError) -> [[FormTable?]] {
        do throws(ReadingError) {
            let workbook = try Workbook(path: file, limits: limits)
            var forms: [[FormTable?]] = []
            for definition in definitions { forms.append(try FormTable.all(of: workbook, as: definition)) }
            return forms
        } catch {
            throw .unreadable(file: file, error)
        }
    }
}

extension FormTable {
    fileprivate static func all(
        of workbook: Workbook, as definition: FormDefinition
    ) throws(ReadingError) -> [FormTable?] {
        var tables: [FormTable?] = []
        for layout in definition.sheets {
            var found: FormTable?
            for sheet in workbook.sheets where found == nil && !tables.contains(where: { $0?.sheet == sheet.name }) {
                found = try FormTable(sheet, of: workbook, as: layout)
            }
            tables.append(found)
        }
        return tables
    }
}
