import Findings
import Foundation
import Registry
import Reports
import TestSupport
import Testing

struct RuleTextTests {
    private static let entry = SampleReport.rules[6]

    private static func explanation(_ language: Language, _ policy: Policy? = SampleReport.policy) -> RuleExplanation {
        RuleExplanation(
            entry, policy: policy, sources: SampleReport.sources,
            examples: [
                .init(Words("已脱贫，人均纯收入 3000 元", "left poverty with 3000 yuan a head"), breaks: true),
                .init(Words("未脱贫，人均纯收入 3000 元", "still poor with 3000 yuan a head"), breaks: false),
            ], language: language)
    }

    @Test(arguments: Language.allCases)
    func explains(language: Language) throws {
        try Snapshot.expect(Self.explanation(language).text(), named: "reports/explain-\(language.rawValue).txt")
    }

    @Test(arguments: Language.allCases)
    func lists(language: Language) throws {
        try Snapshot.expect(
            RuleListing(SampleReport.rules, language: language).text(), named: "reports/rules-\(language.rawValue).txt")
    }

    @Test func saysWhereThePolicyIsSilent() {
        var policy = SampleReport.policy
        policy.thresholds = [:]
        #expect(Self.explanation(.zh, policy).text().contains("合计允许误差（元）：政策 guangdong-2018 没有规定"))
        #expect(Self.explanation(.zh, nil).text().contains("合计允许误差（元）\n"))
    }

    @Test func saysWhoGivesAThresholdInThePolicysPlace() {
        var policy = SampleReport.policy
        policy.thresholds[.sumTolerance]?.givenBy = "--upload-limit"
        let text = Self.explanation(.zh, policy).text()
        #expect(text.contains("合计允许误差（元）：1（由 --upload-limit 给定，代替 guangdong-2018 的值）"))
    }

    @Test func showsCellsBeforeAndAfter() {
        let cell = RuleExplanation.ExampleCell(Words("配偶", "spouse"), .relation, before: "户主", after: nil)
        let explanation = RuleExplanation(
            Self.entry, examples: [.init(Words("例", "case"), breaks: true, cells: [cell])], language: .zh)
        #expect(explanation.text().contains("改前 配偶 · 与户主关系：户主　改后：（空）"))
        #expect(explanation.markdown().contains("- × 例\n- 　改前 配偶"))
        #expect(explanation.json().contains(#""before":"户主","after":null"#))
    }

    @Test func listingIsAnArrayOfObjects() throws {
        let json = RuleListing(SampleReport.rules, language: .en).json()
        let rules = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
        #expect(rules.count == SampleReport.rules.count)
        #expect(rules.first?["code"] as? String == "F005")
        #expect(rules.first?["repair"] as? String == "none")
    }

    @Test func explanationHasValuesAndSources() throws {
        let data = Data(Self.explanation(.zh).json().utf8)
        let rule = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(rule["values"] as? [String: String] == ["sumTolerance": "1"])
        #expect(Set(try #require(rule["sources"] as? [String: String]).keys) == ["S1", "SX"])
        #expect((rule["examples"] as? [[String: Any]])?.compactMap { $0["breaks"] as? Bool } == [true, false])
        #expect(rule["needs"] as? [[String]] == [["perCapita"], ["exitStatus"]])
    }
}
