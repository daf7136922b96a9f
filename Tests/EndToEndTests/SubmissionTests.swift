import Corrections
import Findings
import Foundation
import Importing
import Registry
import Spreadsheet
import SpreadsheetReading
import Templates
import TestSupport
import Testing

@testable import Workbench

/// The pack of a district's streets: made, proven, put together; and not made while anything blocks.
@Suite("Submission", .serialized)
struct SubmissionTests {
    /// A district of three streets, with its packs.
    private struct District {
        let folder: TemporaryFolder
        let workbench: Workbench
        let files: DemoFiles
        var packs: String { files.submission }

        init() throws {
            folder = try TemporaryFolder()
            workbench = try Workbench(templates: Repository.root.appending(path: "templates").path)
            files = DemoFiles(folder: folder.url.path)
            try make()
        }

        /// Makes the packs, or makes them again.
        func make() throws { try workbench.demonstrateSubmission(DemoDistrict(households: 200), files) { _ in } }

        /// The folder of a unit's pack.
        func pack(_ unit: String) -> String { "\(packs)/\(unit)“回头看”报送材料" }

        func verify(_ folder: String? = nil) throws -> [String] {
            try workbench.verifyPacks(in: folder ?? packs, policy: nil).faults.map(\.line.zh)
        }

        /// The workbooks of a street's pack, posted copies among them.
        func workbooks(of pack: String) throws -> [String] {
            try FileManager.default.subpathsOfDirectory(atPath: pack).filter { $0.hasSuffix(".xlsx") }.sorted()
        }
    }

    @Test("Three streets and the district have packs, and every total proves")
    func packs() throws {
        let district = try District()
        let names = try FileManager.default.contentsOfDirectory(atPath: district.packs).sorted()
        #expect(names == ["松岭街道", "海湾示范区", "海晏街道", "青禾街道"].map { $0 + "“回头看”报送材料" }.sorted())
        #expect(try district.verify() == [])
        let pack = district.pack("青禾街道")
        let found = try FileManager.default.subpathsOfDirectory(atPath: pack).filter { $0.contains(".") }.sorted()
        #expect(found.count == 12 && found.contains("02-情况一页.xlsx"))
        let note = try String(contentsOfFile: pack + "/01-工作总结（报送说明）.txt", encoding: .utf8)
        #expect(note.contains("青禾街道关于报送精准扶贫“回头看”材料的说明") && note.contains("2018年7月16日") == false)
        let attributes = try FileManager.default.attributesOfItem(atPath: pack)
        #expect(attributes[.posixPermissions] as? Int == 0o700)
        // The same again replaces the packs, and makes the same bytes.
        let before = try Data(contentsOf: URL(filePath: pack + "/文件清单.json"))
        try district.make()
        #expect(try Data(contentsOf: URL(filePath: pack + "/文件清单.json")) == before)
    }

    @Test("The district's totals are those of its streets")
    func district() throws {
        let district = try District()
        func manifest(_ unit: String) throws -> PackManifest {
            try #require(PackManifest(file: district.pack(unit) + "/文件清单.json"))
        }
        let streets = try ["青禾街道", "松岭街道", "海晏街道"].map(manifest)
        let whole = try manifest("海湾示范区")
        #expect(whole.before.households == 200)
        #expect(streets.reduce(0) { $0 + $1.before.persons } == whole.before.persons)
        #expect(streets.reduce(0) { $0 + $1.after.households } == whole.after.households)
        #expect(whole.towns == ["青禾街道", "松岭街道", "海晏街道"])
        #expect(whole.changes["clearOut"]?.persons ?? 0 > 0)
        func typedNumbers(_ manifest: PackManifest) -> Int {
            manifest.files.flatMap(\.sheets).reduce(0) { $0 + ($1.typed?.count ?? 0) }
        }
        #expect(typedNumbers(whole) > 0)
        #expect(typedNumbers(whole) == streets.reduce(0) { $0 + typedNumbers($1) })
    }

