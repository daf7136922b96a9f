/// The income and expense of a household in a year (家庭收入), in money.
public struct Income: Sendable {
    /// Income from wages (工资性收入，元).
    public var wage: Reading<Money> = .absent
    /// Income from production and business (生产经营性收入，元).
    public var production: Reading<Money> = .absent
    /// Transfer income (转移性收入，元).
    public var transfer: Reading<Money> = .absent
    /// Property income (财产性收入，元).
    public var property: Reading<Money> = .absent
    /// Expense of production and business (生产经营性支出，元).
    public var productionExpense: Reading<Money> = .absent
    /// Income of the year (年收入，元).
    public var totalIncome: Reading<Money> = .absent
    /// Net income (纯收入，元).
    public var netIncome: Reading<Money> = .absent
    /// Net income per head (人均纯收入，元).
    public var perCapita: Reading<Money> = .absent
    /// Family-planning payment (计划生育金，元).
    public var familyPlanningPay: Reading<Money> = .absent
    /// Minimum living allowance (低保金，元).
    public var dibaoPay: Reading<Money> = .absent
    /// Five-guarantees payment (五保金，元).
    public var wubaoPay: Reading<Money> = .absent
    /// Pension (养老保险金，元).
    public var pensionPay: Reading<Money> = .absent
    /// Ecological compensation (生态补偿金，元).
    public var ecoPay: Reading<Money> = .absent
    /// Other transfer income (其他转移性收入，元).
    public var otherTransfer: Reading<Money> = .absent
    /// Dividends from poverty-relief assets (资产收益扶贫分红收入，元).
    public var assetDividend: Reading<Money> = .absent
    /// Other property income (其他财产性收入，元).
    public var otherProperty: Reading<Money> = .absent
    /// Medical expenses reimbursed by basic insurance (基本医疗保险报销医疗费，元).
    public var medicalReimburse: Reading<Money> = .absent
    /// Medical aid (医疗救助金，元).
    public var medicalAid: Reading<Money> = .absent
    /// Reward in place of subsidy (以奖代补，元).
    public var rewardSubsidy: Reading<Money> = .absent
    /// Total expense (总支出，元).
    public var totalExpense: Reading<Money> = .absent
    /// Transfer expense (转移性支出，元).
    public var transferExpense: Reading<Money> = .absent
    /// Income tax (个人所得税，元).
    public var incomeTax: Reading<Money> = .absent
    /// Social-security contributions (社会保障支出，元).
    public var socialSecurityExpense: Reading<Money> = .absent
    /// Support of relatives (赡养支出，元).
    public var supportExpense: Reading<Money> = .absent
    /// Other transfer expense (其他转移性支出，元).
    public var otherTransferExpense: Reading<Money> = .absent
    /// Unpaid loans (未偿还借贷款，元).
    public var unpaidLoan: Reading<Money> = .absent
    /// Disposable income of the household (家庭可支配收入，元).
    public var disposable: Reading<Money> = .absent
    /// Disposable income per head (家庭年人均可支配收入，元).
    public var disposablePerCapita: Reading<Money> = .absent
    /// Income per head at identification (期初年人均收入，元).
    public var startPerCapita: Reading<Money> = .absent

    /// Nothing known yet.
    public init() {}
}
