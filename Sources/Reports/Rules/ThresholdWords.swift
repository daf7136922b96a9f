import Findings
import Registry

extension Threshold.Name {
    /// What the threshold is called, with its unit.
    var words: Words {
        switch self {
        case .sumTolerance: Words("合计允许误差（元）", "tolerance of sums, yuan")
        case .laborAgeFrom: Words("劳动年龄起（周岁）", "youngest age of labour, years")
        case .laborAgeTo: Words("劳动年龄止（周岁）", "oldest age of labour, years")
        case .laborShare: Words("缺劳力的户劳动力占比（%）", "share of labour that lack of labour cannot have, per cent")
        case .schoolAgeFrom: Words("义务教育年龄起（周岁）", "youngest age of compulsory schooling, years")
        case .schoolAgeTo: Words("义务教育年龄止（周岁）", "oldest age of compulsory schooling, years")
        case .schoolCutoff: Words("入学年龄截止日（月日）", "day to which school age is counted, month and day")
        case .farmlandPerHead: Words("人均耕地（亩）", "farmland a head, mu")
        case .farmlandPerHousehold: Words("户均耕地（亩）", "farmland a household, mu")
        case .forestPerHead: Words("人均林地（亩）", "forest land a head, mu")
        case .forestPerHousehold: Words("户均林地（亩）", "forest land a household, mu")
        case .roadDistanceWarning: Words("与村主干路距离，须核实（公里）", "distance to the road that calls for a check, km")
        case .roadDistanceError: Words("与村主干路距离，不可能（公里）", "distance to the road that cannot be right, km")
        case .wageFrom: Words("年工资性收入下限（元）", "smallest plausible wage income of a year, yuan")
        case .wageTo: Words("年工资性收入上限（元）", "largest plausible wage income of a year, yuan")
        case .perCapitaTo: Words("人均收入上限（元）", "largest plausible income per head, yuan")
        case .perCapitaAtIdentificationTo:
            Words("识别时人均收入上限（元）", "largest plausible income per head at identification, yuan")
        case .publicityDays: Words("公示天数", "days for which a decision must be public")
        }
    }
}
