import Findings
import Registry
import Spreadsheet
import SpreadsheetWriting

/// The issue workbook (疑点清单): the summary, every finding with columns for what the visit finds out, and the rules.
///
/// It is a result file for clerks: persons are named in full, and it is to be kept like the register itself.
public struct IssueWorkbook: Sendable {
    private let report: Report
    private let summary: Summary
    private let reasons: [String]
    private let folder: String?

    static let summarySheet = "汇总"
    static let findingsSheet = "明细"
    static let rulesSheet = "规则说明"
    static let choicesSheet = "字典"

    /// What a sheet can hold, less the heading and some room.
    private static let mostRows = 1_000_000
    /// Programs ask for repair when a sheet has more.
    private static let mostLinks = 65_530

    /// A report to be written.
    ///
    /// - Parameters:
    ///   - reasons: what the column 原因 offers; other reasons may be typed.
    ///   - folder: the folder in which the workbook will stand, absolute if the inputs' files are, so that links lead to
    ///     their cells; `nil` for no links.
    public init(_ report: Report, reasons: [String], folder: String? = nil) {
        self.report = report
        self.summary = Summary(report)
        self.reasons = reasons
        self.folder = folder
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
            into: output, properties: DocumentProperties(title: "疑点清单", created: created), memory: .rowByRow)
        var styles = RoleStyles()
        let rules = RuleRows(report: report, summary: summary)
        try write(
            SummaryRows(
                report: report, summary: summary, rulesSheet: Self.rulesSheet, ruleRows: rules.positions
            ).rows, widths: SummaryRows.widths, named: Self.summarySheet, repeatsHeading: false, &styles, &workbook)
        try writeFindings(&styles, &workbook)
        try write(rules.rows, widths: RuleRows.widths, named: Self.rulesSheet, repeatsHeading: true, &styles, &workbook)
        try writeChoices(in: &workbook)
        try output.commit(try workbook.finish(), readBack: readBack)
    }

    private func write(
        _ rows: [SheetRow], widths: [Double], named name: String, repeatsHeading: Bool,
        _ styles: inout RoleStyles, _ workbook: inout WorkbookWriter
    ) throws(WritingError) {
        let sheet = try workbook.addSheet(name)
        for (column, width) in widths.enumerated() {
            try workbook.setColumns(column + 1...column + 1, width: width, on: sheet)
        }
        workbook.hideGridlines(on: sheet)
        try workbook.setPrint(PrintSetup(repeatedRows: repeatsHeading ? 1...1 : nil), on: sheet)
        if repeatsHeading { try workbook.freeze(rows: 1, on: sheet) }
        for (position, row) in rows.enumerated() {
            try workbook.write(row, at: position + 1, styles: &styles, on: sheet)
        }
    }

    private func writeFindings(
        _ styles: inout RoleStyles, _ workbook: inout WorkbookWriter
    ) throws(WritingError) {
        let order = FindingOrder.byVillage(report.findings)
        var start = 0
        repeat {
            let end = min(start + Self.mostRows, order.count)
            let name = start == 0 ? Self.findingsSheet : "\(Self.findingsSheet)（\(start / Self.mostRows + 1)）"
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
        try workbook.write(IssueRows.heading, at: 1, styles: &styles, on: sheet)
        var rows = IssueRows(report, folder: folder, links: Self.mostLinks)
        for (position, finding) in positions.enumerated() {
            try workbook.write(rows.row(of: report.findings[finding]), at: position + 2, styles: &styles, on: sheet)
        }
        let lastRow = max(2, positions.count + 1)
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

    private func writeChoices(in workbook: inout WorkbookWriter) throws(WritingError) {
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
