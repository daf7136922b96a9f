import Findings

/// Every finding of a report for programs (逐条清单), none folded: one pass over the findings, whatever the format.
///
/// Personal values are masked unless they are asked for. The text is passed on piece by piece, so that a million findings
/// need no memory of their own.
public struct FindingList: Sendable {
    /// How findings are listed.
    public enum Format: String, Sendable, CaseIterable {
        /// One document, schema 1 of the command-line contract.
        case json
        /// One finding a line, with the keys of the document.
        case jsonl
        /// A table for spreadsheet programs: UTF-8 with its mark, headings that are the keys of the document.
        case csv
        /// The format of static analysis, version 2.1.0.
        case sarif
    }

    private let report: Report
    private let format: Format
    private let language: Language
    private let showValues: Bool

    /// A report to be listed. `language` is that of the messages; keys never change.
    public init(_ report: Report, as format: Format, language: Language, showValues: Bool = false) {
        self.report = report
        self.format = format
        self.language = language
        self.showValues = showValues
    }

    /// The whole text.
    public func render() -> String {
        var text = ""
        write { text += $0 }
        return text
    }

    /// Passes the text on piece by piece.
    public func write<Failure>(into receive: (String) throws(Failure) -> Void) throws(Failure) {
        switch format {
        case .json: try write(JSONList(report, language, showValues: showValues), into: receive)
        case .jsonl: try write(JSONLines(), into: receive)
        case .csv: try write(CSVList(), into: receive)
        case .sarif: try write(SARIFList(report, language), into: receive)
        }
    }

    private static let piece = 65_536

    private func write<Writer: FindingListWriter, Failure>(
        _ writer: Writer, into receive: (String) throws(Failure) -> Void
    ) throws(Failure) {
        var writer = writer
        writer.begin()
        for finding in report.findings {
            writer.add(WordedFinding(finding, of: report, language, showValues: showValues))
            if writer.length > Self.piece { try receive(writer.take()) }
        }
        writer.end()
        try receive(writer.take())
    }
}

/// Puts findings into the text of one format (清单格式).
protocol FindingListWriter {
    /// How many bytes were written and not yet taken away.
    var length: Int { get }

    /// Writes what stands before the findings.
    mutating func begin()
    /// Writes a finding.
    mutating func add(_ finding: WordedFinding)
    /// Writes what stands behind them.
    mutating func end()
    /// Takes the text written so far away.
    mutating func take() -> String
}
