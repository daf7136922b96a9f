import Forms
import Registry

/// The official forms that can be written (官方表格). The raw values are those of the command line.
public enum OfficialForm: String, Sendable, CaseIterable {
    /// The roster of those who are cleared out (清退人员花名册).
    case clearOut = "clear-out"
    /// The roster of those who come into the register (新增贫困人口花名册).
    case newHouseholds = "new-households"
    /// The record of households and persons before and after (户数人数变动记录表).
    case changeRecord = "change-record"
    /// The register and its review by village (贫困人口建档立卡情况统计表).
    case annex1
    /// How far help has carried the households (脱贫成效分类情况表).
    case annex2
    /// What the villages of the pairing programme lack (“双到”村短板情况统计表).
    case annex3
    /// Problems that others found, and how far they are mended (发现问题整改情况统计表).
    case annex4
    /// A page about each household (贫困户信息卡).
    case householdCard = "household-card"
    /// A page for the visit to each household with a lead (入户核查表).
    case visitSheet = "visit-sheet"

    /// The key of the form's definition.
    var definition: String {
        switch self {
        case .annex1: "annex-1"
        case .annex2: "annex-2"
        case .annex3: "annex-3"
        case .annex4: "annex-4"
        default: rawValue
        }
    }

    /// Whether the form counts or lists what a check finds.
    var needsCheck: Bool { self == .annex1 || self == .visitSheet || self == .householdCard }
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
    /// Filled-in forms, whose hand-written columns are taken over; the list of problems of annex 4 among them.
    public var filled: [String] = []
    /// The town or street that the form is about; all where `nil`.
    public var town: String?
    /// For whom the copy is made.
    public var variant = FormVariant.print
    /// The unit that reports; the town's or district's name where `nil`.
    public var unit: String?
    /// The day of the report; left blank for the pen where `nil`.
    public var date: CalendarDay?

    /// Every file that is read.
    var inputs: [String] { register.files + decisions + after + filled }

    /// A form to be written from a register and decisions.
    public init(form: OfficialForm, register: CheckRequest, decisions: [String]) {
        self.form = form
        self.register = register
        self.decisions = decisions
    }
}
