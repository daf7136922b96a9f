/// A measure of help for a household or one of its members (帮扶措施).
public struct Measure: Sendable {
    /// Where the record was read.
    public var source: RecordToken
    /// What was noticed while its cells were read.
    public var remarks: [Remark] = []

    /// Kind of measure (项目类型).
    public var measureKind: Reading<MeasureKind> = .absent
    /// Class of relief (扶贫类别).
    public var measureClass: Reading<String> = .absent
    /// Measure (项目名称).
    public var measureName: Reading<String> = .absent
    /// Year of the measure (年度).
    public var measureYear: Reading<Year> = .absent
    /// Month of the payment (月份).
    public var measureMonth: Reading<Count> = .absent
    /// Who benefits (实施对象): a member, where the measure is one person's.
    public var beneficiary: Reading<PersonName> = .absent
    /// Identity number of who benefits (实施对象证件号码).
    public var beneficiaryIdNo: Reading<IdentityNumber> = .absent
    /// How much of it (数量), as written: numbers of animals, mu of land.
    public var measureQuantity: Reading<String> = .absent
    /// Funds planned (预计投入资金，元).
    public var plannedFunds: Reading<Money> = .absent
    /// Funds spent (实际投入资金，元).
    public var actualFunds: Reading<Money> = .absent
    /// What it brought in (项目收益，元).
    public var measureBenefit: Reading<Money> = .absent
    /// Amount paid out (发放金额，元).
    public var paidAmount: Reading<Money> = .absent
    /// State of the measure (项目状态).
    public var measureState: Reading<String> = .absent
    /// Start of the measure (开始时间).
    public var measureStart: Reading<PartialDate> = .absent
    /// End of the measure (完成时间).
    public var measureEnd: Reading<PartialDate> = .absent

    /// A measure about which nothing is known yet.
    public init(source: RecordToken) { self.source = source }
}

extension Measure: FieldStorage {
    @inlinable
    public mutating func withField<Visitor: FieldVisitor & ~Copyable>(_ field: Field, _ visitor: inout Visitor) -> Bool
    {
        switch field {
        case .measureKind: visitor.visit(&measureKind)
        case .measureClass: visitor.visit(&measureClass)
        case .measureName: visitor.visit(&measureName)
        case .measureYear: visitor.visit(&measureYear)
        case .measureMonth: visitor.visit(&measureMonth)
        case .beneficiary: visitor.visit(&beneficiary)
        case .beneficiaryIdNo: visitor.visit(&beneficiaryIdNo)
        case .measureQuantity: visitor.visit(&measureQuantity)
        case .plannedFunds: visitor.visit(&plannedFunds)
        case .actualFunds: visitor.visit(&actualFunds)
        case .measureBenefit: visitor.visit(&measureBenefit)
        case .paidAmount: visitor.visit(&paidAmount)
        case .measureState: visitor.visit(&measureState)
        case .measureStart: visitor.visit(&measureStart)
        case .measureEnd: visitor.visit(&measureEnd)
        default: return false
        }
        return true
    }
}
