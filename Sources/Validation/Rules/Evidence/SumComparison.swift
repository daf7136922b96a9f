import Findings
import Registry

/// The comparison of a figure with what others make (勾稽核对).
enum SumComparison {
    /// Reports the amount of `total` where the policy's sums make another, and proposes what they make.
    static func judge(_ total: Field, of household: Household, _ context: RuleContext, _ sink: inout Sink) {
        guard let (declared, computed) = contradiction(to: total, in: household.income, context) else { return }
        sink.report(total, [.money(declared), .money(computed)], fix: Fix(.proposal, total, computed.registered))
    }

    /// Reports `declared` where it is further from `computed` than the policy tolerates, and proposes what was computed.
    static func compare(
        _ declared: Reading<Money>, _ field: Field, with computed: Money, _ context: RuleContext, _ sink: inout Sink
    ) {
        guard let declared = declared.value, let tolerance = context.amount(.sumTolerance),
            declared.distance(to: computed) > tolerance
        else { return }
        sink.report(field, [.money(declared), .money(computed)], fix: Fix(.proposal, field, computed.registered))
    }

    /// The amount of `total` and the nearest that the policy's sums make, where none makes it.
    ///
    /// `nil` also where a term is blank or unreadable, be it of one sum only: that sum might be the one that is meant.
    static func contradiction(
        to total: Field, in income: Income, _ context: RuleContext
    ) -> (declared: Money, computed: Money)? {
        guard let declared = income.amount(of: total).value, let tolerance = context.amount(.sumTolerance) else {
            return nil
        }
        var nearest: Money?
        for sum in context.sums(of: total) {
            guard let computed = income.amount(of: sum) else { return nil }
            let distance = declared.distance(to: computed)
            if distance <= tolerance { return nil }
            if nearest.map({ distance < declared.distance(to: $0) }) ?? true { nearest = computed }
        }
        return nearest.map { (declared, $0) }
    }
}

extension Income {
    /// What a sum makes; `nil` where one of its terms is not known.
    fileprivate func amount(of sum: IncomeSum) -> Money? {
        var result = Money.zero
        for field in sum.plus {
            guard let term = amount(of: field).value else { return nil }
            result = result + term
        }
        for field in sum.minus {
            guard let term = amount(of: field).value else { return nil }
            result = result - term
        }
        return result
    }
}
