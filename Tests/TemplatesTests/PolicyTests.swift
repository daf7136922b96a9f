import Foundation
import Registry
import TestSupport
import Testing

@testable import Templates

@Suite struct PolicyTests {
    @Test func linesAreUniqueAndEveryValueHasABasis() throws {
        for policy in try Library.load().policies {
            #expect(Set(policy.lines.map { "\($0.year) \($0.purpose)" }).count == policy.lines.count)
            #expect(
                policy.lines.allSatisfy { !$0.basis.isEmpty }
                    && policy.thresholds.values.allSatisfy { !$0.basis.isEmpty })
            #expect(Set(policy.thresholds.keys) == Set(Threshold.Name.allCases.filter { !$0.isLocal }))
            #expect(policy.sums.allSatisfy { !$0.plus.isEmpty && !$0.plus.contains($0.total) && !$0.basis.isEmpty })
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
        #expect(policy.period?.lowerBound == CalendarDay(year: 2018, month: 6, day: 5))
        #expect(policy.period?.upperBound == CalendarDay(year: 2018, month: 7, day: 20))
    }

    @Test(
        arguments: [
            (2018, "2018-07-20"), (2017, "2017-12-31"), (2021, "2021-12-31"), (nil, "2018-07-20"),
        ] as [(Int?, String)])
    func agesAreCountedInTheYearOfTheRegister(_ year: Int?, _ day: String) throws {
        #expect(try Library.load().policy("guangdong-2018").day(judging: year).registered == day)
    }

    @Test func aPolicyMaySayOnlyWhatDiffersFromAnother() throws {
        let folder = try TemporaryFolder()
        try """
        base: national-2017
        title: 某区
        asOf: 2018-06-30
        lines:
          - {year: 2017, purposes: [exit], amount: 3335, basis: {evidence: 省文件, confidence: high}}
        thresholds:
          uploadRows: {value: 2000, basis: {evidence: 系统说明, confidence: high}}
        sums:
          - {total: transfer, plus: [dibaoPay, otherTransfer], basis: {evidence: 省口径, confidence: high}}
        divisions:
          basis: {evidence: 区划表, confidence: high}
          names: {990101: 海湾区, 990101001: 青禾街道}
        openFields:
          basis: {evidence: 操作说明, confidence: high}
          fields: [age, labor]
        """.write(to: folder["mine.yaml"], atomically: true, encoding: .utf8)
        let policy = try Library.load().policy(folder["mine.yaml"].path)
        let base = try Library.load().policy("national-2017")
        #expect(policy.id == "mine" && policy.title == "某区" && policy.asOf.registered == "2018-06-30")
        #expect(policy.line(.exit, of: 2017) == Money(yuan: 3335))
        #expect(policy.line(.identification, of: 2017) == Money(yuan: 2952))
        #expect(policy.lines.count == base.lines.count && policy.value(.laborAgeFrom) == base.value(.laborAgeFrom))
        #expect(policy.value(.uploadRows) == Quantity(2000) && base.value(.uploadRows) == nil)
        #expect(policy.sums(of: .transfer).map(\.plus) == [[.dibaoPay, .otherTransfer]])
        #expect(policy.sums(of: .netIncome) == base.sums(of: .netIncome))
        #expect(policy.divisions?.contains(area: 990_101) == true && base.divisions == nil)
        #expect(policy.openFields == [.age, .labor] && base.openFields == nil)
    }

    @Test func aPolicyMayBeAFileOfItsOwn() throws {
        let library = try Library.load()
        #expect(try library.policy(Library.folder + "/policy/national-2017.yaml") == library.policy("national-2017"))
        #expect(throws: TemplateError.unknownPolicy(id: "x", known: library.policies.map(\.id), nil)) {
            try library.policy("x")
        }
    }
}
