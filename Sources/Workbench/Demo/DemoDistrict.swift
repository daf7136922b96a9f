import Registry

/// An invented district whose register is consistent (示范区台账): every rule is kept.
public struct DemoDistrict: Sendable {
    /// The households, village by village.
    public let households: [Household]

    /// The district of a seed.
    ///
    /// - Parameters:
    ///   - seed: the same seed gives the same people.
    ///   - count: how many households, spread over 28 villages of three streets.
    public init(seed: UInt64 = 2018, households count: Int = 1_000) {
        self.init(seed: seed, households: count, period: .national2021)
    }

    /// The district of a seed, with the data of a period.
    init(seed: UInt64, households count: Int, period: DemoPeriod) {
        var random = SeededGenerator(seed: seed)
        var members = DemoMembers(period)
        let villages = DemoPlaces.villages
        var households: [Household] = []
        for (position, village) in villages.enumerated() {
            let share = count / villages.count + (position < count % villages.count ? 1 : 0)
            for _ in 0..<share {
                households.append(
                    Self.household(
                        number: households.count + 1, in: village, villageNumber: position, &members, &random))
            }
        }
        self.households = households
    }

    private static func household(
        number: Int, in place: AdministrativePlace, villageNumber: Int, _ members: inout DemoMembers,
        _ random: inout SeededGenerator
    ) -> Household {
        var household = Household()
        household.province = .value(DemoPlaces.province)
        household.city = .value(place.city)
        household.county = .value(place.county)
        household.town = .value(place.town)
        household.village = .value(place.village)
        household.householdId = .value(Identifier("9901\(100_000 + villageNumber)\(1_000_000 + number)"))
        household.phone = .value(PhoneNumber("199\(10_000_000 + number * 7_919 % 89_999_999)"))
        household.villagePhone = .value(PhoneNumber("0990-\(6_600_000 + villageNumber)"))
        household.year = .value(Year(Int16(members.period.year)))
        household.standard = .value(.national)
        household.naturalVillage = .value("\(number % 5 + 1)组")
        let people = DemoPeople.household(&random)
        household.povertyAttribute = .value(attribute(of: people, &random))
        let surname = random.pick(DemoNames.surnames)
        for (index, person) in people.enumerated() {
            let family = bearsFamilyName(person.relation) ? surname : random.pick(DemoNames.surnames)
            household.members.append(
                members.member(
                    person, index, of: household, surname: family,
                    area: DemoPlaces.areaCode + 1 + villageNumber % 9, &random))
        }
        fillHead(&household, number)
        fillFamily(&household)
        let period = members.period
        DemoStanding(period: period).fill(&household, &random)
        DemoIncome(period: period).fill(&household, &random)
        DemoLiving(period: period).fill(&household, &random)
        DemoHelp(period: period).fill(&household, number: number, &random)
        return household
    }

    private static func bearsFamilyName(_ relation: Relation) -> Bool {
        [.head, .son, .daughter, .father, .grandson, .granddaughter, .sibling].contains(relation)
    }

    private static func attribute(of people: [DemoPerson], _ random: inout SeededGenerator) -> PovertyAttribute {
        if people.count == 1, people[0].age >= 60 || people[0].isDisabled { return .fiveGuarantees }
        if people.count == 2, people[1].relation == .sibling { return .fiveGuarantees }
        return random.chance(40) ? .lowIncomeRelief : .ordinary
    }

    private static func fillHead(_ household: inout Household, _ number: Int) {
        guard let head = household.head else { return }
        household.headName = head.name
        household.headIdNo = head.idNo
        household.headNo = head.personId
        household.memberCount = .value(Count(Int32(household.members.count)))
        household.bankName = .value("望海农村商业银行")
        household.bankAccount = .value(DemoDistrict.card(number))
    }

    private static func fillFamily(_ household: inout Household) {
        func children(_ relation: Relation) -> Int { household.members.count { $0.relation == .value(relation) } }
        let (sons, daughters) = (children(.son), children(.daughter))
        household.onlyChild = .value(sons + daughters == 1 ? .yes : .no)
        household.twoDaughters = .value(sons == 0 && daughters == 2 ? .yes : .no)
        household.planningFamily = household.onlyChild
        let serves = household.members.contains { $0.activeService == .value(.yes) }
        household.militaryFamily = .value(serves ? .yes : .no)
    }

    /// A bank card of nobody, with its check digit (Luhn).
    private static func card(_ number: Int) -> AccountNumber {
        let digits = "621000990\(100_000_000 + number)"
        let sum = digits.utf8.reversed().enumerated().reduce(0) { sum, digit in
            let value = Int(digit.element - UInt8(ascii: "0")) * (digit.offset % 2 == 0 ? 2 : 1)
            return sum + (value > 9 ? value - 9 : value)
        }
        return AccountNumber(digits + String((10 - sum % 10) % 10))
    }
}
