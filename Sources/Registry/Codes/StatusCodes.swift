/// What a registered household is at present (户类别), as one system lists it.
public enum HouseholdKind: UInt8, CodedValue, CaseIterable {
    case poor, lifted, relapsed, newlyIdentified, liftedForGood, clearedOut
    public static let list = CodeList(
        "householdKind", "户类别",
        [
            .init("贫困户", code: "1"), .init("正常脱贫户", code: "2", aliases: ["脱贫户"]),
            .init("返贫户", code: "3"), .init("新识别户", code: "4", aliases: ["新识别"]),
            .init("稳定脱贫户", code: "5"), .init("清退户", code: "6", aliases: ["清退"]),
        ])
}

/// Why a household is watched lest it fall into poverty (监测对象类别), since 2020.
///
/// Exports of 2022 and 2023 have the column; the values are own knowledge, no source lists them.
public enum MonitoringKind: UInt8, CodedValue, CaseIterable {
    case unstablyLifted, nearPoverty, suddenHardship
    public static let list = CodeList(
        "monitoringKind", "监测对象类别",
        [
            .init("脱贫不稳定户", aliases: ["脱贫不稳定", "脱贫监测户"]),
            .init("边缘易致贫户", aliases: ["边缘户", "边缘易致贫"]),
            .init("突发严重困难户", aliases: ["突发严重困难"]),
        ])
}

/// Whether the risk of falling into poverty is removed (风险是否已消除).
public enum RiskState: UInt8, CodedValue, CaseIterable {
    case open, removed
    public static let list = CodeList(
        "riskState", "风险是否已消除",
        [
            .init("否", code: "0", aliases: ["未消除", "风险未消除"]), .init("是", code: "1", aliases: ["已消除", "风险已消除"]),
        ])
}

/// Whether a member is alive and in the household (生存/在户状态), column aab015 of the national database.
///
/// Of its codes it is known that 1 and 4 count as in the household; the names are inference.
public enum MemberState: UInt8, CodedValue, CaseIterable {
    case present, counted, gone, deceased, movedOut
    public static let list = CodeList(
        "state", "生存/在户状态",
        [
            .init("在户", code: "1", aliases: ["正常", "健在", "在册"]), .init("计入在户", code: "4"),
            .init("不在户", code: "2", aliases: ["3", "减少", "自然减少", "已减少", "注销"]),
            .init("死亡", aliases: ["已死亡", "去世", "已故"]), .init("迁出", aliases: ["户籍迁出", "已迁出"]),
        ])

    /// Whether the person counts as in the household.
    public var isInHousehold: Bool { self == .present || self == .counted }
}

/// The kind of a measure of help (帮扶项目类型), Guangdong's list: two for households, five for persons.
public enum MeasureKind: UInt8, CodedValue, CaseIterable {
    case production, assets, employment, training, schooling, medicalInsurance, pensionInsurance
    public static let list = CodeList(
        "measureKind_GD", "帮扶项目类型",
        [
            .init("产业扶贫", aliases: ["产业帮扶"]), .init("资产扶贫", aliases: ["资产收益扶贫"]),
            .init("就业扶贫", aliases: ["就业帮扶"]), .init("技能培训"), .init("教育扶贫", aliases: ["教育帮扶"]),
            .init("医疗保险"), .init("养老保险"),
        ])
}
