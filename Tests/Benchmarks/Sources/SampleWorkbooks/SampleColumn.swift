/// The columns of the national table of persons (全国扶贫开发信息系统人口信息表), in its order.
enum SampleColumn: String, CaseIterable {
    case province = "省"
    case city = "市"
    case county = "县"
    case town = "乡"
    case village = "村"
    case householdId = "户编号"
    case personId = "人口编号"
    case name = "姓名"
    case sex = "性别"
    case birth = "出生日期"
    case idType = "证件类型"
    case idNo = "证件号码"
    case ethnicity = "民族"
    case phone = "户联系电话"
    case memberPhone = "成员联系电话"
    case year = "年度"
    case relation = "与户主关系"
    case education = "文化程度"
    case student = "在校生状况"
    case labor = "劳动技能"
    case workMonths = "务工时间（月）"
    case health = "健康状况"
    case politics = "政治面貌"
    case workCompany = "务工企业名称"
    case dibao = "是否享受低保"
    case employeePension = "是否参加城镇职工基本养老保险"
    case seriousIllness = "是否参加大病保险"
    case residentMedical = "是否参加新型农村合作医疗（城乡居民基本医疗保险）"
    case residentPension = "是否参加城乡居民基本养老保险"
    case dropReason = "失学或辍学原因"
    case mandarin = "是否会讲普通话"
    case commercialMedical = "是否参加商业补充医疗保险"
    case abroad = "是否国外务工"
    case industry = "产业分类"
    case illnessAid = "是否接受大病医疗救助"
    case otherHealthAid = "是否接受其他健康扶贫"
    case publicJob = "公益性岗位类型"
    case publicJobMonths = "公益性岗位(月数)"
    case jobChannel = "就业渠道"
    case disabilityType = "残疾类别"
    case workPlace = "务工所在地"
    case headName = "户主姓名"
    case headIdNo = "户主证件号码"
    case employeeMedical = "是否参加城镇职工基本医疗保险"
    case tekun = "是否特困供养人员"
    case disabilityYear = "残疾证办证年度"
    case standard = "识别标准"

    /// The position, from 0.
    var position: Int { Self.positions[self] ?? 0 }

    private static let positions = Dictionary(
        allCases.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })

    /// Whether hardly two households have the same text: such texts are remembered within a household only.
    var isOwn: Bool {
        switch self {
        case .householdId, .personId, .idNo, .phone, .memberPhone, .headIdNo: true
        default: false
        }
    }
}
