extension Income {
    /// The amount of a field of income or expense (收入项); `.absent` for every other field.
    public func amount(of field: Field) -> Reading<Money> {
        switch field {
        case .wage: wage
        case .production: production
        case .transfer: transfer
        case .property: property
        case .productionExpense: productionExpense
        case .totalIncome: totalIncome
        case .netIncome: netIncome
        case .perCapita: perCapita
        case .familyPlanningPay: familyPlanningPay
        case .dibaoPay: dibaoPay
        case .wubaoPay: wubaoPay
        case .pensionPay: pensionPay
        case .ecoPay: ecoPay
        case .otherTransfer: otherTransfer
        case .assetDividend: assetDividend
        case .otherProperty: otherProperty
        case .medicalReimburse: medicalReimburse
        case .medicalAid: medicalAid
        case .rewardSubsidy: rewardSubsidy
        case .totalExpense: totalExpense
        case .transferExpense: transferExpense
        case .incomeTax: incomeTax
        case .socialSecurityExpense: socialSecurityExpense
        case .supportExpense: supportExpense
        case .otherTransferExpense: otherTransferExpense
        case .unpaidLoan: unpaidLoan
        case .disposable: disposable
        case .disposablePerCapita: disposablePerCapita
        case .startPerCapita: startPerCapita
        default: .absent
        }
    }

    /// What the parts of a sum make; `nil` where one of them has no column, is blank or cannot be read.
    public func total(of sum: IncomeSum) -> Money? {
        var total = Money.zero
        for field in sum.plus {
            guard let amount = amount(of: field).value else { return nil }
            total = total + amount
        }
        for field in sum.minus {
            guard let amount = amount(of: field).value else { return nil }
            total = total - amount
        }
        return total
    }
}
