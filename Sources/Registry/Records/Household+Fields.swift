extension Household: FieldStorage {
    @inlinable
    public mutating func withField<Visitor: FieldVisitor & ~Copyable>(_ field: Field, _ visitor: inout Visitor) -> Bool
    {
        switch field {
        case .province: visitor.visit(&province)
        case .city: visitor.visit(&city)
        case .county: visitor.visit(&county)
        case .town: visitor.visit(&town)
        case .village: visitor.visit(&village)
        case .naturalVillage: visitor.visit(&naturalVillage)
        case .householdId: visitor.visit(&householdId)
        case .headNo: visitor.visit(&headNo)
        case .headName: visitor.visit(&headName)
        case .headIdNo: visitor.visit(&headIdNo)
        case .phone: visitor.visit(&phone)
        case .bankName: visitor.visit(&bankName)
        case .bankAccount: visitor.visit(&bankAccount)
        case .standard: visitor.visit(&standard)
        case .povertyAttribute: visitor.visit(&povertyAttribute)
        case .laborAttribute: visitor.visit(&laborAttribute)
        case .mainCause: visitor.visit(&mainCause)
        case .otherCause: visitor.visit(&otherCause)
        case .causeNote: visitor.visit(&causeNote)
        case .exitStatus: visitor.visit(&exitStatus)
        case .exitYear: visitor.visit(&exitYear)
        case .returnYear: visitor.visit(&returnYear)
        case .identifyTime: visitor.visit(&identifyTime)
        case .memberCount: visitor.visit(&memberCount)
        case .memberCountStart: visitor.visit(&memberCountStart)
        case .laborCount: visitor.visit(&laborCount)
        case .year: visitor.visit(&year)
        case .militaryFamily: visitor.visit(&militaryFamily)
        case .onlyChild: visitor.visit(&onlyChild)
        case .twoDaughters: visitor.visit(&twoDaughters)
        case .planningFamily: visitor.visit(&planningFamily)
        case .helperCount: visitor.visit(&helperCount)
        case .villagePhone: visitor.visit(&villagePhone)
        case .householdKind: visitor.visit(&householdKind)
        case .disasterKind: visitor.visit(&disasterKind)
        case .lastVisit: visitor.visit(&lastVisit)
        case .monitoringKind: visitor.visit(&monitoringKind)
        case .fallRisk: visitor.visit(&fallRisk)
        case .riskState: visitor.visit(&riskState)
        case .monitorTime: visitor.visit(&monitorTime)
        case .riskClearedTime: visitor.visit(&riskClearedTime)
        default:
            return income.withField(field, &visitor) || conditions.withField(field, &visitor)
        }
        return true
    }
}
