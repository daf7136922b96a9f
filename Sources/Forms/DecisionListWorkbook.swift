import Registry
import Spreadsheet
import SpreadsheetWriting

/// The list in which clerks write their decisions (处置台账): blank, with the leads to decide on, or filled in.
///
/// The importer reads it back by the headings of `DecisionColumn`; households that are to be added stand on a sheet of
/// their own in the layout of the person table.
public struct DecisionListWorkbook: Sendable {
    /// A column of the sheet of newcomers.
    public struct NewcomerColumn: Sendable {
        let heading: String
        let field: Field?
        let width: Double

        /// A column with a heading, bound to a field where one is known.
        public init(heading: String, field: Field?, width: Double) {
            self.heading = heading
            self.field = field
            self.width = width
        }
    }

    private let newcomerColumns: [NewcomerColumn]
    private let reasons: [String]
    /// When the file says it was made, seconds since 1970-01-01 UTC.
    private let created: Int

    /// Rows that are ready to be filled in.
    private static let readyRows = 300
    private static let headerRow = 3
    /// In points, that of rows.
    private static let fontSize = 10.0
    /// What a sheet can hold, less some room.
    private static let mostRows = 1_000_000

    /// A list with these columns for newcomers, and these reasons to choose from.
    public init(newcomerColumns: [NewcomerColumn], reasons: [String], created: Int = 17_000 * 86_400) {
        self.newcomerColumns = newcomerColumns
        self.reasons = reasons
        self.created = created
    }

    /// What stands in a row.
    private typealias Line = (DecisionColumn) -> OutputValue

    /// Writes the list with these decisions and leads, and blank rows below them.
    ///
    /// - Parameter leads: what a check found, in order; nothing is decided about them yet.
    public func write(
        _ list: DecisionList = DecisionList(), heads: [Identifier: Household] = [:], leads: [FormLead] = [],
        to path: String, readBack: ReadBack
    ) throws(WritingError) {
        let file = try OutputFile(replacing: path)
        var book = try WorkbookWriter(
            into: file, properties: DocumentProperties(title: "“回头看”处置台账", created: created), memory: .rowByRow)
        let styles = try Styles(&book)
        let decided: [Line] = list.decisions.map { decision in
            { decision.value(of: $0, household: heads[decision.householdId]) }
        }
        let rows = decided + leads.map { lead in { lead.value(of: $0) } }
        var start = 0
        repeat {
            let end = min(start + Self.mostRows, rows.count)
            let sheet = try book.addSheet(start == 0 ? "处置台账" : "处置台账（\(start / Self.mostRows + 1)）")
            try writeRows(&book, sheet, rows[start..<end], styles)
            start = end
        } while start < rows.count
        let newcomers = try book.addSheet("新增人员")
        try writeNewcomers(&book, newcomers, list.newcomers, styles)
        let choices = try book.addSheet("字典")
        try writeChoices(&book, choices)
        book.hide(choices)
        try file.commit(try book.finish(), readBack: readBack)
    }

    private func writeRows(
        _ book: inout WorkbookWriter, _ sheet: SheetID, _ lines: ArraySlice<Line>, _ styles: Styles
    ) throws(WritingError) {
        let columns = DecisionColumn.list
        let rows = Self.headerRow + 1...Self.headerRow + lines.count + Self.readyRows
        try book.setRow(1, height: 30, on: sheet)
        try book.merge(
            .text("“回头看”处置台账"), rows: 1...1, columns: 1...columns.count, style: styles.title, on: sheet)
        try book.setRow(2, height: 20, on: sheet)
        try book.merge(
            .text(
                "一行写一项处置，没写处置的疑点不算数：整户的姓名和证件号码留空；“村间迁移”和跨村“并户”填迁入村；“新增”“恢复”的人员填在“新增人员”表，户编号与本表一致。编号 M021 仅姓名相同，不能据此清退。"
            ),
            rows: 2...2, columns: 1...columns.count, style: styles.hint, on: sheet)
        try book.setRow(Self.headerRow, height: 45, on: sheet)
        for (index, column) in columns.enumerated() {
            let position = index + 1
            try book.setColumns(
                position...position, width: column.width, style: styles.body(column), on: sheet)
            try book.write(.text(column.heading), row: Self.headerRow, column: position, style: styles.head, on: sheet)
            if let list = choiceRows(for: column) {
                try book.offer(
                    ChoiceList(sheet: "字典", column: list.column, rows: list.rows),
                    other: column == .reason ? .warned : .refused, message: nil, rows: rows,
                    columns: position...position, on: sheet)
            }
        }
        for (offset, line) in lines.enumerated() {
            let row = Self.headerRow + 1 + offset
            let values = columns.map(line)
            try book.setRow(row, height: Self.height(of: zip(columns, values)), on: sheet)
            for (index, (column, value)) in zip(columns, values).enumerated() {
                if value == .blank { continue }
                try book.write(value, row: row, column: index + 1, style: styles.body(column), on: sheet)
            }
        }
        try book.freeze(rows: Self.headerRow, columns: 2, on: sheet)
        try book.addFilter(rows: Self.headerRow...rows.upperBound, columns: 1...columns.count, on: sheet)
        try book.setPrint(
            PrintSetup(
                paper: .a3, orientation: .landscape, margins: .init(left: 0.8, right: 0.8),
                repeatedRows: 1...Self.headerRow), on: sheet)
    }

