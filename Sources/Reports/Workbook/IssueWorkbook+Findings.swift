import Findings
import Registry
import SpreadsheetWriting

/// The list of findings, which clerks fill in and which is read back as decisions.
extension IssueWorkbook {
    func writeFindings(
        _ order: [Int], _ styles: inout RoleStyles, _ workbook: inout WorkbookWriter
    ) throws(WritingError) {
        var start = 0
        repeat {
            // One row of the sheet is its heading.
            let end = min(start + SheetRun.mostRows - 1, order.count)
            let number = start / (SheetRun.mostRows - 1) + 1
            let name = number == 1 ? Self.findingsSheet : "\(Self.findingsSheet)（\(number)）"
            try writeFindings(order[start..<end], named: name, &styles, &workbook)
            start = end
        } while start < order.count
    }

    private func writeFindings(
        _ positions: ArraySlice<Int>, named name: String, _ styles: inout RoleStyles,
        _ workbook: inout WorkbookWriter
    ) throws(WritingError) {
        let sheet = try workbook.addSheet(name)
        let columns = 1...IssueColumn.all.count
        for (position, column) in IssueColumn.all.enumerated() {
            try workbook.setColumns(position + 1...position + 1, width: column.width, on: sheet)
        }
        try workbook.freeze(rows: 1, columns: IssueColumn.frozen, on: sheet)
        try workbook.setPrint(Self.page(named: name), on: sheet)
        try workbook.write(IssueRows.heading(), at: 1, styles: &styles, on: sheet)
        var rows = IssueRows(report, folder: folder, links: Self.mostLinks)
        var row = 2
        for finding in positions {
            try workbook.write(rows.row(of: report.findings[finding]), at: row, styles: &styles, on: sheet)
            row += 1
        }
        let lastRow = max(2, row - 1)
        try workbook.addFilter(rows: 1...lastRow, columns: columns, on: sheet)
        try offerChoices(rows: 2...lastRow, on: sheet, in: &workbook)
    }

    private static func page(named name: String) -> PrintSetup {
        PrintSetup(
            paper: .a3, margins: .init(top: 2), repeatedRows: 1...1,
            header: PageText(centre: "&\"黑体\"&14疑点清单 · \(name)"),
            footer: PageText(left: "核实人（签名）：", centre: PageText.pageNumbers.centre, right: "日期："))
    }

    private func offerChoices(
        rows: ClosedRange<Int>, on sheet: SheetID, in workbook: inout WorkbookWriter
    ) throws(WritingError) {
        for (position, choice) in choices.enumerated() where !choice.values.isEmpty {
            guard let column = IssueColumn.position(of: .verdict(choice.column)) else { continue }
            let list = ChoiceList(sheet: Self.choicesSheet, column: position + 1, rows: 2...choice.values.count + 1)
            try workbook.offer(
                list, other: choice.isOpen ? .warned : .refused, rows: rows, columns: column...column, on: sheet)
        }
    }

    /// What the columns to be filled in offer, each in a column of a hidden sheet.
    private var choices: [(column: DecisionColumn, values: [String], isOpen: Bool)] {
        [
            (.verification, Verification.allCases.map(\.name), false),
            (.disposal, Decision.Disposal.allCases.map(\.name), false),
            (.reason, reasons, true),
        ]
    }

    func writeChoices(in workbook: inout WorkbookWriter) throws(WritingError) {
        let sheet = try workbook.addSheet(Self.choicesSheet)
        workbook.hide(sheet)
        let choices = choices
        for row in 0...(choices.map(\.values.count).max() ?? 0) {
            for (position, choice) in choices.enumerated() where row <= choice.values.count {
                let text = row == 0 ? choice.column.heading : choice.values[row - 1]
                try workbook.write(.text(text), row: row + 1, column: position + 1, on: sheet)
            }
        }
    }
}
