import Findings
import Registry

/// A change to the model register, which keeps every rule (规则示例): it breaks the rule it belongs to, or keeps it.
public struct Example: Sendable {
    /// What the change is, in words.
    public let situation: Words
    /// Whether the rule must find something after the change.
    public let breaksRule: Bool
    /// The other rules that must find something, too.
    public let alsoBreaks: [RuleCode]
    /// The change.
    private let change: @Sendable (inout ModelRegister) -> Void

    /// The model register after the change.
    public var register: ModelRegister {
        var model = ModelRegister()
        change(&model)
        return model
    }

    /// What `engine` finds in the model register after the change.
    public func verdict(of engine: Engine = Engine()) -> Verdict {
        register.verdict(of: engine)
    }

    /// A change to the model household that breaks the rule.
    static func breaks(
        _ zh: String, _ en: String, also: [RuleCode] = [], _ change: @escaping @Sendable (inout Household) -> Void
    ) -> Example {
        Example(situation: Words(zh, en), breaksRule: true, alsoBreaks: also) { change(&$0.household) }
    }

    /// A change to the model household that keeps the rule.
    static func keeps(_ zh: String, _ en: String, _ change: @escaping @Sendable (inout Household) -> Void) -> Example {
        Example(situation: Words(zh, en), breaksRule: false, alsoBreaks: []) { change(&$0.household) }
    }

    /// A change to the model register as a whole that breaks the rule.
    static func breaks(
        _ zh: String, _ en: String, also: [RuleCode] = [],
        inRegister change: @escaping @Sendable (inout ModelRegister) -> Void
    ) -> Example {
        Example(situation: Words(zh, en), breaksRule: true, alsoBreaks: also, change: change)
    }

    /// A change to the model register as a whole that keeps the rule.
    static func keeps(
        _ zh: String, _ en: String, inRegister change: @escaping @Sendable (inout ModelRegister) -> Void
    ) -> Example {
        Example(situation: Words(zh, en), breaksRule: false, alsoBreaks: [], change: change)
    }

    /// A change to the facts of the model table that breaks the rule.
    static func breaks(
        _ zh: String, _ en: String, inTable change: @escaping @Sendable (inout TableFacts) -> Void
    ) -> Example {
        Example(situation: Words(zh, en), breaksRule: true, alsoBreaks: []) { change(&$0.table) }
    }

    /// A change to the facts of the model table that keeps the rule.
    static func keeps(
        _ zh: String, _ en: String, inTable change: @escaping @Sendable (inout TableFacts) -> Void
    ) -> Example {
        Example(situation: Words(zh, en), breaksRule: false, alsoBreaks: []) { change(&$0.table) }
    }

    /// A change to the papers of the model review that breaks the rule.
    static func breaks(
        _ zh: String, _ en: String, also: [RuleCode] = [],
        inPapers change: @escaping @Sendable (inout ReviewPapers) -> Void
    ) -> Example {
        breaks(zh, en, also: also, inReview: { change(&$0.papers) })
    }

    /// A change to the papers of the model review that keeps the rule.
    static func keeps(
        _ zh: String, _ en: String, inPapers change: @escaping @Sendable (inout ReviewPapers) -> Void
    ) -> Example {
        keeps(zh, en, inReview: { change(&$0.papers) })
    }

    /// A change to the model register with the papers of a review that breaks the rule.
    static func breaks(
        _ zh: String, _ en: String, also: [RuleCode] = [],
        inReview change: @escaping @Sendable (inout ModelRegister) -> Void
    ) -> Example {
        Example(situation: Words(zh, en), breaksRule: true, alsoBreaks: also) {
            $0.papers = .model
            change(&$0)
        }
    }

    /// A change to the model register with the papers of a review that keeps the rule.
    static func keeps(
        _ zh: String, _ en: String, inReview change: @escaping @Sendable (inout ModelRegister) -> Void
    ) -> Example {
        Example(situation: Words(zh, en), breaksRule: false, alsoBreaks: []) {
            $0.papers = .model
            change(&$0)
        }
    }

    /// A change between the model register of a year ago, which comes second, and that of today, which breaks the rule.
    static func breaks(
        _ zh: String, _ en: String, also: [RuleCode] = [],
        sinceLastYear change: @escaping @Sendable (_ now: inout ModelRegister, _ before: inout ModelRegister) -> Void
    ) -> Example {
        Example(situation: Words(zh, en), breaksRule: true, alsoBreaks: also) { $0.compare(change) }
    }

    /// A change between the model register of a year ago and that of today that keeps the rule.
    static func keeps(
        _ zh: String, _ en: String,
        sinceLastYear change: @escaping @Sendable (_ now: inout ModelRegister, _ before: inout ModelRegister) -> Void
    ) -> Example {
        Example(situation: Words(zh, en), breaksRule: false, alsoBreaks: []) { $0.compare(change) }
    }

    private init(
        situation: Words, breaksRule: Bool, alsoBreaks: [RuleCode],
        change: @escaping @Sendable (inout ModelRegister) -> Void
    ) {
        self.situation = situation
        self.breaksRule = breaksRule
        self.alsoBreaks = alsoBreaks
        self.change = change
    }
}

extension Example: CustomStringConvertible {
    public var description: String { situation.en }
}
