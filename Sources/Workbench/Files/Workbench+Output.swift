import Findings
import Foundation
import Registry
import Reports
import SpreadsheetWriting
import Templates

extension Workbench {
    private static let formats = [".xlsx", ".json", ".jsonl"]

    /// Writes a report to a file in the format that its ending names.
    ///
    /// - Parameter inputs: the files that were checked; none of them is ever replaced.
    public func write(
        _ report: Report, to path: String, inputs: [String], _ language: Language, showValues: Bool
    ) throws(Failure) {
        try Self.refuseInput(path, among: inputs)
        let json = JSONReport(report, language: language, showValues: showValues)
        switch path.split(separator: ".").last?.lowercased() {
        case "xlsx": try writeIssueWorkbook(report, to: path)
        case "json": try Self.write(json.render(), to: path)
        case "jsonl":
            var lines = ""
            json.writeLines { lines += $0 }
            try Self.write(lines, to: path)
        default: throw .unknownFormat(file: path, known: Self.formats)
        }
    }

    private func writeIssueWorkbook(_ report: Report, to path: String) throws(Failure) {
        // Links lead from the workbook to the inputs: both must be seen from one root.
        let isRelative = !path.hasPrefix("/") && !report.inputs.contains { $0.file.hasPrefix("/") }
        let folder = isRelative ? Self.folder(of: path) : URL(filePath: path).deletingLastPathComponent().path
        do throws(WritingError) {
            try IssueWorkbook(report, reasons: library.reasons.all, folder: folder)
                .write(to: path, created: Self.created(report), readBack: Self.readBack)
        } catch {
            throw .writing(error)
        }
    }

    /// The day on which the register is judged, so that the same report makes the same bytes.
    private static func created(_ report: Report) -> Int {
        (report.policy.map { Int($0.asOf.number) } ?? 17_000) * 86_400
    }

    private static func folder(of path: String) -> String {
        path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    }

    private static func write(_ text: String, to path: String) throws(Failure) {
        do throws(WritingError) {
            try OutputFile.write(text, to: path)
        } catch {
            throw .writing(error)
        }
    }

    /// An input is never replaced, by whatever name it is called.
    static func refuseInput(_ path: String, among inputs: [String]) throws(Failure) {
        let target = URL(filePath: path).resolvingSymlinksInPath().standardizedFileURL.path
        for input in inputs where URL(filePath: input).resolvingSymlinksInPath().standardizedFileURL.path == target {
            throw .outputIsInput(file: path)
        }
    }
}
