/// The production and living conditions of a household (生产生活条件).
public struct LivingConditions: Sendable {
    /// Farmland (耕地面积（亩），亩).
    public var farmland: Reading<Quantity> = .absent
    /// Irrigated land (有效灌溉面积，亩).
    public var irrigated: Reading<Quantity> = .absent
    /// Forest land (林地面积（亩），亩).
    public var forest: Reading<Quantity> = .absent
    /// Farmland returned to forest (退耕还林面积（亩），亩).
    public var returnForest: Reading<Quantity> = .absent
    /// Orchard (林果面积（亩），亩).
    public var orchard: Reading<Quantity> = .absent
    /// Pasture (牧草地面积，亩).
    public var pasture: Reading<Quantity> = .absent
    /// Water surface (水面面积，亩).
    public var waterArea: Reading<Quantity> = .absent
    /// Electricity for production (是否通生产用电).
    public var productionPower: Reading<YesNo> = .absent
    /// Difficulty in getting water (饮水是否困难).
    public var waterDifficult: Reading<YesNo> = .absent
    /// Safe water (饮水是否安全).
    public var waterSafe: Reading<YesNo> = .absent
    /// Safe drinking water provided (是否解决安全饮用水).
    public var waterSolved: Reading<YesNo> = .absent
    /// Electricity in the home (是否通生活用电).
    public var livingPower: Reading<YesNo> = .absent
    /// Radio and television (是否通广播电视).
    public var broadcast: Reading<YesNo> = .absent
    /// Distance to the village's main road (与村主干路距离，公里).
    public var roadDistance: Reading<Quantity> = .absent
    /// Road to the house (入户路类型).
    public var roadType: Reading<RoadKind> = .absent
    /// Floor area of the house (住房面积，平方米).
    public var houseArea: Reading<Quantity> = .absent
    /// Lives in a dangerous house (是否危房户).
    public var dangerHouse: Reading<YesNo> = .absent
    /// Grade of the dangerous house (危房级别).
    public var dangerLevel: Reading<DangerLevel> = .absent
    /// Sanitary toilet (是否有卫生厕所).
    public var toilet: Reading<YesNo> = .absent
    /// Main fuel (主要燃料类型).
    public var fuel: Reading<CodeSet<Fuel>> = .absent
    /// Member of a farmers' co-operative (是否加入农民专业合作组织).
    public var coop: Reading<YesNo> = .absent
    /// Led by a leading enterprise (是否有龙头企业带动).
    public var leadingEnterprise: Reading<YesNo> = .absent
    /// Led by a successful neighbour (是否有创业致富带头人带动).
    public var leader: Reading<YesNo> = .absent
    /// Resettled household (是否搬迁户).
    public var relocated: Reading<YesNo> = .absent
    /// Way of resettlement (搬迁方式).
    public var relocationWay: Reading<RelocationWay> = .absent
    /// How the household was settled (安置方式).
    public var resettleWay: Reading<ResettlementWay> = .absent
    /// Where the household was settled (安置地).
    public var resettlePlace: Reading<ResettlementPlace> = .absent
    /// Where the water comes from (饮水情况).
    public var waterSource: Reading<WaterSource> = .absent
    /// What the house is built of (住房结构).
    public var houseStructure: Reading<HouseStructure> = .absent
    /// State of the renovation (危房改造状态).
    public var renovation: Reading<Renovation> = .absent
    /// Year of the renovation (危房改造年度).
    public var renovationYear: Reading<Year> = .absent
    /// Difficulties of resettlement (搬迁可能存在的困难).
    public var resettleDifficulty: Reading<CodeSet<ResettlementDifficulty>> = .absent

    /// Nothing known yet.
    public init() {}
}
