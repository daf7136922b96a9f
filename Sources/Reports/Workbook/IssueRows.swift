import Findings
import Registry
import Spreadsheet
import SpreadsheetWriting

/// The rows of the list of findings (疑点明细行), made one at a time: a register may have a million.
struct IssueRows {
    private let report: Report
    private let folder: String?
    private let files: [String]
    private var linksLeft: Int

    /// - Parameters:
    ///   - folder: the folder of the workbook, by the same root as the inputs' files; `nil` for no links.
    ///   - links: how many links a sheet may hold.
    init(_ report: Report, folder: String?, links: Int) {
        self.report = report
        self.folder = folder
        self.linksLeft = links
        files = FileNames.shown(report.inputs.map(\.file))
    }

    private static let widths = IssueColumn.all.map(\.width)

    static let heading = SheetRow(IssueColumn.all.map { SheetCell(.text($0.title), $0.headRole) }, height: 30)

    /// The row of a finding.
    mutating func row(of finding: ReportedFinding) -> SheetRow {
        var cells: [SheetCell] = []
        cells.reserveCapacity(IssueColumn.all.count)
        for column in IssueColumn.all { cells.append(cell(column, of: finding)) }
        return SheetRow(cells, height: RowHeight.points(of: cells, widths: Self.widths))
    }

    private mutating func cell(_ column: IssueColumn, of finding: ReportedFinding) -> SheetCell {
        let place = finding.place
        let input = report.inputs.indices.contains(place.input) ? report.inputs[place.input] : nil
        let severity = report.severity(of: finding.code)
        return switch column {
        case .code: SheetCell(.text(finding.code.rawValue), .centred)
        case .severity: SheetCell(.text(severity.marked), .severity(severity))
        case .county: text(finding.household?.place.county)
        case .town: text(finding.household?.place.town)
        case .village: text(finding.household?.place.village)
        case .householdId: code(finding.household?.number)
        case .headName: text(finding.household?.head?.registered)
        case .name: text(finding.name?.registered)
        case .idNo: code(finding.idNo?.text)
        case .file: text(input == nil ? nil : files[place.input])
        case .sheet: text(input?.sheet)
        case .row: place.row.map { SheetCell(.integer($0), .number) } ?? SheetCell(.blank, .number)
        case .column: SheetCell(place.letters.map(OutputValue.text) ?? .blank, .centred)
        case .heading: heading(place, input)
        case .value: code(finding.value?.text)
        case .message: text(report.message(of: finding.finding, .zh, showValues: true))
        case .remedy: text(remedy(of: finding))
        case .fix: code(finding.finding.fix.map { $0.value.isEmpty ? "（清空）" : $0.value })
        case .verdict(.date): SheetCell(.blank, .dateEntry)
        case .verdict(.correctedValue): SheetCell(.blank, .textEntry)
        case .verdict: SheetCell(.blank, .entry)
        }
    }

    /// What to do, and below it what may shorten the way.
    private func remedy(of finding: ReportedFinding) -> String? {
        let lines = [
            report.catalogue[finding.code]?.remedy.zh, finding.candidateSentence(.zh, showValues: true),
            finding.hintSentence(.zh).map { "提示：" + $0 },
        ].compactMap(\.self)
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }

    private func text(_ text: String?) -> SheetCell {
        text.map { SheetCell(text: $0, .text) } ?? SheetCell(.blank, .text)
    }

    /// Text that must stay text. Older programs show a longer one in such a cell as `####`.
    private func code(_ text: String?) -> SheetCell {
        guard let text, !text.isEmpty else { return SheetCell(.blank, .code) }
        return SheetCell(text: text, text.utf16.count > 255 ? .text : .code)
    }

    /// The column's heading, which leads to the cell in the clerk's file.
    private mutating func heading(_ place: FindingPlace, _ input: Report.Input?) -> SheetCell {
        let shown = SheetCell.fitting(place.heading ?? (place.row == nil ? "整表" : "整行"))
        guard linksLeft > 0, let target = target(of: place, input) else { return SheetCell(.text(shown), .text) }
        linksLeft -= 1
        return SheetCell(.link(shown, to: target), .link)
    }

    private func target(of place: FindingPlace, _ input: Report.Input?) -> LinkTarget? {
        guard let input, let sheet = input.sheet, let row = place.row, let folder,
            let path = FileNames.path(from: folder, to: input.file), path.utf8.count <= Self.longestPath
        else { return nil }
        return LinkTarget(file: path, sheet: sheet, cell: CellReference(row: row, column: place.column ?? 1))
    }

    /// Programs refuse links of some two thousand characters; a Chinese one counts up to nine when escaped.
    private static let longestPath = 600
}
