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
        try workbook.setPrint(.verdicts(titled: "疑点清单 · \(name)"), on: sheet)
        try workbook.write(IssueRows.heading(), at: 1, styles: &styles, on: sheet)
        var rows = IssueRows(report, folder: folder, links: Self.mostLinks)
        var row = 2
        for finding in positions {
            try workbook.write(rows.row(of: report.findings[finding]), at: row, styles: &styles, on: sheet)
            row += 1
        }
        let lastRow = max(2, row - 1)
        try workbook.addFilter(rows: 1...lastRow, columns: columns, on: sheet)
        try choices.offer(rows: 2...lastRow, on: sheet, in: &workbook) { IssueColumn.position(of: .verdict($0)) }
    }

    var choices: VerdictChoices { VerdictChoices([.verification, .disposal, .reason], reasons: reasons) }
}
