/// What a clerk decided about a household or a member after verification (处置).
public struct Decision: Sendable, Hashable {
    /// What is done (处置类别).
    public enum Disposal: UInt8, CodedValue, CaseIterable {
        case correct, keep, clearOutHousehold, clearOutMember, add, naturalIncrease, naturalDecrease, dissolve
        case suspend, end, restore, split, merge, moveVillage
        public static let list = CodeList(
            "disposal", "处置",
            [
                .init("更正"), .init("保留", aliases: ["核实无误"]), .init("整户清退"),
                .init("部分成员清退", aliases: ["成员清退"]), .init("新增", aliases: ["纳入"]), .init("自然增加"),
                .init("自然减少"), .init("自然销户"), .init("暂时中止"), .init("完全终止", aliases: ["终止"]), .init("恢复"),
                .init("拆户"), .init("并户"), .init("村间迁移"),
            ])
    }

    /// Where the decision stands: the sheet among those of the list, and the row.
    public var source: RecordToken
    /// The number of the household decided on.
    public var householdId: Identifier
    /// The identity number of the member decided on; `nil` where the whole household is.
    public var idNo: IdentityNumber?
    /// The name of the member decided on, as the list has it.
    public var name: PersonName?
    /// What is done.
    public var disposal: Disposal
    /// Why, from the list of reasons.
    public var reason: String = ""
    /// Why the case is an exception to the condition that it meets (例外情形).
    public var exception: String = ""
    /// The circumstances in words (具体情况).
    public var circumstances: String = ""
    /// By what the case was verified (核实方式及依据).
    public var evidence: String = ""
    /// Who verified.
    public var verifiedBy: PersonName?
    /// The village to which a household moves or in which it is merged, where it is another one (迁入村).
    public var destination: String = ""
    /// When the change took effect or was verified.
    public var date: CalendarDay?
    /// The days of the procedure.
    public var procedure = Procedure()
    /// The members whom rows about the whole household name, besides rows that stand beside a finding (所列成员).
    public var listed: [Person] = []
    /// A remark.
    public var note: String = ""

    /// A decision about a household, or about one of its members.
    public init(source: RecordToken, householdId: Identifier, disposal: Disposal) {
        self.source = source
        self.householdId = householdId
        self.disposal = disposal
    }
}

/// The days on which the steps of the procedure were taken (程序日期).
public struct Procedure: Sendable, Hashable {
    /// The democratic review in the village (民主评议).
    public var review: CalendarDay?
    /// The publicity's first day (公示开始).
    public var publicityFrom: CalendarDay?
    /// The publicity's last day (公示结束).
    public var publicityTo: CalendarDay?
    /// The street's check (街道审核).
    public var streetCheck: CalendarDay?
    /// The district office's check (区扶贫办审核).
    public var districtCheck: CalendarDay?
    /// The administrative committee's approval (区管委会审批).
    public var approval: CalendarDay?
    /// The number of the approval (文号).
    public var approvalNumber: String = ""

    /// No step taken.
    public init() {}
}

/// The decisions of a review (处置台账), and the households that are to come into the register.
public struct DecisionList: Sendable {
    /// The decisions, in the order of the list.
    public var decisions: [Decision]
    /// Households that are not in the register yet; decisions to add them name their numbers.
    public var newcomers: [Household]
    /// The sheets in which the decisions stand.
    public var sheets: [DecisionSheet]

    /// A list of decisions.
    public init(decisions: [Decision] = [], newcomers: [Household] = [], sheets: [DecisionSheet] = []) {
        self.decisions = decisions
        self.newcomers = newcomers
        self.sheets = sheets
    }
}
