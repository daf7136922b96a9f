import Registry

/// An exception that somebody has verified (核实无误): what a rule finds about a household or a person is known to be so.
public struct Waiver: Sendable, Hashable {
    /// Where it stands: a sheet's row, or a line of a YAML file, counted from 1.
    public var row: Int
    /// The rule.
    public var code: RuleCode
    /// The number of the household; `nil` where the person alone is named.
    public var household: Identifier?
    /// The identity number of the person, as written; `nil` for the household as a whole or a person known by name.
    public var idNo: String?
    /// The name of the person, by which one without a number is found in the household.
    public var name: PersonName?
    /// Why it is right as it stands.
    public var reason: String
    /// Who verified it.
    public var verifiedBy: PersonName
    /// The last day on which it holds; `nil` where it has no end.
    public var until: CalendarDay?

    /// A waiver for what `code` finds about a household or a person.
    public init(
        row: Int, code: RuleCode, household: Identifier? = nil, idNo: String? = nil, name: PersonName? = nil,
        reason: String, verifiedBy: PersonName, until: CalendarDay? = nil
    ) {
        self.row = row
        self.code = code
        self.household = household
        self.idNo = idNo
        self.name = name
        self.reason = reason
        self.verifiedBy = verifiedBy
        self.until = until
    }

    /// Whether it still holds on a day.
    public func holds(on day: CalendarDay) -> Bool { until.map { day <= $0 } ?? true }
}

/// The waivers of a file (核实无误清单).
public struct WaiverList: Sendable, Hashable {
    /// The file, as it was given.
    public var file: String
    /// Its waivers, in order.
    public var waivers: [Waiver]

    /// The waivers of a file.
    public init(file: String, waivers: [Waiver]) {
        self.file = file
        self.waivers = waivers
    }
}
