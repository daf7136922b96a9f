import Findings
import Foundation
import Registry
import TestSupport
import Testing

@testable import Workbench

/// The papers of a review beside the demonstration's register (送审材料).
@Suite("Papers of a review")
struct PaperTests {
    private let folder: TemporaryFolder
    private let workbench: Workbench
    private let tables: DemoTables
    private let files: DemoFiles
    private var request: CheckRequest

    init() throws {
        folder = try TemporaryFolder()
        workbench = try Workbench(templates: Repository.root.appending(path: "templates").path)
        tables = DemoTables(DemoDistrict(households: 300), planted: false)
        files = DemoFiles(folder: folder.url.path)
        try workbench.writeExports(of: tables, to: files)
        request = CheckRequest(files: [files.persons, files.households])
        request.policy = "guangdong-2018"
    }

    private func report(_ request: CheckRequest) throws -> ReportDocument {
        try ReportDocument(try workbench.check(request).rendered(as: .json, .en, showValues: false))
    }

    /// The codes of rules about papers that found something, and how often. In villages of ten households one that is
    /// cleared out is a tenth, which is A018's to hint at.
    private func found(_ request: CheckRequest) throws -> [String: Int] {
        try report(request).summary.byCode.filter { "ARM".contains($0.key.prefix(1)) && $0.key != "A018" }
    }

    @Test("Our own change record agrees with the decisions it was written from, and only the pen's lines are blank")
    func changeRecord() throws {
        try workbench.writeDecisionList(
            DemoDecisions(about: tables.soundHouseholds).list, heads: [:], to: files.decisions)
        let record = folder["变动记录表.xlsx"].path
        _ = try workbench.writeRoster(
            RosterRequest(form: .changeRecord, register: request, decisions: [files.decisions]), to: record)
        var request = request
        request.files.append(record)
        request.decisions = [files.decisions]
        #expect(try found(request) == ["R010": 1])
        let run = Set(try report(request).rules.run)
        #expect(run.isSuperset(of: ["A004", "A005", "A006", "A007", "R001", "R009", "R011", "R012"]))
    }

    @Test("Decisions that cannot be carried out are refused as a roster refuses them")
    func refusal() throws {
        var list = DemoDecisions(about: tables.soundHouseholds).list
        list.decisions[0].householdId = Identifier("12345")
        try workbench.writeDecisionList(list, heads: [:], to: files.decisions)
        let record = folder["变动记录表.xlsx"].path
        try workbench.writeDecisionList(list, heads: [:], to: record)
        var request = request
        request.decisions = [files.decisions]
        let reason = try report(request).rules.notRun.first { $0.code == "A006" }?.reason
        let refusal = #expect(throws: Failure.self) {
            try workbench.writeRoster(
                RosterRequest(form: .changeRecord, register: request, decisions: [files.decisions]),
                to: folder["拒绝.xlsx"].path)
        }
        #expect(reason == "the decisions cannot be carried out: " + (refusal?.text(.en) ?? ""))
    }

    @Test("Who is on a list is a lead, by the cell of the register and the row of the list")
    func list() throws {
        let household = try #require(tables.soundHouseholds.first)
        let member = try #require(household.members.first)
        let number = try #require(member.idNo.value?.registered)
        let list = try RawWorkbook([
            .init("名单", [["姓名", "身份证号", "车辆类型", "例外情形"], ["甲一", .text(number), "小型轿车", ""], ["甲二", "", "", ""]])
        ]).write(to: folder["车辆.xlsx"])
        var request = request
        request.lists = [GivenList(.vehicles, file: list)]
        #expect(try found(request) == ["M003": 1, "M022": 1])
        let finding = try #require(try report(request).findings.first { $0.code == "M003" })
        #expect(finding.file == files.persons && finding.household == household.householdId.value?.registered)
        #expect(
            try report(request).rules.notRun.first { $0.code == "M001" }?.reason == "not given: a list of kind deaths")
    }
}
