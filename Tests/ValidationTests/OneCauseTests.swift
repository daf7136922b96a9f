import Findings
import Testing

@testable import Validation

/// One cause, one finding: what an example breaks besides its own rule is a fault of its own, or belongs in `yieldsTo`.
@Suite("One cause, one finding")
struct OneCauseTests {
    /// The examples that break several rules because they hold several faults, by rule, with how many other rules.
    private static let several: [RuleCode: Int] = [
        // Disabled by the columns, and healthy by the state of health.
        "P042": 1,
        // A pupil who works, and an ability that says neither: SETTLED 4 has P050 stand beside P048 and P049.
        "P048": 1, "P049": 1,
        // Without a number, and born after the register's day.
        "C017": 1,
        // The number is wrong, and the sex is another than the year before.
        "Y009": 1,
        // What a list says of a person, and that the list has no column for exceptions.
        "M003": 1, "M004": 1, "M005": 1, "M020": 1, "M022": 1,
        // A roster that leaves members out, and clears out many.
        "R005": 1,
        // A person once more is also one mother too many, a divisor too small, and a card without its disability.
        "X003": 3, "X004": 3,
        // The head's number is another's, and not that of the head's own row.
        "X006": 1,
        // Without insurance, which is an error, and aid that was paid all the same.
        "P064": 1,
    ]

    private static let breaking = Catalogue.all.flatMap { rule in
        rule.examples.filter(\.breaksRule).map { (rule, $0) }
    }

    @Test("An example breaks its own rule and no other", arguments: breaking)
    func alone(_ rule: Rule, _ example: Example) {
        let codes = Set(example.verdict().findings.map(\.code)).subtracting([rule.code])
        // A wrong figure of a statistical table breaks its own row and the sums in which it stands.
        let bound =
            rule.code.rawValue.hasPrefix("A") ? (rule.code == "A014" ? 6 : 2) : Self.several[rule.code, default: 0]
        #expect(codes.count <= bound, "\(codes.sorted())")
    }

    @Test("A rule tells one fault of a record once", arguments: breaking)
    func once(_ rule: Rule, _ example: Example) {
        var seen: Set<Subject> = []
        for finding in example.verdict().findings where finding.subject.field != nil {
            #expect(seen.insert(finding.subject).inserted, "\(finding.code) and another at one cell")
        }
    }
}
