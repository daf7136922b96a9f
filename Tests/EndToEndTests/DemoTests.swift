import Findings
import Foundation
import Registry
import SpreadsheetReading
import TestSupport
import Testing

@testable import Workbench

@Suite("The demonstration")
struct DemoTests {
    /// A fault at a place, planted or found.
    private struct Place: Hashable, CustomStringConvertible {
        let code: String
        let file: String
        let row: Int

        var description: String { "\(code) \(file.split(separator: "/").last ?? "") row \(row)" }
    }

    /// Writes the exports of a district and checks them.
    private static func check(
        seed: UInt64, households: Int, planted: Bool
    ) throws -> (tables: DemoTables, report: ReportDocument, files: DemoFiles) {
        let folder = try TemporaryFolder()
        let workbench = try Workbench(templates: Repository.root.appending(path: "templates").path)
        let tables = DemoTables(DemoDistrict(seed: seed, households: households), planted: planted)
        let files = DemoFiles(folder: folder.url.path)
        try workbench.writeExports(of: tables, to: files)
        var request = CheckRequest(files: files.exports)
        request.policy = files.policy
        let outcome = try workbench.check(request)
        return (tables, try ReportDocument(outcome.rendered(as: .json, .en, showValues: false)), files)
    }

    @Test("A district without a fault has no finding")
    func clean() throws {
        let (_, report, _) = try Self.check(seed: 2018, households: 300, planted: false)
        #expect(report.findings.map { "\($0.code) \($0.row ?? 0) \($0.message)" } == [])
        #expect(report.summary.households == 300)
    }

    @Test("A district without a fault has no finding beside itself, and decisions show where they were not carried out")
    func besideItself() throws {
        let folder = try TemporaryFolder()
        let workbench = try Workbench(templates: Repository.root.appending(path: "templates").path)
        let tables = DemoTables(DemoDistrict(households: 300), planted: false)
        let files = DemoFiles(folder: folder.url.path)
        try workbench.writeExports(of: tables, to: files)
        var request = CheckRequest(files: [files.persons, files.households])
        request.previous = request.files
        let alike = try ReportDocument(try workbench.check(request).rendered(as: .json, .en, showValues: false))
        #expect(alike.findings.map { "\($0.code) \($0.row ?? 0) \($0.message)" } == [])
        let list = DemoDecisions(about: tables.soundHouseholds).list
        try workbench.writeDecisionList(list, heads: [:], to: files.decisions)
        request.decisions = [files.decisions]
        let decided = try ReportDocument(try workbench.check(request).rendered(as: .json, .en, showValues: false))
        let clearOuts = list.decisions.count { [.clearOutHousehold, .clearOutMember].contains($0.disposal) }
        #expect(decided.summary.byCode["Y024"] == clearOuts)
        #expect(decided.summary.byCode["Y025"] == list.decisions.count { $0.disposal == .add })
        // In villages of ten households one that is cleared out is a tenth, at which A018 hints.
        #expect(decided.summary.byCode.keys.sorted() == ["A018", "Y024", "Y025"])
    }

    @Test(
        "What was hidden is found, each fault where it stands, and nothing else",
        arguments: [
            (2018, 1000), (1, 300), (2, 300), (3, 300),
        ] as [(UInt64, Int)])
    func planted(_ seed: UInt64, _ households: Int) throws {
        let (tables, report, files) = try Self.check(seed: seed, households: households, planted: true)
        let planted = tables.faults.map { fault in
            Place(
                code: fault.code.rawValue, file: fault.table == .persons ? files.persons : files.households,
                row: fault.row)
        }
        let found = report.findings.map { Place(code: $0.code, file: $0.file ?? "", row: $0.row ?? 0) }
        #expect(Set(found).subtracting(planted).map(\.description).sorted() == [])
        #expect(Set(planted).subtracting(found).map(\.description).sorted() == [])
        #expect(found.count == planted.count)
        if households == 1000 { #expect(Set(planted.map(\.code)).count >= 30) }
    }

    @Test("A district has about so many persons", arguments: [2018, 1, 2, 3] as [UInt64])
    func size(_ seed: UInt64) {
        let households = DemoDistrict(seed: seed).households
        #expect(households.count == 1000)
        #expect((2500...2800).contains(households.reduce(0) { $0 + $1.members.count }))
    }

    @Test("Every file is written for its owner only, reads back, and is the same bytes for the same seed")
    func files() throws {
        let names = [
            "处置台账.xlsx", "户数人数变动记录表.xlsx", "户数人数变动记录表（初报）.xlsx", "死亡名单.xlsx", "机动车名单.xlsx", "送审疑点清单.xlsx",
            "新增贫困人口花名册.xlsx", "清退人员花名册.xlsx", "疑点清单.xlsx", "疑点清单（已核实）.xlsx", "示范区人口信息表.xlsx",
            "示范区参数.yaml", "示范区帮扶责任人表.xlsx", "示范区户信息表.xlsx", "示范区人口信息表（标注）.xlsx",
            "示范区人口信息表（更正）.xlsx", "示范区户信息表（更正）.xlsx",
        ].sorted()
        let workbench = try Workbench(templates: Repository.root.appending(path: "templates").path)
        let folder = try TemporaryFolder()
        let place = folder["demo"]
        var runs: [[String: Data]] = []
        for _ in 1...2 {
            var said: [String] = []
            try workbench.runDemo(in: place.path, seed: 7, households: 200) { said.append($0[.zh]) }
            #expect(said.contains { $0.contains("逐级平衡") })
            #expect(said.contains { $0.contains(/再次校验：解决了 [1-9]/) })
            let families = Set(said.compactMap { $0.hasPrefix("     ") ? $0.dropFirst(5).first : nil })
            #expect(families.isSuperset(of: "FCPHXYARM"))
            // The exports after the corrections, and the packs, stand in folders of their own.
            let found = try FileManager.default.contentsOfDirectory(atPath: place.path)
            #expect(found.filter { $0.contains(".") }.sorted() == names)
            #expect(Set(found).subtracting(names) == ["更正后", "报送"])
            #expect(try mode(of: place) == 0o700)
            var contents: [String: Data] = [:]
            for name in names {
                let file = place.appending(path: name)
                #expect(try mode(of: file) == 0o600)
                contents[name] = try Data(contentsOf: file)
                guard name.hasSuffix(".xlsx") else { continue }
                let counts = try Workbench.listCells(of: file.path, sheet: nil, countsOnly: true) { _ in }
                #expect(counts.cells >= 10)
                #expect(counts.oddities.isEmpty)
            }
            runs.append(contents)
            try FileManager.default.removeItem(at: place)
        }
        #expect(names.filter { runs[0][$0] != runs[1][$0] } == [])
    }
}

/// The permissions of a file or folder.
func mode(of file: URL) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
}
