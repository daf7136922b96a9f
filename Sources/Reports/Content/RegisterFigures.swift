import Registry

/// What a register is like as a whole (底数): how its households stand village by village, their incomes and their members'
/// ages. Gathered while it is read, in memory that does not grow with it.
public struct RegisterFigures: Sendable, Hashable {
    /// Households and the persons in them.
    public struct Count: Sendable, Hashable {
        /// The households.
        public var households = 0
        /// The persons.
        public var persons = 0

        static func + (one: Count, other: Count) -> Count {
            Count(households: one.households + other.households, persons: one.persons + other.persons)
        }
    }

    /// Men and women of neighbouring ages.
    public struct AgeCount: Sendable, Hashable {
        /// The men.
        public var men = 0
        /// The women.
        public var women = 0
        /// Those whose sex the table does not say.
        public var others = 0

        /// All of them.
        var total: Int { men + women + others }
    }

    /// By what households were judged.
    public let measure: StandingMeasure
    /// The households of each village by how they stand.
    public private(set) var villages: [AdministrativePlace: [Standing: Count]] = [:]
    /// The villages in the order in which they were met.
    private(set) var order: [AdministrativePlace] = []
    /// Households by income per head.
    public private(set) var incomes: [IncomeBand: Int] = [:]
    /// Households whose income per head the tables do not say.
    public private(set) var withoutIncome = 0
    /// Members by age, in bands of `ageBand` years; the last has all above.
    public private(set) var ages: [Int: AgeCount] = [:]
    /// Members whose age the tables do not say, or who would not be born yet.
    public private(set) var withoutAge = 0

    /// The width of a band of ages, in years.
    static let ageBand = 5
    /// The band of all ages from 95 on.
    static let lastAgeBand = 19

    /// The figures of no household.
    public init(_ measure: StandingMeasure) { self.measure = measure }

    /// Counts a household and its members.
    public mutating func add(_ household: Household) {
        let count = Count(households: 1, persons: household.members.count)
        let standing = measure.standing(of: household)
        let place = household.place
        if villages[place] == nil { order.append(place) }
        let known = villages[place, default: [:]][standing, default: Count()]
        villages[place, default: [:]][standing] = known + count
        if let income = household.incomeOfAHead {
            incomes[IncomeBand(income, measure.zone(of: household)), default: 0] += 1
        } else {
            withoutIncome += 1
        }
        for member in household.members { add(member) }
    }

    private mutating func add(_ member: Member) {
        guard let birth = member.idNo.value?.birth ?? member.birth.value, birth <= measure.asOf else {
            withoutAge += 1
            return
        }
        let band = min(birth.age(on: measure.asOf) / Self.ageBand, Self.lastAgeBand)
        switch member.sex.value ?? member.idNo.value?.sex {
        case .male: ages[band, default: AgeCount()].men += 1
        case .female: ages[band, default: AgeCount()].women += 1
        default: ages[band, default: AgeCount()].others += 1
        }
    }

    /// All households.
    var total: Count { villages.values.flatMap(\.values).reduce(Count(), +) }

    /// The households of a group.
    func count(of standing: Standing) -> Count { villages.values.compactMap { $0[standing] }.reduce(Count(), +) }

    /// Adds the figures of other households.
    public mutating func add(_ other: RegisterFigures) {
        order += other.order.filter { villages[$0] == nil }
        villages.merge(other.villages) { $0.merging($1, uniquingKeysWith: +) }
        incomes.merge(other.incomes, uniquingKeysWith: +)
        withoutIncome += other.withoutIncome
        ages.merge(other.ages) { one, other in
            AgeCount(men: one.men + other.men, women: one.women + other.women, others: one.others + other.others)
        }
        withoutAge += other.withoutAge
    }
}

/// Neighbouring incomes on one side of the line (收入组).
public struct IncomeBand: Sendable, Hashable {
    /// Its position from 0: so many times `width` yuan; -1 for what is below 0.
    public let position: Int
    /// On which side of the line.
    public let zone: IncomeZone

    /// In yuan.
    static let width = 500
    /// The band of all incomes from 12,000 yuan on.
    static let last = 24

    init(_ income: Money, _ zone: IncomeZone) {
        position = income.fen < 0 ? -1 : Int(min(income.fen / Int64(Self.width * 100), Int64(Self.last)))
        self.zone = zone
    }
}
