/// A member of a registered household (家庭成员).
public struct Member: Sendable {
    /// Where the record was read.
    public var source: RecordToken
    /// What was noticed while its cells were read.
    public var remarks: [Remark] = []

    /// Number of the person (人口编号).
    public var personId: Reading<Identifier> = .absent
    /// Name (姓名).
    public var name: Reading<PersonName> = .absent
    /// Sex (性别).
    public var sex: Reading<Sex> = .absent
    /// Identity number (证件号码).
    public var idNo: Reading<IdentityNumber> = .absent
    /// Kind of identity document (证件类型).
    public var idType: Reading<DocumentKind> = .absent
    /// Date of birth (出生日期).
    public var birth: Reading<CalendarDay> = .absent
    /// Age (年龄，岁).
    public var age: Reading<Count> = .absent
    /// Relation to the head (与户主关系).
    public var relation: Reading<Relation> = .absent
    /// Ethnic group (民族).
    public var ethnicity: Reading<Ethnicity> = .absent
    /// Political affiliation (政治面貌).
    public var politics: Reading<Politics> = .absent
    /// Schooling completed (文化程度).
    public var education: Reading<Education> = .absent
    /// School class (在校生状况).
    public var student: Reading<StudentStatus> = .absent
    /// State of health (健康状况).
    public var health: Reading<CodeSet<Health>> = .absent
    /// Ability to work (劳动技能).
    public var labor: Reading<LaborAbility> = .absent
    /// Work away from home (务工状况).
    public var work: Reading<WorkSituation> = .absent
    /// Months of work (务工时间（月），月).
    public var workMonths: Reading<Quantity> = .absent
    /// Active military service (是否现役军人).
    public var activeService: Reading<YesNo> = .absent
    /// Insured against serious illness (是否参加大病保险).
    public var seriousIllness: Reading<YesNo> = .absent
    /// Residents' medical insurance (是否参加新型农村合作医疗（城乡居民基本医疗保险）).
    public var residentMedical: Reading<YesNo> = .absent
    /// Employees' medical insurance (是否参加城镇职工基本医疗保险).
    public var employeeMedical: Reading<YesNo> = .absent
    /// Residents' pension insurance (是否参加城乡居民基本养老保险).
    public var residentPension: Reading<YesNo> = .absent
    /// Employees' pension insurance (是否参加城镇职工基本养老保险).
    public var employeePension: Reading<YesNo> = .absent
    /// Contribution level or pension drawn (城乡居民基本养老保险个人缴费档次或目前领取养老金水平).
    public var pensionLevel: Reading<String> = .absent
    /// Draws minimum living allowance (是否享受低保).
    public var dibao: Reading<YesNo> = .absent
    /// Supported as extremely poor (是否特困供养人员).
    public var tekun: Reading<YesNo> = .absent
    /// Telephone of the member (成员联系电话).
    public var memberPhone: Reading<PhoneNumber> = .absent
    /// Reason for leaving school (失学或辍学原因).
    public var dropReason: Reading<String> = .absent
    /// Speaks Mandarin (是否会讲普通话).
    public var mandarin: Reading<YesNo> = .absent
    /// Commercial supplementary medical insurance (是否参加商业补充医疗保险).
    public var commercialMedical: Reading<YesNo> = .absent
    /// Kind of disability (残疾类别).
    public var disabilityType: Reading<DisabilityKind> = .absent
    /// Grade of disability (残疾级别).
    public var disabilityGrade: Reading<DisabilityGrade> = .absent
    /// Year of the disability card (残疾证办证年度).
    public var disabilityYear: Reading<Year> = .absent
    /// Public-service job (公益性岗位类型).
    public var publicJob: Reading<String> = .absent
    /// Months in a public-service job (公益性岗位(月数)，月).
    public var publicJobMonths: Reading<Quantity> = .absent
    /// How the work was found (就业渠道).
    public var jobChannel: Reading<String> = .absent
    /// Place of work (务工所在地).
    public var workPlace: Reading<String> = .absent
    /// Employer (务工企业名称).
    public var workCompany: Reading<String> = .absent
    /// Works abroad (是否国外务工).
    public var abroad: Reading<YesNo> = .absent
    /// Wish to enter a technical school (入读技工院校意愿).
    public var techSchoolWish: Reading<String> = .absent
    /// Training needed (培训需求).
    public var trainingNeed: Reading<String> = .absent
    /// Skills (技能状况).
    public var skillState: Reading<String> = .absent
    /// Work wished for (就业意向).
    public var jobWish: Reading<String> = .absent
    /// Work expected (就业预期).
    public var jobExpect: Reading<String> = .absent
    /// Note on changes of the member (成员变更备注).
    public var memberNote: Reading<String> = .absent
    /// Whether alive and in the household (生存/在户状态).
    public var state: Reading<MemberState> = .absent
    /// Grade at school (年级).
    public var grade: Reading<String> = .absent
    /// Counts as labour (是否劳动力).
    public var isLabor: Reading<YesNo> = .absent
    /// Minimum allowance or five guarantees (低保五保属性).
    public var welfareAttribute: Reading<String> = .absent
    /// Received serious-illness aid (是否接受大病医疗救助).
    public var illnessAid: Reading<YesNo> = .absent
    /// Received other health aid (是否接受其他健康扶贫).
    public var otherHealthAid: Reading<YesNo> = .absent
    /// Line of production (产业分类).
    public var industry: Reading<String> = .absent
    /// School attended (就读学校).
    public var school: Reading<String> = .absent
    /// Pension of a month (月领取养老金，元).
    public var pensionAmount: Reading<Money> = .absent
    /// Draws a pension (是否领取养老待遇).
    public var drawsPension: Reading<YesNo> = .absent
    /// Draws the grant for vocational schooling (是否享受雨露计划).
    public var vocationalGrant: Reading<YesNo> = .absent
    /// When the person was identified (人员识别时间).
    public var personIdentifyTime: Reading<PartialDate> = .absent
    /// When and for how much the member worked away from home (务工记录), in the order of the table.
    public var workPeriods: [WorkPeriod] = []

    /// A member about whom nothing is known yet.
    public init(source: RecordToken) { self.source = source }
}
