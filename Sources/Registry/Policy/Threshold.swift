/// A threshold on which sources disagree (阈值), RULES 4.4.
public struct Threshold: Sendable, Hashable {
    /// The value, in the unit of its name.
    public var value: Quantity
    /// The source it is taken from, and what other sources say.
    public var basis: String
    /// What gives the value in place of the policy: an option, or a place in a file; `nil` for the policy itself.
    public var givenBy: String?

    /// A threshold with its basis.
    public init(_ value: Quantity, basis: String) {
        self.value = value
        self.basis = basis
    }
}

extension Threshold {
    /// The thresholds that rules know. Ages are completed years, shares and changes per cent.
    ///
    /// The raw value is the position, by which rules find a value without a search.
    public enum Name: UInt8, Sendable, CaseIterable {
        // sums
        /// The tolerance of sums, yuan.
        case sumTolerance
        // labour
        /// The youngest age of labour, completed years.
        case laborAgeFrom
        /// The oldest age of labour, completed years.
        case laborAgeTo
        /// The youngest age at which the ability to work must be stated, completed years.
        case laborStatedFrom
        /// The oldest age at which the ability to work must be stated, completed years.
        case laborStatedTo
        /// The age from which ordinary or skilled labour calls for a check, completed years.
        case elderAge
        /// The share of labourers in a household from which 缺劳力 calls for a check, per cent.
        case laborShare
        /// The most months of work in a year.
        case workMonthsTo
        /// The smallest plausible wage of a month, yuan.
        case monthlyWageFrom
        /// The largest plausible wage of a month, yuan.
        case monthlyWageTo
        /// The age from which a public-service job calls for a check, completed years.
        case publicJobAge
        /// The number of public-service jobs of one person that calls for a check.
        case publicJobKinds
        // schooling
        /// The youngest age of compulsory schooling, completed years.
        case schoolAgeFrom
        /// The oldest age of compulsory schooling, completed years.
        case schoolAgeTo
        /// The month and day to which school age is counted, month × 100 + day.
        case schoolCutoff
        /// The youngest age at which the school class must be stated, completed years.
        case studentAgeFrom
        /// The oldest age at which the school class must be stated, completed years.
        case studentAgeTo
        /// The age from which nobody goes to preschool, completed years.
        case preschoolAge
        /// The youngest age of pupils of primary schools, completed years.
        case primaryAgeFrom
        /// The oldest age of pupils of primary schools, completed years.
        case primaryAgeTo
        /// The youngest age of pupils of junior middle schools, completed years.
        case juniorAgeFrom
        /// The oldest age of pupils of junior middle schools, completed years.
        case juniorAgeTo
        /// The youngest age of pupils of senior middle and vocational schools, completed years.
        case seniorAgeFrom
        /// The oldest age of pupils of senior middle and vocational schools, completed years.
        case seniorAgeTo
        /// The youngest age of students of colleges, completed years.
        case collegeAge
        /// The youngest age of students for a master's degree, completed years.
        case masterAge
        /// The youngest age at which no more than primary schooling calls for a check, completed years.
        case lowSchoolingFrom
        /// The oldest age at which no more than primary schooling calls for a check, completed years.
        case lowSchoolingTo
        /// The oldest age at which senior middle schooling calls for a check, completed years.
        case highSchoolingAge
        /// The age from which a pupil of a primary school calls for a check, completed years.
        case pupilAge
        /// The years in one class that call for a check.
        case sameGradeYears
        /// The age from which it must be stated whether somebody speaks Mandarin, completed years.
        case mandarinAge
        // persons
        /// The age beyond which nobody is taken to be alive unchecked, completed years.
        case oldestAge
        /// The age from which a pension is drawn, completed years.
        case pensionAge
        /// The youngest age of pension insurance, completed years.
        case pensionJoinAge
        /// The youngest age of active military service, completed years.
        case serviceAgeFrom
        /// The oldest age of active military service, completed years.
        case serviceAgeTo
        /// The youngest age of party members, completed years.
        case partyAge
        /// The youngest age of members of the youth league, completed years.
        case leagueAgeFrom
        /// The oldest age of members of the youth league, completed years.
        case leagueAgeTo
        /// The youngest age at which healthy people supported as extremely poor call for a check, completed years.
        case extremePoorFrom
        /// The oldest age at which healthy people supported as extremely poor call for a check, completed years.
        case extremePoorTo
        // households
        /// The youngest age of a head, completed years.
        case headAge
        /// The youngest age of a wife, completed years.
        case wifeAge
        /// The youngest age of a husband, completed years.
        case husbandAge
        /// The largest plausible difference of age between spouses, years.
        case spouseGap
        /// The smallest plausible difference of age between parent and child, years.
        case parentGap
        /// The smallest plausible difference of age between grandparent and grandchild, years.
        case grandparentGap
        /// The youngest age at which labour in a five-guarantees household calls for a check, completed years.
        case guaranteedLaborFrom
        /// The oldest age at which labour in a five-guarantees household calls for a check, completed years.
        case guaranteedLaborTo
        /// The most persons of a five-guarantees household.
        case guaranteedPersons
        /// The most causes beside the main one.
        case otherCausesTo
        /// The most kinds of fuel of one household.
        case fuelsTo
        /// The days within which a household must be visited.
        case visitDays
        /// The number of households with one telephone that calls for a check.
        case sharedPhones
        /// The most households of one leading cadre.
        case leaderHouseholds
        /// The most households of one helper of the staff.
        case staffHouseholds
        // money
        /// The smallest plausible wage income of a year, yuan.
        case wageFrom
        /// The largest plausible wage income of a year, yuan.
        case wageTo
        /// The largest plausible income per head, yuan.
        case perCapitaTo
        /// The largest plausible income per head at identification, yuan.
        case perCapitaAtIdentificationTo
        /// The smallest plausible minimum living allowance of a year, yuan.
        case dibaoPayFrom
        /// The smallest plausible five-guarantees payment of a year, yuan.
        case wubaoPayFrom
        /// The smallest plausible family-planning payment of a year, yuan.
        case familyPlanningPayFrom
        /// The smallest plausible pension of a year, yuan.
        case pensionPayFrom
        /// How far above the line a household is still near it, per cent of the line.
        case borderline
        /// The number of households of a village with the same figures that calls for a check.
        case equalIncomes
        /// The change of income from year to year that calls for a check, per cent.
        case incomeChange
        // living conditions
        /// Farmland a head, mu.
        case farmlandPerHead
        /// Farmland a household, mu.
        case farmlandPerHousehold
        /// Forest land a head, mu.
        case forestPerHead
        /// Forest land a household, mu.
        case forestPerHousehold
        /// Farmland returned to forest a head, mu.
        case returnForestPerHead
        /// Farmland returned to forest a household, mu.
        case returnForestPerHousehold
        /// Orchard a household, mu.
        case orchardPerHousehold
        /// Pasture a household, mu.
        case pasturePerHousehold
        /// Water surface a household, mu.
        case waterAreaPerHousehold
        /// The change of an area of land from year to year that calls for a check, per cent.
        case landChange
        /// Distance to the road that calls for a check, kilometres.
        case roadDistanceWarning
        /// Distance to the road that cannot be right, kilometres.
        case roadDistanceError
        /// The smallest plausible floor area a head, square metres.
        case houseAreaFrom
        /// The largest plausible floor area a head, square metres.
        case houseAreaTo
        // cells
        /// The decimal places of amounts and areas.
        case decimalPlaces
        /// The earliest year of a date.
        case earliestYear
        /// The fewest digits of a bank card.
        case cardDigitsFrom
        /// The most digits of a bank card.
        case cardDigitsTo
        /// The fewest digits of a passbook account.
        case accountDigitsFrom
        /// The most digits of a passbook account.
        case accountDigitsTo
        /// The most characters of a name.
        case nameLength
        /// The most characters of other text.
        case textLength
        // the review
        /// The days for which a decision must be public.
        case publicityDays
        /// The smallest plausible mean size of a household.
        case householdSizeFrom
        /// The largest plausible mean size of a household.
        case householdSizeTo
        /// The share of cleared-out households of a village that calls for a check, per cent.
        case clearOutShare
        // known only where the policy is written for one place
        /// The most rows that the target system takes in one file.
        case uploadRows
        /// The villages of the pairing programme in the district.
        case pairedVillages
        /// The deposit beyond which a household calls for a check, yuan.
        case depositTo

        /// The threshold's name in files and in JSON.
        public var key: String { String(describing: self) }

        /// Whether only a policy written for one place can have a value, so that the shipped ones have none.
        public var isLocal: Bool { [.uploadRows, .pairedVillages, .depositTo].contains(self) }
    }
}
