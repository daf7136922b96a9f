import Findings
import Importing
import Reports

/// What goes to standard output (标准输出格式): a text for people, or every finding for programs.
public enum ReportFormat: String, Sendable, CaseIterable {
    /// The summary first, then what repeats folded.
    case text
    /// One document; `lookback check` documents its keys.
    case json
    /// One finding a line.
    case jsonl
    /// A table with a finding a row.
    case csv
    /// The format of static analysis.
    case sarif

    /// Whether it says what the inputs were, not only what was found in them.
    public var namesInputs: Bool { self != .jsonl && self != .csv }
}

extension CheckOutcome {
    /// Passes the report on, piece by piece.
    ///
    /// - Parameter isColoured: whether severities are coloured in a text, for a terminal.
    public func write(
        as format: ReportFormat, _ language: Language, showValues: Bool, isColoured: Bool,
        into receive: (String) -> Void
    ) {
        if let list = FindingList.Format(rawValue: format.rawValue) {
            let writers = FindingList.Writers(jobs) { [jobs] in SideBySide.map($0, atOnce: jobs, $1) }
            FindingList(report, as: list, language: language, showValues: showValues, by: writers).write(into: receive)
        } else {
            receive(
                TextReport(report, .init(language: language, showValues: showValues, isColoured: isColoured)).render())
        }
    }
}

extension CheckOutcome {
    /// The whole report as one text, without colours.
    public func rendered(as format: ReportFormat, _ language: Language, showValues: Bool) -> String {
        var text = ""
        write(as: format, language, showValues: showValues, isColoured: false) { text += $0 }
        return text
    }
}
