/// Yes or no (是否).
public enum YesNo: UInt8, CodedValue, CaseIterable {
    case no, yes
    public static let list = CodeList(
        "yesNo", "是否",
        [
            .init("否", code: "0", aliases: ["无", "N", "×", "NO", "FALSE", "没有"]),
            .init("是", code: "1", aliases: ["有", "Y", "√", "YES", "TRUE"]),
        ])
}

/// The standard by which a household was identified (识别标准).
public enum IdentificationStandard: UInt8, CodedValue, CaseIterable {
    case national, provincial, municipal
    public static let list = CodeList(
        "standard", "识别标准",
        [
            .init("国家标准", code: "01", aliases: ["国定标准"]), .init("省定标准", code: "02", aliases: ["省级标准"]),
            .init("市定标准", code: "03"),
        ])
}

/// The class of a poor household (贫困户属性). The lists of 2014, of 2020, of Guangdong and of Guangzhou to 2013 in one.
public enum PovertyAttribute: UInt8, CodedValue, CaseIterable {
    case ordinary, lowIncomeRelief, fiveGuarantees, reliefAndPoor, ordinaryFarm, fiveGuaranteesAndPoor
    case extremePoor, ordinaryWithoutLabor
    case reliefWithLabor, reliefWithoutLabor, lowIncomeWithLabor, lowIncomeWithoutLabor
    public static let list = CodeList(
        "povertyAttribute", "贫困户属性",
        [
            .init("一般贫困户", code: "01", aliases: ["一般户"]), .init("低保户", code: "02"),
            .init("五保户", code: "03"), .init("低保贫困户", code: "04"),
            .init("一般农户", code: "05"), .init("五保贫困户", code: "06"),
            .init("特困供养贫困户", aliases: ["特困供养户"]), .init("无劳动能力的一般贫困户"),
            .init("有劳动能力的低保户", code: "1", years: 2005...2013),
            .init("无劳动能力的低保户", code: "2", years: 2005...2013),
            .init("有劳动能力的低收入困难家庭", code: "3", years: 2005...2013),
            .init("无劳动能力的低收入困难家庭", code: "4", years: 2005...2013),
        ])
}

/// Whether a household can work (劳力属性), Guangdong's second class.
public enum LaborAttribute: UInt8, CodedValue, CaseIterable {
    case able, unable
    public static let list = CodeList(
        "laborAttribute_GD", "劳力属性",
        [
            .init("有劳动能力", aliases: ["有"]), .init("无劳动能力", aliases: ["无"]),
        ])
}

/// Why a household is poor (致贫原因).
public enum PovertyCause: UInt8, CodedValue, CaseIterable {
    case illness, disability, schooling, disaster, lackOfLand, lackOfWater, lackOfSkill, lackOfLabor, lackOfFunds
    case poorTransport, lackOfDrive, marriage, bereavement, other
    public static let list = CodeList(
        "cause", "致贫原因",
        [
            .init("因病", code: "01"), .init("因残", code: "02"), .init("因学", code: "03"), .init("因灾", code: "04"),
            .init("缺土地", code: "05"), .init("缺水", code: "06"), .init("缺技术", code: "07"),
            .init("缺劳力", code: "08", aliases: ["缺劳动力"]), .init("缺资金", code: "09"),
            .init("交通条件落后", code: "10"), .init("自身发展动力不足", code: "11", aliases: ["自身发展力不足"]),
            .init("因婚", code: "12"), .init("因丧", code: "13"), .init("其他", code: "99", aliases: ["其它"]),
        ])
}

/// Whether a household has left poverty (脱贫属性). The fifth value exists since 2018.
public enum ExitStatus: UInt8, CodedValue, CaseIterable {
    case poor, lifted, expected, relapsed, liftedWithoutAid
    public static let list = CodeList(
        "exitStatus", "脱贫属性",
        [
            .init("未脱贫", code: "0"),
            .init("已脱贫(享受政策)", code: "1", aliases: ["已脱贫", "脱贫", "正常脱贫", "已脱贫(享受)"]),
            .init("预脱贫", code: "2"), .init("返贫", code: "3"),
            .init("已脱贫(不再享受政策)", code: "4", aliases: ["已脱贫(不享受政策)", "已脱贫(不再享受)", "稳定脱贫"], years: 2018...2099),
        ])
}

/// The grade of a dangerous house (危房级别), by the national grading.
public enum DangerLevel: UInt8, CodedValue, CaseIterable {
    case a, b, c, d
    public static let list = CodeList(
        "dangerLevel", "危房级别",
        [
            .init("A级", aliases: ["A"]), .init("B级", aliases: ["B"]), .init("C级", aliases: ["C"]),
            .init("D级", aliases: ["D"]),
        ])
}

