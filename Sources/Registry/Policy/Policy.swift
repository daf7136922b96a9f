/// The lines and thresholds by which a register is judged (政策参数), read from `templates/policy/`.
///
/// Sources disagree on most of them; a rule whose value the policy lacks is not run.
public struct Policy: Sendable, Hashable {
    /// The policy's key, e.g. `guangdong-2018`.
    public var id: String
    /// What the policy is called.
    public var title: String
    /// The day on which the register is judged: ages are counted to it.
    public var asOf: CalendarDay
    /// The poverty lines by year.
    public var lines: [PovertyLine]
    /// The thresholds by name.
    public var thresholds: [Threshold.Name: Threshold]

    /// A policy with these parts.
    public init(
        id: String, title: String, asOf: CalendarDay, lines: [PovertyLine] = [],
        thresholds: [Threshold.Name: Threshold] = [:]
    ) {
        self.id = id
        self.title = title
        self.asOf = asOf
        self.lines = lines
        self.thresholds = thresholds
    }

    /// The value of a threshold, or `nil` where the policy has none.
    public func value(_ name: Threshold.Name) -> Quantity? { thresholds[name]?.value }

    /// The line of a year, or `nil` where the policy has none.
    public func line(_ purpose: PovertyLine.Purpose, year: Int) -> Money? {
        lines.first { $0.purpose == purpose && $0.year == year }?.amount
    }
}

/// An income line of a year (贫困线), per person and year.
public struct PovertyLine: Sendable, Hashable {
    /// What a line is used for.
    public enum Purpose: String, Sendable, CaseIterable {
        /// Households below it are poor.
        case identification
        /// Households must reach it to leave poverty.
        case exit
    }

    /// The year.
    public var year: Int
    /// What the line is used for.
    public var purpose: Purpose
    /// The line.
    public var amount: Money
    /// The paper or source it is taken from.
    public var basis: String

    /// A line of a year.
    public init(year: Int, purpose: Purpose, amount: Money, basis: String) {
        self.year = year
        self.purpose = purpose
        self.amount = amount
        self.basis = basis
    }
}

/// A threshold on which sources disagree (阈值), RULES 4.4.
public struct Threshold: Sendable, Hashable {
    /// The thresholds that rules know.
    public enum Name: String, Sendable, CaseIterable {
        /// The tolerance of sums, yuan.
        case sumTolerance
        /// The youngest age of labour, completed years.
        case laborAgeFrom
        /// The oldest age of labour, completed years.
        case laborAgeTo
        /// The youngest age of compulsory schooling, completed years.
        case schoolAgeFrom
        /// The oldest age of compulsory schooling, completed years.
        case schoolAgeTo
        /// The month and day to which school age is counted, month × 100 + day.
        case schoolCutoff
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
        /// The smallest plausible floor area a head, square metres.
        case houseAreaPerHeadFrom
        /// The largest plausible floor area a head, square metres.
        case houseAreaPerHeadTo
        /// Distance to the road that calls for a check, kilometres.
        case roadDistanceWarning
        /// Distance to the road that cannot be right, kilometres.
        case roadDistanceError
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
        /// The age from which pensions are drawn, completed years.
        case pensionAge
        /// How many times the exit line an income may be and still count as near it.
        case nearLineFactor
        /// The days for which a decision must be public.
        case publicityDays
    }

    /// The value, in the unit of its name.
    public var value: Quantity
    /// The source it is taken from, and what other sources say.
    public var basis: String

    /// A threshold with its basis.
    public init(_ value: Quantity, basis: String) {
        self.value = value
        self.basis = basis
    }
}
