import Findings
import Registry
import Spreadsheet
import SpreadsheetWriting

/// The rows of a list of findings (疑点明细行), made one at a time: a register may have a million.
struct IssueRows {
    private let report: Report
    private let columns: [IssueColumn]
    private let widths: [Double]
    private let folder: String?
    private let files: [String]
    private let mostLinks: Int
    private var linksLeft: Int

    /// - Parameters:
    ///   - columns: what the rows show.
    ///   - folder: the folder of the workbook, by the same root as the inputs' files; `nil` for no links.
    ///   - links: how many links a sheet may hold.
    init(_ report: Report, columns: [IssueColumn] = IssueColumn.all, folder: String?, links: Int) {
        self.report = report
        self.columns = columns
        widths = columns.map(\.width)
        self.folder = folder
        mostLinks = links
        linksLeft = links
        files = FileNames.shown(report.inputs.map(\.file))
    }

    static func heading(_ columns: [IssueColumn] = IssueColumn.all) -> SheetRow {
        SheetRow(columns.map { SheetCell(.text($0.title), $0.headRole) }, height: 30)
    }

    /// Says that a new sheet has begun, which may hold links of its own.
    mutating func beginSheet() { linksLeft = mostLinks }

    /// The row of a finding.
    mutating func row(of finding: ReportedFinding) -> SheetRow {
        var cells: [SheetCell] = []
        cells.reserveCapacity(columns.count)
        for column in columns { cells.append(cell(column, of: finding)) }
        return SheetRow(cells, height: RowHeight.points(of: cells, widths: widths))
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
        case .heading: linked(SheetCell.fitting(place.heading ?? (place.row == nil ? "整表" : "整行")), place, .text)
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

    /// A text that leads to a cell in the clerk's file, as long as the sheet has room for links; otherwise in a role of
    /// its own.
    mutating func linked(_ text: String, _ place: FindingPlace, _ role: CellRole) -> SheetCell {
        guard linksLeft > 0, let target = target(of: place) else { return SheetCell(.text(text), role) }
        linksLeft -= 1
        return SheetCell(.link(text, to: target), role == .text ? .link : role)
    }

    private func target(of place: FindingPlace) -> LinkTarget? {
        guard report.inputs.indices.contains(place.input), let row = place.row, let folder else { return nil }
        let input = report.inputs[place.input]
        guard let sheet = input.sheet, let path = FileNames.path(from: folder, to: input.file),
            path.utf8.count <= Self.longestPath
        else { return nil }
        return LinkTarget(file: path, sheet: sheet, cell: CellReference(row: row, column: place.column ?? 1))
    }

    /// Programs refuse links of some two thousand characters; a Chinese one counts up to nine when escaped.
    private static let longestPath = 600
}
