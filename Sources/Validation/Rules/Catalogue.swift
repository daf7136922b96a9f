import Findings

/// The catalogue of rules (规则目录): the list of topics. A topic is a file that exports the rules about one fact.
public enum Catalogue {
    private static let topics: [[Rule]] = [
        fileStructure, headings, headingVariants, strayRows, sheetPeculiarities, formulas, years, tableSize,
        storedNumbers, longNumbers, cellForm, lookalikes, codeLists, spellings, requiredAnswers,
        numbers, dates, dateForms, phones, accounts, names, texts, places, householdNumbers, choices,
        requiredFacts, identityNumbers, numberKinds, disabilityCards, numberAgreement, relation,
        schooling, schoolClasses, schoolingByAge, outOfSchool, laborAbility, laborAndHealth, health,
        workAway, workers, workPeriods, publicJobs, medicalInsurance, pensionInsurance, standing, relief,
        particulars, presence,
        composition, heads, headRecord, headAges, ages, kinship,
        classification, reliefMembers, reliefPayments, laborClass, causes, causeEvidence,
        incomeSums, incomeParts, incomeFigures, wages, benefits, pensions, disposableIncome, repeatedIncomes,
        povertyLines,
        leavingPoverty, houses, waterAndPower, roads, land, resettlement,
        help, helpers, measures, exitYears, contact, familyPlanning,
        registeredHelpers,
        sharedNumbers, samePersons, sameHouseholds, dividedFamilies, sharedContacts, missingPartners, villageSpellings,
        membership, arrivals, samePerson, headship, schoolProgress, abilityChanges, statusChanges, meansChanges,
        householdIdentity, reviews, openFields,
        listedPersons, listedWealth, listedEntitlements,
        totals, balances, plausibility, villages,
        bothRosters, clearOuts, procedure, newHouseholds, submissionPack,
    ]

    /// All rules, in the order of their codes.
    public static let all: [Rule] = topics.flatMap(\.self).sorted { $0.code < $1.code }

    /// The codes of the rules that say why a file could not be read.
    public static let ofObstacles: Set<RuleCode> = ["F001", "F002", "F003", "F016"]

    /// The codes of the rules that compare the register with department lists.
    public static let ofLists = Set((listedPersons + listedWealth + listedEntitlements).map(\.code))

    /// The codes of the rules about statistical tables.
    public static let ofStatistics = Set((totals + balances + plausibility + villages).map(\.code))

    /// The rule with this code.
    public static func rule(_ code: RuleCode) -> Rule? { all.first { $0.code == code } }
}
