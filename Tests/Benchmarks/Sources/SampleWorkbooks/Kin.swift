/// A member of a household before the columns are filled (家庭成员).
struct Kin {
    let relation: String
    let isMale: Bool
    /// Completed years at the end of the register's year.
    let age: Int

    /// The members of a household that fit each other, the head first. On average 2.6.
    static func household(_ random: inout SeededNumbers) -> [Kin] {
        switch random.number(in: 1...100) {
        case ...17: [Kin(relation: "户主", isMale: random.chance(650), age: random.number(in: 62...86))]
        case ...35: couple(aged: random.number(in: 60...78), &random)
        case ...44:
            [
                Kin(relation: "户主", isMale: true, age: random.number(in: 45...58)),
                Kin(relation: "之母", isMale: false, age: random.number(in: 76...84)),
            ]
        case ...76: family(children: random.number(in: 1...2), &random)
        default: family(children: 1, &random) + [Kin(relation: "之母", isMale: false, age: random.number(in: 68...80))]
        }
    }

    private static func couple(aged age: Int, _ random: inout SeededNumbers) -> [Kin] {
        [
            Kin(relation: "户主", isMale: true, age: age),
            Kin(relation: "配偶", isMale: false, age: age - random.number(in: 0...5)),
        ]
    }

    private static func family(children count: Int, _ random: inout SeededNumbers) -> [Kin] {
        let age = random.number(in: 38...48)
        let eldest = random.number(in: 7...min(18, age - 27))
        return couple(aged: age, &random)
            + (0..<count).map { index in
                let isMale = random.chance(520)
                return Kin(relation: isMale ? "之子" : "之女", isMale: isMale, age: max(4, eldest - 3 * index))
            }
    }
}
