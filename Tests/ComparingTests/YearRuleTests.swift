import Findings
import Registry
import Testing

@testable import Comparing
@testable import Validation

@Suite("The comparison and the rules between years")
struct YearRuleTests {
    private static let codes: Set<RuleCode> = ["Y001", "Y002", "Y007", "Y008", "Y016", "Y022", "Y023"]

    @Test("Each change names the rule that finds it, and no other is found", arguments: KnownEvent.allCases)
    func agree(_ event: KnownEvent) {
        let pair = KnownPair([event])
        #expect(Self.found(pair, decided: false) == Self.named(pair, decided: false))
    }

    @Test("So they do beside decisions, and all together", arguments: [false, true])
    func together(_ decided: Bool) {
        let pair = KnownPair(KnownEvent.allCases)
        #expect(Self.found(pair, decided: decided) == Self.named(pair, decided: decided))
    }

    /// How often the rules find something.
    private static func found(_ pair: KnownPair, decided: Bool) -> [RuleCode: Int] {
        func register(_ households: [Household]) -> Register {
            var register = Register()
            register.households = households
            register.columns = Set(Field.allCases)
            return register
        }
        var data = ComparisonData(exports: [EarlierExport(register(pair.before.households), firstTable: 1)])
        if decided { data.decisions = GivenDecisions(DecisionList(decisions: pair.decisions), firstTable: 2) }
        let verdict = Engine().run(
            register(pair.now.households), policy: .model, comparing: data, only: codes)
        return verdict.findings.reduce(into: [:]) { $0[$1.code, default: 0] += 1 }
    }

    /// How often the comparison names them.
    private static func named(_ pair: KnownPair, decided: Bool) -> [RuleCode: Int] {
        pair.difference(decided: decided).changes.compactMap(\.rule).reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
}
