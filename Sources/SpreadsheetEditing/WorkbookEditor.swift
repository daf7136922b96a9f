import Spreadsheet
import SpreadsheetReading
import SpreadsheetWriting

/// Corrects cells of an `.xlsx` workbook (原表更正), and leaves everything else in the file as it is: every other part byte
/// for byte, compressed as it was; in a changed part every byte outside the edited cells.
///
/// ```swift
/// let editor = try WorkbookEditor(path: "张家村.xlsx")
/// let report = try editor.apply(EditPlan([edit]), to: "张家村-更正.xlsx")
/// ```
///
/// What else has to change is named in the report: the shared strings get new texts at their end, the styles new formats, the
/// sheet's declared range grows. The result is read again and held against the file before it takes its place.
public struct WorkbookEditor: Sendable {
    let workbook: Workbook
    let container: Container
    let workbookPart: String
    let styles: Part?
    let formats: [CellFormat]?
    let sharedStrings: Part?

    /// Opens the workbook, and refuses one that must not be edited.
    public init(path: String, limits: Limits = Limits()) throws(EditingError) {
        workbook = try reading { () throws(ReadingError) in try Workbook(path: path, limits: limits) }
        guard let container = workbook.package else { throw .workbook(.notPackage) }
        guard !container.hasPart(beginning: "_xmlsignatures/") else { throw .workbook(.signed) }
        self.container = container
        let workbookPart = try reading { () throws(ReadingError) in
            try Package.workbookPart(container, limits: limits)
        }
        self.workbookPart = workbookPart
        sharedStrings = try reading { () throws(ReadingError) in
            try container.part("sharedStrings", of: workbookPart, limits: limits)
        }
        let styles = try reading { () throws(ReadingError) in
            try container.part("styles", of: workbookPart, limits: limits)
        }
        self.styles = styles
        formats = try styles.flatMap { part throws(EditingError) in
            try reading { () throws(ReadingError) in
                try ElementParser.parse(PartStream(part), into: CellFormats(), limits: limits).formats
            }
        }
    }

    /// Makes the plan's edits, all or none, and puts the result at `output`, which may be the workbook's own path.
    ///
    /// The same plan in any order gives the same bytes; an empty one the file's own. On an error, nothing stands at `output`
    /// that did not stand there before.
    public func apply(_ plan: EditPlan, to output: String) throws(EditingError) -> EditReport {
        let file: OutputFile
        do { file = try OutputFile(replacing: output) } catch { throw .writing(error) }
        let report = try apply(plan, into: file)
        do { try file.commitUnread() } catch { throw .writing(error) }
        return report
    }

    /// Makes the plan's edits, all or none, in a file that somebody else puts in place. The result is proven already.
    public func apply(_ plan: EditPlan, into file: borrowing OutputFile) throws(EditingError) -> EditReport {
        do throws(EditingError) {
            return try carryOut(plan, into: file)
        } catch {
            guard case .refused(let refusals) = error else { throw error }
            throw .refused(
                refusals.sorted { $0.index < $1.index }.map { refusal in
                    Refusal(
                        index: refusal.index, line: plan.edits[refusal.index].line, sheet: refusal.sheet,
                        cell: refusal.cell, reason: refusal.reason)
                })
        }
    }

    private func carryOut(_ plan: EditPlan, into file: borrowing OutputFile) throws(EditingError) -> EditReport {
        let order = try reading { () throws(ReadingError) in
            try PlanOrder(plan, for: workbook, hasFormats: formats != nil)
        }
        var changes = WorkbookChanges(
            container: container, folder: file.temporaryFolder, destination: file.destination)
        var report = EditReport()
        let strings = sharedStrings.map { _ in NewStrings(after: workbook.sharedStrings.count) }
        var content = NewContent(strings: strings, styles: NewStyles(formats))
        var refusals = order.refusals
        var losesFormula = false
        for (sheet, edits) in order.sheets {
            let outcome = try changes.rewrite(
                sheet, of: workbook, edits, content, widths: plan.widths[sheet.name] ?? [:])
            let survey = try SheetSurvey(
                workbook, sheet, edits, of: plan, outcome, headings: try tableHeadings(of: sheet))
            content = outcome.content
            content.strings?.references -= survey.sharedTexts
            report.formulas += outcome.formulas
            refusals += survey.refusals
            losesFormula = losesFormula || survey.losesFormula
        }
        guard refusals.isEmpty else { throw .refused(refusals) }
        if let sharedStrings, let strings = content.strings {
            try changes.add(strings, to: sharedStrings, limits: workbook.limits)
        }
        if let styles { try changes.add(content.styles.added, to: styles, limits: workbook.limits) }
        if losesFormula { try changes.removeCalculationChain(workbookPart: workbookPart, limits: workbook.limits) }
        try changes.write(to: file.temporaryPath)
        try prove(changes, order, at: file.temporaryPath)
        report.changes = changes.report
        return report
    }

    private func tableHeadings(of sheet: Sheet) throws(EditingError) -> [CellRange] {
        try reading { () throws(ReadingError) in
            try TableHeadings.of(sheet.part ?? "", container, limits: workbook.limits)
        }
    }

    private func prove(_ changes: WorkbookChanges, _ order: PlanOrder, at path: String) throws(EditingError) {
        guard !changes.isEmpty else { return }
        let result = try reading { () throws(ReadingError) in try Workbook(path: path, limits: workbook.limits) }
        guard let new = result.package, result.sheets == workbook.sheets else {
            throw .notAsPlanned(part: workbookPart)
        }
        // The workbook has read the shared strings to their end when it was opened, and the sheets are read below.
        var read = Set(order.sheets.compactMap(\.sheet.part))
        if let sharedStrings { read.insert(PartName.key(sharedStrings.member.name)) }
        try ArchiveProof(old: container, new: new, readElsewhere: read)
            .check(changes.parts, removed: changes.removed)
        for (sheet, edits) in order.sheets { try CellProof.check(result, sheet, edits) }
    }
}

extension Container {
    /// The part of a type that the workbook's part refers to.
    func part(_ type: String, of workbookPart: String, limits: Limits) throws(ReadingError) -> Part? {
        let links = member(for: PartName.relationships(of: workbookPart)) ?? ""
        let relations = try Relationships.read(links, of: workbookPart, self, limits: limits)
        guard let target = relations.first(ofType: type)?.target, let key = member(for: target) else { return nil }
        return try part(key)
    }
}
