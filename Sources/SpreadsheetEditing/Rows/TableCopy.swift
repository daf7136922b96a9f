import Spreadsheet
import SpreadsheetReading
import SpreadsheetWriting

/// A copy of a workbook whose table gets its rows one by one (换行副本). Memory does not grow with them.
public struct TableCopy: ~Copyable {
    private let table: EditableTable
    private let file: OutputFile
    private let extent: RowExtent
    private let rows: Int
    private let tail: [FrameChange]
    private var changes: WorkbookChanges
    private var output: PartOutput
    private var writer: RowWriter
    private var next: Int

    init(of table: EditableTable, in file: consuming OutputFile, rows: Int) throws(EditingError) {
        let workbook = table.editor.workbook
        let extent = RowExtent(first: table.firstRow, lastRecord: table.lastRecord, rows: rows)
        let frame = table.frame
        let around = try frame.changes(
            extent, lastColumn: table.lastColumn, sheet: table.sheet.name, limits: workbook.limits)
        let changes = WorkbookChanges(
            container: table.editor.container, folder: file.temporaryFolder, destination: file.destination)
        var output = try changes.output(for: frame.part)
        try output.keep(frame.mark, 0..<frame.mark.count)
        try frame.write(0..<frame.rowsAt, around.filter { $0.range.lowerBound < frame.rowsAt }, to: &output)
        output.drop(frame.rows)
        self.table = table
        self.file = file
        self.extent = extent
        self.rows = rows
        tail = around.filter { $0.range.lowerBound >= frame.rowsAt }
        self.changes = changes
        self.output = output
        writer = RowWriter(
            frame, lastColumn: table.lastColumn, dateSystem: workbook.dateSystem,
            styles: NewStyles(table.editor.formats))
        next = table.firstRow
    }

    /// Adds a row below the others. Formulas become their results.
    public mutating func append(_ row: borrowing Row, _ plan: RowPlan) throws(EditingError) {
        writer.write(row, as: next, count: next - table.firstRow + 1, plan)
        try output.insert(writer.bytes)
        next += 1
    }

    /// Ends the copy, reads it again and holds it against what was to be written; it is not yet in place.
    public consuming func finish() throws(EditingError) -> FinishedCopy {
        guard next - table.firstRow == rows, next - 1 <= Grid.lastRow else {
            throw .notAsPlanned(part: table.sheet.name)
        }
        let (table, extent, tail, writer) = (table, extent, tail, writer)
        let limits = table.editor.workbook.limits
        let frame = table.frame
        var changes = changes
        var output = output
        try frame.write(frame.rowsAt..<frame.text.count, tail, to: &output)
        changes.take(try output.finish(), .rows(rows))
        if let strings = table.strings {
            changes.take(try strings.write(to: try changes.output(for: strings.part)), .fittedToRows)
        }
        if let styles = table.editor.styles { try changes.add(writer.styles.added, to: styles, limits: limits) }
        try Self.fitReferences(of: table, extent, &changes)
        if table.hasFormulas {
            try changes.removeCalculationChain(workbookPart: table.editor.workbookPart, limits: limits)
        }
        try changes.write(to: file.temporaryPath)
        try Self.prove(table, changes, writer.imprint, at: file.temporaryPath)
        return FinishedCopy(file, rows: rows)
    }

    private static func fitReferences(
        of table: EditableTable, _ extent: RowExtent, _ changes: inout WorkbookChanges
    ) throws(EditingError) {
        let (editor, limits) = (table.editor, table.editor.workbook.limits)
        let made = changes
        for part in table.objects {
            let new = try TableReferences.table(part, sheet: table.sheet.name, extent, limits: limits) {
                () throws(EditingError) in try made.output(for: part)
            }
            if let new { changes.take(new, .fittedToRows) }
        }
        let part = try reading { () throws(ReadingError) in
            try editor.container.part(editor.container.member(for: editor.workbookPart) ?? editor.workbookPart)
        }
        let index = editor.workbook.sheets.firstIndex(of: table.sheet) ?? 0
        let names = try TableReferences.names(in: part, ofSheet: index, extent, limits: limits) {
            () throws(EditingError) in try made.output(for: part)
        }
        if let names { changes.take(names, .fittedToRows) }
    }

    /// Every other part has its bytes, every part that changed has them outside the places that were to change, and the
    /// rows hold what they were given.
    private static func prove(
        _ table: EditableTable, _ changes: WorkbookChanges, _ imprint: ImprintOfSheet, at path: String
    ) throws(EditingError) {
        let workbook = table.editor.workbook
        let result = try reading { () throws(ReadingError) in try Workbook(path: path, limits: workbook.limits) }
        guard let new = result.package, result.sheets == workbook.sheets else {
            throw .notAsPlanned(part: table.editor.workbookPart)
        }
        let sheets = Set([table.sheet.part].compactMap(\.self))
        try ArchiveProof(old: table.editor.container, new: new, readElsewhere: sheets)
            .check(changes.parts, removed: changes.removed)
        var found = ImprintOfSheet(name: "")
        do throws(ReadingError) {
            var rows = try result.rows(of: table.sheet)
            while try rows.advance() {
                guard rows.row.number >= table.firstRow else { continue }
                for cell in rows.row.cells { found.add(cell, of: rows.row, at: rows.row.reference(of: cell)) }
            }
        } catch { throw .reading(error) }
        guard found == imprint else { throw .notAsPlanned(part: table.frame.part.name) }
    }
}

extension TableCopy {
    /// How rows of a workbook are laid into the copy: made once, used for every row.
    public struct RowPlan {
        let columns: [RowWriter.PlannedColumn]
        /// Whether the rows are of the table's own workbook, and keep their formats.
        let isOwn: Bool
        let dateSystem: DateSystem
        let richStrings: RichStrings
    }

    /// How rows of a workbook are laid into the copy.
    public borrowing func plan(_ mapping: RowMapping) -> RowPlan {
        RowPlan(
            columns: writer.plan(mapping), isOwn: mapping.columns == nil, dateSystem: mapping.dateSystem,
            richStrings: mapping.richStrings)
    }
}

/// A copy that is written and proven, and waits to be put in place: where several belong together, all are finished
/// before the first takes its place. Let go of, it leaves nothing.
public final class FinishedCopy {
    private var file: OutputFile?
    /// How many rows the table has.
    public let rows: Int

    init(_ file: consuming OutputFile, rows: Int) {
        self.file = consume file
        self.rows = rows
    }

    /// Puts the copy in place.
    public func commit() throws(EditingError) {
        guard let file = file.take() else { return }
        do { try file.commitUnread() } catch { throw .writing(error) }
    }
}

extension SheetFrame {
    /// Writes a stretch of the text, with changes in it.
    fileprivate func write(
        _ range: Range<Int>, _ changes: [FrameChange], to output: inout PartOutput
    ) throws(EditingError) {
        var at = range.lowerBound
        for change in changes {
            try output.keep(text, at..<change.range.lowerBound)
            output.drop(text, change.range)
            try output.insert(Array(change.text.utf8))
            at = change.range.upperBound
        }
        try output.keep(text, at..<range.upperBound)
    }
}
