/// A correction as a paper shows it (更正记录): with the values themselves, as the platform's own trail (数据轨迹) does.
public struct PrintedCorrection: Hashable, Sendable {
    public var household: String?
    /// The heading of the column that was corrected.
    public var content: String
    public var before: String
    public var after: String
    public var reason: String
    /// The day, as it is to be shown.
    public var date: String
    public var unit: String
    public var person: String
    /// Sheet and cell.
    public var place: String
    public var campaign: String

    public init(
        household: String?, content: String, before: String, after: String, reason: String, date: String, unit: String,
        person: String, place: String, campaign: String
    ) {
        self.household = household
        self.content = content
        self.before = before
        self.after = after
        self.reason = reason
        self.date = date
        self.unit = unit
        self.person = person
        self.place = place
        self.campaign = campaign
    }
}
