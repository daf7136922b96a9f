/// A registered poor household (建档立卡贫困户).
public struct Household: Sendable {
    /// Where its row of the household table was read; `nil` where only its members were.
    public var source: RecordToken?
    /// Where its rows of further household tables were read: its income of the year, for one.
    public var furtherSources: [RecordToken] = []
    /// What was noticed while its cells were read.
    public var remarks: [Remark] = []
    /// Its members, in the order of the table.
    public var members: [Member] = []
    /// Who is responsible for helping it.
    public var helpers: [Helper] = []
    /// What was done for it and its members (帮扶措施), in the order of the table.
    public var measures: [Measure] = []
    /// Its income.
    public var income = Income()
    /// Its living conditions.
    public var conditions = LivingConditions()

    /// Province (省(区、市)).
    public var province: Reading<String> = .absent
    /// City (市(地、州、盟)).
    public var city: Reading<String> = .absent
    /// County (县(市、区、旗)).
    public var county: Reading<String> = .absent
    /// Town (乡(镇)).
    public var town: Reading<String> = .absent
    /// Village (行政村).
    public var village: Reading<String> = .absent
    /// Hamlet (自然村).
    public var naturalVillage: Reading<String> = .absent
    /// Household number (户编号).
    public var householdId: Reading<Identifier> = .absent
    /// Number of the head (户主编号).
    public var headNo: Reading<Identifier> = .absent
    /// Name of the head (户主姓名).
    public var headName: Reading<PersonName> = .absent
    /// Identity number of the head (户主证件号码).
    public var headIdNo: Reading<IdentityNumber> = .absent
    /// Telephone of the household (户联系电话).
    public var phone: Reading<PhoneNumber> = .absent
    /// Bank (开户银行名称).
    public var bankName: Reading<String> = .absent
    /// Bank account (银行卡号).
    public var bankAccount: Reading<AccountNumber> = .absent
    /// Standard of identification (识别标准).
    public var standard: Reading<IdentificationStandard> = .absent
    /// Class of poor household (贫困户属性).
    public var povertyAttribute: Reading<PovertyAttribute> = .absent
    /// Whether the household can work (劳力属性).
    public var laborAttribute: Reading<LaborAttribute> = .absent
    /// Main cause of poverty (主要致贫原因).
    public var mainCause: Reading<PovertyCause> = .absent
    /// Other causes of poverty (其他致贫原因).
    public var otherCause: Reading<CodeSet<PovertyCause>> = .absent
    /// Note on the causes (致贫原因说明).
    public var causeNote: Reading<String> = .absent
    /// Exit status (脱贫属性).
    public var exitStatus: Reading<ExitStatus> = .absent
    /// Year of leaving poverty (脱贫年度).
    public var exitYear: Reading<Year> = .absent
    /// Year of falling back (返贫年度).
    public var returnYear: Reading<Year> = .absent
    /// When first identified (首次识别时间).
    public var identifyTime: Reading<PartialDate> = .absent
    /// Number of members (家庭人口数，人).
    public var memberCount: Reading<Count> = .absent
    /// Number of members at the start of the year (年初家庭人口数，人).
    public var memberCountStart: Reading<Count> = .absent
    /// Number able to work (劳动力数，人).
    public var laborCount: Reading<Count> = .absent
    /// Year of the data (年度).
    public var year: Reading<Year> = .absent
    /// Family of soldiers or martyrs (是否军烈属).
    public var militaryFamily: Reading<YesNo> = .absent
    /// Only-child household (是否独生子女户).
    public var onlyChild: Reading<YesNo> = .absent
    /// Two-daughters household (是否双女户).
    public var twoDaughters: Reading<YesNo> = .absent
    /// Family-planning household (计划生育户).
    public var planningFamily: Reading<YesNo> = .absent
    /// Number of helpers (帮扶责任人数，人).
    public var helperCount: Reading<Count> = .absent
    /// Telephone of the village office (村办公电话).
    public var villagePhone: Reading<PhoneNumber> = .absent
    /// Kind of registered household (户类别).
    public var householdKind: Reading<HouseholdKind> = .absent
    /// Kind of disaster (因灾类型).
    public var disasterKind: Reading<String> = .absent
    /// Day of the last visit (最近走访日期).
    public var lastVisit: Reading<CalendarDay> = .absent
    /// Why the household is watched (监测对象类别).
    public var monitoringKind: Reading<MonitoringKind> = .absent
    /// Whether the risk is removed (风险是否已消除).
    public var riskState: Reading<RiskState> = .absent
    /// Risk of falling into poverty (致贫返贫风险).
    public var fallRisk: Reading<String> = .absent
    /// Since when the household is watched (识别监测时间).
    public var monitorTime: Reading<PartialDate> = .absent
    /// When watching ended (消除监测时间).
    public var riskClearedTime: Reading<PartialDate> = .absent

    /// A household about which nothing is known yet.
    public init(source: RecordToken? = nil) { self.source = source }
}

extension Sequence<Household> {
    /// The households by number; of two with one number the first.
    public var byNumber: [Identifier: Household] {
        Dictionary(
            compactMap { household in household.householdId.value.map { ($0, household) } },
            uniquingKeysWith: { first, _ in first })
    }
}
