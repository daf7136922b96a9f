import Registry

/// What a look at a member's codes tells (特征): about whom a rule is.
///
/// Most rules are about few people, and to call a rule costs more than to find that it says nothing. So a rule names the
/// traits without which it never reports, and is called for those who have them all. It need not name any: traits spare
/// time and decide nothing, which a test holds by running all examples without them.
struct Traits: OptionSet, Sendable {
    let rawValue: UInt32

    // What is not said.

    /// One of the facts that everybody has is blank: number, name, relation, health, schooling, a grown-up's telephone, …
    static let lacksFact = Traits(rawValue: 1 << 0)
    /// One of the yes-or-no columns that a layout may demand is blank.
    static let lacksAnswer = Traits(rawValue: 1 << 1)
    /// Basic medical insurance, or that against serious illness, is not said to cover the person.
    static let isUninsured = Traits(rawValue: 1 << 2)

    // What does not go together.

    /// Number, sex, birth, age and relation do not agree, or somebody healthy has another state of health.
    static let contradictsItself = Traits(rawValue: 1 << 3)
    /// Both schemes of medical insurance, or of pension insurance, cover the person.
    static let isInsuredTwice = Traits(rawValue: 1 << 4)

    // Age: for rules with a limit of age, which look no further than these.

    /// Younger than any age to which rules look for the young.
    static let isYoung = Traits(rawValue: 1 << 5)
    /// Of working age.
    static let isOfLaborAge = Traits(rawValue: 1 << 6)
    /// As old as any age from which rules look for the old.
    static let isOld = Traits(rawValue: 1 << 7)
    /// Older than people become.
    static let isTooOld = Traits(rawValue: 1 << 8)

    // School and work.

    /// At school, or said to be too young for it.
    static let isPupil = Traits(rawValue: 1 << 9)
    /// Not said to be at school.
    static let isNoPupil = Traits(rawValue: 1 << 10)
    /// Schooling completed is given.
    static let hasSchooling = Traits(rawValue: 1 << 11)
    /// A trade or a college education is given.
    static let isQualified = Traits(rawValue: 1 << 12)
    /// An ability to work is given, and it is not 无劳动力.
    static let isAble = Traits(rawValue: 1 << 13)
    /// The ability given rules out any work.
    static let isUnable = Traits(rawValue: 1 << 14)
    /// Something is said of work away from home or abroad.
    static let worksAway = Traits(rawValue: 1 << 15)
    /// In a public-service job.
    static let holdsPublicJob = Traits(rawValue: 1 << 16)

    // What is true of few.

    /// Disabled, or a disability card is named.
    static let isDisabled = Traits(rawValue: 1 << 17)
    /// The identity number is an old or a temporary one.
    static let hasUnusualNumber = Traits(rawValue: 1 << 18)
    /// A soldier, a party member, extremely poor, out of school for a reason, or with a grant or aid that few are given.
    static let hasRareStatus = Traits(rawValue: 1 << 19)
    /// Insured for a pension.
    static let hasPension = Traits(rawValue: 1 << 20)
    /// Said to draw no pension, or something that may be none.
    static let mayLackPension = Traits(rawValue: 1 << 21)

    /// More than anybody has.
    static let all = Traits(rawValue: .max)

    /// Adds traits where something is true.
    @inline(__always) mutating func add(_ traits: Traits, where isTrue: Bool) {
        self = Traits(rawValue: rawValue | (isTrue ? traits.rawValue : 0))
    }
}

extension Traits {
    /// The ages of the policy by which people are told apart (年龄界限), and the day to which ages are counted.
    struct Ages: Sendable {
        let day: CalendarDay
        /// From this age on nobody is young.
        let young: Int
        /// The age of labour, to and with its last year.
        let labor: ClosedRange<Int>
        /// From this age on people are old.
        let old: Int
        /// To this age people may live.
        let oldest: Int
    }
}
