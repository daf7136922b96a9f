import Registry

/// Fills the columns of a member of the demonstration, each in agreement with the others (示范成员).
struct DemoMembers {
    /// The year of the data; ages are completed at its end.
    let year: Int
    private var sequence = 100

    init(year: Int) { self.year = year }

    mutating func member(
        _ person: DemoPerson, _ index: Int, of household: Household, surname: String, area: Int,
        _ random: inout SeededGenerator
    ) -> Member {
        var member = Member(source: RecordToken(table: 0, row: 0))
        let born = CalendarDay(
            year: year - person.age, month: random.number(in: 1...12), day: random.number(in: 1...28))
        // Odd sequence numbers are men's.
        sequence = sequence % 997 + 2
        let order = (sequence / 2 * 2 + (person.sex == .male ? 1 : 0)) % 1000
        if let number = household.householdId.value?.registered {
            member.personId = .value(Identifier(number + (index < 9 ? "0\(index + 1)" : "\(index + 1)")))
        }
        member.name = .value(DemoNames.name(surname, person.sex, &random))
        member.sex = .value(person.sex)
        member.relation = .value(person.relation)
        member.ethnicity = random.chance(97) ? Ethnicity(rawValue: 0).asReading : Ethnicity(rawValue: 21).asReading
        member.birth = born.asReading
        member.idNo = born.flatMap { IdentityNumber(area: area, birth: $0, sequence: order) }.asReading
        member.idType = .value(.residentCard)
        fillSchooling(&member, person, &random)
        fillHealth(&member, person, of: household, &random)
        fillInsurance(&member, person, household)
        return member
    }

    private func fillSchooling(_ member: inout Member, _ person: DemoPerson, _ random: inout SeededGenerator) {
        member.education = .blank
        member.student = .blank
        switch person.age {
        case ...6: member.student = .value(.preschool)
        case 7...12: member.student = .value(.primary)
        case 13: member.student = .value(.grade7)
        case 14: member.student = .value(.grade8)
        case 15: member.student = .value(.grade9)
        case 16: member.student = .value(.senior1)
        case 17: member.student = .value(.senior2)
        case 18: member.student = .value(.senior3)
        case 19...45: member.education = .value(random.pick([.juniorMiddle, .juniorMiddle, .seniorMiddle]))
        case 46...64: member.education = .value(random.pick([.primary, .juniorMiddle, .primary]))
        default: member.education = .value(random.pick([.illiterate, .primary]))
        }
        member.politics = .value(person.age > 30 && random.chance(4) ? .partyMember : .masses)
        member.mandarin = .value(.yes)
        member.dropReason = .blank
    }

    private func fillHealth(
        _ member: inout Member, _ person: DemoPerson, of household: Household, _ random: inout SeededGenerator
    ) {
        let isIll = person.age > 40 && random.chance(25)
        member.health = .value(isIll ? [.chronicallyIll] : [.healthy])
        let isPupil = member.student.value != nil
        let ability: LaborAbility =
            switch person.age {
            case 16...59 where !isPupil: isIll ? .weak : .ordinary
            case 60...68 where !isIll && household.povertyAttribute != .value(.fiveGuarantees): .weak
            default: .unable
            }
        member.labor = .value(ability)
        let works = ability == .ordinary && person.age < 56 && random.chance(70)
        member.workMonths = works ? .value(Quantity(Int64(random.number(in: 4...11)))) : .blank
        member.workPlace = works ? .value("\(DemoPlaces.city)邻江县") : .blank
        member.workCompany = works ? .value(random.pick(["海湾水产加工厂", "邻江制衣厂", "望海建筑工程队"])) : .blank
        member.jobChannel = works ? .value(random.pick(["自主就业", "政府组织劳务输出"])) : .blank
        member.abroad = .value(.no)
        member.publicJob = .blank
        member.disabilityType = .blank
        member.disabilityYear = .blank
        member.industry = .blank
    }

    private func fillInsurance(_ member: inout Member, _ person: DemoPerson, _ household: Household) {
        let relieved: PovertyAttribute? = household.povertyAttribute.value
        member.dibao = .value(relieved == .lowIncomeRelief ? .yes : .no)
        member.tekun = .value(relieved == .fiveGuarantees ? .yes : .no)
        member.residentMedical = .value(.yes)
        member.employeeMedical = .value(.no)
        member.seriousIllness = .value(.yes)
        member.residentPension = .value(person.age >= 16 && member.student.value == nil ? .yes : .no)
        member.employeePension = .value(.no)
        member.commercialMedical = .value(.no)
        member.illnessAid = .value(.no)
        member.otherHealthAid = .value(.no)
        member.memberPhone = person.age >= 18 ? household.phone : .blank
    }
}

extension Optional where Wrapped: FieldValue {
    /// The value as a field holds it.
    var asReading: Reading<Wrapped> { map { .value($0) } ?? .blank }
}
