import Registry

/// Something that is otherwise in a register than in an earlier one (两期变化).
public struct RegisterChange: Sendable {
    /// The kinds of change (变化类别), in the order in which a household's are told.
    public enum Kind: UInt8, CodedValue, CaseIterable {
        case householdCame, householdLeft, householdSplit, householdMerged, householdMoved
        case memberCame, memberLeft, memberMoved
        case identityNumber, name, head, markedGone, householdNumber, exitStatus, povertyClass
        public static let list = CodeList(
            "registerChange", "变化类别",
            [
                .init("新增户"), .init("整户减少"), .init("拆户"), .init("并户"), .init("村间迁移"), .init("成员增加"),
                .init("成员减少"), .init("户间转移"), .init("证件号码变化"), .init("姓名变化"), .init("户主变更"),
                .init("标记死亡或减少"), .init("户编号变化"), .init("脱贫属性变化"), .init("贫困户属性变化"),
            ])
    }

    /// How sure the reason is (原因依据). Two tables do not show why; only a decision does.
    public enum Certainty: UInt8, CodedValue, CaseIterable {
        case decided, recorded, likely, unknown
        public static let list = CodeList(
            "certainty", "原因依据", [.init("有处置"), .init("表内有记录"), .init("推测，待核"), .init("不明，待核")])
    }

    /// The kind.
    public let kind: Kind
    /// The village in which it shows.
    public let place: AdministrativePlace
    /// The household's number: today's, or the earlier where the household is gone.
    public var householdId: Identifier?
    /// The head's name.
    public var headName: PersonName?
    /// The member's name, where the change is one person's.
    public var name: PersonName?
    /// The member's identity number, where the change is one person's.
    public var idNo: IdentityNumber?
    /// How many persons are concerned.
    public var persons = 1
    /// The field of which `from` and `to` are values.
    public var field: Field?
    /// What it was, unmasked: a household's number, a village, a status; blank where there is nothing to tell.
    public var from = ""
    /// What it is, unmasked.
    public var to = ""
    /// Why.
    public var reason: Words
    /// How sure that is.
    public var certainty: Certainty
    /// The rule that asks for a reason, where nothing gives one.
    public var rule: RuleCode?
    /// The row of the earlier export that tells of it.
    public var earlierRow: RecordToken?
    /// The row of the register that tells of it.
    public var row: RecordToken?
    /// What it does to the numbers of villages. An event belongs to one change only.
    public var events: [ChangeEvent] = []

    /// A change of a kind.
    public init(_ kind: Kind, at place: AdministrativePlace, reason: Words, _ certainty: Certainty) {
        self.kind = kind
        self.place = place
        self.reason = reason
        self.certainty = certainty
    }
}

extension RegisterChange.Kind {
    /// The kind in words.
    public var words: Words { Words(name, english) }

    private var english: String {
        switch self {
        case .householdCame: "new household"
        case .householdLeft: "household gone"
        case .householdSplit: "split household"
        case .householdMerged: "merged household"
        case .householdMoved: "moved to another village"
        case .memberCame: "member more"
        case .memberLeft: "member fewer"
        case .memberMoved: "moved to another household"
        case .identityNumber: "identity number changed"
        case .name: "name changed"
        case .head: "head changed"
        case .markedGone: "marked as dead or gone"
        case .householdNumber: "household number changed"
        case .exitStatus: "exit status changed"
        case .povertyClass: "class of household changed"
        }
    }
}

extension RegisterChange.Certainty {
    /// How sure the reason is, in words.
    public var words: Words {
        switch self {
        case .decided: Words(name, "decided")
        case .recorded: Words(name, "recorded in the table")
        case .likely: Words(name, "likely, to be verified")
        case .unknown: Words(name, "unknown, to be verified")
        }
    }
}
