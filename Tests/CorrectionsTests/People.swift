import Registry

/// Households and decisions of invented people for the tests of ledgers.
enum People {
    static let east = AdministrativePlace(city: "示范市", county: "示范区", town: "东街道", village: "东一村")

    static func household(
        _ number: String, village: String = "东一村", town: String = "东街道", members: Int, table: Int = 0
    ) -> Household {
        var household = Household()
        household.city = .value("示范市")
        household.county = .value("示范区")
        household.town = .value(town)
        household.village = .value(village)
        household.householdId = .value(Identifier(number))
        household.headName = .value(PersonName("户主\(number)"))
        household.members = (1...members).map { index in
            var member = Member(source: RecordToken(table: table, row: (Int(number) ?? 0) * 100 + index))
            member.name = .value(PersonName("成员\(number)\(index)"))
            member.relation = .value(index == 1 ? .head : .son)
            return member
        }
        return household
    }

    static func decision(
        _ disposal: Decision.Disposal, _ number: String, name: String? = nil, reason: String = "",
        destination: String = "", row: Int = 1
    ) -> Decision {
        var decision = Decision(
            source: RecordToken(table: 9, row: row), householdId: Identifier(number), disposal: disposal)
        decision.name = name.map(PersonName.init)
        decision.reason = reason
        decision.destination = destination
        return decision
    }

    /// A register of households 1 (three members), 2 (two) and 3 (one) in 东一村, and 4 (two) in 西一村 of another street.
    static var register: Register {
        var register = Register()
        register.households = [
            household("1", members: 3), household("2", members: 2), household("3", members: 1),
            household("4", village: "西一村", town: "西街道", members: 2),
        ]
        return register
    }

    /// Who may come in: household 5, household 3 again, and a child of household 1.
    static var newcomers: [Household] {
        [
            household("5", members: 4, table: 1), household("3", members: 2, table: 1),
            household("1", members: 1, table: 1),
        ]
    }
}
