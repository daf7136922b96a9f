import Findings
import Registry
import Testing
import Validation

/// Every rule's examples are its tests.
@Suite("Examples of the rules")
struct ExampleTests {
    @Test("The model register keeps every rule")
    func modelKeepsEveryRule() {
        var model = ModelRegister()
        model.papers = .model
        let verdict = model.verdict()
        #expect(verdict.findings.map(\.code) == [])
        // A layout lays down one of two conventions of schooling; nothing is given to compare with.
        let notRun = verdict.coverage.notRun.filter { rule in
            if case .missingComparand = rule.reason { false } else { true }
        }
        #expect(notRun.map(\.reason) == [.convention(.schoolingIsComplete)])
    }

    @Test("A breaking example breaks its rule and those it names; a keeping one does not", arguments: Example.cases)
    func exampleHolds(_ example: RuleExample) {
        let codes = Set(example.example.verdict().findings.map(\.code))
        if example.example.breaksRule {
            #expect(codes == Set([example.rule.code] + example.example.alsoBreaks))
        } else {
            #expect(!codes.contains(example.rule.code))
        }
    }

    @Test("Every rule has an example that breaks it and one that keeps it", arguments: Catalogue.all)
    func hasBothKinds(_ rule: Rule) {
        #expect(rule.examples.contains { $0.breaksRule })
        #expect(rule.examples.contains { !$0.breaksRule })
    }

    @Test("A rule that mends offers a value, and no other does", arguments: Example.breaking)
    func offersWhatItPromises(_ example: RuleExample) {
        // What these mend is no cell of the register: a file to convert, a row to leave out, a row to delete, a card's number
        // that only the card knows, a decision, a file to mask.
        let withoutValue: Set<RuleCode> = [
            "F002", "F007", "F008", "F009", "F010", "F011", "F015", "F016", "F017", "F019", "F020", "C028", "P043",
            "X002", "X013", "R012", "R014",
        ]
        for finding in example.example.verdict().findings where finding.code == example.rule.code {
            let promised = withoutValue.contains(finding.code) ? .none : example.rule.entry.repair
            #expect((finding.fix?.repair ?? .none) == promised)
        }
    }

    @Test("The message names as many values as the finding has", arguments: Example.breaking)
    func messageIsComplete(_ example: RuleExample) {
        let entry = example.rule.entry
        for finding in example.example.verdict().findings where finding.code == entry.code {
            for language in Language.allCases {
                let named = Set(entry.message[language].matches(of: #/\{(\d)\}/#).compactMap { Int($0.output.1) })
                #expect(named == Set(finding.arguments.indices))
                #expect(!entry.message(for: finding, language, showValues: true).contains("{"))
            }
        }
    }
}

/// A rule and one of its examples.
struct RuleExample: CustomTestStringConvertible, Sendable {
    let rule: Rule
    let example: Example
    var testDescription: String { "\(rule.code): \(example)" }
}

extension Example {
    static let cases = Catalogue.all.flatMap { rule in rule.examples.map { RuleExample(rule: rule, example: $0) } }
    static let breaking = cases.filter(\.example.breaksRule)
}

extension Rule: CustomTestStringConvertible {
    public var testDescription: String { "\(code)" }
}
