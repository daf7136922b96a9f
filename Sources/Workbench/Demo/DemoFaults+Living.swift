import Findings
import Registry

extension DemoFault {
    /// What is said of a household's income, causes and living conditions (户指标问题).
    static let inLiving: [DemoFault] = [
        // What must be filled in.
        household("H016") { $0.standard = .blank },
        household("H030") { $0.mainCause = .blank },
        household("H050") { $0.income.wage = .blank },
        household("H094") { $0.conditions.roadType = .blank },
        household("H096") { $0.conditions.toilet = .blank },
        household("H097") { $0.conditions.fuel = .blank },
        household("H111") { $0.bankName = .blank },
        // Causes that nobody in the household bears out.
        household("H031", { $0.mainCause == .value(.lackOfSkill) }) { $0.otherCause = .value([.lackOfSkill]) },
        household("H033", { $0.isHealthy }) { $0.mainCause = .value(.illness) },
        household("H034", { $0.isHealthy }) { $0.mainCause = .value(.disability) },
        household("H035", { $0.isHealthy && !$0.members.contains(where: \.isPupil) }) {
            $0.mainCause = .value(.schooling)
        },
        household("H036", { $0.members.count > 1 && $0.labourers * 2 >= $0.members.count }) {
            $0.mainCause = .value(.lackOfLabor)
        },
        // Sums, and amounts without a ground.
        household("H054") { $0.add(500, to: \.otherTransfer) },
        household("H055") { $0.add(300, to: \.assetDividend) },
        household("H056", { $0.labourers > 0 }) { $0.spend($0.income.production.value.map { $0 + Money(yuan: 10) }) },
        household("H057", { $0.labourers > 0 }) { $0.spend(.zero) },
        household("H059", { $0.members.count == 1 && $0.income.wage == .value(.zero) }) { household in
            household.shift(Money(yuan: 400), from: \.otherTransfer, to: \.wage)
        },
        household("H060", { $0.members.contains { $0.workMonths.value != nil } }) { household in
            guard let wage = household.income.wage.value else { return }
            household.shift(wage, from: \.wage, to: \.otherTransfer)
        },
        household("H065", { $0.income.pensionPay.value.map { $0 > .zero } == true && $0.hasElder }) { household in
            guard let pension = household.income.pensionPay.value else { return }
            household.shift(pension, from: \.pensionPay, to: \.otherTransfer)
        },
        household("H066", { $0.income.pensionPay == .value(.zero) }) { household in
            household.shift(Money(yuan: 100), from: \.otherTransfer, to: \.pensionPay)
        },
        // House, land and road.
        household("H084") { $0.conditions.houseArea = .value(Quantity(0)) },
        household("H085") {
            $0.conditions.dangerHouse = .value(.yes)
            $0.conditions.dangerLevel = .blank
        },
        household("H086", { $0.conditions.dangerHouse == .value(.no) }) { $0.conditions.dangerLevel = .value(.d) },
        household("H088", { $0.members.count == 2 }) { $0.conditions.houseArea = .value(Quantity(860)) },
        household("H090") { $0.conditions.farmland = .value(Quantity(620)) },
        household("H091") { $0.conditions.orchard = .value(Quantity(90)) },
        household("H093", count: 2) { $0.conditions.roadDistance = .value(Quantity(800)) },
        household("H095") { $0.conditions.livingPower = .value(.no) },
    ]

    /// A fault of a household that fulfils a condition.
    private static func household(
        _ code: RuleCode, count: Int = 1, _ isFit: @escaping @Sendable (Household) -> Bool = { _ in true },
        _ spoil: @escaping @Sendable (inout Household) -> Void
    ) -> DemoFault {
        DemoFault(code, count: count) { home in
            guard isFit(home.household) else { return nil }
            spoil(&home.household)
            return .household
        }
    }
}

extension Household {
    fileprivate var isHealthy: Bool { members.allSatisfy { $0.health == .value([.healthy]) } }
    fileprivate var labourers: Int { Int(laborCount.value?.number ?? 0) }
    fileprivate var hasElder: Bool { members.contains { ($0.age.value?.number ?? 0) >= 62 } }

    fileprivate mutating func add(_ yuan: Int64, to part: WritableKeyPath<Income, Reading<Money>>) {
        guard let amount = income[keyPath: part].value else { return }
        income[keyPath: part] = .value(amount + Money(yuan: yuan))
    }

    /// Makes the expense of production this, and what is left agree with it.
    fileprivate mutating func spend(_ expense: Money?) {
        guard let expense, let total = income.totalIncome.value else { return }
        income.productionExpense = .value(expense)
        income.netIncome = .value(total - expense)
        income.perCapita = .value((total - expense).divided(among: members.count))
    }

    /// Enters an amount under another heading, and makes the sums above agree with it.
    fileprivate mutating func shift(
        _ amount: Money, from source: WritableKeyPath<Income, Reading<Money>>,
        to target: WritableKeyPath<Income, Reading<Money>>
    ) {
        guard let before = income[keyPath: source].value, let after = income[keyPath: target].value,
            let transfer = income.transfer.value
        else { return }
        income[keyPath: source] = .value(before - amount)
        income[keyPath: target] = .value(after + amount)
        let fromTransfer = source != \.wage ? amount : .zero
        let toTransfer = target != \.wage ? amount : .zero
        income.transfer = .value(transfer - fromTransfer + toTransfer)
    }
}
