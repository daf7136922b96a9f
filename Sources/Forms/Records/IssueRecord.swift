import Registry
import SpreadsheetWriting
import Templates

/// A row of the list of problems (问题清单一行).
struct IssueRecord: FormRecord {
    let number: Int
    let issue: ReviewIssue

    var sum: FormSum? { nil }

    /// - Throws: the first problem of which the list does not say how far it is mended.
    static func rows(_ issues: [ReviewIssue]) throws(FormError) -> [IssueRecord] {
        if let unclear = issues.first(where: { $0.state == nil }) { throw .issueStateUnknown(unclear.place) }
        return issues.enumerated().map { IssueRecord(number: $0 + 1, issue: $1) }
    }

    func value(of source: IssueSource) -> OutputValue {
        switch source {
        case .number: .integer(number)
        case .column(let column): issue.values[column] ?? .blank
        }
    }
}

/// What a column of the list of problems may show (问题清单数据项).
enum IssueSource: FormSource {
    case number
    case column(ReviewIssue.Column)

    init?(key: String) {
        if key == "number" {
            self = .number
        } else if let column = ReviewIssue.Column(rawValue: key) {
            self = .column(column)
        } else {
            return nil
        }
    }

    static var keys: [String] { ["number"] + ReviewIssue.Column.allCases.map(\.rawValue) }
    var isNumberLikeText: Bool { false }
}

/// A row of the summary of problems (整改汇总一行): a source, or all of them.
struct IssueSourceRecord: FormRecord {
    let sum: FormSum?
    private let number: Int
    private let name: String
    private let counts: [ReviewIssue.State: Int]

    static func rows(_ issues: [ReviewIssue]) -> [IssueSourceRecord] {
        var names: [String] = []
        var counts: [String: [ReviewIssue.State: Int]] = [:]
        var all: [ReviewIssue.State: Int] = [:]
        for issue in issues {
            guard let state = issue.state else { continue }
            let name = issue.text(.source)
            if counts[name] == nil { names.append(name) }
            counts[name, default: [:]][state, default: 0] += 1
            all[state, default: 0] += 1
        }
        guard !names.isEmpty else { return [] }
        return names.enumerated().map {
            IssueSourceRecord(sum: nil, number: $0 + 1, name: $1, counts: counts[$1] ?? [:])
        } + [IssueSourceRecord(sum: FormSum(level: .all, placeholders: [:]), number: 0, name: "", counts: all)]
    }

    func value(of source: IssueTotalSource) -> OutputValue {
        let total = counts.values.reduce(0, +)
        return switch source {
        case .number: sum == nil ? .integer(number) : .blank
        case .issueSource: .given(name)
        case .problems: .integer(total)
        case .resolved: .integer(counts[.resolved] ?? 0)
        case .inProgress: .integer(counts[.inProgress] ?? 0)
        case .unresolved: .integer(counts[.unresolved] ?? 0)
        case .rate: .text(Self.percent(counts[.resolved] ?? 0, of: total))
        }
    }

    /// 66.7%, 100%
    private static func percent(_ part: Int, of whole: Int) -> String {
        let thousandths = (part * 2_000 + whole) / (2 * max(whole, 1))
        return thousandths % 10 == 0 ? "\(thousandths / 10)%" : "\(thousandths / 10).\(thousandths % 10)%"
    }
}

/// What a column of the summary of problems may show (整改汇总数据项).
enum IssueTotalSource: String, CaseIterable, FormSource {
    case number, issueSource
    case problems = "problems.items"
    case resolved = "resolved.items"
    case inProgress = "inProgress.items"
    case unresolved = "unresolved.items"
    case rate = "resolved.rate"

    init?(key: String) { self.init(rawValue: key) }
    static var keys: [String] { allCases.map(\.rawValue) }
    var isNumberLikeText: Bool { false }
}
