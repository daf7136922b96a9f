import Spreadsheet
import SpreadsheetReading
import SpreadsheetWriting

extension WorkbookEditor {
    /// The heading of the column in which a marked copy says what is wrong (校验结果列).
    public static let noteHeading = "校验结果"

    /// Whether cells of the workbook may be marked: it has formats of marks.
    public var hasMarks: Bool {
        get throws(EditingError) { try markFormats()?.marks.isEmpty == false }
    }

    /// Takes all marks off, with the column of notes, and puts the result at `output`, which may be the workbook's own path.
    ///
    /// The cells of a copy that nobody has saved since have their old bytes again. In one that a spreadsheet program has
    /// saved, colours go by their fills, and the column by its heading.
    public func removeMarks(to output: String) throws(EditingError) -> EditReport {
        let file: OutputFile
        do { file = try OutputFile(replacing: output) } catch { throw .writing(error) }
        var changes = WorkbookChanges(container: container, folder: file.temporaryFolder, destination: output)
        let formats = try markFormats() ?? MarkFormats()
        for sheet in workbook.sheets where sheet.hasCells && !formats.marks.isEmpty {
            guard let key = sheet.part else { continue }
            let part = try reading { () throws(ReadingError) in try container.part(key) }
            let remover = MarkRemover(
                try SheetMarkup(part, limits: workbook.limits, output: try changes.output(for: part)), formats.marks,
                noteColumns: try noteColumns(of: sheet, formats.marks))
            let (new, cells) = try remover.run()
            if cells > 0 { changes.take(new, .marks(cells: cells)) }
        }
        if let styles, !formats.fills.isEmpty {
            let new = try FillRemoval.remove(
                formats.fills, from: styles, limits: workbook.limits, output: try changes.output(for: styles))
            changes.take(new, .styles(added: 0))
        }
        try changes.write(to: file.temporaryPath)
        if !changes.isEmpty {
            let path = file.temporaryPath
            let result = try reading { () throws(ReadingError) in try Workbook(path: path, limits: workbook.limits) }
            guard let new = result.package else { throw .notAsPlanned(part: workbookPart) }
            try ArchiveProof(old: container, new: new, readElsewhere: []).check(changes.parts, removed: changes.removed)
        }
        do { try file.commitUnread() } catch { throw .writing(error) }
        var report = EditReport()
        report.changes = changes.report
        return report
    }

    private func markFormats() throws(EditingError) -> MarkFormats? {
        guard let styles else { return nil }
        return try reading { () throws(ReadingError) in
            try ElementParser.parse(PartStream(styles), into: MarkFormats(), limits: workbook.limits)
        }
    }

    /// The columns with the heading of the notes under a note's mark.
    private func noteColumns(of sheet: Sheet, _ marks: [Int: MarkFormats.Mark]) throws(EditingError) -> Set<Int> {
        var columns: Set<Int> = []
        do throws(ReadingError) {
            var rows = try workbook.rows(of: sheet)
            while try rows.advance() {
                for cell in rows.row.cells where marks[cell.style]?.kind == .note {
                    if rows.row.storedText(of: cell) == Self.noteHeading { columns.insert(cell.column) }
                }
            }
        } catch { throw .reading(error) }
        return columns
    }
}

/// Takes the colour out of the fills of marks, so that no cell shows one any more, whatever format it has.
private enum FillRemoval {
    static func remove(
        _ fills: [Int: CellMark], from part: Part, limits: Limits, output: consuming PartOutput
    ) throws(EditingError) -> NewPart {
        var text = try SmallPart(part, limits: limits)
        var fill = -1
        var start: Int?
        while let tag = try text.nextTag() {
            if tag == .start, text.scanner.isInKnownNamespace {
                if text.scanner.name == .fill { fill += 1 }
                if text.scanner.name == .patternFill, fills[fill] != nil {
                    if text.scanner.isEmpty { continue }
                    start = text.tag.lowerBound
                }
            } else if tag == .end, let from = start, text.string(text.tag).hasSuffix("patternFill>") {
                text.replace(from..<text.tag.upperBound, with: "<\(text.prefix)patternFill patternType=\"none\"/>")
                start = nil
            }
        }
        return try text.write(to: output)
    }
}

extension MarkupName {
    static let fill = MarkupName("fill")
    static let patternFill = MarkupName("patternFill")
}
