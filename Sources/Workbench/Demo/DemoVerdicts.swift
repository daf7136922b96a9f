import Corrections
import Findings
import Registry
import Reports
import Spreadsheet
import SpreadsheetEditing
import SpreadsheetReading

/// What the clerks of the demonstration found out on their visits (示范核实): the papers of each household say what ought to
/// stand in its rows.
struct DemoVerdicts {
    /// What is filled in beside a finding.
    private struct Verdict {
        let result: Verification
        var corrected: String?
    }

    /// By what a line of the list of findings is known.
    private struct Line: Hashable {
        let code: String
        let file: String
        let row: String
        let column: String
    }

    private let verdicts: [Line: Verdict]

    /// - Parameter files: the inputs, in the order of `DemoTable`.
    init(about report: Report, _ tables: DemoTables, files: [String]) {
        let names = files.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
        var verdicts: [Line: Verdict] = [:]
        for finding in report.findings {
            guard let row = finding.place.row else { continue }
            let line = Line(
                code: finding.code.rawValue, file: names[finding.place.input], row: String(row),
                column: finding.place.column.map { CellReference.letters(ofColumn: $0) } ?? "")
            verdicts[line] = Self.verdict(on: finding, row, report, tables)
        }
        self.verdicts = verdicts
    }

    /// The value that is right, where the papers say another one; a doubt without one was unfounded.
    private static func verdict(
        on finding: ReportedFinding, _ row: Int, _ report: Report, _ tables: DemoTables
    ) -> Verdict? {
        let table = DemoTable.allCases[finding.place.input]
        if let field = finding.finding.subject.field, let right = tables.truth[table]?[row],
            let now = tables.cells(inRow: row, of: table), now[field]?.shown != right[field]?.shown
        {
            return Verdict(result: .confirmed, corrected: right[field]?.shown ?? "（清空）")
        }
        let isDoubt = report.catalogue[finding.code]?.severity == .warning
        return isDoubt && finding.household != nil ? Verdict(result: .refuted) : nil
    }

    /// Fills in the list of findings as the clerks do, and saves it under another name: how many values were given, and
    /// how many doubts were unfounded.
    func fillIn(_ issues: String, to output: String) throws(Failure) -> (corrected: Int, refuted: Int) {
        var edits: [CellEdit] = []
        var counts = (corrected: 0, refuted: 0)
        do throws(ReadingError) {
            let workbook = try Workbook(path: issues)
            for sheet in workbook.sheets where sheet.hasCells {
                var rows = try workbook.rows(of: sheet)
                guard try rows.advance(), let columns = IssueColumns(rows.row) else { continue }
                while try rows.advance() {
                    guard let verdict = verdicts[line(rows.row, columns)] else { continue }
                    edits += columns.edits(
                        sheet.name, row: rows.row.number, verdict.result, corrected: verdict.corrected)
                    if verdict.corrected == nil { counts.refuted += 1 } else { counts.corrected += 1 }
                }
            }
        } catch { throw .reading(file: issues, error) }
        do throws(EditingError) {
            _ = try WorkbookEditor(path: issues).apply(EditPlan(edits), to: output)
        } catch { throw .editing(file: issues, error) }
        return counts
    }

    private func line(_ row: borrowing Row, _ columns: IssueColumns) -> Line {
        Line(
            code: row.text(inColumn: columns.code), file: row.text(inColumn: columns.file),
            row: row.text(inColumn: columns.row), column: row.text(inColumn: columns.column))
    }
}

/// Where the list of findings has the columns that tell a finding, and those that a clerk fills in.
private struct IssueColumns {
    let code: Int
    let file: Int
    let row: Int
    let column: Int
    private let result: Int
    private let corrected: Int
    private let evidence: Int
    private let who: Int
    private let date: Int

    /// `nil` where the row has other headings.
    init?(_ head: borrowing Row) {
        var columns: [String: Int] = [:]
        for cell in head.cells { columns[head.text(of: cell)] = cell.column }
        guard let code = columns[CorrectionColumn.code.rawValue], let file = columns[CorrectionColumn.file.rawValue],
            let row = columns[CorrectionColumn.row.rawValue], let column = columns[CorrectionColumn.letters.rawValue],
            let result = columns[DecisionColumn.verification.heading],
            let corrected = columns[DecisionColumn.correctedValue.heading],
            let evidence = columns[DecisionColumn.evidence.heading],
            let who = columns[DecisionColumn.verifiedBy.heading], let date = columns[DecisionColumn.date.heading]
        else { return nil }
        (self.code, self.file, self.row, self.column) = (code, file, row, column)
        (self.result, self.corrected, self.evidence, self.who, self.date) = (result, corrected, evidence, who, date)
    }

    func edits(_ sheet: String, row: Int, _ verdict: Verification, corrected value: String?) -> [CellEdit] {
        let texts = [
            (result, verdict.name), (corrected, value), (evidence, "入户核对户口簿和证件"), (who, "示范员"),
            (date, "2018-07-06"),
        ]
        return texts.compactMap { column, text in
            text.map {
                CellEdit(sheet: sheet, cell: CellReference(row: row, column: column), expected: "", value: .text($0))
            }
        }
    }
}

extension Row {
    /// The text of a cell, empty where nothing stands.
    fileprivate borrowing func text(inColumn column: Int) -> String {
        cell(inColumn: column).map { text(of: $0) } ?? ""
    }
}
