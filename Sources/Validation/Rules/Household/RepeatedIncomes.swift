import Findings
import Registry

extension Catalogue {
    /// Households of a village with the same incomes (收入雷同).
    static let repeatedIncomes: [Rule] = [
        Rule(
            "H071", .hint,
            title: Words("多户收入完全相同", "many households with the same incomes"),
            message: Words(
                "同村有{0}户的工资、经营、财产、转移收入和经营支出完全相同",
                "{0} households of the village have the same wages, production, property, transfers and expense"),
            why: Words(
                "各家的收入不会一分不差。同村多户各项收支完全相同，多是复制填表、没有入户算账。达到政策参数规定的户数才报；只有补助、没有工资和经营收入的，"
                    + "以及只填了一项的不报，因为补助标准本来就相同。",
                "No two households earn the same to the yuan. Where many of a village do, a row was copied and nobody was asked. It "
                    + "fires from the policy's number of households on; who lives on subsidies alone, or gives one amount only, is "
                    + "passed over, since subsidies are the same for many."),
            remedy: Words(
                "逐户入户核算收入，不能用平均数或复制代替；核实确实相同的保留。",
                "Reckon each household's income with it; a mean or a copy is no answer. Keep what proves right."),
            basis: Basis("INF", .inference), needs: [[.village], [.wage], [.production]], thresholds: [.equalIncomes],
            examples: [
                .breaks(
                    "同村五户收支完全相同", "five households with the same amounts",
                    inRegister: { $0.copyNeighbour(times: 4) }),
                .keeps("四户相同，政策规定五户才报", "four, where the policy says five", inRegister: { $0.copyNeighbour(times: 3) }),
                .keeps(
                    "五户只有相同的低保金", "five with the same allowance and nothing else",
                    inRegister: {
                        $0.neighbour.measures[0].measureKind = .value(.assets)
                        $0.neighbour.income.production = .value(.zero)
                        $0.neighbour.income.productionExpense = .value(.zero)
                        $0.neighbour.draw(exactly: Money(yuan: 2_800), \.otherTransfer)
                        $0.copyNeighbour(times: 4)
                    }),
            ],
            check: .shared(.income) { group, context, sink in
                guard let limit = context.number(.equalIncomes), group.householdCount >= limit else { return }
                sink.report(group, .totalIncome, [.count(group.householdCount)])
            })
    ]
}

extension ModelRegister {
    /// Adds households that have nothing but their incomes in common with the neighbour.
    fileprivate mutating func copyNeighbour(times: Int) {
        for number in 1...times {
            var copy = neighbour
            copy.source = RecordToken(table: 0, row: 20 + number)
            copy.householdId = .value(Identifier("990001001002\(number)"))
            copy.phone = .value(PhoneNumber("1390000002\(number)"))
            copy.bankAccount = .blank
            copy.bankName = .blank
            copy.members[0].source = RecordToken(table: 0, row: 20 + number)
            copy.members[0].name = .value(PersonName("邵样\(["东", "南", "西", "北"][number - 1])"))
            copy.members[0].bear(1960 + number, 4, 5, sequence: 670 + 2 * number + 1)
            copy.members[0].personId = .value(Identifier("99000100100\(200 + number)"))
            copy.members[0].memberPhone = .value(PhoneNumber("1390000003\(number)"))
            copy.headName = copy.members[0].name
            copy.headIdNo = copy.members[0].idNo
            copy.headNo = copy.members[0].personId
            copy.helpers = []
            others.append(copy)
        }
    }
}
