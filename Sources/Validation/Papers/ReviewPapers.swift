import Findings
import Registry

/// What a review has besides the register (送审材料): decisions, statistical tables, department lists, the pack.
///
/// Every table in it knows its position among the inputs, by which findings name it.
public struct ReviewPapers: Sendable {
    /// The decisions; `nil` where nobody gave any.
    public var decisions: DecisionList?
    /// The position of the decisions' first sheet among the inputs.
    public var firstDecisionSheet = 0
    /// What the decisions make of the register, as a statistical table of every village; `nil` where they cannot be
    /// carried out.
    public var outcome: StatisticTable?
    /// Why the decisions cannot be carried out, where they cannot.
    public var refusal: Words?
    /// The statistical tables.
    public var statistics: [StatisticTable] = []
    /// The sheets of official forms.
    public var forms: [FormSheetFacts] = []
    /// The department lists.
    public var lists: [DepartmentList] = []
    /// How the lists' names are compared with the register's.
    public var writing = NameWriting.plain
    /// The submission pack.
    public var pack: PackFacts?

    /// No papers yet.
    public init() {}

    /// The sheets of all forms, those of the pack among them.
    var allForms: [FormSheetFacts] { forms + (pack?.files.map(\.sheet) ?? []) }

    /// Whether a paper is there.
    func has(_ paper: Paper) -> Bool {
        switch paper {
        case .decisions: decisions != nil
        case .outcome: outcome != nil
        case .form: !allForms.isEmpty
        case .pack: pack != nil
        case .figures(let figures): statistics.contains { table in figures.allSatisfy { table.columns[$0] != nil } }
        case .sums: statistics.contains { $0.rows.contains { $0.sums != nil } }
        case .rates: statistics.contains { $0.columns.keys.contains { $0.unit == .rate } }
        case .pairedVillages: statistics.contains { $0.kind == .pairedVillages }
        case .exceptions:
            lists.contains { list in
                [.vehicles, .houses, .companies, .machinery].contains(list.kind) && list.columns[.exception] != nil
            }
        case .list(let kind): lists.contains { $0.kind == kind }
        }
    }
}
