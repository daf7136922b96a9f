import Registry
import Spreadsheet
import SpreadsheetWriting
import Templates

/// A filled-in sheet of a form (填好的表页), before it is a file: cells, sizes and page.
public struct FormSheet: Sendable {
    /// The name of the tab.
    public internal(set) var name: String
    /// The title, for the file's properties.
    public let title: String
    /// The widths of the columns, in characters.
    public internal(set) var widths: [Double]
    /// The heights of the rows, in points, from row 1.
    public internal(set) var heights: [Double] = []
    /// The rows that every page begins with.
    public internal(set) var repeatedRows: ClosedRange<Int>?
    /// The cells, row by row; those of one row from left to right.
    public internal(set) var cells: [FormCell] = []
    /// The columns that have a drop-down, and what it offers.
    var offered: [(column: Int, texts: [String])] = []
    /// The rows after which a new page begins.
    public internal(set) var pageBreaks: [Int] = []
    /// The last row of the table, or of all pages.
    var lastRecord = 1
    let page: FormPage
    let fonts: FormFonts
    let variant: FormVariant

    /// A sheet without a row yet.
    init(
        _ layout: FormSheetLayout, of definition: FormDefinition, widths: [Double], _ filling: SheetFilling
    ) throws(FormError) {
        name = layout.name
        let texts = TextFiller(place: layout.place, placeholders: filling.placeholders)
        title = layout.card == nil ? try texts.fill(layout.title) : layout.name
        self.widths = widths
        page = layout.page
        fonts = definition.fonts
        variant = filling.variant
    }
}

/// A cell of a form, or several made one (单元格).
public struct FormCell: Sendable, Hashable {
    /// 1-based.
    public let rows: ClosedRange<Int>
    /// 1-based.
    public let columns: ClosedRange<Int>
    public let value: OutputValue
    public let style: FormCellStyle
}

/// How a cell of a form looks (样式).
public struct FormCellStyle: Sendable, Hashable {
    /// What the cell is for.
    public enum Role: String, Sendable {
        case title, fill, heading, body, sum, signature, note
        /// A number of the table that was typed in by hand (手填数).
        case typed
    }

    public let role: Role
    public let alignment: FormColumn.Alignment
    public let format: NumberFormat

    init(_ role: Role, _ alignment: FormColumn.Alignment = .centre, _ format: NumberFormat = .general) {
        self.role = role
        self.alignment = alignment
        self.format = format
    }
}

extension FormSheet: CustomStringConvertible {
    /// The sheet as text, one cell a line: for tests and reviews of a layout. It holds what the form holds.
    public var description: String {
        var lines = [
            "sheet \(name) · \(page.paper.rawValue) \(page.orientation.rawValue) · \(pages) · \(page.footer)",
            "widths " + widths.map { "\($0)" }.joined(separator: " "),
            "heights " + heights.map { "\($0)" }.joined(separator: " "),
        ]
        for cell in cells {
            let first = CellReference(row: cell.rows.lowerBound, column: cell.columns.lowerBound)
            let last = CellReference(row: cell.rows.upperBound, column: cell.columns.upperBound)
            let range = first == last ? "\(first)" : "\(first):\(last)"
            var style = cell.style.role.rawValue
            if cell.style.alignment != .centre { style += " \(cell.style.alignment.rawValue)" }
            if cell.style.format != .general { style += " \(cell.style.format)" }
            lines.append("\(range) [\(style)] \(cell.value.shown)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private var pages: String {
        guard let repeatedRows else { return "pages end after rows \(pageBreaks)" }
        return "rows \(repeatedRows.lowerBound)–\(repeatedRows.upperBound) on every page"
    }
}

extension OutputValue {
    /// The value as text.
    fileprivate var shown: String {
        switch self {
        case .text(let text), .link(let text, _): "“\(text)”"
        case .number(let number): "\(number)"
        case .integer(let number): "\(number)"
        case .money(let fen): "\(fen) fen"
        case .date(let date): "\(date)"
        case .boolean(let boolean): "\(boolean)"
        case .blank: "–"
        }
    }
}