    @Test("The district reports as many villages of the pairing programme as its policy says, a street its own")
    func pairedVillages() throws {
        let district = try District()
        let pack = district.pack("海湾示范区")
        let manifest = try #require(PackManifest(file: pack + "/文件清单.json"))
        let annex = try #require(manifest.files.first { $0.form == "annex-3" && $0.copy == "print" }?.path)
        var policy = try #require(district.workbench.library.policies.first)
        policy.thresholds[.pairedVillages] = Threshold(Quantity(27), basis: "test")
        func faults(_ towns: [String]) -> [String] {
            RuleProof(
                of: [annex], in: pack, towns: towns, policy: policy, Importer(library: district.workbench.library)
            ).faults.map(\.line.zh)
        }
        let found = try #require(faults(manifest.towns).first)
        #expect(found.hasPrefix(annex) && found.contains("A013") && found.contains("应报27个"))
        #expect(faults([manifest.towns[0]]) == [])
    }

    @Test("A count or a row that is changed in any file is found, with its place")
    func changes() throws {
        let district = try District()
        let pack = district.pack("青禾街道")
        for file in try district.workbooks(of: pack) {
            let path = pack + "/" + file
            let original = try Data(contentsOf: URL(filePath: path))
            let sheets = try PackedSheets(path)
            for (sheet, change) in sheets.changes {
                try sheets.write(change, to: path)
                let faults = try district.verify(pack)
                #expect(
                    faults.contains { $0.contains(file) && $0.contains(change.place) },
                    "\(file) \(sheet) \(change.place): \(faults)")
            }
            try original.write(to: URL(filePath: path))
        }
        #expect(try district.verify(pack) == [])
        try FileManager.default.removeItem(atPath: pack + "/06-附件2-脱贫成效分类情况表.xlsx")
        #expect(try district.verify(pack).contains { $0.contains("06-附件2") && $0.contains("少了这份文件") })
    }

    @Test("What does not add up is told by the village and both numbers, whatever the fingerprints say")
    func proofs() throws {
        let district = try District()
        let pack = district.pack("青禾街道")
        let path = pack + "/05-附件1-建档立卡情况统计表.xlsx"
        let sheets = try PackedSheets(path)
        let change = try #require(sheets.changes.first?.1)
        try sheets.write(change, to: path)
        let faults = try district.verify(pack)
        #expect(faults.contains { $0.contains("05-附件1") && $0.contains("：A00") && $0.contains("填") }, "\(faults)")
        #expect(throws: Failure.self) {
            try district.workbench.mergePacks(
                PackMergeRequest(folder: district.folder["merged"].path, packs: [pack]), version: "test")
        }
    }

    @Test("Nothing is handed in while an error is open; the blockers are listed")
    func blocked() throws {
        let folder = try TemporaryFolder()
        let workbench = try Workbench(templates: Repository.root.appending(path: "templates").path)
        let tables = DemoTables(DemoDistrict(households: 300), planted: true)
        let files = DemoFiles(folder: folder.url.path)
        try workbench.writeExports(of: tables, to: files)
        try workbench.writeDecisionList(DemoDecisions(about: tables.soundHouseholds).list, to: files.decisions)
        var register = CheckRequest(files: files.exports)
        register.policy = files.policy
        register.decisions = [files.decisions]
        let error = try #require(throws: Failure.self) {
            try workbench.submit(SubmitRequest(folder: files.submission, register: register), version: "test")
        }
        #expect(error.exitCode == 3)
        #expect(error.text(.zh).contains("P003") && error.text(.zh).contains("处"))
        #expect(!FileManager.default.fileExists(atPath: files.submission))
    }

    @Test("Another folder of that name is not replaced")
    func folderInUse() throws {
        let district = try District()
        let pack = district.pack("青禾街道")
        try Data("x".utf8).write(to: URL(filePath: pack + "/别的.txt"))
        let error = try #require(throws: Failure.self) {
            try district.make()
        }
        #expect(error.exitCode == 3)
    }
}
