import Registry
import SpreadsheetWriting

/// A problem that a review of a higher level found (整改问题), as the list of annex 4 has it.
public struct ReviewIssue: Sendable {
    /// What a column of the list holds (问题清单栏). The raw values are the sources in definitions.
    public enum Column: String, Sendable, CaseIterable {
        case source = "issueSource"
        case reported, issue, issueHouseholds, issuePersons, issueAmount, measure, unit, person, due, state, done
        case evidence
    }

    /// How far a problem is mended (整改状态).
    public enum State: Sendable, Hashable, CaseIterable {
        case resolved, inProgress, unresolved

        /// The state that a list writes so; `nil` for anything else.
        init?(_ text: String) {
            let text = MatchKey(text).text
            if text.hasPrefix("正在") || text.hasSuffix("中") {
                self = .inProgress
            } else if text.hasPrefix("未") {
                self = .unresolved
            } else if text.hasPrefix("已") || text.hasPrefix("完成") {
                self = .resolved
            } else {
                return nil
            }
        }
    }

    /// The file and row in which it stands.
    public let place: String
    /// What stands in each column.
    public var values: [Column: OutputValue]

    /// A problem of a list.
    public init(place: String, values: [Column: OutputValue]) {
        self.place = place
        self.values = values
    }

    /// Whether a list calls a problem mended by this state.
    public static func isResolved(_ state: String) -> Bool { State(state) == .resolved }

    /// How far it is mended; `nil` where the list does not say.
    public var state: State? { State(text(.state)) }

    /// What stands in a column, as text.
    public func text(_ column: Column) -> String {
        if case .text(let text)? = values[column] { text } else { "" }
    }
}
