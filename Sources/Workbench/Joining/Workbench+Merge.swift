import Findings
import Importing
import Registry
import SpreadsheetEditing
import SpreadsheetReading
import SpreadsheetWriting
import Templates

extension Workbench {
    /// Joins tables of one layout into one: a copy of the first file, or of the layout's blank workbook, with the rows of all.
    ///
    /// Every file is read once before anything is written, and what is in the way of any of them is named at once. The
    /// result is written by the editor, since only a copy keeps the formats, drop-downs, hidden columns and print set-up by
    /// which the platform knows its own file; its rows are streamed, so that memory does not grow with them.
    public func merge(_ request: MergeRequest) throws(Failure) -> MergeOutcome {
        guard ReportFile.ending(of: request.output) == "xlsx" else {
            throw .unknownFormat(file: request.output, known: [".xlsx"])
        }
        let inputs = request.files + [request.expected].compactMap(\.self)
        try Self.refuseInput(request.output, among: inputs)
        // Headings decide: under a layout that is named, every sheet of a workbook would pass for a table.
        let importer = Importer(library: library, limits: request.limits)
        let blank = try blank(for: request)
        let join: TableJoint
        var survey: JoinSurvey
        do throws(TableFaults) {
            join = try TableJoint(request.files, base: blank?.path, importer)
            survey = try join.survey(limit: request.rowLimit)
        } catch {
            throw .tables(error.faults)
        }
        try compare(survey.villages, with: request, join, &survey.outcome)
        let paths = UploadPieces.paths(request.output, count: survey.pieces.count)
        for path in paths { try Self.refuseInput(path, among: inputs) }
        survey.outcome.outputs = zip(paths, survey.pieces).map { ($0, $1) }
        try join.write(survey, base: blank?.path ?? request.files[0], limits: request.limits)
        return survey.outcome
    }

    /// The blank workbook of a layout that was named, beside the result for as long as it is needed.
    private func blank(for request: MergeRequest) throws(Failure) -> BlankFile? {
        guard let template = request.template else { return nil }
        let file: OutputFile
        do throws(WritingError) { file = try OutputFile(replacing: request.output) } catch { throw .writing(error) }
        let path = file.temporaryPath
        try writeBlank(template, to: path)
        return BlankFile(file, path: path)
    }

    private func compare(
        _ villages: ReportingVillages, with request: MergeRequest, _ join: TableJoint, _ outcome: inout MergeOutcome
    ) throws(Failure) {
        outcome.villages = villages.reported
        let expected: [VillageName]
        if let file = request.expected {
            expected = try VillageName.read(file, limits: request.limits)
        } else {
            let name = request.policy ?? join.base.recognition.definition.policy
            do throws(TemplateError) {
                expected = try library.policy(name).divisions.map(VillageName.all) ?? []
            } catch {
                throw .templates(error)
            }
            if expected.isEmpty { return }
        }
        outcome.expected = expected.count
        (outcome.missing, outcome.unexpected) = villages.compared(with: expected)
    }
}

/// A blank workbook on the disk, which goes with the value.
private final class BlankFile {
    let path: String
    private let file: OutputFile

    init(_ file: consuming OutputFile, path: String) {
        self.file = file
        self.path = path
    }
}
