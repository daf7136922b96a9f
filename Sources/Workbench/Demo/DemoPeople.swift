import Registry

/// Somebody of a household before the register's columns are filled (示范人员).
struct DemoPerson {
    var relation: Relation
    var sex: Sex
    /// Completed years on the demonstration's day.
    var age: Int
    /// Whether the person holds a disability card.
    var isDisabled = false
    /// Whether the person was born on the day on which the one before was.
    var isTwin = false
}

/// Makes households whose members fit each other (示范家庭结构).
enum DemoPeople {
    /// Members of a household, the head first. On average 2.6.
    static func household(_ random: inout SeededGenerator) -> [DemoPerson] {
        switch random.number(in: 1...100) {
        case ...19: [head(random.pick([.male, .male, .female]), random.number(in: 62...86))]
        case ...22: [head(.male, random.number(in: 32...58), isDisabled: true)]
        case ...23: orphans(&random)
        case ...25: brothers(&random)
        case ...40: couple(random.number(in: 60...78), &random)
        case ...48: [head(.male, random.number(in: 45...58)), person(.mother, .female, random.number(in: 76...88))]
        case ...66: family(children: random.number(in: 1...2), &random)
        case ...72: family(children: 1, &random) + [person(.mother, .female, random.number(in: 68...80))]
        case ...74: twins(&random)
        case ...78: youngFamily(&random)
        case ...81: womanWithParentsInLaw(&random)
        case ...84: threeGenerations(&random)
        case ...86: daughtersFamily(&random)
        case ...93: loneParent(children: random.number(in: 1...2), &random)
        case ...95: wifesParents(&random)
        default: grandchild(&random)
        }
    }

    static func head(_ sex: Sex, _ age: Int, isDisabled: Bool = false) -> DemoPerson {
        DemoPerson(relation: .head, sex: sex, age: age, isDisabled: isDisabled)
    }

    static func person(_ relation: Relation, _ sex: Sex, _ age: Int) -> DemoPerson {
        DemoPerson(relation: relation, sex: sex, age: age)
    }

    static func couple(_ age: Int, _ random: inout SeededGenerator) -> [DemoPerson] {
        [head(.male, age), person(.spouse, .female, age - random.number(in: 0...5))]
    }

    static func child(_ age: Int, _ random: inout SeededGenerator) -> DemoPerson {
        random.chance(52) ? person(.son, .male, age) : person(.daughter, .female, age)
    }

    private static func family(children count: Int, _ random: inout SeededGenerator) -> [DemoPerson] {
        let age = random.number(in: 38...52)
        return couple(age, &random) + children(count, ofParentAged: age - 5, &random)
    }

    private static func loneParent(children count: Int, _ random: inout SeededGenerator) -> [DemoPerson] {
        let age = random.number(in: 34...50)
        return [head(random.chance(50) ? .male : .female, age)] + children(count, ofParentAged: age, &random)
    }

    private static func children(
        _ count: Int, ofParentAged age: Int, _ random: inout SeededGenerator
    ) -> [DemoPerson] {
        let eldest = min(random.number(in: 6...25), age - 22)
        return (0..<count).map { index in child(max(4, eldest - 3 * index), &random) }
    }
}
