import Findings
import Foundation
import Registry
import Reports
import TestSupport
import Testing

struct JSONReportTests {
    private static func object(_ text: String) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test func hasTheKeysOfTheContract() throws {
        let root = try Self.object(JSONReport(SampleReport.report, language: .zh).render())
        #expect(Set(root.keys) == ["schema", "inputs", "rules", "policy", "summary", "findings"])
        #expect(root["schema"] as? Int == 1)
        let input = try #require((root["inputs"] as? [[String: Any]])?.first)
        #expect(Set(input.keys) == ["file", "template", "sheet", "rows", "sha256"])
        #expect(input["file"] as? String == "上报/东洲街道成员表.xlsx")
        #expect(input["rows"] as? Int == 128)
        let rules = try #require(root["rules"] as? [String: Any])
        #expect((rules["run"] as? [String])?.first == "F005")
        #expect(
            rules["notRun"] as? [[String: String]] == [
                ["code": "P010", "reason": "政策参数中没有行政区划表"], ["code": "H082", "reason": "表中没有需要的列：致贫原因说明"],
            ])
        let summary = try #require(root["summary"] as? [String: Any])
        #expect(
            Set(summary.keys) == ["persons", "households", "errors", "warnings", "hints", "byCode", "systemic"])
        #expect((summary["byCode"] as? [String: Int])?["H006"] == 6)
        let counted = ["errors", "warnings", "hints"].compactMap { summary[$0] as? Int }.reduce(0, +)
        #expect(counted == SampleReport.findings.count)
    }

    @Test func aFindingHasItsPlaceAndFix() throws {
        let root = try Self.object(JSONReport(SampleReport.report, language: .zh).render())
        let findings = try #require(root["findings"] as? [[String: Any]])
        #expect(findings.count == SampleReport.findings.count)
        let keys: Set = [
            "code", "severity", "file", "sheet", "row", "column", "heading", "cell", "field", "household", "person",
            "related",
            "message", "fix", "candidates", "hint",
        ]
        #expect(findings.allSatisfy { Set($0.keys) == keys })
        let sex = try #require(findings.first { $0["code"] as? String == "P018" })
        #expect(sex["severity"] as? String == "error")
        #expect(sex["row"] as? Int == 4)
        #expect(sex["column"] as? String == "E")
        #expect(sex["cell"] as? String == "E4")
        #expect(sex["heading"] as? String == "性别")
        #expect(sex["field"] as? String == "sex")
        #expect(sex["household"] as? String == "990103000101")
        #expect(sex["message"] as? String == "钱**填“女”，证件号码显示为“男”")
        #expect(sex["fix"] as? [String: String] == ["kind": "proposal", "value": "男"])
        let shared = try #require(findings.first { $0["code"] as? String == "X001" })
        let related = try #require((shared["related"] as? [[String: Any]])?.first)
        #expect(related["household"] as? String == "990103000102")
        #expect(related["row"] as? Int == 8)
        #expect(shared["fix"] is NSNull)
        let column = try #require(findings.first { $0["code"] as? String == "F005" })
        #expect(column["household"] is NSNull && column["field"] is NSNull)
        #expect(column["cell"] as? String == "AE2")
    }

    @Test func aHintNamesItsCellsAndFindings() throws {
        let root = try Self.object(JSONReport(SampleReport.report, language: .zh).render())
        let findings = try #require(root["findings"] as? [[String: Any]])
        let hints = findings.compactMap { $0["hint"] as? [String: Any] }
        #expect(hints.count == 2)
        let hint = try #require(hints.first)
        #expect(hint["codes"] as? [String] == ["H006", "H070"])
        let cell = try #require((hint["cells"] as? [[String: Any]])?.first)
        #expect(Set(cell.keys) == ["file", "sheet", "row", "cell", "field"])
        #expect(cell["cell"] as? String == "I4" && cell["field"] as? String == "memberCount")
        let numbers = findings.compactMap { $0["candidates"] as? [String] }.filter { !$0.isEmpty }
        #expect(numbers == [SampleReport.candidates.map(\.number.masked)])
        let whole = JSONReport(SampleReport.report, language: .zh, showValues: true).render()
        #expect(whole.contains(SampleReport.number(80)))
    }

    @Test(arguments: Language.allCases)
    func masksUnlessAsked(language: Language) {
        let masked = JSONReport(SampleReport.report, language: language).render()
        let shown = JSONReport(SampleReport.report, language: language, showValues: true).render()
        for name in SampleReport.canaries + [SampleReport.number(0), SampleReport.number(11), SampleReport.number(80)] {
            #expect(!masked.contains(name))
            #expect(shown.contains(name))
        }
    }

    @Test func linesHoldTheSameFindings() throws {
        let report = JSONReport(SampleReport.report, language: .en)
        var lines: [String] = []
        report.writeLines { lines.append($0) }
        #expect(lines.count == SampleReport.findings.count)
        #expect(report.render().contains("\"findings\":[" + lines.map { $0.dropLast() }.joined(separator: ",") + "]"))
    }

    @Test func escapesWhatJSONForbids() throws {
        let message = Words("a\"b\\c\u{1}\n\t/{0}", "")
        let entry = CatalogueEntry(
            "F005", .hint, title: message, message: message, why: message, remedy: message, basis: Basis("", .high))
        let report = Report(
            inputs: [], policy: nil, rulesRun: [], rulesNotRun: [], persons: 0, households: 0, catalogue: [entry],
            findings: [
                ReportedFinding(Finding("F005", at: .table(0, nil), [.text("𠮷\u{2028}")]), at: FindingPlace(input: 0))
            ])
        let root = try Self.object(JSONReport(report, language: .zh).render())
        let finding = try #require((root["findings"] as? [[String: Any]])?.first)
        #expect(finding["message"] as? String == "a\"b\\c\u{1}\n\t/𠮷\u{2028}")
        #expect(finding["row"] is NSNull && finding["file"] is NSNull)
    }
}
