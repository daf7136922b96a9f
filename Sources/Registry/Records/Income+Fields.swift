extension Income: FieldStorage {
    @inlinable
    public mutating func withField<Visitor: FieldVisitor & ~Copyable>(_ field: Field, _ visitor: inout Visitor) -> Bool
    {
        switch field {
        case .wage: visitor.visit(&wage)
        case .production: visitor.visit(&production)
        case .transfer: visitor.visit(&transfer)
        case .property: visitor.visit(&property)
        case .productionExpense: visitor.visit(&productionExpense)
        case .totalIncome: visitor.visit(&totalIncome)
        case .netIncome: visitor.visit(&netIncome)
        case .perCapita: visitor.visit(&perCapita)
        case .familyPlanningPay: visitor.visit(&familyPlanningPay)
        case .dibaoPay: visitor.visit(&dibaoPay)
        case .wubaoPay: visitor.visit(&wubaoPay)
        case .pensionPay: visitor.visit(&pensionPay)
        case .ecoPay: visitor.visit(&ecoPay)
        case .otherTransfer: visitor.visit(&otherTransfer)
        case .assetDividend: visitor.visit(&assetDividend)
        case .otherProperty: visitor.visit(&otherProperty)
        case .medicalReimburse: visitor.visit(&medicalReimburse)
        case .medicalAid: visitor.visit(&medicalAid)
        case .rewardSubsidy: visitor.visit(&rewardSubsidy)
        case .totalExpense: visitor.visit(&totalExpense)
        case .transferExpense: visitor.visit(&transferExpense)
        case .incomeTax: visitor.visit(&incomeTax)
        case .socialSecurityExpense: visitor.visit(&socialSecurityExpense)
        case .supportExpense: visitor.visit(&supportExpense)
        case .otherTransferExpense: visitor.visit(&otherTransferExpense)
        case .unpaidLoan: visitor.visit(&unpaidLoan)
        case .disposable: visitor.visit(&disposable)
        case .disposablePerCapita: visitor.visit(&disposablePerCapita)
        case .startPerCapita: visitor.visit(&startPerCapita)
        default: return false
        }
        return true
    }
}
