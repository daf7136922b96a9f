import Findings
import Registry

/// What came of judging a register (校验结果).
public struct Verdict: Sendable {
    /// What was found, in order.
    public let findings: [Finding]
    /// Which rules ran, and why the others did not.
    public let coverage: Coverage
}

/// Which rules ran, and why the others did not (规则执行情况). A rule that did not run has not been passed.
public struct Coverage: Sendable {
    /// Why a rule did not run.
    public enum Reason: Sendable, Hashable {
        /// No table has a column for any field of these groups.
        case missingFields([[Field]])
        /// No table lists these records.
        case missingTables([FieldScope])
        /// The policy has no value for these.
        case missingThresholds([Threshold.Name])
        /// The policy has no poverty line of this purpose for the year of the data.
        case missingLine(PovertyLine.Purpose, year: Int)
        /// The policy does not say what this amount is made of.
        case missingSum(Field)
        /// The policy has no table of administrative divisions.
        case missingDivisions
        /// The tables' layout does not lay down what the rule rests on.
        case convention(Convention)
        /// The policy lacks a part.
        case missingPolicyPart(PolicyPart)
        /// Nobody gave any paper of these groups.
        case missingPapers([[Paper]])
        /// The decisions cannot be carried out.
        case refusedDecisions(Words)
        /// What the register would be compared with is not given.
        case missingComparand(Comparand)
        /// The earlier export has no column for any field of these groups.
        case missingEarlierFields([[Field]])
        /// Nobody asked for it.
        case deselected
    }

    /// A rule that did not run.
    public struct NotRun: Sendable, Hashable {
        /// The rule.
        public let code: RuleCode
        /// Why it did not run.
        public let reason: Reason

        init(_ code: RuleCode, _ reason: Reason) {
            self.code = code
            self.reason = reason
        }
    }

    /// The rules that ran, in the order of their codes.
    public internal(set) var run: [RuleCode] = []
    /// The rules that did not, in the order of their codes.
    public internal(set) var notRun: [NotRun] = []
}

extension Coverage.Reason {
    /// The reason in words.
    public var words: Words {
        switch self {
        case .missingFields(let groups):
            let names = Self.names(of: groups)
            return Words("表中没有需要的列：\(names.zh)", "no column for \(names.en)")
        case .missingTables(let scopes):
            return Words(
                "没有导入" + scopes.map(\.tableWords.zh).joined(separator: "、"),
                "no table of " + scopes.map(\.tableWords.en).joined(separator: ", "))
        case .missingEarlierFields(let groups):
            let names = Self.names(of: groups)
            return Words("上期的表中没有需要的列：\(names.zh)", "the earlier export has no column for \(names.en)")
        case .missingComparand(let comparand): return comparand.missing
        case .missingThresholds(let names):
            let list = names.map(\.key).joined(separator: ", ")
            return Words("政策参数中没有这些数值：\(list)", "the policy has no value for \(list)")
        case .missingLine(let purpose, let year):
            return Words("政策参数中没有\(year)年的\(purpose.words.zh)", "the policy has no \(purpose.words.en) of \(year)")
        case .missingSum(let total):
            return Words(
                "政策参数没有规定\(total.label)由哪些项组成", "the policy does not say what makes the \(total.entry.english)")
        case .missingDivisions:
            return Words("政策参数中没有行政区划表", "the policy has no table of administrative divisions")
        case .convention(let convention):
            return Words(
                "只用于“\(convention.words.zh)”的表", "only for tables in which \(convention.words.en)")
        case .missingPolicyPart(let part):
            return Words("政策参数中没有\(part.words.zh)", "the policy does not say \(part.words.en)")
        case .refusedDecisions(let refusal):
            return Words("处置不能全部落实：\(refusal.zh)", "the decisions cannot be carried out: \(refusal.en)")
        case .missingPapers(let groups):
            // Of a rule that any of many lists would do for nobody reads more than a few.
            let shown = groups.map { $0.prefix(3).map(\.words) }
            return Words(
                "没有给出" + shown.map { $0.map(\.zh).joined(separator: "，或") }.joined(separator: "；也没有给出"),
                "not given: " + shown.map { $0.map(\.en).joined(separator: ", or ") }.joined(separator: "; "))
        case .deselected:
            return Words("本次没有选用", "not asked for")
        }
    }

    private static func names(of groups: [[Field]]) -> Words {
        // A rule that any column would do for has more fields to name than anybody reads.
        let shown = groups.map { $0.prefix(4) }
        return Words(
            shown.map { $0.map(\.label).joined(separator: "或") }.joined(separator: "、"),
            shown.map { $0.map(\.entry.english).joined(separator: " or ") }.joined(separator: ", "))
    }
}

extension FieldScope {
    /// The tables that list such records.
    var tableWords: Words {
        switch self {
        case .member: Words("人口表", "persons")
        case .household: Words("户表", "households")
        case .helper: Words("帮扶责任人表", "helpers")
        case .measure: Words("帮扶措施表", "measures")
        case .work: Words("务工表", "work")
        }
    }
}
