extension LivingConditions: FieldStorage {
    @inlinable
    public mutating func withField<Visitor: FieldVisitor & ~Copyable>(_ field: Field, _ visitor: inout Visitor) -> Bool
    {
        switch field {
        case .farmland: visitor.visit(&farmland)
        case .irrigated: visitor.visit(&irrigated)
        case .forest: visitor.visit(&forest)
        case .returnForest: visitor.visit(&returnForest)
        case .orchard: visitor.visit(&orchard)
        case .pasture: visitor.visit(&pasture)
        case .waterArea: visitor.visit(&waterArea)
        case .productionPower: visitor.visit(&productionPower)
        case .waterDifficult: visitor.visit(&waterDifficult)
        case .waterSafe: visitor.visit(&waterSafe)
        case .waterSolved: visitor.visit(&waterSolved)
        case .livingPower: visitor.visit(&livingPower)
        case .broadcast: visitor.visit(&broadcast)
        case .roadDistance: visitor.visit(&roadDistance)
        case .roadType: visitor.visit(&roadType)
        case .houseArea: visitor.visit(&houseArea)
        case .dangerHouse: visitor.visit(&dangerHouse)
        case .dangerLevel: visitor.visit(&dangerLevel)
        case .toilet: visitor.visit(&toilet)
        case .fuel: visitor.visit(&fuel)
        case .coop: visitor.visit(&coop)
        case .leadingEnterprise: visitor.visit(&leadingEnterprise)
        case .leader: visitor.visit(&leader)
        case .relocated: visitor.visit(&relocated)
        case .relocationWay: visitor.visit(&relocationWay)
        case .resettleWay: visitor.visit(&resettleWay)
        case .resettlePlace: visitor.visit(&resettlePlace)
        case .resettleDifficulty: visitor.visit(&resettleDifficulty)
        case .waterSource: visitor.visit(&waterSource)
        case .houseStructure: visitor.visit(&houseStructure)
        case .renovation: visitor.visit(&renovation)
        case .renovationYear: visitor.visit(&renovationYear)
        default: return false
        }
        return true
    }
}
