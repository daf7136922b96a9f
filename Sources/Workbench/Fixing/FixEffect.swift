import Findings
import Registry
import Reports

/// What corrections did to the findings (更正效果).
///
/// A finding is known again by its rule and by whom it is about: a member by the cell, which does not move; a household by its
/// number, since its findings stand in the row of its head, who may be another now. One about several records is the same
/// while it is about any of them.
public struct FixEffect: Sendable {
    /// What is no longer found.
    public let solved: [ReportedFinding]
    /// What was not found before.
    public let new: [ReportedFinding]
    /// How many are found as before.
    public let remaining: Int
    /// The campaign that the policy is of.
    var campaign: String? { report.policy?.campaign }
    /// By whose catalogue findings are worded.
    let report: Report

    init(before: Report, after: Report) {
        report = after
        var old = KnownFindings(before.findings)
        // Those that are where they were come first, so that no other takes their place.
        let moved = after.findings.filter { !old.take($0) }
        new = moved.filter { !old.takeRelated(to: $0) }
        solved = old.left
        remaining = after.findings.count - new.count
    }

    /// Whether something is new that must be corrected or verified.
    public var createsFault: Bool {
        new.contains { (report.catalogue[$0.code]?.severity ?? .error) >= .warning }
    }
}

/// Findings that are looked for again (原有疑点), each of which can be found once.
private struct KnownFindings {
    private enum About: Hashable {
        case cell(FindingPlace)
        case household(String, input: Int, field: String?)
    }

    private struct Key: Hashable {
        let code: RuleCode
        let about: About
    }

    private var findings: [ReportedFinding?]
    private var own: [Key: [Int]] = [:]
    private var related: [Key: [Int]] = [:]

    init(_ findings: ReportedFindings) {
        self.findings = Array(findings)
        for (index, finding) in findings.enumerated().reversed() {
            own[Self.key(finding), default: []].append(index)
            guard !finding.related.isEmpty else { continue }
            for key in Self.keys(finding) { related[key, default: []].append(index) }
        }
    }

    /// Those that were not found.
    var left: [ReportedFinding] { findings.compactMap(\.self) }

    /// Takes a finding that is about the same; `false` where there is none.
    mutating func take(_ finding: ReportedFinding) -> Bool {
        while let index = own[Self.key(finding)]?.popLast() {
            if findings[index] != nil {
                findings[index] = nil
                return true
            }
        }
        return false
    }

    /// Takes a finding about several records of which one is the same.
    mutating func takeRelated(to finding: ReportedFinding) -> Bool {
        for key in Self.keys(finding) {
            while let index = related[key]?.popLast() {
                if findings[index] != nil {
                    findings[index] = nil
                    return true
                }
            }
        }
        return false
    }

    private static func key(_ finding: ReportedFinding) -> Key {
        if case .household(_, let field) = finding.finding.subject, let number = finding.household?.number {
            return Key(
                code: finding.code,
                about: .household(number, input: finding.place.input, field: field?.rawValue))
        }
        return Key(code: finding.code, about: .cell(finding.place))
    }

    /// By whom it is, and by each of the others that it is about.
    private static func keys(_ finding: ReportedFinding) -> [Key] {
        var keys = [key(finding), Key(code: finding.code, about: .cell(finding.place))]
        for related in finding.related {
            keys.append(Key(code: finding.code, about: .cell(related.place)))
            if let number = related.household {
                keys.append(
                    Key(
                        code: finding.code,
                        about: .household(
                            number, input: related.place.input, field: finding.finding.subject.field?.rawValue)))
            }
        }
        return keys
    }
}
