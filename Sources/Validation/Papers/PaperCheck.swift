import Findings
import Registry

/// How a rule looks at the papers of a review (材料校验范围).
enum PaperCheck: Sendable {
    typealias OfDecision = @Sendable (JudgedDecision, RuleContext, inout Sink) -> Void
    typealias OfVillage = @Sendable (JudgedVillage, RuleContext, inout Sink) -> Void
    typealias OfStatistics = @Sendable (StatisticTable, RuleContext, inout Sink) -> Void
    typealias OfForm = @Sendable (FormSheetFacts, inout Sink) -> Void
    typealias OfPack = @Sendable (PackFacts, RuleContext, inout Sink) -> Void
    typealias OfList = @Sendable (JudgedList, RuleContext, inout Sink) -> Void

    /// Looks at one decision.
    case decision(OfDecision)
    /// Looks at one village of the register, and what the papers say of it.
    case village(OfVillage)
    /// Looks at one statistical table.
    case statistics(OfStatistics)
    /// Looks at one official form as a sheet.
    case form(OfForm)
    /// Looks at the files of the submission pack.
    case pack(OfPack)
    /// Looks at one department list, and whom of the register it names.
    case list(OfList)
}

extension Check {
    /// Looks at one decision.
    static func decision(_ check: @escaping PaperCheck.OfDecision) -> Check { .paper(.decision(check)) }
    /// Looks at one village of the register, and what the papers say of it.
    static func village(_ check: @escaping PaperCheck.OfVillage) -> Check { .paper(.village(check)) }
    /// Looks at one statistical table.
    static func statistics(_ check: @escaping PaperCheck.OfStatistics) -> Check { .paper(.statistics(check)) }
    /// Looks at one official form as a sheet.
    static func form(_ check: @escaping PaperCheck.OfForm) -> Check { .paper(.form(check)) }
    /// Looks at the files of the submission pack.
    static func pack(_ check: @escaping PaperCheck.OfPack) -> Check { .paper(.pack(check)) }
    /// Looks at one department list, and whom of the register it names.
    static func list(_ check: @escaping PaperCheck.OfList) -> Check { .paper(.list(check)) }
}
