import Findings
import Registry
import SpreadsheetWriting

/// The leaders' page as a workbook (一页情况表): one sheet that prints on one A4 page, with charts that the program draws.
public struct LeadersWorkbook: Sendable {
    private let report: Report

    /// A report to be summed up. It must have figures (`Report.figures`), else the groups are missing.
    public init(_ report: Report) { self.report = report }

    /// In characters: the name of a street, and nine numbers.
    private static let widths: [Double] = [14, 9, 9, 9, 9, 9, 10, 9, 9, 9]
    private static let columns = widths.count
    /// Behind the printed columns stand the figures of charts that the page has no table of.
    private static let figuresColumn = 13
    private static let chartRows = 14

    /// Writes the workbook, reads it back and puts it in place.
    ///
    /// - Parameters:
    ///   - path: where it goes; a file that stands there is replaced.
    ///   - created: seconds since 1970-01-01 00:00 UTC, so that the same report makes the same bytes.
    public func write(to path: String, created: Int, readBack: ReadBack) throws(WritingError) {
        let content = LeadersContent(report)
        let output = try OutputFile(replacing: path)
        var workbook = try WorkbookWriter(
            into: output, properties: DocumentProperties(title: LeadersContent.title, created: created))
        let sheet = try workbook.addSheet("一页情况")
        for (column, width) in Self.widths.enumerated() {
            try workbook.setColumns(column + 1...column + 1, width: width, on: sheet)
        }
        workbook.hideGridlines(on: sheet)
        try workbook.setPrint(
            PrintSetup(
                orientation: .portrait, fitsOnePage: true, margins: .init(left: 1.5, right: 1.5), footer: PageText()),
            on: sheet)
        var styles = RoleStyles()
        let rows = head(content) + groups(content) + causes(content) + streets(content)
        for (position, row) in rows.enumerated() {
            try workbook.write(row, at: position + 1, styles: &styles, on: sheet)
        }
        try writeCharts(content.charts, from: rows.count + 2, &styles, sheet, &workbook)
        try workbook.setPrintArea(rows: 1...rows.count + 2 + Self.chartRows, columns: 1...Self.columns, on: sheet)
        try output.commit(try workbook.finish(), readBack: readBack)
    }

    /// Puts the charts side by side, and their figures behind the printed columns.
    private func writeCharts(
        _ charts: [ChartTable], from row: Int, _ styles: inout RoleStyles, _ sheet: SheetID,
        _ workbook: inout WorkbookWriter
    ) throws(WritingError) {
        var first = 2
        for (position, chart) in charts.enumerated() {
            var drawing = chart.drawing(rows: first...first + chart.rows.count - 1, column: Self.figuresColumn)
            (drawing.width, drawing.height) = (345, 270)
            for (index, line) in chart.rows.enumerated() {
                let cells = [OutputValue.text(line.label)] + line.numbers.map(OutputValue.integer)
                try workbook.writeRow(cells, row: first + index, column: Self.figuresColumn, on: sheet)
            }
            try workbook.insert(drawing, row: row, column: position * (Self.columns / 2) + 1, on: sheet)
            first += chart.rows.count + 2
        }
    }

    private func head(_ content: LeadersContent) -> [SheetRow] {
        [
            SheetRow([cell(LeadersContent.title, .title, Self.columns)], height: 34),
            SheetRow([cell(content.summary.verdict.zh, .verdict(content.summary.gravest), Self.columns)], height: 36),
        ] + content.notes.map { measured([cell($0, .note, Self.columns)]) }
    }

    private func groups(_ content: LeadersContent) -> [SheetRow] {
        let total = content.total.total ?? .init()
        return section("五个底子", [("底子", 2), ("口径", 5), ("户数", 1), ("人数", 1), ("占户数", 1)])
            + content.groups.map { group in
                measured([
                    cell(group.name, .text, 2), cell(group.note, .text, 5), number(group.count?.households),
                    number(group.count?.persons), cell(group.share, .centred),
                ])
            } + [
                SheetRow([
                    cell("合计", .total, 7), SheetCell(.integer(total.households), .total),
                    SheetCell(.integer(total.persons), .total), SheetCell(.blank, .total),
                ]),
                measured([cell("贫困村“五通十有”", .text, 2), cell(content.villages, .text, 8)]),
            ]
    }

    private func causes(_ content: LeadersContent) -> [SheetRow] {
        let causes = content.causes
        guard !causes.isEmpty else { return [] }
        let rows = causes.map { cause in
            measured([
                cell(cause.code.rawValue, .centred), SheetCell(.text(cause.severity.marked), .severity(cause.severity)),
                cell(content.report.title(of: cause.code).zh, .text, 6), number(cause.findings),
                number(cause.households),
            ])
        }
        let rest = content.furtherFindings
        let note = rest > 0 ? [measured([cell("其他规则还有 \(rest) 处，见疑点清单", .note, Self.columns)])] : []
        return section("主要问题", [("编号", 1), ("程度", 1), ("问题", 6), ("处数", 1), ("涉及户数", 1)]) + rows + note
    }

    private func streets(_ content: LeadersContent) -> [SheetRow] {
        let columns = LeadersColumn.allCases
        let rows = content.streets.map { street in
            measured(columns.map { $0 == .name ? cell(street.name, .text) : number($0.number(of: street)) })
        }
        let total = content.total
        let last = columns.map { column in
            column == .name
                ? SheetCell(.text(total.name), .total) : SheetCell(number(column.number(of: total)).value, .total)
        }
        return section("各乡镇（街道）情况", columns.map { ($0.title, 1) }) + rows + [SheetRow(last, height: 18)]
    }

    private func section(_ title: String, _ columns: [(name: String, span: Int)]) -> [SheetRow] {
        [
            SheetRow([cell(title, .section, Self.columns)], height: 24),
            measured(columns.map { cell($0.name, .head, $0.span) }),
        ]
    }

    private func cell(_ text: String, _ role: CellRole, _ span: Int = 1) -> SheetCell {
        SheetCell(text: text, role, span: span)
    }

    /// A number; a dash for what the tables do not tell.
    private func number(_ number: Int?) -> SheetCell { SheetCell(number.map(OutputValue.integer) ?? "—", .number) }

    private func measured(_ cells: [SheetCell]) -> SheetRow {
        SheetRow(cells, height: RowHeight.points(of: cells, widths: Self.widths))
    }
}
