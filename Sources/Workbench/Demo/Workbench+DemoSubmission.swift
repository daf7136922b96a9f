import Corrections
import Findings
import Forms
import Registry
import Spreadsheet
import SpreadsheetWriting

extension Workbench {
    /// Hands in for the demonstration's district: the exports after all was corrected, the decisions about them, the
    /// problems that others found, and from these the packs of the streets and of the district.
    func demonstrateSubmission(
        _ district: DemoDistrict, _ files: DemoFiles, _ say: (Words) -> Void
    ) throws(Failure) {
        let settled = DemoFiles(folder: files.settled)
        try Self.makeFolder(settled.folder)
        let tables = DemoTables(district, planted: false)
        try writeExports(of: tables, to: settled)
        let list = DemoDecisions(about: tables.soundHouseholds).list
        try writeDecisionList(list, heads: tables.register.households.byNumber, to: settled.decisions)
        try writeDemoIssues(to: settled.issueList)
        var effects = FormMatter(ledger: try ledger(of: list, about: tables.register, after: nil))
        effects.households = tables.register.households
        effects.effects = effects.households.indices.map { HelpEffect.allCases[$0 % 5 / 2] }
        try writeDemoForm("annex-2", of: effects, to: settled.effects)
        var register = CheckRequest(files: settled.exports)
        register.policy = settled.policy
        register.decisions = [settled.decisions]
        var request = SubmitRequest(folder: files.submission, register: register)
        try writeDemoShortfalls(to: settled.shortfalls)
        request.filled = [settled.issueList, settled.effects, settled.shortfalls]
        request.date = CalendarDay(year: 2018, month: 7, day: 16)
        try Self.makeFolder(files.submission)
        for pack in try submit(request, version: "demo") {
            say(Words("⑪ 报送材料 \(pack.words.zh)", "11. pack \(pack.words.en)"))
        }
    }

    /// Problems that an invented audit and an invented inspection found.
    private func writeDemoIssues(to path: String) throws(Failure) {
        var matter = FormMatter(ledger: .empty)
        let problems = [
            ("审计", "2户户码与名单不符", "青禾街道办事处", "已完成"), ("审计", "1户危房改造未完工", "松岭街道办事处", "正在整改"),
            ("巡察", "帮扶手册填写不全", "松岭街道办事处", "已完成"), ("督查", "3户未及时入户", "海晏街道办事处", "已完成"),
        ]
        for (source, words, unit, state) in problems {
            matter.issues.append(
                ReviewIssue(
                    place: words,
                    values: [
                        .source: .text(source), .issue: .text(words), .unit: .text(unit), .state: .text(state),
                        .measure: "逐户核实，限期整改", .person: "示范员", .issueHouseholds: .integer(2),
                        .reported: Self.day(5), .due: Self.day(10), .done: state == "已完成" ? Self.day(9) : .blank,
                    ]))
        }
        try writeDemoForm("annex-4", of: matter, to: path)
    }

    /// What invented villages of the pairing programme lack.
    private func writeDemoShortfalls(to path: String) throws(Failure) {
        var matter = FormMatter(ledger: .empty)
        matter.pairedVillages = DemoPolicy.pairedVillages
        let lacking: [(column: String, values: [OutputValue])] = [
            ("短板/基础设施", ["村道2.3公里未硬化", "排水渠年久失修"]), ("短板/公共服务设施", ["没有卫生站", "文化室不足50平方米"]),
            ("短板/产业发展", ["没有集体产业项目", "合作社带动户数少"]), ("短板/基层党建", ["党员活动场所陈旧", "已达标"]),
            ("长效机制是否建立", ["否", "是"]), ("急需建设项目/名称", ["村道硬化", "排水渠整修"]),
            ("急需建设项目/规模", ["2.3公里", "1.1公里"]),
            ("急需建设项目/概算（万元）", [.money(fen: 9_200), .money(fen: 3_850)]),
            ("急需建设项目/拟实施年度", ["2019年", "2018年"]), ("行业主管部门", ["交通", "水务"]),
        ]
        for (number, village) in matter.pairedVillages.enumerated() {
            let row = HandEntries.key(town: village.town, village: village.village)
            for (column, values) in lacking { matter.hand["pairedVillages", row, column] = values[number % 2] }
        }
        try writeDemoForm("annex-3", of: matter, to: path)
    }

    private func writeDemoForm(_ form: String, of matter: FormMatter, to path: String) throws(Failure) {
        try writeForm(
            form, of: matter, facts: FormFacts(unit: DemoPlaces.county, district: DemoPlaces.county), to: path)
    }

    private static func day(_ day: Int) -> OutputValue {
        CivilDate(year: 2018, month: 7, day: day).map { .date($0) } ?? .blank
    }
}

extension DemoFiles {
    /// Where the exports lie after all was corrected, visits included.
    var settled: String { folder + "/更正后" }
    /// The problems that others found, as a street fills them in.
    var issueList: String { folder + "/附件4（填好的问题清单）.xlsx" }
    /// What the villages of the pairing programme lack, as the streets fill it in.
    var shortfalls: String { folder + "/附件3（填好的短板情况）.xlsx" }
    /// How far help has carried the households, as the work teams judged it.
    var effects: String { folder + "/附件2（填好的成效分类）.xlsx" }
    /// The packs.
    var submission: String { folder + "/报送" }
}
