import Registry

/// Households of three generations, of grandchildren, of brothers, of new-borns.
extension DemoPeople {
    static func grandchild(_ random: inout SeededGenerator) -> [DemoPerson] {
        couple(random.number(in: 62...70), &random)
            + [random.chance(50) ? person(.grandson, .male, 9) : person(.granddaughter, .female, 11)]
    }

    /// Children without parents: the elder is the head.
    static func orphans(_ random: inout SeededGenerator) -> [DemoPerson] {
        let age = random.number(in: 11...15)
        return [
            head(random.chance(50) ? .male : .female, age), person(.sibling, .female, age - random.number(in: 2...4)),
        ]
    }

    /// Two old brothers, of whom neither has married.
    static func brothers(_ random: inout SeededGenerator) -> [DemoPerson] {
        let age = random.number(in: 64...80)
        return [head(.male, age), person(.sibling, .male, age - random.number(in: 1...4))]
    }

    static func twins(_ random: inout SeededGenerator) -> [DemoPerson] {
        let age = random.number(in: 30...44)
        let elder = child(random.number(in: 3...min(18, age - 26)), &random)
        var younger = child(elder.age, &random)
        younger.isTwin = true
        return couple(age, &random) + [elder, younger]
    }

    /// Young parents with a new-born, a small child and the father's mother.
    static func youngFamily(_ random: inout SeededGenerator) -> [DemoPerson] {
        let age = random.number(in: 28...34)
        return [
            head(.male, age), person(.spouse, .female, age - random.number(in: 0...3)),
            child(random.number(in: 2...5), &random), child(0, &random),
            person(.mother, .female, age + random.number(in: 21...34)),
        ]
    }

    /// A woman as head, with her husband and his parents.
    static func womanWithParentsInLaw(_ random: inout SeededGenerator) -> [DemoPerson] {
        let age = random.number(in: 36...46)
        return [
            head(.female, age), person(.spouse, .male, age + random.number(in: 0...6)),
            child(random.number(in: 8...14), &random),
            person(.husbandsFather, .male, age + random.number(in: 26...34)),
            person(.husbandsMother, .female, age + random.number(in: 24...30)),
        ]
    }

    static func threeGenerations(_ random: inout SeededGenerator) -> [DemoPerson] {
        let age = random.number(in: 62...72)
        let son = random.number(in: 35...40)
        return couple(age, &random) + [
            person(.son, .male, son), person(.daughterInLaw, .female, son - random.number(in: 0...4)),
            random.chance(50) ? person(.grandson, .male, 8) : person(.granddaughter, .female, 13),
        ]
    }

    /// An old woman as head, with her daughter's family.
    static func daughtersFamily(_ random: inout SeededGenerator) -> [DemoPerson] {
        let age = random.number(in: 64...74)
        let daughter = random.number(in: 36...40)
        return [
            head(.female, age), person(.daughter, .female, daughter),
            person(.sonInLaw, .male, daughter + random.number(in: 0...5)),
            random.chance(50) ? person(.daughtersSon, .male, 10) : person(.daughtersDaughter, .female, 14),
        ]
    }

    /// A man with his wife's parents, and his own grandmother.
    static func wifesParents(_ random: inout SeededGenerator) -> [DemoPerson] {
        let age = random.number(in: 38...46)
        return couple(age, &random) + [
            person(.wifesFather, .male, age + 26), person(.wifesMother, .female, age + 24),
            person(.grandmother, .female, age + 46),
        ]
    }
}
