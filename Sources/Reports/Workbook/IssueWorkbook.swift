import Findings
import Registry
import Spreadsheet
import SpreadsheetWriting

/// The issue workbook (疑点清单): the summary; the findings by village, by household, by kind of rule, and one by one with
/// columns for what the visit finds out; charts; the rules; how to fill it in.
///
/// It is a result file for clerks: persons are named in full, and it is to be kept like the register itself. Rows are
/// written as they are made, so that a million findings need no memory of their own.
public struct IssueWorkbook: Sendable {
    let report: Report
    let summary: Summary
    let reasons: [String]
    let folder: String?

    static let summarySheet = "汇总"
    static let matrixSheet = "规则×村"
    static let villagesSheet = "按村"
    static let householdsSheet = "按户"
    static let findingsSheet = "明细"
    static let chartsSheet = "图表"
    static let rulesSheet = "规则说明"
    static let guideSheet = "填表说明"

    /// Programs ask for repair when a sheet has more.
    static let mostLinks = 65_530
    /// The library remembers links until the file is closed: the sheets beside the list of findings have fewer.
    static let mostLinksBeside = 10_000

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
        let order = FindingOrder.byVillage(report.heads)
        let starts = villageStarts(order)
        try writeSummary(rules, starts, &styles, &workbook)
        try writeVillages(starts, &styles, &workbook)
        try writeHouseholds(order, &styles, &workbook)
        try writeFamilies(order, &styles, &workbook)
        try writeFindings(order, &styles, &workbook)
        try writeCharts(&styles, &workbook)
        try write(rules.rows, widths: RuleRows.widths, named: Self.rulesSheet, repeatsHeading: true, &styles, &workbook)
        try write(
            GuideRows(reasons: reasons).rows, widths: GuideRows.widths, named: Self.guideSheet, repeatsHeading: false,
            &styles, &workbook)
        try choices.write(to: &workbook)
        try output.commit(try workbook.finish(), readBack: readBack)
    }

    @discardableResult
    func write(
        _ rows: [SheetRow], widths: [Double], named name: String, repeatsHeading: Bool,
        paper: PrintSetup.Paper = .a4, _ styles: inout RoleStyles, _ workbook: inout WorkbookWriter
    ) throws(WritingError) -> SheetID {
        let sheet = try workbook.addSheet(name)
        for (column, width) in widths.enumerated() {
            try workbook.setColumns(column + 1...column + 1, width: width, on: sheet)
        }
        workbook.hideGridlines(on: sheet)
        try workbook.setPrint(PrintSetup(paper: paper, repeatedRows: repeatsHeading ? 1...1 : nil), on: sheet)
        if repeatsHeading { try workbook.freeze(rows: 1, on: sheet) }
        for (position, row) in rows.enumerated() {
            try workbook.write(row, at: position + 1, styles: &styles, on: sheet)
        }
        return sheet
    }

    /// Where the findings of each village begin in the list of findings.
    private func villageStarts(_ order: [Int]) -> [AdministrativePlace?: LinkTarget] {
        var starts: [AdministrativePlace?: LinkTarget] = [:]
        var last: Int?
        for (position, finding) in order.enumerated() {
            let village = report.heads[finding].village
            if last == village { continue }
            last = village
            let place = village < 0 ? nil : report.heads.villages[village]
            // Below the heading of its sheet.
            let (sheet, row) = position.quotientAndRemainder(dividingBy: SheetRun.mostRows - 1)
            let name = sheet == 0 ? Self.findingsSheet : "\(Self.findingsSheet)（\(sheet + 1)）"
            starts[place] = LinkTarget(sheet: name, cell: CellReference(row: row + 2, column: 1))
        }
        return starts
    }

    private func writeSummary(
        _ rules: RuleRows, _ starts: [AdministrativePlace?: LinkTarget], _ styles: inout RoleStyles,
        _ workbook: inout WorkbookWriter
    ) throws(WritingError) {
        let rows = SummaryRows(
            report: report, summary: summary, rulesSheet: Self.rulesSheet, ruleRows: rules.positions,
            villageRows: starts)
        let sheet = try write(
            rows.rows, widths: SummaryRows.widths, named: Self.summarySheet, repeatsHeading: false, &styles, &workbook)
        for area in rows.barRows {
            try workbook.showBars(
                Self.barColour, rows: area, columns: SummaryRows.barColumn...SummaryRows.barColumn, on: sheet)
        }
    }

    static let barColour = Colour(rgb: 0xE8B9A8)
    static let heatColour = Colour(rgb: 0xE2826B)
}
