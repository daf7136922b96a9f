import Findings
import Registry
import SpreadsheetWriting

/// The findings counted and arranged: by village, by household, by kind of rule; and charts.
extension IssueWorkbook {
    func writeVillages(
        _ starts: [AdministrativePlace?: LinkTarget], _ styles: inout RoleStyles, _ workbook: inout WorkbookWriter
    ) throws(WritingError) {
        guard summary.total > 0 else { return }
        let matrix = RuleVillageRows(report: report, summary: summary)
        let counts = RuleVillageRows.firstColumns.count
        let sheet = try write(
            matrix.rows, widths: matrix.widths, named: Self.matrixSheet, repeatsHeading: true, paper: .a3, &styles,
            &workbook)
        let rows = 2...summary.rules.count + 1
        try workbook.showBars(Self.barColour, rows: rows, columns: counts...counts, on: sheet)
        try workbook.showHeat(
            Self.heatColour, rows: rows, columns: counts + 1...max(counts + 1, matrix.widths.count), on: sheet)
        let villages = VillageRows(report: report, summary: summary, firstRows: starts)
        let list = try write(
            [VillageRows.heading] + villages.rows, widths: VillageRows.widths, named: Self.villagesSheet,
            repeatsHeading: true, &styles, &workbook)
        try workbook.showBars(Self.barColour, rows: 2...villages.rows.count + 1, columns: 6...6, on: list)
        try workbook.addFilter(rows: 1...villages.rows.count + 1, columns: 1...VillageRows.widths.count, on: list)
    }

    func writeHouseholds(
        _ order: [Int], _ styles: inout RoleStyles, _ workbook: inout WorkbookWriter
    ) throws(WritingError) {
        let cards = HouseholdCards(report, summary)
        var run = SheetRun(named: Self.householdsSheet, widths: HouseholdCards.widths) { _ in PrintSetup(paper: .a3) }
        var links = IssueRows(report, folder: folder, links: Self.mostLinksBeside)
        var start = 0
        while let group = cards.nextGroup(in: order, from: &start) {
            let rows = cards.rows(of: group, &links)
            if try run.makeRoom(for: rows.count, styles: &styles, in: &workbook) { links.beginSheet() }
            for row in rows { try run.write(row, styles: &styles, in: &workbook) }
        }
    }

    /// One sheet a kind of rules: the gravest first, then by code and village. Faults of whole columns are folded.
    func writeFamilies(
        _ order: [Int], _ styles: inout RoleStyles, _ workbook: inout WorkbookWriter
    ) throws(WritingError) {
        let folded = FoldedFindings(report, summary, order: order)
        let (byRule, places) = grouped(folded.shown)
        for family in RuleFamily.allCases {
            let own = zip(summary.rules, places).filter { RuleFamily($0.code) == family && !$1.isEmpty }.map(\.1)
            guard !own.isEmpty else { continue }
            try write(family, own.map { byRule[$0] }, folded.leftOut, &styles, &workbook)
        }
    }

    /// Findings by rule, those of a rule as they come, and where each rule's stand: counted out, so that a million take two
    /// lists of positions and no more.
    private func grouped(_ positions: [Int]) -> (byRule: [Int], places: [Range<Int>]) {
        let heads = report.heads
        let ofRules = Dictionary(uniqueKeysWithValues: summary.rules.enumerated().map { ($1.code, $0) })
        let ranks = heads.codes.map { ofRules[$0, default: 0] }
        var counts = Array(repeating: 0, count: ranks.count)
        for position in positions { counts[ranks[heads[position].code]] += 1 }
        var ends: [Int] = []
        for count in counts { ends.append((ends.last ?? 0) + count) }
        let places = zip(ends, counts).map { $0 - $1..<$0 }
        var next = places.map(\.lowerBound)
        var byRule = positions
        for position in positions {
            let rank = ranks[heads[position].code]
            byRule[next[rank]] = position
            next[rank] += 1
        }
        return (byRule, places)
    }

    private func write(
        _ family: RuleFamily, _ rules: [ArraySlice<Int>], _ leftOut: [RuleCode: Int], _ styles: inout RoleStyles,
        _ workbook: inout WorkbookWriter
    ) throws(WritingError) {
        let columns = IssueColumn.ofFamily
        var rows = IssueRows(report, columns: columns, folder: folder, links: Self.mostLinksBeside)
        var run = SheetRun(
            named: family.sheetName, widths: columns.map(\.width), heading: IssueRows.heading(columns), frozenColumns: 2
        ) { PrintSetup(paper: .a3, repeatedRows: 1...1, header: PageText(centre: "&\"黑体\"&14疑点清单 · \($0)")) }
        for positions in rules {
            for position in positions {
                if try run.makeRoom(styles: &styles, in: &workbook) { rows.beginSheet() }
                try run.write(rows.row(of: report.findings[position]), styles: &styles, in: &workbook)
            }
            guard let code = positions.first.map({ report.heads.codes[report.heads[$0].code] }),
                let rest = leftOut[code]
            else {
                continue
            }
            let text = "\(code) 另有 \(rest) 处是整列性问题，这里只列几条，全部见“\(Self.findingsSheet)”"
            try run.write(SheetRow([SheetCell(text: text, .plain)]), styles: &styles, in: &workbook)
        }
        try run.addFilter(in: &workbook)
    }

    private static let rowsOfOnePage = 100

    func writeCharts(_ styles: inout RoleStyles, _ workbook: inout WorkbookWriter) throws(WritingError) {
        let charts = ChartTable.all(of: report, summary)
        guard !charts.isEmpty else { return }
        let sheet = try write(
            [], widths: ChartSheet.widths, named: Self.chartsSheet, repeatsHeading: false, &styles, &workbook)
        // Charts are cut by the ends of pages: where they can still be read on one, they stand on one.
        let isShort = charts.reduce(0) { $0 + $1.rows.count } <= Self.rowsOfOnePage
        try workbook.setPrint(PrintSetup(orientation: .portrait, fitsOnePage: isShort), on: sheet)
        try ChartSheet(charts: charts).write(styles: &styles, on: sheet, in: &workbook)
    }
}
