import Foundation
import TestSupport
import Testing

@Suite("The report for programs")
struct ReportFormatTests {
    private static func findings(_ value: Any?) -> [[String: Any]] { value as? [[String: Any]] ?? [] }

    private static let findingKeys = [
        "candidates", "cell", "code", "column", "field", "file", "fix", "heading", "hint", "household", "message",
        "person",
        "related", "row", "severity", "sheet",
    ]

    @Test("JSON has the keys of the contract, each of its kind")
    func json() async throws {
        let files = try SampleFiles()
        let result = try await Lookback.run(["check", "faulty.xlsx", "--format", "json"], in: files.folder.url)
        let document = try #require(
            try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        #expect(document.keys.sorted() == ["findings", "inputs", "policy", "rules", "schema", "summary"])
        #expect(document["schema"] as? Int == 1)
        let input = try #require(Self.findings(document["inputs"]).first)
        #expect(input.keys.sorted() == ["file", "rows", "sha256", "sheet", "template"])
        #expect(input["file"] as? String == "faulty.xlsx")
        #expect(input["rows"] as? Int == 3)
        #expect((input["sha256"] as? String)?.count == 64)
        let rules = try #require(document["rules"] as? [String: Any])
        #expect((rules["run"] as? [String])?.contains("P004") == true)
        let notRun = try #require(Self.findings(rules["notRun"]).first)
        #expect(notRun.keys.sorted() == ["code", "reason"])
        let summary = try #require(document["summary"] as? [String: Any])
        #expect(
            summary.keys.sorted() == ["byCode", "errors", "hints", "households", "persons", "systemic", "warnings"])
        #expect(summary["byCode"] as? [String: Int] == ["P004": 1])
        let finding = try #require(Self.findings(document["findings"]).first)
        #expect(finding.keys.sorted() == Self.findingKeys)
        #expect(finding["code"] as? String == "P004")
        #expect(finding["severity"] as? String == "error")
        #expect(finding["sheet"] as? String == "Sheet1")
        #expect(finding["row"] as? Int == 4)
        #expect(finding["column"] as? String == "H")
        #expect(finding["cell"] as? String == "H4")
        #expect(finding["heading"] as? String == "证件号码")
        #expect(finding["field"] as? String == "idNo")
        #expect(finding["household"] as? String == "9902")
        #expect(finding["related"] as? [[String: String]] == [])
        #expect(finding["hint"] is NSNull)
    }

    @Test("JSON lines are the findings of the JSON, one a line")
    func jsonLines() async throws {
        let files = try SampleFiles()
        let arguments = ["check", "faulty.xlsx", "sound.xlsx", "--format"]
        let whole = try await Lookback.run(arguments + ["json"], in: files.folder.url)
        let lines = try await Lookback.run(arguments + ["jsonl"], in: files.folder.url)
        let findings = try ReportDocument(whole.output).findings
        let read = try lines.output.split(separator: "\n").map {
            try JSONDecoder().decode(ReportDocument.Finding.self, from: Data($0.utf8))
        }
        #expect(read.map(\.message) == findings.map(\.message))
        #expect(read.map(\.code) == findings.map(\.code))
        #expect(read.count > 1)
        #expect(lines.exitCode == whole.exitCode)
    }

    @Test(
        "A file that cannot be read still gives a report that says so, whatever was selected",
        arguments: [[], ["--only", "P013"]])
    func unreadable(_ selection: [String]) async throws {
        let files = try SampleFiles()
        let result = try await Lookback.run(
            ["check", "encrypted.xlsx", "--format", "json"] + selection, in: files.folder.url)
        #expect(result.exitCode == 2)
        let report = try ReportDocument(result.output)
        #expect(report.findings.map(\.code) == ["F001"])
        #expect(report.findings.map(\.file) == ["encrypted.xlsx"])
    }

    @Test("What goes to files is what goes to standard output")
    func files() async throws {
        let files = try SampleFiles()
        for format in ["json", "jsonl"] {
            let result = try await Lookback.run(
                ["check", "faulty.xlsx", "--format", format, "--output", "report.\(format)", "--quiet"],
                in: files.folder.url)
            #expect(result.errors.isEmpty)
            #expect(try String(contentsOf: files.folder["report.\(format)"], encoding: .utf8) == result.output)
        }
    }
}
