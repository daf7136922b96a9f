import Registry

/// Fills the columns of a member of the demonstration, each in agreement with the others (示范成员).
struct DemoMembers {
    let period: DemoPeriod
    private var sequence = 100
    private var numbers: Set<UInt64> = []

    init(_ period: DemoPeriod) { self.period = period }

    mutating func member(
        _ person: DemoPerson, _ index: Int, of household: Household, surname: String, area: Int,
        _ random: inout SeededGenerator
    ) -> Member {
        var member = Member(source: RecordToken(table: 0, row: 0))
        if let number = household.householdId.value?.registered {
            member.personId = .value(Identifier(number + (index < 9 ? "0\(index + 1)" : "\(index + 1)")))
        }
        member.sex = .value(person.sex)
        member.relation = .value(person.relation)
        fillName(&member, person, surname, &random)
        fillNumber(&member, person, twin: household.members.last, area, &random)
        member.state = .value(.present)
        fillDisability(&member, person, &random)
        fillHealth(&member, person, &random)
        let schoolAge = period.schoolAge(of: member)
        fillSchooling(&member, person, schoolAge, &random)
        fillWork(&member, person, of: household, &random)
        fillInsurance(&member, person, household)
        return member
    }

    private func fillName(
        _ member: inout Member, _ person: DemoPerson, _ surname: String, _ random: inout SeededGenerator
    ) {
        switch random.number(in: 1...100) {
        case 1:
            member.ethnicity = Ethnicity(rawValue: 4).asReading
            member.name = .value(DemoNames.longName(person.sex, &random))
        case 2...4:
            member.ethnicity = Ethnicity(rawValue: random.pick([7, 21])).asReading
            member.name = .value(DemoNames.name(surname, person.sex, &random))
        default:
            member.ethnicity = Ethnicity(rawValue: 0).asReading
            member.name = .value(DemoNames.name(surname, person.sex, &random))
        }
        let share = person.age > 27 ? 6 : 0
        member.politics = .value(
            (14...27).contains(person.age) && random.chance(30)
                ? .leagueMember : random.chance(share) ? .partyMember : .masses)
        member.mandarin = .value(person.age > 75 && random.chance(50) ? .no : .yes)
    }

    private mutating func fillNumber(
        _ member: inout Member, _ person: DemoPerson, twin: Member?, _ area: Int, _ random: inout SeededGenerator
    ) {
        let birth =
            person.isTwin ? twin?.birth.value : period.birth(ofAge: person.age, daysBefore: random.number(in: 0...360))
        guard let birth else { return }
        member.birth = .value(birth)
        member.age = .value(Count(Int32(birth.age(on: period.asOf))))
        var number: IdentityNumber?
        repeat {
            // Odd sequence numbers are men's.
            sequence = sequence % 997 + 2
            let order = (sequence / 2 * 2 + (person.sex == .male ? 1 : 0)) % 1000
            number = IdentityNumber(area: area, birth: birth, sequence: order)
        } while number.map { !numbers.insert($0.packed).inserted } ?? false
        member.idNo = number.asReading
        member.idType = .value(.residentCard)
    }

    private func fillDisability(_ member: inout Member, _ person: DemoPerson, _ random: inout SeededGenerator) {
        (member.disabilityType, member.disabilityGrade, member.disabilityYear) = (.blank, .blank, .blank)
        guard person.isDisabled || person.age > 6 && random.chance(5), let number = member.idNo.value?.registered,
            let kind = DisabilityKind(rawValue: UInt8(random.number(in: 0...6))),
            let grade = DisabilityGrade(rawValue: UInt8(random.number(in: 0...3)))
        else { return }
        let mark = random.chance(30) ? "B\(random.number(in: 1...3))" : ""
        member.idNo = IdentityNumber(number + "\(kind.rawValue + 1)\(grade.rawValue + 1)" + mark).asReading
        member.idType = .value(.disabilityCard)
        member.disabilityType = .value(kind)
        member.disabilityGrade = .value(grade)
        member.disabilityYear = .value(Year(Int16(random.number(in: 2009...2015))))
    }

    private func fillHealth(_ member: inout Member, _ person: DemoPerson, _ random: inout SeededGenerator) {
        let isIll = person.age > 40 && random.chance(25)
        if member.disabilityType.value != nil {
            member.health = .value(isIll && period.hasLaterLists ? [.chronicallyIll, .disabled] : [.disabled])
        } else {
            member.health = .value(isIll ? [random.chance(30) ? .seriouslyIll : .chronicallyIll] : [.healthy])
        }
        let isSeriouslyIll = member.health.value?.contains(.seriouslyIll) == true
        member.illnessAid = .value(isSeriouslyIll ? .yes : .no)
        member.otherHealthAid = .value(.no)
    }

    private func fillInsurance(_ member: inout Member, _ person: DemoPerson, _ household: Household) {
        let relieved: PovertyAttribute? = household.povertyAttribute.value
        member.dibao = .value(relieved == .lowIncomeRelief ? .yes : .no)
        member.tekun = .value(relieved == .fiveGuarantees ? .yes : .no)
        member.welfareAttribute =
            relieved == .lowIncomeRelief ? .value("低保") : relieved == .fiveGuarantees ? .value("五保") : .blank
        member.residentMedical = .value(.yes)
        member.employeeMedical = .value(.no)
        member.seriousIllness = .value(.yes)
        member.residentPension = .value(person.age >= 16 && !member.isPupil ? .yes : .no)
        member.employeePension = .value(.no)
        member.pensionLevel =
            person.age >= 60 ? .value("每月110元") : member.residentPension == .value(.yes) ? .value("120元档") : .blank
        member.commercialMedical = .value(.no)
        member.memberPhone = person.age >= 18 ? household.phone : .blank
    }
}

extension DemoPeriod {
    /// The day of birth of somebody so many years old, so many days after the birthday.
    func birth(ofAge age: Int, daysBefore days: Int) -> CalendarDay? {
        let (year, month, day) = asOf.parts
        // The 28th is a day that every month has.
        guard let birthday = CalendarDay(year: year - age, month: month, day: min(day, 28)) else { return nil }
        return CalendarDay(number: birthday.number - Int32(days))
    }

    /// The age at which the person began the school year; negative where that was before birth.
    func schoolAge(of member: Member) -> Int { member.birth.value.map { $0.age(on: schoolDay) } ?? 0 }
}

extension Member {
    /// Whether the person goes to a school, a college or a kindergarten.
    var isPupil: Bool { student.value?.isAtSchool == true }
}

extension Optional where Wrapped: FieldValue {
    /// The value as a field holds it.
    var asReading: Reading<Wrapped> { map { .value($0) } ?? .blank }
}
