import Registry

/// Somebody of a household before the register's columns are filled (示范人员).
struct DemoPerson {
    var relation: Relation
    var sex: Sex
    /// Completed years at the end of the demonstration's year.
    var age: Int
}

/// Makes households whose members fit each other (示范家庭结构).
enum DemoPeople {
    /// Members of a household, the head first. On average 2.6.
    static func household(_ random: inout SeededGenerator) -> [DemoPerson] {
        switch random.number(in: 1...100) {
        case ...17: [head(random.pick([.male, .male, .female]), random.number(in: 62...86))]
        case ...35: couple(random.number(in: 60...78), &random)
        case ...44: [head(.male, random.number(in: 45...58)), person(.mother, .female, random.number(in: 72...84))]
        case ...74: family(children: random.number(in: 1...2), &random)
        case ...86: family(children: 1, &random) + [person(.mother, .female, random.number(in: 68...80))]
        case ...93: loneParent(children: random.number(in: 1...2), &random)
        default:
            couple(random.number(in: 62...70), &random)
                + [random.chance(50) ? person(.grandson, .male, 9) : person(.granddaughter, .female, 11)]
        }
    }

    private static func head(_ sex: Sex, _ age: Int) -> DemoPerson { DemoPerson(relation: .head, sex: sex, age: age) }

    private static func person(_ relation: Relation, _ sex: Sex, _ age: Int) -> DemoPerson {
        DemoPerson(relation: relation, sex: sex, age: age)
    }

    private static func couple(_ age: Int, _ random: inout SeededGenerator) -> [DemoPerson] {
        [head(.male, age), person(.spouse, .female, age - random.number(in: 0...5))]
    }

    private static func family(children count: Int, _ random: inout SeededGenerator) -> [DemoPerson] {
        let age = random.number(in: 36...48)
        return couple(age, &random) + children(count, ofParentAged: age - 5, &random)
    }

    private static func loneParent(children count: Int, _ random: inout SeededGenerator) -> [DemoPerson] {
        let age = random.number(in: 34...46)
        return [head(random.chance(50) ? .male : .female, age)] + children(count, ofParentAged: age, &random)
    }

    private static func children(
        _ count: Int, ofParentAged age: Int, _ random: inout SeededGenerator
    ) -> [DemoPerson] {
        let eldest = min(random.number(in: 6...20), age - 22)
        return (0..<count).map { index in
            let sex: Sex = random.chance(52) ? .male : .female
            return person(sex == .male ? .son : .daughter, sex, max(4, eldest - 3 * index))
        }
    }
}
