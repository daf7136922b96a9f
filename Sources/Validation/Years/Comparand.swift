import Findings

/// What a rule compares the register with, and cannot run without (对照对象).
public enum Comparand: String, Sendable, CaseIterable {
    /// An earlier export.
    case earlierExport
    /// A second one, from before that.
    case secondEarlierExport
    /// The reasons of changes: the column 成员变更备注, or decisions.
    case reasons
    /// The decisions that the register should show.
    case decisions
    /// The decisions of an earlier review.
    case earlierDecisions
    /// The policy's list of fields that the review may change.
    case openFields

    /// What it is, in words.
    var words: Words {
        switch self {
        case .earlierExport: Words("上期的导出表", "an earlier export")
        case .secondEarlierExport: Words("再上一期的导出表", "a second earlier export")
        case .reasons: Words("成员变更备注列，或处置台账", "a column for the note on changes, or decisions")
        case .decisions: Words("处置台账", "decisions")
        case .earlierDecisions: Words("往年的处置台账", "decisions of an earlier review")
        case .openFields: Words("政策参数里开放修改的指标", "the policy's list of fields open to change")
        }
    }

    /// That it is missing, in words.
    public var missing: Words {
        switch self {
        case .earlierExport: Words("没有给出上期的导出表", "no earlier export given")
        case .secondEarlierExport: Words("没有给出再上一期的导出表", "no second earlier export given")
        case .reasons: Words("表中没有成员变更备注列，也没有给出处置台账", "no column for the note on changes, and no decisions given")
        case .decisions: Words("没有给出处置台账", "no decisions given")
        case .earlierDecisions: Words("没有给出往年的处置台账", "no decisions of an earlier review given")
        case .openFields: Words("政策参数没有列出开放修改的指标", "the policy does not list the fields open to change")
        }
    }
}
