import Findings
import Registry

extension Threshold.Name {
    /// What the threshold is called, with its unit.
    var words: Words {
        switch self {
        case .sumTolerance: Words("合计允许误差（元）", "tolerance of sums, yuan")
        case .laborAgeFrom: Words("劳动年龄起（周岁）", "youngest age of labour, years")
        case .laborAgeTo: Words("劳动年龄止（周岁）", "oldest age of labour, years")
        case .schoolAgeFrom: Words("义务教育年龄起（周岁）", "youngest age of compulsory schooling, years")
        case .schoolAgeTo: Words("义务教育年龄止（周岁）", "oldest age of compulsory schooling, years")
        case .schoolCutoff: Words("入学年龄截止日（月日）", "day to which school age is counted, month and day")
        case .farmlandPerHead: Words("人均耕地（亩）", "farmland a head, mu")
        case .farmlandPerHousehold: Words("户均耕地（亩）", "farmland a household, mu")
        case .forestPerHead: Words("人均林地（亩）", "forest land a head, mu")
        case .forestPerHousehold: Words("户均林地（亩）", "forest land a household, mu")
        case .returnForestPerHead: Words("人均退耕还林（亩）", "farmland returned to forest a head, mu")
        case .returnForestPerHousehold: Words("每户退耕还林（亩）", "farmland returned to forest a household, mu")
        case .orchardPerHousehold: Words("每户林果（亩）", "orchard a household, mu")
        case .pasturePerHousehold: Words("每户牧草地（亩）", "pasture a household, mu")
        case .waterAreaPerHousehold: Words("每户水面（亩）", "water surface a household, mu")
        case .houseAreaPerHeadFrom: Words("人均住房面积下限（平方米）", "smallest plausible floor area a head, square metres")
        case .houseAreaPerHeadTo: Words("人均住房面积上限（平方米）", "largest plausible floor area a head, square metres")
        case .roadDistanceWarning: Words("与村主干路距离，须核实（公里）", "distance to the road that calls for a check, km")
        case .roadDistanceError: Words("与村主干路距离，不可能（公里）", "distance to the road that cannot be right, km")
        case .wageFrom: Words("年工资性收入下限（元）", "smallest plausible wage income of a year, yuan")
        case .wageTo: Words("年工资性收入上限（元）", "largest plausible wage income of a year, yuan")
        case .perCapitaTo: Words("人均收入上限（元）", "largest plausible income per head, yuan")
        case .perCapitaAtIdentificationTo:
            Words("识别时人均收入上限（元）", "largest plausible income per head at identification, yuan")
        case .dibaoPayFrom: Words("全年低保金下限（元）", "smallest plausible minimum living allowance, yuan")
        case .wubaoPayFrom: Words("全年五保金下限（元）", "smallest plausible five-guarantees payment, yuan")
        case .familyPlanningPayFrom: Words("全年计划生育金下限（元）", "smallest plausible family-planning payment, yuan")
        case .pensionPayFrom: Words("全年养老保险金下限（元）", "smallest plausible pension of a year, yuan")
        case .pensionAge: Words("领取养老金的年龄（周岁）", "age from which pensions are drawn, years")
        case .nearLineFactor: Words("脱贫临界的收入与脱贫线之比", "times the exit line that still counts as near it")
        case .publicityDays: Words("公示天数", "days for which a decision must be public")
        }
    }
}
