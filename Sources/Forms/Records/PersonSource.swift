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
        /// 家庭住址; 家庭人口数, 劳动力数: as they are listed; 致贫原因: all; 住房: what the fields about it say together.
        case address, memberCountNow, workerCount, causes, house
        /// 帮扶责任人: name, unit and telephone of each.
        case helperList
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

    var privacy: FormPrivacy {
        switch self {
        case .field(.bankName): .account
        case .field(let field): FormPrivacy(field.entry.kind)
        case .fact(.disabilityCard): .identity
        case .fact(.circumstances), .fact(.evidence), .fact(.note), .fact(.helperList): .remark
        case .fact: .open
        }
    }

    var isNumberLikeText: Bool {
        switch self {
        case .field(let field): field.entry.kind.isNumberLikeText
        case .fact(let fact): fact == .disabilityCard
        }
    }
}
