/// The lines and thresholds by which a register is judged (政策参数), read from `templates/policy/`.
///
/// Sources disagree on most of them; a rule whose value the policy lacks is not run.
public struct Policy: Sendable, Hashable {
    /// The policy's key, e.g. `guangdong-2018`.
    public var id: String
    /// What the policy is called.
    public var title: String
    /// The campaign (行动) to which corrections belong, where the policy is that of one: what is edited in a review does not
    /// count in the error rate.
    public var campaign: String?
    /// The day on which the register is judged: ages are counted to it, unless the register is of another year.
    public var asOf: CalendarDay
    /// The poverty lines by year.
    public var lines: [PovertyLine]
    /// The thresholds by name.
    public var thresholds: [Threshold.Name: Threshold]
    /// What amounts of income and expense are made of.
    public var sums: [IncomeSum]
    /// The days within which the review's papers are dated (工作期间), where the policy is that of a review.
    public var period: ClosedRange<CalendarDay>?
    /// The fields that the review may change (开放修改的指标), where the policy lists them.
    public var openFields: Set<Field>?
    /// The administrative divisions, where the policy lists them.
    public var divisions: DivisionTable?
    /// The documents of the submission pack (报送材料); none where the policy does not say.
    public var pack: [PackDocument] = []
    /// What is handed in, and under which names (报送方案); `nil` where the policy does not say.
    public var submission: SubmissionPlan?
    /// The villages of the pairing programme (“双到”村); none where the policy does not list them.
    public var pairedVillages: [PairedVillage] = []
    /// How far the cells of each field are to be trusted; `nil` for no hints at what to change.
    public var reliability: Reliability?

    /// A policy with these parts.
    public init(
        id: String, title: String, asOf: CalendarDay, lines: [PovertyLine] = [],
        thresholds: [Threshold.Name: Threshold] = [:], sums: [IncomeSum] = [],
        period: ClosedRange<CalendarDay>? = nil, openFields: Set<Field>? = nil, divisions: DivisionTable? = nil
    ) {
        self.id = id
        self.title = title
        self.asOf = asOf
        self.lines = lines
        self.thresholds = thresholds
        self.sums = sums
        self.period = period
        self.openFields = openFields
        self.divisions = divisions
    }

    /// The value of a threshold, or `nil` where the policy has none.
    public func value(_ name: Threshold.Name) -> Quantity? { thresholds[name]?.value }

    /// The line of a year, or `nil` where the policy has none.
    public func line(_ purpose: PovertyLine.Purpose, of year: Int) -> Money? {
        lines.first { $0.year == year && $0.purpose == purpose }?.amount
    }

    /// The ways in which an amount may be made; none where the policy does not say.
    public func sums(of total: Field) -> [IncomeSum] { sums.filter { $0.total == total } }

    /// The day to which ages are counted in a register of the year `dataYear`: the policy's own day where it lies in that
    /// year or the year is not known, otherwise the year's last.
    public func day(judging dataYear: Int?) -> CalendarDay {
        guard let dataYear, asOf.parts.year != dataYear else { return asOf }
        return CalendarDay(year: dataYear, month: 12, day: 31) ?? asOf
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
