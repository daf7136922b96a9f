import Registry
import Spreadsheet
import SpreadsheetWriting
import Templates

extension BlankTable {
    private static let guideHeadings: [(text: String, width: Double)] = [
        ("列", 6), ("表头", 30), ("要求", 10), ("填什么", 30), ("说明", 44),
    ]

    /// Writes the sheet that says what each column takes, one row a column.
    func writeGuide(
        _ book: inout WorkbookWriter, _ sheet: SheetID, _ styles: BlankTableStyles
    ) throws(WritingError) {
        let headings = Self.guideHeadings
        try book.merge(
            .text(table.title), rows: 1...1, columns: 1...headings.count, style: styles.title, on: sheet)
        try book.merge(
            .text(introduction), rows: 2...2, columns: 1...headings.count, style: styles.hint, on: sheet)
        try book.setRow(1, height: 32, on: sheet)
        try book.setRow(2, height: 52, on: sheet)
        for (index, heading) in headings.enumerated() {
            try book.setColumns(index + 1...index + 1, width: heading.width, on: sheet)
            try book.write(.text(heading.text), row: 3, column: index + 1, style: styles.optional, on: sheet)
        }
        try book.setRow(3, height: 22, on: sheet)
        for (index, column) in table.columns.enumerated() {
            try writeGuideRow(&book, sheet, styles, column, position: index + 1)
        }
        book.hideGridlines(on: sheet)
        try book.setPrint(PrintSetup(orientation: .portrait, repeatedRows: 3...3), on: sheet)
    }

    private func writeGuideRow(
        _ book: inout WorkbookWriter, _ sheet: SheetID, _ styles: BlankTableStyles, _ column: ColumnDefinition,
        position: Int
    ) throws(WritingError) {
        let texts = [
            CellReference.letters(ofColumn: position), (column.groups + [column.heading]).joined(separator: " / "),
            column.mustBeFilled ? "必填" : "", filling(of: column), column.note ?? "",
        ]
        let row = position + 3
        var lines = 1
        for (index, text) in texts.enumerated() {
            let style = index == 0 || index == 2 ? styles.centred : styles.text
            try book.write(.text(text), row: row, column: index + 1, style: style, on: sheet)
            let room = TextMeasure.room(characters: Self.guideHeadings[index].width, columns: 1)
            lines = max(lines, TextMeasure.lines(of: text, size: BlankTableStyles.bodySize, in: room))
        }
        try book.setRow(row, height: Double(lines) * BlankTableStyles.bodySize * 1.4 + 6, on: sheet)
    }

    private var introduction: String {
        """
        一行填\(rowWords)。表头为蓝色的列必填，灰色的列按实际情况填写。表头文字不要改动，列的先后可以调整。
        代码按\(table.conventions.edition)年的代码表，从下拉列表中选择。不要在数据中间插入合计行、空行，不要合并单元格。
        """
    }

    private var rowWords: String {
        switch table.kind {
        case .persons: "一个人"
        case .households: "一户"
        case .incomes: "一户一年的收支"
        case .helpers: "一户的一名帮扶责任人"
        case .measures: "一户或一人的一项帮扶措施"
        case .works: "一个人的一段务工"
        }
    }

    /// What a cell of the column takes.
    private func filling(of column: ColumnDefinition) -> String {
        guard let entry = column.field?.entry else { return "照实填写" }
        return switch entry.kind {
        case .text: "文字"
        case .name: "姓名，与证件一致"
        case .identifier: "编号，按文本保存"
        case .identity: "证件号码，按文本保存"
        case .phone: "电话号码，按文本保存"
        case .account: "账号，按文本保存"
        case .code: "从下拉列表选一项"
        case .codes: "从下拉列表选一项；几项的用逗号分开"
        case .money: "金额（元），最多两位小数"
        case .quantity: "数字" + unit(entry)
        case .count: "整数" + unit(entry)
        case .year: "四位年份，如2018"
        case .day: "日期，如2018-06-05"
        case .partialDate: "日期、年月或年份，如2018-06"
        }
    }

    private func unit(_ entry: FieldEntry) -> String { entry.unit.map { "（\($0)）" } ?? "" }
}