    private func writeNewcomers(
        _ book: inout WorkbookWriter, _ sheet: SheetID, _ households: [Household], _ styles: Styles
    ) throws(WritingError) {
        try book.setRow(1, height: 45, on: sheet)
        for (index, column) in newcomerColumns.enumerated() {
            try book.setColumns(index + 1...index + 1, width: column.width, style: styles.text, on: sheet)
            try book.write(.text(column.heading), row: 1, column: index + 1, style: styles.head, on: sheet)
        }
        try book.freeze(rows: 1, on: sheet)
        try book.setPrint(PrintSetup(paper: .a3, orientation: .landscape, repeatedRows: 1...1), on: sheet)
        var row = 1
        for household in households {
            for member in household.members {
                row += 1
                for (index, column) in newcomerColumns.enumerated() {
                    guard let field = column.field else { continue }
                    let text = member.registered(field) ?? household.registered(field)
                    guard let text else { continue }
                    try book.write(.text(text), row: row, column: index + 1, style: styles.text, on: sheet)
                }
            }
        }
    }

    private func writeChoices(_ book: inout WorkbookWriter, _ sheet: SheetID) throws(WritingError) {
        let lists = choiceLists
        for offset in 0..<(lists.map(\.count).max() ?? 0) {
            for (index, list) in lists.enumerated() where offset < list.count {
                try book.write(.text(list[offset]), row: offset + 1, column: index + 1, on: sheet)
            }
        }
    }

    /// Enough for the text that takes most lines: programs do not all look for it.
    private static func height(of cells: some Sequence<(DecisionColumn, OutputValue)>) -> Double {
        let lines = cells.map { column, value in
            guard case .text(let text) = value else { return 1 }
            return TextMeasure.lines(
                of: text, size: fontSize, in: TextMeasure.room(characters: column.width, columns: 1))
        }
        return Double(lines.max() ?? 1) * fontSize * 1.4 + 4
    }

    private var choiceLists: [[String]] {
        [Decision.Disposal.list.terms.map(\.name), reasons, Verification.list.terms.map(\.name)]
    }

    private func choiceRows(for column: DecisionColumn) -> (column: Int, rows: ClosedRange<Int>)? {
        switch column {
        case .disposal: (1, 1...choiceLists[0].count)
        case .reason where !reasons.isEmpty: (2, 1...reasons.count)
        case .verification: (3, 1...choiceLists[2].count)
        default: nil
        }
    }

    /// How the list looks.
    private struct Styles {
        let title: StyleID
        let hint: StyleID
        let head: StyleID
        let text: StyleID
        let plain: StyleID
        let day: StyleID

        init(_ book: inout WorkbookWriter) throws(WritingError) {
            title = try book.style(CellStyle(font: .init(size: 18, isBold: true), horizontal: .centre))
            hint = try book.style(CellStyle(font: .init(size: 10, colour: Colour(rgb: 0x595959)), horizontal: .left))
            head = try book.style(
                CellStyle(
                    font: .init(size: 11, isBold: true), fill: Colour(rgb: 0xDDEBF7), horizontal: .centre, wraps: true,
                    border: .thin))
            let font = CellStyle.Font(size: fontSize)
            text = try book.style(CellStyle(font: font, wraps: true, border: .thin, numberFormat: .text))
            plain = try book.style(CellStyle(font: font, wraps: true, border: .thin))
            day = try book.style(
                CellStyle(font: font, horizontal: .centre, border: .thin, numberFormat: .date(.dashed)))
        }

        func body(_ column: DecisionColumn) -> StyleID {
            if column.isDay { return day }
            return column.isNumberLikeText ? text : plain
        }
    }
}
