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

    /// Those who write pieces of a list (清单分写).
    public struct Writers: Sendable {
        let count: Int
        let write: @Sendable (_ starts: [Int], _ piece: @Sendable (Int) -> String) -> [String]

        /// So many, who write the pieces that begin at some findings; their texts come in the order of these.
        public init(
            _ count: Int, write: @escaping @Sendable (_ starts: [Int], _ piece: @Sendable (Int) -> String) -> [String]
        ) {
            self.count = max(1, count)
            self.write = write
        }

        /// The caller alone.
        public static let one = Writers(1) { starts, piece in starts.map(piece) }
    }

    private let report: Report
    private let format: Format
    private let language: Language
    private let showValues: Bool
    private let writers: Writers

    /// A report to be listed. `language` is that of the messages; keys never change.
    ///
    /// - Parameter writers: who writes the pieces.
    public init(
        _ report: Report, as format: Format, language: Language, showValues: Bool = false, by writers: Writers = .one
    ) {
        self.report = report
        self.format = format
        self.language = language
        self.showValues = showValues
        self.writers = writers
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

    /// So many findings make a piece.
    private static let piece = 512

    private func write<Writer: FindingListWriter, Failure>(
        _ writer: Writer, into receive: (String) throws(Failure) -> Void
    ) throws(Failure) {
        var writer = writer
        writer.begin()
        try receive(writer.take())
        var start = 0
        while start < report.findings.count {
            let end = min(start + writers.count * Self.piece, report.findings.count)
            for piece in pieces(start..<end, by: writer) { try receive(piece) }
            start = end
        }
        writer.end()
        try receive(writer.take())
    }

    /// The texts of some findings, piece by piece.
    private func pieces<Writer: FindingListWriter>(_ range: Range<Int>, by writer: Writer) -> [String] {
        // To each of the pieces the report as such would be handed over, and counted.
        let (report, findings) = (report, report.findings)
        let starts = Array(stride(from: range.lowerBound, to: range.upperBound, by: Self.piece))
        return writers.write(starts) { [language, showValues] start in
            var writer = writer
            if start > 0 { writer.goOn() }
            for position in start..<min(start + Self.piece, range.upperBound) {
                writer.add(WordedFinding(findings[position], of: report, language, showValues: showValues))
            }
            return writer.take()
        }
    }
}

/// Puts findings into the text of one format (清单格式).
protocol FindingListWriter: Sendable {
    /// Writes what stands before the findings.
    mutating func begin()
    /// Goes on behind a finding that another wrote.
    mutating func goOn()
    /// Writes a finding.
    mutating func add(_ finding: WordedFinding)
    /// Writes what stands behind them.
    mutating func end()
    /// Takes the text written so far away.
    mutating func take() -> String
}
