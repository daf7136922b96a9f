/// A person responsible for helping a household (帮扶责任人).
public struct Helper: Sendable {
    /// Where the record was read.
    public var source: RecordToken
    /// What was noticed while its cells were read.
    public var remarks: [Remark] = []

    /// Helper (帮扶责任人).
    public var helperName: Reading<PersonName> = .absent
    /// Sex of the helper (性别).
    public var helperSex: Reading<Sex> = .absent
    /// Political affiliation of the helper (政治面貌).
    public var helperPolitics: Reading<Politics> = .absent
    /// Unit of the helper (帮扶单位名称).
    public var helperUnit: Reading<String> = .absent
    /// Start of help (帮扶开始时间).
    public var helperStart: Reading<PartialDate> = .absent
    /// End of help (帮扶结束时间).
    public var helperEnd: Reading<PartialDate> = .absent
    /// Level of the unit (单位隶属关系).
    public var unitLevel: Reading<String> = .absent
    /// Address of the unit (单位地址).
    public var unitAddress: Reading<String> = .absent
    /// Telephone of the helper (联系电话).
    public var helperPhone: Reading<PhoneNumber> = .absent
    /// Post of the helper (职务).
    public var helperDuty: Reading<String> = .absent
    /// Member of the resident work team (是否驻村工作队员).
    public var resident: Reading<YesNo> = .absent
    /// First secretary of the village (是否第一书记).
    public var firstSecretary: Reading<YesNo> = .absent
    /// State of help (帮扶状态).
    public var helperState: Reading<HelperState> = .absent

    /// A helper about whom nothing is known yet.
    public init(source: RecordToken) { self.source = source }
}
