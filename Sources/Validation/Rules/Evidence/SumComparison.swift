import Findings
import Registry

/// The comparison of a figure with what others make (勾稽核对).
enum SumComparison {
    /// Reports `declared` where it is further from `computed` than the policy tolerates, and proposes what was computed.
    static func compare(
        _ declared: Reading<Money>, _ field: Field, with computed: Money, _ context: RuleContext, _ sink: inout Sink
    ) {
        guard let declared = declared.value, isOff(declared, computed, context) else { return }
        sink.report(field, [.money(declared), .money(computed)], fix: Fix(.proposal, field, computed.registered))
    }

    /// Whether a figure is further from what was computed than the policy tolerates.
    static func isOff(_ declared: Money, _ computed: Money, _ context: RuleContext) -> Bool {
        guard let tolerance = context.amount(.sumTolerance) else { return false }
        return declared.distance(to: computed) > tolerance
    }
}
