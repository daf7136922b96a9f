import Registry
import Testing

@testable import Templates

@Suite struct PolicyTests {
    @Test func linesAreUniqueAndEveryValueHasABasis() throws {
        for policy in try Library.load().policies {
            #expect(Set(policy.lines.map { "\($0.year) \($0.purpose)" }).count == policy.lines.count)
            #expect(
                policy.lines.allSatisfy { !$0.basis.isEmpty }
                    && policy.thresholds.values.allSatisfy { !$0.basis.isEmpty })
            #expect(policy.thresholds.count == Threshold.Name.allCases.count)
        }
    }

    @Test func theNationalPolicyOf2017() throws {
        let policy = try Library.load().policy("national-2017")
        #expect(policy.asOf == CalendarDay(year: 2017, month: 12, day: 31))
        let line = policy.lines.first { $0.year == 2017 && $0.purpose == .exit }
        #expect(line?.amount == Money(yuan: 2952))
        #expect(policy.value(.schoolCutoff) == Quantity(901))
    }

    @Test func theGuangdongPolicyOf2018() throws {
        let policy = try Library.load().policy("guangdong-2018")
        #expect(policy.asOf == CalendarDay(year: 2018, month: 7, day: 20))
        #expect(policy.lines.first { $0.year == 2018 && $0.purpose == .identification }?.amount == Money(yuan: 4000))
        #expect(policy.lines.first { $0.year == 2018 && $0.purpose == .exit }?.amount == Money(yuan: 7365))
        #expect(policy.value(.schoolCutoff) == Quantity(831))
        #expect(policy.value(.publicityDays) == Quantity(7))
    }

    @Test func aPolicyMayBeAFileOfItsOwn() throws {
        let library = try Library.load()
        #expect(try library.policy(Library.folder + "/policy/national-2017.yaml") == library.policy("national-2017"))
        #expect(throws: TemplateError.unknownPolicy(id: "x", known: library.policies.map(\.id), nil)) {
            try library.policy("x")
        }
    }
}