/// What a house is built of (住房结构). The forms of 2013 have five values, Guangzhou's of 2011 four.
public enum HouseStructure: UInt8, CodedValue, CaseIterable {
    case reinforcedConcrete, brickConcrete, brickAndTile, bambooOrEarth, other, brickAndWood, earth
    public static let list = CodeList(
        "houseStructure", "住房结构",
        [
            .init("钢筋混凝土", code: "1"), .init("砖混材料", aliases: ["砖混"]), .init("砖瓦砖木"),
            .init("竹草土坯"), .init("其他", code: "4", aliases: ["其它"]),
            .init("砖木", code: "2"), .init("土坯", code: "3"),
        ])
}

/// Where the water comes from (饮水情况), Guizhou's form of 2013.
public enum WaterSource: UInt8, CodedValue, CaseIterable {
    case treatedTap, protectedWell, unprotectedWell, openWater, rain, bottled, other
    public static let list = CodeList(
        "water_2013", "饮水情况",
        [
            .init("经过净化处理的自来水", aliases: ["自来水"]), .init("受保护的井水和泉水"), .init("不受保护的井水和泉水"),
            .init("江河湖泊水"), .init("收集雨水"), .init("桶装水"), .init("其他水源", aliases: ["其他", "其它"]),
        ])
}

/// How far the renovation of a dangerous house is (危房改造状态). No source shows the list; the values are inference.
public enum Renovation: UInt8, CodedValue, CaseIterable {
    case none, underWay, finished
    public static let list = CodeList(
        "renovation", "危房改造状态",
        [
            .init("未改造", aliases: ["未开工", "未实施"]), .init("改造中", aliases: ["在建", "正在改造", "已开工"]),
            .init("已完成", aliases: ["已改造", "已竣工", "改造完成", "已完工"]),
        ])
}

/// What the road to the house is made of (入户路类型).
public enum RoadKind: UInt8, CodedValue, CaseIterable {
    case earth, gravel, concrete, asphalt
    public static let list = CodeList(
        "road", "入户路类型",
        [
            .init("泥土路", aliases: ["土路"]), .init("砂石路", aliases: ["沙石路"]),
            .init("水泥路", aliases: ["混凝土路"]), .init("沥青路", aliases: ["柏油路"]),
        ])
}

/// What a household cooks with (主要燃料类型).
public enum Fuel: UInt8, CodedValue, CaseIterable {
    case firewood, driedDung, coal, clean, other
    public static let list = CodeList(
        "fuel", "主要燃料类型",
        [
            .init("柴草"), .init("干畜粪"), .init("煤炭", aliases: ["煤"]), .init("清洁能源"),
            .init("其他", aliases: ["其它"]),
        ])
}

/// How a household was resettled (搬迁方式).
public enum RelocationWay: UInt8, CodedValue, CaseIterable {
    case wholeDivision, wholeHamlet, singleHousehold
    public static let list = CodeList(
        "relocationWay", "搬迁方式",
        [
            .init("行政区整体搬迁", code: "0"), .init("自然村(村民小组)整体搬迁", code: "1"),
            .init("建档立卡贫困户个别搬迁", code: "2"),
        ])
}

/// In what kind of settlement a resettled household lives (安置方式).
public enum ResettlementWay: UInt8, CodedValue, CaseIterable {
    case together, scattered
    public static let list = CodeList(
        "resettleWay", "安置方式", [.init("集中安置", code: "0"), .init("分散安置", code: "1")])
}

/// Where a resettled household lives (安置地).
public enum ResettlementPlace: UInt8, CodedValue, CaseIterable {
    case countyTown, town, insideVillage, outsideVillage, otherCounty
    public static let list = CodeList(
        "resettlePlace", "安置地",
        [
            .init("县城安置", code: "0"), .init("乡镇安置", code: "1"), .init("村内安置", code: "2"),
            .init("村外安置", code: "3"), .init("县外安置", code: "4"),
        ])
}

/// What a household fears of its resettlement (搬迁可能存在的困难).
public enum ResettlementDifficulty: UInt8, CodedValue, CaseIterable {
    case lackOfFunds, noWork, noLivelihood, other
    public static let list = CodeList(
        "resettleDifficulty", "搬迁可能存在的困难",
        [
            .init("缺乏资金", code: "0"), .init("搬迁后找不到工作", code: "1"), .init("搬迁后生活没着落", code: "2"),
            .init("其他", code: "3", aliases: ["其它"]),
        ])
}

/// Whether help goes on (帮扶状态). Only this value was seen in Guangdong's exports.
public enum HelperState: UInt8, CodedValue, CaseIterable {
    case helping
    public static let list = CodeList("helperState_GD", "帮扶状态", [.init("正在帮扶")])
}
