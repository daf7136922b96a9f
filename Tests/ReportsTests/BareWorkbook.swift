import Findings
import Foundation

@testable import Reports
@testable import SpreadsheetWriting

/// The rows of an issue workbook written by the bare library, row by row (直接调用写表库): what nobody can be faster than who
/// uses it. The rows of a small report are repeated, so that making them costs nothing.
struct BareWorkbook {
    /// The sheets: their rows, how many to write, and how many links they may have.
    private let sheets: [(rows: [SheetRow], count: Int, links: Int)]

    private static let sampled = 2_000

    init(like findings: ManyFindings) {
        let report = ManyFindings(count: min(Self.sampled, findings.count)).report()
        let order = FindingOrder.byVillage(report.heads)
        func list(_ columns: [IssueColumn], where isShown: (Character) -> Bool) -> [SheetRow] {
            var rows = IssueRows(report, columns: columns, folder: "", links: .max)
            return order.filter { isShown(report.findings[$0].code.rawValue.first ?? " ") }
                .map { rows.row(of: report.findings[$0]) }
        }
        let cards = HouseholdCards(report, Summary(report))
        var (start, links) = (0, IssueRows(report, folder: "", links: .max))
        var ofCards: [SheetRow] = []
        while let group = cards.nextGroup(in: order, from: &start) { ofCards += cards.rows(of: group, &links) }
        let times = findings.count / report.findings.count
        let parts = [
            (ofCards, IssueWorkbook.mostLinksBeside),
            (list(IssueColumn.ofFamily) { $0 == "P" }, IssueWorkbook.mostLinksBeside),
            (list(IssueColumn.ofFamily) { $0 == "H" }, IssueWorkbook.mostLinksBeside),
            (list(IssueColumn.all) { _ in true }, IssueWorkbook.mostLinks),
        ]
        sheets = parts.map { ($0, $0.count * times, $1) }
    }

    func write(to path: String) throws {
        let folder = FileManager.default.temporaryDirectory.path
        guard var library = LibraryWorkbook(path: path, temporaryFolder: folder, isFrame: true) else {
            throw WritingError.workbook(.outOfMemory)
        }
        var formats: [CellRole: Int] = [:]
        for (number, sheet) in sheets.enumerated() {
            guard library.addSheet(named: "表\(number + 1)") else { throw WritingError.workbook(.outOfMemory) }
            var links = sheet.links
            for index in 0..<sheet.count {
                let row = sheet.rows[index % sheet.rows.count]
                if let height = row.height { _ = library.setRow(index, height: height, sheet: number) }
                for (column, cell) in row.cells.enumerated() {
                    let format = formats[cell.role] ?? formats.count
                    if formats[cell.role] == nil {
                        guard library.addFormat(cell.role.style) else { throw WritingError.workbook(.outOfMemory) }
                        formats[cell.role] = format
                    }
                    let code = library.write(cell.value, index, column, format: format, sheet: number, links: &links)
                    guard code == LibraryWorkbook.success else { throw WritingError.workbook(.refused(code: code)) }
                }
            }
        }
        let code = library.close().code
        guard code == LibraryWorkbook.success else { throw WritingError.workbook(.refused(code: code)) }
    }
}

extension LibraryWorkbook {
    fileprivate func write(
        _ value: OutputValue, _ row: Int, _ column: Int, format: Int, sheet: Int, links: inout Int
    ) -> Int {
        switch value {
        case .text(let text): return write(text: text, row, column, format: format, sheet: sheet)
        case .integer(let number): return write(number: Double(number), row, column, format: format, sheet: sheet)
        case .link(let text, let target):
            guard links > 0 else { return write(text: text, row, column, format: format, sheet: sheet) }
            links -= 1
            return write(link: target.url, text: text, row, column, format: format, sheet: sheet)
        default: return writeBlank(row, column, format: format, sheet: sheet)
        }
    }
}
