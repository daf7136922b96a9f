import Findings
import Forms
import Registry

/// What is to be handed in (报送请求).
public struct SubmitRequest: Sendable {
    /// The folder in which the packs are made.
    public var folder: String
    /// The register before the changes, and by what it is judged; its decisions among them.
    public var register: CheckRequest
    /// An export made after the changes, against which the events are proven; none where empty.
    public var after: [String] = []
    /// Filled-in forms, whose hand-written columns are taken over.
    public var filled: [String] = []
    /// The only town or street to hand in for; all where `nil`.
    public var town: String?
    /// The unit that reports, where there is one town; the town's name where `nil`.
    public var unit: String?
    /// The day of the report; left blank for the pen where `nil`.
    public var date: CalendarDay?

    /// Packs of a register, made in a folder.
    public init(folder: String, register: CheckRequest) {
        self.folder = folder
        self.register = register
    }
}

/// A pack that was made (报送材料).
public struct SubmittedPack: Sendable {
    /// The folder.
    public let folder: String
    /// What it holds, in a line.
    public let words: Words
}

/// Why a pack is not made (拦截原因): errors of the register that nobody waived.
public struct SubmissionBlocker: Sendable, Hashable {
    /// The rule.
    public let code: RuleCode
    /// What its fault is called.
    public let title: Words
    /// How many there are.
    public let count: Int
    /// Where the first of them stand.
    public let places: [String]

    /// The rule, how often, and where, in a line.
    var line: Words {
        let more = count > places.count ? Words("……", " …") : Words("", "")
        let list = places.joined(separator: "、")
        return Words(
            "  \(code.rawValue) \(title.zh)：\(count) 处　\(list)\(more.zh)",
            "  \(code.rawValue) \(title.en): \(count)  \(list)\(more.en)")
    }
}
