import Registry

extension Member {
    /// A farmer born in 1975 who works in the next county.
    static var modelHead: Member {
        var member = modelAdult(row: 2, "范样本", .head, .male, year: 1975, month: 3, day: 12, sequence: 189)
        member.education = .value(.juniorMiddle)
        member.labor = .value(.skilled)
        member.work = .value(.withinProvince)
        member.workMonths = .value(Quantity(8))
        member.workPlace = .value("样本市邻县")
        member.workCompany = .value("样本制衣厂")
        member.jobChannel = .value("自主就业")
        member.workPeriods = [.model]
        member.skillState = .value("缝纫")
        member.isLabor = .value(.yes)
        return member
    }

    static var modelSpouse: Member {
        var member = modelAdult(row: 3, "柳样本", .spouse, .female, year: 1977, month: 9, day: 3, sequence: 228)
        member.education = .value(.primary)
        member.labor = .value(.ordinary)
        member.isLabor = .value(.yes)
        member.industry = .value("种植业")
        return member
    }

    static var modelSon: Member {
        var member = modelChild(row: 4, "范样子", .son, .male, year: 2004, month: 6, day: 21, sequence: 335)
        member.student = .value(.grade7)
        member.grade = .value("七年级")
        member.school = .value("样本中学")
        return member
    }

    static var modelDaughter: Member {
        var member = modelChild(row: 5, "范样女", .daughter, .female, year: 2008, month: 11, day: 30, sequence: 446)
        member.student = .value(.primary)
        member.grade = .value("四年级")
        member.school = .value("样本小学")
        return member
    }

    static var modelMother: Member {
        var member = modelAdult(row: 6, "秦样本", .mother, .female, year: 1949, month: 1, day: 8, sequence: 552)
        member.education = .value(.illiterate)
        member.labor = .value(.unable)
        member.drawsPension = .value(.yes)
        member.pensionAmount = .value(Money(yuan: 50))
        return member
    }

    static var modelNeighbour: Member {
        var member = modelAdult(row: 7, "邵样本", .head, .male, year: 1968, month: 7, day: 19, sequence: 671)
        member.education = .value(.primary)
        member.labor = .value(.ordinary)
        member.isLabor = .value(.yes)
        member.industry = .value("种植业")
        return member
    }

    private static func modelAdult(
        row: Int, _ name: String, _ relation: Relation, _ sex: Sex, year: Int, month: Int, day: Int, sequence: Int
    ) -> Member {
        var member = Member(source: RecordToken(table: 0, row: row))
        member.name = .value(PersonName(name))
        member.relation = .value(relation)
        member.sex = .value(sex)
        member.idType = .value(.residentCard)
        member.birth = .sample(year, month, day)
        member.idNo = .sample(born: year, month, day, sequence: sequence)
        member.ethnicity = Ethnicity(rawValue: 0).map { .value($0) } ?? .blank
        member.politics = .value(.masses)
        member.education = .blank
        member.student = .blank
        member.health = .value([.healthy])
        member.labor = .blank
        member.work = .blank
        member.workMonths = .blank
        member.activeService = .value(.no)
        member.seriousIllness = .value(.yes)
        member.residentMedical = .value(.yes)
        member.employeeMedical = .value(.no)
        member.residentPension = .value(.yes)
        member.employeePension = .value(.no)
        member.dibao = .value(.no)
        member.tekun = .value(.no)
        member.fillTheRest(row: row, age: 2017 - year - (month == 12 && day == 31 ? 1 : 0))
        return member
    }

    /// Fills what is the same for everybody, and leaves blank what does not apply.
    private mutating func fillTheRest(row: Int, age years: Int) {
        personId = .value(Identifier("990001001000\(row + 99)"))
        age = .value(Count(Int32(years)))
        state = .value(.present)
        isLabor = .value(.no)
        mandarin = .value(.yes)
        memberPhone = .value(PhoneNumber("1390000001\(row)"))
        commercialMedical = .value(.no)
        abroad = .value(.no)
        illnessAid = .value(.no)
        otherHealthAid = .value(.no)
        drawsPension = .value(.no)
        vocationalGrant = .value(.no)
        pensionLevel = .value("每年120元")
        personIdentifyTime = .value(PartialDate(year: 2014))
        (grade, school, industry, pensionAmount) = (.blank, .blank, .blank, .blank)
        (dropReason, memberNote, welfareAttribute) = (.blank, .blank, .blank)
        (disabilityType, disabilityGrade, disabilityYear) = (.blank, .blank, .blank)
        (publicJob, publicJobMonths, jobChannel, workPlace, workCompany) = (.blank, .blank, .blank, .blank, .blank)
        (techSchoolWish, trainingNeed, skillState, jobWish, jobExpect) = (.blank, .blank, .blank, .blank, .blank)
    }

    private static func modelChild(
        row: Int, _ name: String, _ relation: Relation, _ sex: Sex, year: Int, month: Int, day: Int, sequence: Int
    ) -> Member {
        var member = modelAdult(
            row: row, name, relation, sex, year: year, month: month, day: day, sequence: sequence)
        member.labor = .value(.unable)
        member.residentPension = .value(.no)
        member.pensionLevel = .blank
        return member
    }
}

extension WorkPeriod {
    /// Eight months in a factory of the next county.
    fileprivate static var model: WorkPeriod {
        var period = WorkPeriod(source: RecordToken(table: 0, row: 2))
        period.workBegin = .value(PartialDate(year: 2017, month: 3))
        period.workEnd = .value(PartialDate(year: 2017, month: 10))
        period.workIncome = .value(Money(yuan: 1_200))
        return period
    }
}
