import Registry
import TestSupport

/// An invented register that is changed by known events (已知变动的样本).
struct District {
    var households: [Household] = []
    private var nextPerson = 0

    static let villages = ["东一村", "东二村", "西一村"]

    /// A register of so many households in three villages of two towns, of two to five persons each.
    init(households count: Int, year: Int = 2017) {
        for index in 0..<count {
            var household = District.household("99000\(100 + index)", village: index % 3)
            household.year = .value(Year(Int16(year)))
            household.exitStatus = .value(.poor)
            household.identifyTime = .value(PartialDate(year: 2014))
            for member in 0..<2 + index % 4 {
                household.members.append(
                    person(member == 0 ? .head : member == 1 ? .spouse : .son, born: 1970 + member * 5))
            }
            households.append(household)
        }
    }

    static func household(_ number: String, village: Int) -> Household {
        var household = Household()
        household.city = .value("示范市")
        household.county = .value("示范区")
        household.town = .value(village < 2 ? "东街道" : "西街道")
        household.village = .value(villages[village])
        household.householdId = .value(Identifier(number))
        return household
    }

    /// Somebody who is nobody else.
    mutating func person(_ relation: Relation, born year: Int, sex: Sex = .male) -> Member {
        nextPerson += 1
        var member = Member(source: RecordToken(table: 0, row: nextPerson + 1))
        member.name = .value(PersonName("样\(nextPerson)"))
        member.relation = .value(relation)
        member.sex = .value(sex)
        let month = 1 + nextPerson % 12
        let day = 1 + nextPerson % 28
        member.birth = CalendarDay(year: year, month: month, day: day).map { .value($0) } ?? .blank
        member.idNo = IdentityNumber(Self.number(year, month, day, nextPerson)).map { .value($0) } ?? .blank
        return member
    }

    /// An identity number of an area that does not exist, with its check character.
    private static func number(_ year: Int, _ month: Int, _ day: Int, _ sequence: Int) -> String {
        let area = 990_000 + sequence / 900
        let date = year * 10_000 + month * 100 + day
        let digits = "\(area)\(date)\(100 + sequence % 900)"
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(digits, weights).reduce(0) { $0 + ($1.0.wholeNumberValue ?? 0) * $1.1 }
        return digits + ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"][sum % 11]
    }

    /// The same register a year later, before anything happens.
    var aYearLater: District {
        var later = self
        for index in later.households.indices { later.households[index].year = .value(Year(2018)) }
        return later
    }

    /// The register with its households and their members in another order.
    func shuffled(_ seed: UInt64) -> District {
        var generator = SeededNumbers(state: seed)
        var shuffled = self
        shuffled.households.shuffle(using: &generator)
        for index in shuffled.households.indices { shuffled.households[index].members.shuffle(using: &generator) }
        return shuffled
    }
}
