import Findings

extension Repair {
    /// Whether a fault may be mended without a visit, in words.
    var words: Words {
        switch self {
        case .none: Words("须核实后改", "only by somebody who knows the truth")
        case .safe: Words("可自动改，不丢信息", "safely, nothing is lost")
        case .proposal: Words("有建议值，须认可", "there is a proposal, to be accepted by a clerk")
        }
    }
}

extension Basis.Confidence {
    /// How sure it is that reviews apply the rule, in words.
    var words: Words {
        switch self {
        case .high: Words("把握大", "high confidence")
        case .medium: Words("把握中等", "medium confidence")
        case .inference: Words("推断，无出处", "inferred, no source")
        }
    }
}

extension RuleSource {
    /// The sources whose keys stand as words in any of the texts, in their own order.
    static func cited(by evidence: [String], among sources: [RuleSource]) -> [RuleSource] {
        let words = Set(evidence.flatMap { $0.split { !$0.isASCII || !($0.isLetter || $0.isNumber) } })
        return sources.filter { words.contains(Substring($0.key)) }
    }
}
