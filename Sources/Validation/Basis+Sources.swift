import Findings

extension Basis {
    /// The sources that the catalogue cites, by key.
    public static let sources: [RuleSource] = [
        .init("S1", "山东罗庄动态调整工作讲话", "speech on the dynamic adjustment in Luozhuang, Shandong"),
        .init("S2", "广东汕尾红海湾核查方案，2018年", "review plan of Honghaiwan, Shanwei, Guangdong, 2018"),
        .init(
            "GZ", "贵州长顺对全国系统导出表的核查工具，约250条编号规则，2023年底",
            "Guizhou's review of exports of the national system, about 250 numbered checks, late 2023"),
        .init("SX", "陕西县级平台“数据清洗”，11类64项，2018年", "data cleaning of a Shaanxi county platform, 11 classes, 2018"),
        .init("CT", "基层人员自用的人员表、户表核对工具，2021年", "a clerk's own checker of person and household exports, 2021"),
        .init("PX", "人员导出表，2016—2017年及2022年", "person exports of 2016–17 and 2022"),
        .init("FX", "全国系统数据库字段与代码（一省）", "fields and codes of the national database, from one province"),
        .init("JS", "江苏的数据库字段与代码", "fields and codes of the national database, from Jiangsu"),
        .init("NM", "内蒙古的数据库字段与代码", "fields and codes of the national database, from Inner Mongolia"),
        .init("SE", "全国系统录入界面顺序，2018—2019年", "order of the national system's screens, 2018–19"),
        .init("LT", "《贫困户登记表》2014年指标解释", "official notes on the 2014 registration form"),
        .init("GF", "贵州2013年登记表", "Guizhou's registration form of 2013"),
        .init("SC", "《扶贫手册》填写说明", "official notes on filling in the relief handbook"),
        .init("GD", "广东省扶贫平台", "Guangdong's provincial platform"),
        .init("PY", "广东基层人员汇总七种导出表的脚本，2018—2020年", "a Guangdong clerk's scripts over seven exports, 2018–20"),
        .init("LJ", "广东廉江基层人员的脚本，2017年", "a clerk's script from Lianjiang, Guangdong, 2017"),
        .init("GG", "广州“双到”系统的表格与勾稽关系，2010—2013年", "Guangzhou's pairing system with its forms and sum checks, 2010–13"),
        .init("XH", "广东县级动态管理说明", "a Guangdong county's page on dynamic management"),
        .init("TC", "甘肃建档立卡数据核查办法，2011—2012年", "Gansu's procedure of data audit, 2011–12"),
        .init("HB", "河北“六不纳”办法", "Hebei's six exclusions"),
        .init("STD", "国家标准：GB 11643、GB/T 2260、GB/T 3304", "national standards GB 11643, GB/T 2260, GB/T 3304"),
        .init("64365.com", "退出程序问答：公示不少于七天", "an answer on the exit procedure: publicity of at least seven days"),
        .init("89p.cn", "识别错误、错退、清退的处理说明", "a page on wrong identification, wrong exits and clearing out"),
        .init("半月谈", "2019年3月27日关于系统开放时间的报道", "a report of 27 March 2019 on when the system is open"),
        .init("INF", "由本工具推定，未见于来源", "our own inference; no source has it"),
        .init("ysj.me", "长数字在表格中失真的说明", "an article on long numbers spoilt by spreadsheets"),
        .init("seridoat", "证件号末三位变成000的求助与解答", "questions about numbers whose last three digits became 000"),
        .init("nctoro", "表格中空格与不可见字符的说明", "articles on blanks and invisible characters in tables"),
        .init("szaac", "导入模板填写说明", "notes on filling in an import template"),
        .init("kancloud", "系统导入说明（行数、公式）", "notes on importing: rows, formulas"),
        .init("guandang", "导入模板说明（每表行数）", "notes on an import template: rows of a sheet"),
        .init("gxjlsc", "长数字显示为科学计数的说明", "an article on long numbers shown with an exponent"),
        .init("mkrr3d", "8位数字转为日期的说明", "an article on dates written as eight digits"),
        .init("kaojiazhao", "日期变成序列号的说明", "an article on dates that became serial numbers"),
        .init("aivote", "日期格式不统一的说明", "an article on dates in mixed forms"),
        .init("tftnews", "证件号与日期核对的说明", "an article on checking numbers and dates"),
        .init("public", "公开资料，未记下出处", "a public source whose address was not kept"),
    ]

    /// The sources that this evidence cites, in the order of the table.
    public var sources: [RuleSource] {
        let cited = Set(evidence.split { !($0.isLetter || $0.isNumber || $0 == ".") }.map(String.init))
        return Self.sources.filter { cited.contains($0.key) }
    }
}

extension RuleSource {
    fileprivate init(_ key: String, _ zh: String, _ en: String) { self.init(key, Words(zh, en)) }
}
