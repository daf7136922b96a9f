import Findings

/// The catalogue of rules (规则目录): the list of topics. A topic is a file that exports the rules about one fact.
public enum Catalogue {
    private static let topics: [[Rule]] = [
        fileStructure, headings, strayRows,
        storedNumbers, cellForm, codeLists, requiredAnswers,
        requiredFacts, identityNumbers, numberKinds, disabilityCards, numberAgreement, relation,
        schooling, schoolClasses, schoolingByAge, outOfSchool, laborAbility, laborAndHealth, health,
        workAway, workers, workPeriods, publicJobs, medicalInsurance, pensionInsurance, standing, relief,
        particulars, presence,
        composition, heads, ages, incomeSums, help,
        sharedNumbers,
        listedPersons, listedWealth, listedEntitlements,
        totals, balances, plausibility, villages,
        clearOuts, procedure, newHouseholds, submissionPack,
    ]

    /// All rules, in the order of their codes.
    public static let all: [Rule] = topics.flatMap(\.self).sorted { $0.code < $1.code }

    /// The rule with this code.
    public static func rule(_ code: RuleCode) -> Rule? { all.first { $0.code == code } }
}
