import Registry

/// The official forms that can be written (官方表格). The raw values are those of the command line.
public enum OfficialForm: String, Sendable, CaseIterable {
    /// The roster of those who are cleared out (清退人员花名册).
    case clearOut = "clear-out"
    /// The roster of those who come into the register (新增贫困人口花名册).
    case newHouseholds = "new-households"
    /// The record of households and persons before and after (户数人数变动记录表).
    case changeRecord = "change-record"
}

/// What a form is to be written from (填表请求).
public struct RosterRequest: Sendable {
    /// The form.
    public var form: OfficialForm
    /// The register before the changes.
    public var register: CheckRequest
    /// The workbooks with the decisions.
    public var decisions: [String]
    /// An export made after the changes, against which the events are proven; none where empty.
    public var after: [String] = []
    /// The unit that reports; the district's name where `nil`.
    public var unit: String?
    /// The day of the report; left blank for the pen where `nil`.
    public var date: CalendarDay?

    /// A form to be written from a register and decisions.
    public init(form: OfficialForm, register: CheckRequest, decisions: [String]) {
        self.form = form
        self.register = register
        self.decisions = decisions
    }
}
