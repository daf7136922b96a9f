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

    private func secrets(of household: Household) -> [String] {
        let members = household.members.flatMap { member in
            [Field.name, .idNo, .birth].compactMap { member.registered($0) } + member.remarks.map(\.original)
        }
        let own = [Field.headName, .headIdNo, .phone, .bankAccount].compactMap { household.registered($0) }
        // A word of a code list is no secret, nor is a part of one.
        return (members + own).filter { $0.count > 2 }
    }
}
