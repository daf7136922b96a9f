import Findings
import Foundation
import Importing
import Registry
import SpreadsheetEditing
import SpreadsheetReading
import SpreadsheetWriting
import Templates

extension Workbench {
    /// Splits a table by the values of a column: a copy of the workbook for each, with no rows but its own.
    ///
    /// All copies are written and proven before the first takes its place.
    public func split(_ request: SplitRequest) throws(Failure) -> SplitOutcome {
        let importer = Importer(library: library, template: request.template, limits: request.limits)
        let table: RecordTable
        do throws(TableFaults) { table = try SurveyedTable.open(request.input, importer) } catch {
            throw .tables(error.faults)
        }
        let heading = try heading(request.column, of: table)
        var groups = RowGroups(table, column: heading.column, field: heading.field, limit: request.rowLimit)
        let survey = SurveyedTable(table, columns: nil) { groups.add($0) }
        guard survey.faults.isEmpty else { throw .tables(survey.faults) }
        let files = groups.files(in: request.folder)
        for file in files.joined() { try Self.refuseInput(file.file, among: [request.input]) }
        try Self.makeFolder(request.folder)
        try write(groups, files, survey, limits: request.limits)
        return SplitOutcome(
            files: Array(files.joined()), rows: survey.records,
            strayRows: survey.facts.strayRows, formulas: survey.facts.formulas.count,
            hiddenRows: survey.facts.hiddenRows.count,
            otherSheets: table.workbook.sheets.filter { $0 != table.sheet }.map(\.name))
    }

    /// The heading of a column that is named by field, by the field's usual heading, or as the table has it.
    private func heading(_ name: String, of table: RecordTable) throws(Failure) -> RecordTable.Heading {
        let key = MatchKey(name)
        let headings = table.headings
        let found =
            headings.first { MatchKey($0.text) == key }
            ?? headings.first { $0.field.map { MatchKey($0.rawValue) == key || MatchKey($0.label) == key } ?? false }
        guard let found else { throw .unknownColumn(file: table.file, name: name, known: headings.map(\.text)) }
        return found
    }

    /// So many copies are written side by side; what comes up while there is no room for it is written when the table is
    /// read again. In a table that is in order, each is complete before the next begins.
    private static let copiesAtOnce = 64

    private enum Progress { case waiting, open, passed, written }

    private func write(
        _ groups: RowGroups, _ files: [[(file: String, rows: Int)]], _ survey: SurveyedTable, limits: Limits
    ) throws(Failure) {
        let source = survey.table
        do throws(EditingError) {
            let table = try WorkbookEditor(path: source.file, limits: limits).table(
                on: source.sheet.name, firstRow: source.recognition.firstDataRow, lastRecord: survey.lastRecord)
            let mapping = try RowMapping.own(source.workbook).readingRichTexts()
            let batch = try OutputBatch.new(beside: files.first?.first?.file ?? source.file)
            let writers = files.map { PieceWriter(table, $0, mapping, with: batch) }
            var progress = writers.map { _ in Progress.waiting }
            while progress.contains(.waiting) {
                var (record, open) = (0, 0)
                try source.copyRecords { row throws(EditingError) in
                    guard record < groups.assigned.count else { return }
                    let group = Int(groups.assigned[record])
                    record += 1
                    if progress[group] == .waiting {
                        progress[group] = open < Self.copiesAtOnce ? .open : .passed
                        open += progress[group] == .open ? 1 : 0
                    }
                    guard progress[group] == .open else { return }
                    try writers[group].append(row)
                    guard writers[group].isComplete else { return }
                    try writers[group].finish()
                    progress[group] = .written
                    open -= 1
                }
                // One that is still open lacks rows, and says so.
                for group in writers.indices where progress[group] == .open { try writers[group].finish() }
                for group in writers.indices where progress[group] == .passed { progress[group] = .waiting }
            }
            for copy in writers.lazy.flatMap(\.finished) { try copy.commit() }
        } catch {
            throw .editing(file: source.file, error)
        }
    }
}

/// What came of a split (拆分结果).
public struct SplitOutcome: Sendable {
    /// The files that were written, and how many rows each has.
    public let files: [(file: String, rows: Int)]
    public let rows: Int
    /// The rows that were no records, and stand in none of them.
    let strayRows: [TableFacts.StrayRows]
    let formulas: Int
    /// Rows that are hidden.
    let hiddenRows: Int
    /// The other sheets of the workbook, which every file has.
    let otherSheets: [String]

    /// The outcome as text.
    public func text(_ language: Language) -> String {
        var lines = files.map { Words("\($0.file)：\($0.rows) 行", "\($0.file): \($0.rows) rows") }
        lines.append(
            Words(
                "共 \(rows) 行，拆成 \(files.count) 个文件",
                "\(rows) rows, split into \(files.count) file\(files.count == 1 ? "" : "s")"))
        lines += strayRows.filter { $0.kind != .blank }.map(\.leftOut)
        if formulas > 0 {
            lines.append(Words("\(formulas) 个公式写成了结果", "\(formulas) formulas were written as their results"))
        }
        if hiddenRows > 0 {
            lines.append(
                Words("\(hiddenRows) 行是隐藏的，写出后仍然隐藏", "\(hiddenRows) rows are hidden, and stay so in the files"))
        }
        if !otherSheets.isEmpty {
            lines.append(
                Words(
                    "每个文件都带原有的其他工作表：\(otherSheets.joined(separator: "、"))",
                    "every file has the other sheets, too: \(otherSheets.joined(separator: ", "))"))
        }
        return lines.map { $0[language] + "\n" }.joined()
    }
}
