import Findings
import Forms
import Foundation
import Registry
import Reports
import SpreadsheetWriting

extension Workbench {
    /// Writes an invented district into a folder and runs the whole way over it, saying each step in a line.
    ///
    /// The same seed gives the same files.
    public func runDemo(
        in folder: String, seed: UInt64, households: Int, say: (Words) -> Void
    ) throws(Failure) {
        try Self.makeFolder(folder)
        let files = DemoFiles(folder: folder)
        let district = DemoDistrict(seed: seed, households: households)
        let tables = DemoTables(district, planted: true)
        try writeExports(of: tables, to: files)
        say(
            Words(
                "示范区：3个街道、\(DemoPlaces.villages.count)个村（社区），\(households)户。人和编号都是虚构的。",
                "An invented district: 3 streets, \(DemoPlaces.villages.count) villages, \(households) households."))
        for file in files.exports {
            say(Words("① 已写出导出表 \(file)", "1. wrote the export \(file)"))
            for line in try inspect(file, as: nil).summary { say(Words("     " + line.zh, "     " + line.en)) }
        }
        var request = CheckRequest(files: files.exports)
        request.policy = files.policy
        request.isIllustrated = true
        let report = try demonstrateCheck(request, tables, files, say)
        try demonstrateFix(request, report, tables, files, say)
        // From here on, the corrected tables are the register.
        request.files = files.corrected
        try demonstrateRosters(request, tables, files, say)
        try demonstrateReview(request, tables, files, say)
        try demonstrateSubmission(district, files, say)
    }

    /// Writes the exports of the demonstration, and the policy by which they are judged.
    func writeExports(of tables: DemoTables, to files: DemoFiles) throws(Failure) {
        let created = 17_702 * 86_400
        for (table, path) in zip(DemoTable.allCases, files.exports) {
            let workbook = DemoWorkbook(
                try definition(table.rawValue), created: created, further: table.furtherFields,
                extraHeadings: tables.extraHeadings[table] ?? [])
            do throws(WritingError) {
                try workbook.write(tables.rows[table] ?? [], to: path)
            } catch {
                throw .writing(error)
            }
        }
        do throws(WritingError) {
            try OutputFile.write(DemoPolicy.text, to: files.policy)
        } catch {
            throw .writing(error)
        }
    }

    private func demonstrateCheck(
        _ request: CheckRequest, _ tables: DemoTables, _ files: DemoFiles, _ say: (Words) -> Void
    ) throws(Failure) -> Report {
        let outcome = try check(request)
        let report = outcome.report
        try write(report, to: files.issues, inputs: request.files, .zh, showValues: true)
        say(
            Words(
                "② 读入 \(report.households) 户 \(report.persons) 人，执行 \(report.rulesRun.count) 条规则",
                "2. read \(report.households) households, \(report.persons) persons; \(report.rulesRun.count) rules ran"
            ))
        let summary = Summary(report)
        say(
            Words(
                "③ 发现 \(summary[.error]) 处必须改、\(summary[.warning]) 处需核实（事先藏了 \(tables.faults.count) 处问题）→ \(files.issues)",
                "3. found \(summary[.error]) to correct and \(summary[.warning]) to verify "
                    + "(\(tables.faults.count) faults were hidden) → \(files.issues)"))
        sayRules(of: report, say)
        return report
    }

    private func demonstrateRosters(
        _ request: CheckRequest, _ tables: DemoTables, _ files: DemoFiles, _ say: (Words) -> Void
    ) throws(Failure) {
        var list = DemoDecisions(about: tables.soundHouseholds).list
        let heads = Dictionary(
            tables.register.households.compactMap { household in household.householdId.value.map { ($0, household) } },
            uniquingKeysWith: { first, _ in first })
        // The street sent its first record before the last decision was taken.
        let last = list.decisions.lastIndex { $0.disposal == .clearOutMember }.map { list.decisions.remove(at: $0) }
        try writeDecisionList(list, heads: heads, to: files.decisions)
        try writeRoster(.changeRecord, request, files, to: files.firstRecord)
        if let last { list.decisions.append(last) }
        try writeDecisionList(list, heads: heads, to: files.decisions)
        say(
            Words(
                "⑧ 工作队核实后的处置 \(list.decisions.count) 项 → \(files.decisions)",
                "8. \(list.decisions.count) decisions of the work teams → \(files.decisions)"))
        for (form, path) in files.forms {
            let line = try writeRoster(form, request, files, to: path)
            say(Words("⑨ \(line.zh)", "9. \(line.en)"))
        }
    }

    @discardableResult
    private func writeRoster(
        _ form: OfficialForm, _ request: CheckRequest, _ files: DemoFiles, to path: String
    ) throws(Failure) -> Words {
        var roster = RosterRequest(form: form, register: request, decisions: [files.decisions])
        roster.date = CalendarDay(year: 2018, month: 7, day: 16)
        return try writeRoster(roster, to: path)
    }

    func sayRules(of report: Report, _ say: (Words) -> Void) {
        for rule in Summary(report).rules {
            let title = report.catalogue[rule.code]?.title ?? Words("", "")
            say(
                Words(
                    "     \(rule.code) \(title.zh)：\(rule.findings)", "     \(rule.code) \(title.en): \(rule.findings)")
            )
        }
    }

    static func makeFolder(_ path: String) throws(Failure) {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .folder(path: path, reason: error.localizedDescription)
        }
    }
}

/// Where the files of the demonstration lie (示范文件).
struct DemoFiles {
    let folder: String

    var persons: String { folder + "/示范区人口信息表.xlsx" }
    var households: String { folder + "/示范区户信息表.xlsx" }
    var helpers: String { folder + "/示范区帮扶责任人表.xlsx" }
    /// The exports, in the order of `DemoTable`.
    var exports: [String] { [persons, households, helpers] }
    /// The person and household tables as they were corrected, and the helpers as they are.
    var corrected: [String] {
        [folder + "/示范区人口信息表（更正）.xlsx", folder + "/示范区户信息表（更正）.xlsx", helpers]
    }
    /// The person table with its doubtful cells marked.
    var marked: String { folder + "/示范区人口信息表（标注）.xlsx" }
    var policy: String { folder + "/示范区参数.yaml" }
    var issues: String { folder + "/疑点清单.xlsx" }
    /// The same, filled in by the clerks.
    var verdicts: String { folder + "/疑点清单（已核实）.xlsx" }
    var decisions: String { folder + "/处置台账.xlsx" }
    /// The change record as the street sent it before all was decided.
    var firstRecord: String { folder + "/户数人数变动记录表（初报）.xlsx" }
    var reviewIssues: String { folder + "/送审疑点清单.xlsx" }
    var lists: [(ListKind, String)] {
        [(.deaths, folder + "/死亡名单.xlsx"), (.vehicles, folder + "/机动车名单.xlsx")]
    }
    var forms: [(OfficialForm, String)] {
        [
            (.clearOut, folder + "/清退人员花名册.xlsx"),
            (.newHouseholds, folder + "/新增贫困人口花名册.xlsx"),
            (.changeRecord, folder + "/户数人数变动记录表.xlsx"),
        ]
    }
}
