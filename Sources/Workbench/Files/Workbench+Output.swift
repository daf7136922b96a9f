import Findings
import Foundation
import Registry
import Reports
import SpreadsheetWriting
import Templates

extension Workbench {
    /// Whether a report in one of these files shows households and the register as a whole, so that the check must keep
    /// them (`CheckRequest.isIllustrated`).
    public static func areIllustrated(_ files: [String]) -> Bool {
        files.contains { ReportFile(path: $0)?.isDocument == true }
    }

    /// Writes a report to a file in the format that its ending names.
    ///
    /// - Parameter inputs: the files that were checked; none of them is ever replaced.
    public func write(
        _ report: Report, to path: String, inputs: [String], _ language: Language, showValues: Bool
    ) throws(Failure) {
        try Self.refuseInput(path, among: inputs)
        guard let form = ReportFile(path: path) else { throw .unknownFormat(file: path, known: ReportFile.endings) }
        do throws(WritingError) {
            switch form {
            case .workbook: try writeIssueWorkbook(report, to: path)
            case .page:
                let page = ReportPage(report, showValues: showValues)
                try OutputFile.write(to: path) { write throws(WritingError) in try page.write(into: write) }
            case .list(let format):
                let list = FindingList(report, as: format, language: language, showValues: showValues)
                try OutputFile.write(to: path) { write throws(WritingError) in try list.write(into: write) }
            }
        } catch {
            throw .writing(error)
        }
    }

    /// Writes the leaders' page of a report: a workbook or a page for a browser, as the file's ending says.
    ///
    /// - Parameter inputs: the files that were checked; none of them is ever replaced.
    public func writeSummary(_ report: Report, to path: String, inputs: [String]) throws(Failure) {
        try Self.refuseInput(path, among: inputs)
        let form = ReportFile(path: path)
        guard form?.isDocument == true else { throw .unknownFormat(file: path, known: [".xlsx", ".html"]) }
        do throws(WritingError) {
            switch form {
            case .workbook:
                try LeadersWorkbook(report).write(
                    to: path, created: Self.created(report), readBack: Self.readBack)
            default: try OutputFile.write(LeadersPage(report).render(), to: path)
            }
        } catch {
            throw .writing(error)
        }
    }

    private func writeIssueWorkbook(_ report: Report, to path: String) throws(WritingError) {
        // Links lead from the workbook to the inputs: both must be seen from one root.
        let isRelative = !path.hasPrefix("/") && !report.inputs.contains { $0.file.hasPrefix("/") }
        let folder = isRelative ? Self.folder(of: path) : URL(filePath: path).deletingLastPathComponent().path
        try IssueWorkbook(report, reasons: library.reasons.all, folder: folder)
            .write(to: path, created: Self.created(report), readBack: Self.readBack)
    }

    /// The day on which the register is judged, so that the same report makes the same bytes.
    static func created(_ report: Report) -> Int {
        (report.policy.map { Int($0.asOf.number) } ?? 17_000) * 86_400
    }

    private static func folder(of path: String) -> String {
        path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    }

    /// Removes what killed runs left beside a file that is to be written in the end: personal data must not wait for that.
    public static func removeLeftOvers(beside path: String) { OutputFile.removeLeftOvers(beside: path) }

    /// An input is never replaced, by whatever name it is called.
    static func refuseInput(_ path: String, among inputs: [String]) throws(Failure) {
        let target = URL(filePath: path).resolvingSymlinksInPath().standardizedFileURL.path
        for input in inputs where URL(filePath: input).resolvingSymlinksInPath().standardizedFileURL.path == target {
            throw .outputIsInput(file: path)
        }
    }
}
