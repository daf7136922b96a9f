/// How well help for a household has worked (脱贫成效分类), the review's four classes.
public enum EffectClass: UInt8, CodedValue, CaseIterable {
    case lasting, unsteady, farBehind, clearOut
    public static let list = CodeList(
        "effectClass", "脱贫成效分类",
        [
            .init("达到预脱贫标准且质量好-巩固提升", code: "01"), .init("有成效但质量不高不稳-改进措施", code: "02"),
            .init("难度大差距较大-重点帮扶", code: "03"), .init("不符合条件-清退", code: "04"),
        ])
}

/// What a village of the pairing programme lacks (双到村短板).
public enum VillageShortfall: UInt8, CodedValue, CaseIterable {
    case infrastructure, publicServices, production, partyBranch
    public static let list = CodeList(
        "shortfall", "双到村短板",
        [
            .init("基础设施", code: "01"), .init("公共服务设施", code: "02"), .init("产业发展", code: "03"),
            .init("基层党建", code: "04"),
        ])
}

/// Who found a problem (问题来源).
public enum IssueSource: UInt8, CodedValue, CaseIterable {
    case discipline, audit, patrol, inspection, supervision
    public static let list = CodeList(
        "issueSource", "问题来源", [.init("纪检"), .init("审计"), .init("巡查"), .init("巡视"), .init("督查")])
}

/// What a comparison with department lists finds against an identification (贫困识别异常), Guangdong's seven.
public enum IdentificationDoubt: UInt8, CodedValue, CaseIterable {
    case identity, relief, disability, house, vehicle, business, publicSalary
    public static let list = CodeList(
        "gdIdentifyException", "贫困识别异常",
        [
            .init("身份证不匹配"), .init("低保五保不匹配"), .init("残疾信息不匹配"), .init("名下有房"), .init("名下有车"),
            .init("有工商注册信息"), .init("享有财政供养"),
        ])
}

/// What is wrong with a record (建档立卡异常记录), Guangdong's four.
public enum RecordDoubt: UInt8, CodedValue, CaseIterable {
    case head, member, disability, repeatedIdentity
    public static let list = CodeList(
        "gdRecordException", "建档立卡异常记录",
        [.init("户主身份信息错漏"), .init("成员身份信息错漏"), .init("残疾信息错漏"), .init("重复身份信息记录")])
}

/// A department whose lists a register is compared with (行业部门), Guangdong's six.
public enum Department: UInt8, CodedValue, CaseIterable {
    case police, civilAffairs, disabledFederation, commerce, housing, publicPayroll
    public static let list = CodeList(
        "gdDepartments", "行业部门",
        [
            .init("公安"), .init("民政"), .init("残联"), .init("工商", aliases: ["市场监管"]),
            .init("房管", aliases: ["不动产"]), .init("财政供养(人社)", aliases: ["财政供养", "人社"]),
        ])
}
