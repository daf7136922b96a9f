/// The sex of a person (性别).
public enum Sex: UInt8, CodedValue, CaseIterable {
    case male, female, unstated
    public static let list = CodeList(
        "gender", "性别",
        [
            .init("男", code: "1", aliases: ["男性"]), .init("女", code: "2", aliases: ["女性"]),
            .init("未说明", code: "9", aliases: ["未知"]),
        ])
}

/// Schooling completed (文化程度). The list changed in 2019.
public enum Education: UInt8, CodedValue, CaseIterable {
    case illiterate, primary, juniorMiddle, seniorMiddle, collegeOrAbove, preschool, college, bachelorOrAbove
    public static let list = CodeList(
        "education", "文化程度",
        [
            .init("文盲或半文盲", code: "01", aliases: ["文盲", "半文盲", "文盲半文盲"]),
            .init("小学", code: "02"), .init("初中", code: "03"),
            .init("高中", code: "04", aliases: ["中专", "高中或中专", "中职"]),
            .init("大专及以上", code: "05", aliases: ["大专以上"], years: 2013...2018),
            .init("学龄前儿童", code: "06", years: 2013...2018),
            .init("大专", aliases: ["专科"], years: 2019...2099),
            .init("本科及以上", aliases: ["本科", "大学本科"], years: 2019...2099),
        ])
}

/// The school class a pupil is in (在校生状况). The list changed in 2019.
public enum StudentStatus: UInt8, CodedValue, CaseIterable {
    case notAtSchool, preschool, primary, grade7, grade8, grade9
    case senior1, senior2, senior3, vocational1, vocational2, vocational3
    case higherVocational1, higherVocational2, higherVocational3, collegeOrAbove
    case preschoolAge, technician1, technician2, technician3, technician4
    case bachelor1, bachelor2, bachelor3, bachelor4, bachelor5, masterOrAbove
    public static let list = CodeList(
        "student", "在校生状况",
        [
            .init("非在校生", code: "01", aliases: ["非在校", "不在校"], years: 2013...2018),
            .init("学前教育", code: "02", aliases: ["幼儿园"]),
            .init("小学", code: "03"),
            .init("七年级", code: "04", aliases: ["初一"]), .init("八年级", code: "05", aliases: ["初二"]),
            .init("九年级", code: "06", aliases: ["初三"]),
            .init("高中一年级", code: "07", aliases: ["高一"], later: ("普通高中一年级", 2019)),
            .init("高中二年级", code: "08", aliases: ["高二"], later: ("普通高中二年级", 2019)),
            .init("高中三年级", code: "09", aliases: ["高三"], later: ("普通高中三年级", 2019)),
            .init("中职一年级", code: "10"), .init("中职二年级", code: "11"), .init("中职三年级", code: "12"),
            .init("高职一年级", code: "13", later: ("高职高专一年级", 2019)),
            .init("高职二年级", code: "14", later: ("高职高专二年级", 2019)),
            .init("高职三年级", code: "15", later: ("高职高专三年级", 2019)),
            .init("大专及以上", code: "16", years: 2013...2018),
            .init("学龄前儿童", years: 2019...2099),
            .init("技师学院一年级", years: 2019...2099), .init("技师学院二年级", years: 2019...2099),
            .init("技师学院三年级", years: 2019...2099), .init("技师学院四年级", years: 2019...2099),
            .init("本科一年级", years: 2019...2099), .init("本科二年级", years: 2019...2099),
            .init("本科三年级", years: 2019...2099), .init("本科四年级", years: 2019...2099),
            .init("本科五年级", years: 2019...2099),
            .init("硕士研究生及以上", years: 2019...2099),
        ])

    /// Whether the person goes to school at all.
    public var isAtSchool: Bool { self != .notAtSchool && self != .preschoolAge }
}

/// The state of a person's health (健康状况). One value to 2018; several from 2019, where 健康 excludes the others.
public enum Health: UInt8, CodedValue, CaseIterable {
    case healthy, chronicallyIll, seriouslyIll, disabled
    public static let list = CodeList(
        "health", "健康状况",
        [
            .init("健康", code: "01", aliases: ["健康或良好", "良好"]),
            .init("长期慢性病", code: "02", aliases: ["慢性病"]),
            .init("患有大病", code: "03", aliases: ["大病"]), .init("残疾", code: "04"),
        ])
}

/// What work a person can do (劳动技能). Four values to 2018, five later.
public enum LaborAbility: UInt8, CodedValue, CaseIterable {
    case ordinary, skilled, weak, lost, unable
    public static let list = CodeList(
        "labor", "劳动技能",
        [
            .init("普通劳动力", code: "01"), .init("技能劳动力", code: "02"),
            .init("弱劳动力或半劳动力", aliases: ["弱劳动力", "半劳动力"], years: 2019...2099),
            .init("丧失劳动力", code: "03"), .init("无劳动力", code: "04"),
        ])
}

/// Where a person works away from home (务工状况).
public enum WorkSituation: UInt8, CodedValue, CaseIterable {
    case withinTown, withinCounty, withinProvince, otherProvince, other
    public static let list = CodeList(
        "work", "务工状况",
        [
            .init("乡(镇)内务工", code: "01", aliases: ["乡内务工", "镇内务工"]),
            .init("乡(镇)外县内务工", code: "02", aliases: ["乡外县内务工"]),
            .init("县外省内务工", code: "03"), .init("省外务工", code: "04"),
            .init("其他", code: "99", aliases: ["其它", "未务工"]),
        ])
}

/// Party membership (政治面貌).
public enum Politics: UInt8, CodedValue, CaseIterable {
    case partyMember, probationaryMember, leagueMember, masses
    public static let list = CodeList(
        "politics", "政治面貌",
        [
            .init("中共党员", aliases: ["党员"]), .init("中共预备党员", aliases: ["预备党员"]),
            .init("共青团员", aliases: ["团员"]), .init("群众"),
        ])
}

/// The kind of identity document (证件类型). Only 残疾人证 was seen literally; the rest is inference.
public enum DocumentKind: UInt8, CodedValue, CaseIterable {
    case residentCard, disabilityCard, noDocument
    public static let list = CodeList(
        "idType", "证件类型",
        [
            .init("居民身份证(户口簿)", aliases: ["居民身份证", "身份证", "户口簿", "身份证(户口簿)"]),
            .init("残疾人证", aliases: ["残疾证"]), .init("无证件"),
        ])
}

/// The kind of a disability (残疾类别), digit 19 of the disability card.
public enum DisabilityKind: UInt8, CodedValue, CaseIterable {
    case sight, hearing, speech, limbs, intellect, mind, multiple
    public static let list = CodeList(
        "disabilityCategory", "残疾类别",
        [
            .init("视力", code: "1", aliases: ["视力残疾"]), .init("听力", code: "2", aliases: ["听力残疾"]),
            .init("言语", code: "3", aliases: ["言语残疾"]),
            .init("肢体", code: "4", aliases: ["肢体残疾"]), .init("智力", code: "5", aliases: ["智力残疾"]),
            .init("精神", code: "6", aliases: ["精神残疾"]),
            .init("多重", code: "7", aliases: ["多重残疾"]),
        ])
}

/// The grade of a disability (残疾级别), digit 20 of the disability card; one is the gravest.
public enum DisabilityGrade: UInt8, CodedValue, CaseIterable {
    case one, two, three, four
    public static let list = CodeList(
        "disabilityLevel", "残疾级别",
        [
            .init("一级", code: "1"), .init("二级", code: "2"), .init("三级", code: "3"), .init("四级", code: "4"),
        ])
}
