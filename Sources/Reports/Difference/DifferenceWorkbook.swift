import Findings
import Registry
import Spreadsheet
import SpreadsheetWriting

/// A comparison of two registers as a workbook (两期比对工作簿): the villages' numbers, every change with columns for what is
/// decided, and the decisions of which nothing shows.
///
/// It is a result file for clerks: persons are named in full, and it is to be kept like the register itself.
public struct DifferenceWorkbook: Sendable {
    private let report: DifferenceReport
    private let reasons: [String]

    static let balanceSheet = "各村变动"
    static let changesSheet = "变化明细"
    static let unseenSheet = "看不出的处置"

    /// What a sheet can hold, less the heading and some room.
    private static let mostRows = 1_000_000

    /// A comparison to be written.
    ///
    /// - Parameter reasons: what the column 原因 offers; other reasons may be typed.
    public init(_ report: DifferenceReport, reasons: [String]) {
        self.report = report
        self.reasons = reasons
    }

    /// Writes the workbook, reads it back and puts it in place, readable by its owner only.
    ///
    /// - Parameters:
    ///   - path: where it goes; a file that stands there is replaced.
    ///   - created: seconds since 1970-01-01 00:00 UTC, so that the same report makes the same bytes.
    /// - Throws: `WritingError` where the file cannot be written or does not read back.
    public func write(to path: String, created: Int, readBack: ReadBack) throws(WritingError) {
        let output = try OutputFile(replacing: path)
        var workbook = try WorkbookWriter(
            into: output, properties: DocumentProperties(title: "两期比对", created: created), memory: .rowByRow)
        var styles = RoleStyles()
        try writeBalance(&styles, &workbook)
        try writeChanges(&styles, &workbook)
        if !report.unseen.isEmpty { try writeUnseen(&styles, &workbook) }
        try choices.write(to: &workbook)
        try output.commit(try workbook.finish(), readBack: readBack)
    }

    private func writeBalance(_ styles: inout RoleStyles, _ workbook: inout WorkbookWriter) throws(WritingError) {
        let balance = BalanceRows(report: report)
        let sheet = try add(
            Self.balanceSheet, widths: balance.widths, PrintSetup(repeatedRows: balance.headRows), to: &workbook)
        workbook.hideGridlines(on: sheet)
        try workbook.freeze(rows: balance.headRows.upperBound, columns: 3, on: sheet)
        for (position, row) in balance.rows.enumerated() {
            try workbook.write(row, at: position + 1, styles: &styles, on: sheet)
        }
    }

    private func writeChanges(_ styles: inout RoleStyles, _ workbook: inout WorkbookWriter) throws(WritingError) {
        let changes = report.changes
        var start = 0
        repeat {
            let end = min(start + Self.mostRows, changes.count)
            let name = start == 0 ? Self.changesSheet : "\(Self.changesSheet)（\(start / Self.mostRows + 1)）"
            let sheet = try add(
                name, widths: DifferenceColumn.all.map(\.width),
                .verdicts(titled: "两期比对 · \(name)"), to: &workbook)
            try workbook.freeze(rows: 1, columns: DifferenceColumn.frozen, on: sheet)
            try workbook.write(DifferenceRows.heading, at: 1, styles: &styles, on: sheet)
            for position in start..<end {
                try workbook.write(
                    DifferenceRows.row(of: changes[position], number: position + 1), at: position - start + 2,
                    styles: &styles, on: sheet)
            }
            let lastRow = max(2, end - start + 1)
            try workbook.addFilter(rows: 1...lastRow, columns: 1...DifferenceColumn.all.count, on: sheet)
            try choices.offer(rows: 2...lastRow, on: sheet, in: &workbook) {
                DifferenceColumn.position(of: .verdict($0))
            }
            start = end
        } while start < changes.count
    }

    private func writeUnseen(_ styles: inout RoleStyles, _ workbook: inout WorkbookWriter) throws(WritingError) {
        let widths: [Double] = [30, 8, 16, 14, 24, 40]
        let sheet = try add(Self.unseenSheet, widths: widths, PrintSetup(repeatedRows: 1...1), to: &workbook)
        let titles = ["文件", "行", "户号", "已作处置", "处置原因", "请核对"].map { SheetCell(text: $0, .head) }
        try workbook.write(SheetRow(titles, height: 22), at: 1, styles: &styles, on: sheet)
        for (position, unseen) in report.unseen.enumerated() {
            let decision = unseen.decision
            let cells = [
                SheetCell(text: unseen.file, .text), SheetCell(.integer(Int(decision.source.row)), .number),
                SheetCell(text: decision.householdId.registered, .code),
                SheetCell(text: decision.disposal.name, .centred), SheetCell(text: decision.reason, .text),
                SheetCell(text: "两期的表里看不出这项处置：是否还没有录入系统，或者户编号、姓名写错", .text),
            ]
            let row = SheetRow(cells, height: RowHeight.points(of: cells, widths: widths))
            try workbook.write(row, at: position + 2, styles: &styles, on: sheet)
        }
    }

    private func add(
        _ name: String, widths: [Double], _ print: PrintSetup, to workbook: inout WorkbookWriter
    ) throws(WritingError) -> SheetID {
        let sheet = try workbook.addSheet(name)
        for (column, width) in widths.enumerated() {
            try workbook.setColumns(column + 1...column + 1, width: width, on: sheet)
        }
        try workbook.setPrint(print, on: sheet)
        return sheet
    }

    private var choices: VerdictChoices { VerdictChoices([.disposal, .reason], reasons: reasons) }
}
