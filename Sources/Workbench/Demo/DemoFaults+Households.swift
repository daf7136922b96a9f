import Findings
import Registry

extension DemoFault {
    /// Faults in what is said of households (户问题).
    static let inHouseholds: [DemoFault] = [
        DemoFault("H001") { home in
            guard home.household.members.count == 1 else { return nil }
            home.isHollow = true
            return .household
        },
        DemoFault("H100") { home in
            home.household.helpers = []
            return home.household.headIndex.map { .member($0) }
        },
        DemoFault("H006", count: 3) { home in
            guard let count = home.household.memberCount.value, let net = home.household.income.netIncome.value else {
                return nil
            }
            home.household.memberCount = .value(Count(count.number + 1))
            home.household.income.perCapita = .value(net.divided(among: Int(count.number) + 1))
            return .household
        },
        DemoFault("H051", count: 3) { home in
            guard let total = home.household.income.totalIncome.value else { return nil }
            home.household.income.totalIncome = .value(total + Money(yuan: 1_000))
            home.household.income.recount(members: home.household.members.count, from: .total)
            return .household
        },
        DemoFault("H052", count: 3) { home in
            guard let net = home.household.income.netIncome.value else { return nil }
            home.household.income.netIncome = .value(net + Money(yuan: 270))
            home.household.income.recount(members: home.household.members.count, from: .net)
            return .household
        },
        DemoFault("H053", count: 3) { home in
            guard let head = home.household.income.perCapita.value else { return nil }
            home.household.income.perCapita = .value(head + Money(yuan: 90))
            return .household
        },
    ]
}

extension Income {
    fileprivate enum Sum { case total, net }

    /// Makes the sums below a spoilt one agree with it, so that one rule is broken and not three.
    fileprivate mutating func recount(members: Int, from sum: Sum) {
        if sum == .total, let total = totalIncome.value, let expense = productionExpense.value {
            netIncome = .value(total - expense)
        }
        if let net = netIncome.value { perCapita = .value(net.divided(among: members)) }
    }
}
