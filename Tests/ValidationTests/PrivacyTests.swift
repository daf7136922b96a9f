import Findings
import Registry
import Testing
import Validation

@Suite("Privacy")
struct PrivacyTests {
    @Test("No message shows a name or a number of the model register", arguments: Example.breaking)
    func messagesAreMasked(_ example: RuleExample) {
        let model = example.example.register
        let secrets = secrets(of: model.household) + secrets(of: model.neighbour)
        for finding in example.example.verdict().findings {
            for language in Language.allCases {
                let message = Catalogue.rule(finding.code)?.entry.message(for: finding, language, showValues: false)
                for secret in secrets { #expect(message?.contains(secret) == false, "\(finding.code)") }
            }
        }
    }

    @Test("Asked for, values are shown whole")
    func shownWhenAsked() throws {
        let rule = try #require(Catalogue.rule("P014"))
        let finding = try #require(rule.examples.first?.verdict().findings.first)
        #expect(rule.entry.message(for: finding, .zh, showValues: true) == "出生日期填1977-07-20，证件号里是1977-09-03")
        #expect(rule.entry.message(for: finding, .zh, showValues: false) == "出生日期填1977******，证件号里是1977******")
    }

    @Test(
        "What stands in the cell of a code is shown where it is a misspelt value, and masked where columns slipped",
        arguments: [
            (Field.ethnicity, "汉祖", true), (.labor, "半个劳动力", true), (.sex, "宇文测叁", false),
            (.ethnicity, "白测叁", false), (.relation, "13900000000", false),
        ])
    func misplacedTextIsMasked(_ field: Field, _ text: String, _ isShown: Bool) throws {
        var model = ModelRegister()
        model.household.members[2].remarks = [Remark(field, .notInCodeList, original: text)]
        let code: RuleCode = field == .relation ? "P017" : "C009"
        let finding = try #require(
            Engine().run(model.register, tables: [], policy: model.policy).findings.first { $0.code == code })
        let entry = try #require(Catalogue.rule(code)?.entry)
        #expect(entry.message(for: finding, .zh, showValues: false).contains(text) == isShown)
        #expect(entry.message(for: finding, .zh, showValues: true).contains(text))
    }

    private func secrets(of household: Household) -> [String] {
        let members = household.members.flatMap { member in
            [Field.name, .idNo, .birth].compactMap { member.registered($0) }
                + member.remarks.filter { $0.kind != .cellError }.map(\.original)
        }
        let own = [Field.headName, .headIdNo, .phone, .bankAccount].compactMap { household.registered($0) }
        // A word of a code list is no secret, nor is a part of one.
        return (members + own).filter { $0.count > 2 }
    }
}
