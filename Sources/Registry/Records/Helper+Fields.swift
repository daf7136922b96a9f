extension Helper: FieldStorage {
    @inlinable
    public mutating func withField<Visitor: FieldVisitor & ~Copyable>(_ field: Field, _ visitor: inout Visitor) -> Bool
    {
        switch field {
        case .helperName: visitor.visit(&helperName)
        case .helperSex: visitor.visit(&helperSex)
        case .helperPolitics: visitor.visit(&helperPolitics)
        case .helperUnit: visitor.visit(&helperUnit)
        case .helperStart: visitor.visit(&helperStart)
        case .helperEnd: visitor.visit(&helperEnd)
        case .unitLevel: visitor.visit(&unitLevel)
        case .unitAddress: visitor.visit(&unitAddress)
        case .helperPhone: visitor.visit(&helperPhone)
        case .helperDuty: visitor.visit(&helperDuty)
        case .resident: visitor.visit(&resident)
        case .firstSecretary: visitor.visit(&firstSecretary)
        case .helperState: visitor.visit(&helperState)
        default: return false
        }
        return true
    }
}
