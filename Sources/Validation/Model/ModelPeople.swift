import Registry

extension Member {
    /// A farmer born in 1975 who works in the next county.
    static var modelHead: Member {
        var member = modelAdult(row: 2, "范样本", .head, .male, year: 1975, month: 3, day: 12, sequence: 189)
        member.education = .value(.juniorMiddle)
        member.labor = .value(.skilled)
        member.work = .value(.withinProvince)
        member.workMonths = .value(Quantity(8))
        member.politics = .value(.masses)
        return member
    }

    static var modelSpouse: Member {
        var member = modelAdult(row: 3, "柳样本", .spouse, .female, year: 1977, month: 9, day: 3, sequence: 228)
        member.education = .value(.primary)
        member.labor = .value(.ordinary)
        return member
    }

    static var modelSon: Member {
        var member = modelChild(row: 4, "范样子", .son, .male, year: 2004, month: 6, day: 21, sequence: 335)
        member.student = .value(.grade7)
        return member
    }

    static var modelDaughter: Member {
        var member = modelChild(row: 5, "范样女", .daughter, .female, year: 2008, month: 11, day: 30, sequence: 446)
        member.student = .value(.primary)
        return member
    }

    static var modelMother: Member {
        var member = modelAdult(row: 6, "秦样本", .mother, .female, year: 1949, month: 1, day: 8, sequence: 552)
        member.education = .value(.illiterate)
        member.labor = .value(.unable)
        return member
    }

    static var modelNeighbour: Member {
        var member = modelAdult(row: 7, "邵样本", .head, .male, year: 1968, month: 7, day: 19, sequence: 671)
        member.education = .value(.primary)
        member.labor = .value(.ordinary)
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
        member.dropReason = .blank
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
        return member
    }

    private static func modelChild(
        row: Int, _ name: String, _ relation: Relation, _ sex: Sex, year: Int, month: Int, day: Int, sequence: Int
    ) -> Member {
        var member = modelAdult(
            row: row, name, relation, sex, year: year, month: month, day: day, sequence: sequence)
        member.labor = .value(.unable)
        member.residentPension = .value(.no)
        return member
    }
}
