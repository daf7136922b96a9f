import Registry

/// What a column of a roster of persons may show (花名册数据项): a field of the registry, or something of the decision.
enum PersonSource: FormSource {
    case field(Field)
    case fact(Fact)

    /// What is no field of the registry.
    enum Fact: String, CaseIterable, Sendable {
        /// 序号: of the row, of the household.
        case number, householdNumber
        /// 家庭人口数: the members registered before.
        case memberCountBefore
        /// 识别（纳入）年度
        case identifyYear
        /// 脱贫属性（年度）
        case exit
        /// 清退范围
        case scope
        /// 新增类别
        case category
        /// 残疾证号
        case disabilityCard
        /// 医保、养老、饮水: what the fields about them say together.
        case medicalInsurance, pensionInsurance, water
        /// 原因、具体情况、依据、核实人
        case reason, circumstances, evidence, verifiedBy
        case decisionDate, review, publicityFrom, publicityTo, streetCheck, districtCheck
        case approval, approvalNumber, approvalWithNumber
        /// 备注: of the decision.
        case note
    }

    init?(key: String) {
        if let fact = Fact(rawValue: key) {
            self = .fact(fact)
        } else if let field = Field(rawValue: key) {
            self = .field(field)
        } else {
            return nil
        }
    }

    static var keys: [String] { Fact.allCases.map(\.rawValue) + Field.allCases.map(\.rawValue) }

    var isNumberLikeText: Bool {
        switch self {
        case .field(let field): field.entry.kind.isNumberLikeText
        case .fact(let fact): fact == .disabilityCard
        }
    }
}
