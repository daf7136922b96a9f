import Findings

/// A part of what is said about a rule (规则说明的一节), in the order in which it is said everywhere.
enum RuleSection: CaseIterable {
    case message, why, remedy, steps, repair, examples, needs, requirements, standards, basis

    /// The heading: of the section, and of the column in the issue workbook.
    var title: Words {
        switch self {
        case .message: Words("疑点写作", "Message")
        case .why: Words("为什么", "Why")
        case .remedy: Words("怎么改", "What to do")
        case .steps: Words("在 WPS 里", "In WPS")
        case .repair: Words("能否直接改", "Can it be fixed")
        case .examples: Words("例", "Examples")
        case .needs: Words("需要的列", "Columns needed")
        case .requirements: Words("还需要", "Also needed")
        case .standards: Words("用到的标准", "Thresholds")
        case .basis: Words("依据", "Basis")
        }
    }
}
