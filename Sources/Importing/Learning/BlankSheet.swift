import Registry
import Spreadsheet
import SpreadsheetReading

/// A blank workbook's sheet (空白表页): what stands where, what is merged, and how it looks.
struct BlankSheet {
    /// The texts of a row that are not blank, by column.
    struct Line {
        let number: Int
        let texts: [Int: String]

        /// The texts from left to right.
        var inOrder: [String] { texts.sorted { $0.key < $1.key }.map(\.value) }
    }

    let name: String
    /// By column what its drop-down offers.
    let choices: [Int: [String]]
    let lines: [Line]
    let layout: SheetLayout
    /// The rows of the headings; `nil` where none were found.
    let header: ClosedRange<Int>?
    /// The last column that has a heading.
    let lastColumn: Int
    private let merged: [CellReference: CellRange]
    private let covered: Set<CellReference>
    private let typefaces: [Typeface]

    init(_ sheet: Sheet, of workbook: Workbook) throws(ReadingError) {
        name = sheet.name
        layout = try workbook.layout(of: sheet)
        typefaces = try workbook.typefaces()
        var choices: [Int: [String]] = [:]
        for (column, list) in layout.choices { choices[column] = try workbook.choices(ofList: list, on: sheet) }
        self.choices = choices
        var lines: [Line] = []
        var rows = try workbook.rows(of: sheet)
        while lines.count < Self.mostLines, try rows.advance() {
            var texts: [Int: String] = [:]
            for cell in rows.row.cells {
                let text = rows.row.text(of: cell)
                if !CleanedText(text, .text).text.isEmpty { texts[cell.column] = text }
            }
            if !texts.isEmpty { lines.append(Line(number: rows.row.number, texts: texts)) }
        }
        while try rows.advance() {}
        self.lines = lines
        let ranges = rows.summary.mergedRanges
        merged = Dictionary(ranges.map { ($0.first, $0) }, uniquingKeysWith: { first, _ in first })
        var covered: Set<CellReference> = []
        for range in ranges
        where range.last.row - range.first.row < 100 && range.last.column - range.first.column < 1_000 {
            for row in range.first.row...range.last.row {
                for column in range.first.column...range.last.column {
                    covered.insert(CellReference(row: row, column: column))
                }
            }
        }
        self.covered = covered
        let extents = merged
        let first = lines.first { $0.texts.count >= Self.leastHeadings }
        lastColumn =
            first.map { line in
                line.texts.keys.map { extents[CellReference(row: line.number, column: $0)]?.last.column ?? $0 }.max()
                    ?? 1
            } ?? 1
        header = first.map { line in
            let cells = line.texts.keys.map { extents[CellReference(row: line.number, column: $0)] }
            let down = cells.map { $0.map { $0.last.row } ?? line.number }.max() ?? line.number
            let hasGroups = cells.contains { $0.map { $0.last.row == line.number } ?? false }
            return line.number...max(down, hasGroups ? line.number + 1 : line.number)
        }
    }

    private static let mostLines = 200
    /// A row with fewer texts is a title, or the line that says whose form it is.
    private static let leastHeadings = 3

    /// The text of a cell, wherever it was merged to; blank where there is none.
    func text(row: Int, column: Int) -> String {
        lines.first { $0.number == row }?.texts[column] ?? ""
    }

    /// The cells that a heading takes.
    func extent(row: Int, column: Int) -> CellRange {
        let cell = CellReference(row: row, column: column)
        return merged[cell] ?? CellRange(cell, cell)
    }

    /// Whether a cell belongs to another that was merged over it.
    func isCovered(row: Int, column: Int) -> Bool {
        let cell = CellReference(row: row, column: column)
        return covered.contains(cell) && merged[cell] == nil
    }

    func width(_ column: Int) -> Double { layout.widths[column] ?? 8.43 }

    /// The typeface of a cell; `nil` where the cell has no style.
    func typeface(row: Int, column: Int) -> Typeface? {
        guard let style = layout.styles[CellReference(row: row, column: column)], typefaces.indices.contains(style)
        else { return nil }
        return typefaces[style]
    }
}

extension Workbook {
    /// What a drop-down offers: `"是,否"`, or the texts of a range such as `字典!$A$2:$A$9`; nothing of a list by another name.
    fileprivate func choices(ofList written: String, on own: Sheet) throws(ReadingError) -> [String] {
        // Some programs write the sign with which formulas begin.
        let list = written.drop { $0 == "=" }
        if list.hasPrefix("\""), list.hasSuffix("\""), list.count > 1 {
            return list.dropFirst().dropLast().split(separator: ",").map { CleanedText(String($0), .text).text }
        }
        let mark = list.lastIndex(of: "!")
        let name = mark.map { list[..<$0].filter { $0 != "'" } }
        guard let range = CellRange(list[(mark.map { list.index(after: $0) } ?? list.startIndex)...]),
            let sheet = name.map({ name in sheets.first { $0.name == name } }) ?? own, sheet.hasCells
        else { return [] }
        var texts: [String] = []
        var rows = try self.rows(of: sheet)
        while try rows.advance() {
            for cell in rows.row.cells where range.contains(rows.row.reference(of: cell)) {
                let text = CleanedText(rows.row.text(of: cell), .text).text
                if !text.isEmpty { texts.append(text) }
            }
        }
        return texts
    }
}

/// A heading as it stands in a sheet (学到的表头).
indirect enum LearntHeading {
    case column(String, Int)
    case group(String, [LearntHeading])

    /// The headings of rows over columns.
    static func tree(_ sheet: BlankSheet, rows: ClosedRange<Int>, columns: ClosedRange<Int>) -> [LearntHeading] {
        var headings: [LearntHeading] = []
        var column = columns.lowerBound
        while column <= columns.upperBound {
            let range = sheet.extent(row: rows.lowerBound, column: column)
            let last = min(max(range.last.column, column), columns.upperBound)
            let text = sheet.text(row: rows.lowerBound, column: column).withoutLineBreaks
            if range.last.row >= rows.upperBound || sheet.isCovered(row: rows.lowerBound, column: column) {
                headings.append(.column(text, column))
            } else {
                headings.append(
                    .group(text, tree(sheet, rows: range.last.row + 1...rows.upperBound, columns: column...last)))
            }
            column = last + 1
        }
        return headings
    }

    /// The columns below it, each with its headings from the top down.
    func paths(below groups: [String] = []) -> [(path: [String], column: Int)] {
        switch self {
        case .column(let text, let column): [(groups + [text], column)]
        case .group(let text, let headings): headings.flatMap { $0.paths(below: groups + [text]) }
        }
    }
}

extension String {
    /// A heading in one line.
    var withoutLineBreaks: String { String(split(whereSeparator: \.isNewline).joined()) }

    /// The text as YAML writes it, in quotes where it could be taken for something else.
    var asYAML: String {
        let plain = unicodeScalars.allSatisfy { $0.value >= 0x3400 || $0.properties.isAlphabetic }
        if plain, !isEmpty { return self }
        return "\"" + replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\""
    }
}

extension Double {
    /// 12, 6.5
    var asYAML: String { self == rounded() ? "\(Int(self))" : "\(self)" }
}
