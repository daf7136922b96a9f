import Findings
import Registry

/// A rule (校验规则): what everybody reads of it, how it looks at a register, and examples that prove both.
///
/// One value is the source of the check, its tests, `explain`, the legend of the issue workbook and the documentation.
public struct Rule: Sendable {
    /// What everybody reads of the rule.
    public let entry: CatalogueEntry
    /// Whether the rule needs the policy's table of divisions.
    public let needsDivisions: Bool
    /// The convention under which alone the rule makes sense, where it needs one.
    public let convention: Convention?
    /// Whose records must be listed by a table of their own.
    let lists: [FieldScope]
    /// The part of the policy that the rule needs, where not every policy has it.
    public let policyPart: PolicyPart?
    /// What besides the register the rule looks at: of each group at least one.
    public let papers: [[Paper]]
    /// What the rule compares the register with.
    public let compares: [Comparand]
    /// The rules whose findings explain this rule's, so that one cause gives one finding (SETTLED 4).
    public let yieldsTo: [Explanation]
    /// Changes to the model household that break the rule, and changes that come near and keep it.
    public let examples: [Example]
    /// How the rule looks at a register.
    let check: Check

    /// The rule's code.
    public var code: RuleCode { entry.code }

    /// A rule of the catalogue. It cannot run without a field of each group of `needs`, the policy's `thresholds`,
    /// `lines` and `sums`, the divisions where it needs them, the `convention`, and what it `compares` the register with;
    /// an earlier export needs the fields, too.
    init(
        _ code: RuleCode, _ severity: Severity, title: Words, message: Words, why: Words, remedy: Words, basis: Basis,
        repair: Repair = .none, needs: [[Field]] = [], thresholds: [Threshold.Name] = [],
        lines: [PovertyLine.Purpose] = [], sums: [Field] = [], needsDivisions: Bool = false,
        convention: Convention? = nil, lists: [FieldScope] = [], compares: [Comparand] = [],
        policyPart: PolicyPart? = nil,
        papers: [[Paper]] = [], yieldsTo: [Explanation] = [], examples: [Example],
        check: Check
    ) {
        entry = CatalogueEntry(
            code, severity, title: title, message: message, why: why, remedy: remedy, basis: basis, repair: repair,
            needs: needs, thresholds: thresholds, lines: lines, sums: sums)
        self.needsDivisions = needsDivisions
        self.convention = convention
        self.lists = lists
        self.policyPart = policyPart
        self.papers = papers
        self.compares = compares
        self.yieldsTo = yieldsTo
        self.examples = examples
        self.check = check
    }
}

/// How a rule looks at a register (校验范围). A check reports into the sink; it makes no words and knows no cell.
enum Check: Sendable {
    typealias Cell = @Sendable (Remark, RuleContext, inout Sink) -> Void
    typealias OfMember = @Sendable (Member, RuleContext, inout Sink) -> Void
    typealias OfHousehold = @Sendable (Household, RuleContext, inout Sink) -> Void
    typealias OfGroup = @Sendable (ArraySlice<KeyHolder>, RuleContext, inout Sink) -> Void
    typealias Table = @Sendable (TableFacts, RuleContext, inout Sink) -> Void
    typealias Tables = @Sendable ([TableFacts], RuleContext, inout Sink) -> Void

    /// Looks at one remark of a member, a household or a helper.
    case cell(Cell)
    /// Looks at one member who has these traits; without them it never reports.
    case member(of: Traits = [], OfMember)
    /// Looks at one household and its members; unless one of them has all these traits, it never reports.
    case household(ifAny: Traits = [], OfHousehold)
    /// Looks at the records of the whole register that gave one key: at least two, in the order of the register.
    case shared(SharedKey, OfGroup)
    /// Looks at a table as a table.
    case table(Table)
    /// Looks at all tables side by side.
    case tables(Tables)
    /// Looks at the papers of a review.
    case paper(PaperCheck)
    /// Looks at the register beside an earlier one, or beside decisions.
    case years(YearCheck)
}

/// What a layout must lay down for a rule to make sense (填报约定).
public enum Convention: String, Sendable, CaseIterable {
    /// 文化程度 and 在校生状况 exclude each other.
    case schoolingIsExclusive
    /// Some yes-or-no columns must be filled.
    case answersAreRequired
    /// Both are filled for everybody of school age: pupils, too, have 文化程度, and 非在校生 is a class.
    case schoolingIsComplete

    /// Whether the convention holds.
    func holds(in conventions: Conventions) -> Bool {
        switch self {
        case .schoolingIsExclusive: conventions.schoolingIsExclusive
        case .answersAreRequired: conventions.filled.contains { $0.entry.kind.codeList?.id == YesNo.list.id }
        case .schoolingIsComplete: !conventions.schoolingIsExclusive
        }
    }

    /// The convention in words.
    public var words: Words {
        switch self {
        case .schoolingIsExclusive:
            Words("文化程度和在校生状况只填一项", "schooling completed and school class exclude each other")
        case .answersAreRequired:
            Words("有是/否列必须填写", "some yes-or-no columns must be filled")
        case .schoolingIsComplete:
            Words("文化程度和在校生状况两项都填", "schooling completed and school class are both filled")
        }
    }
}

/// Another rule's finding, in the light of which a finding says nothing new (同因疑点).
public struct Explanation: Sendable, Hashable {
    /// How near the other finding must be.
    public enum Reach: String, Sendable {
        /// About the same cell.
        case cell
        /// About a cell that this finding is about or rests on, or resting on one of them.
        case grounds
        /// About the same person, or one of the persons that the finding relates to.
        case person
        /// About the same household or anybody in it.
        case household
    }

    /// The rule that explains.
    public let code: RuleCode
    /// How near its finding must be.
    public let reach: Reach

    /// The findings of `code` within `reach`.
    init(_ code: RuleCode, _ reach: Reach = .cell) {
        self.code = code
        self.reach = reach
    }
}
