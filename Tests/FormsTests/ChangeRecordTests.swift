import Corrections
import Forms
import Foundation
import Registry
import TestSupport
import Testing

struct ChangeRecordTests {
    /// A decision and the numbers that it puts into the summary, by the headings of their columns.
    struct Case: Sendable, CustomTestStringConvertible {
        var disposal: Decision.Disposal
        var household = 4
        var name: String?
        var reason = ""
        var destination = ""
        var numbers: [String: Int]
        var testDescription: String { "\(disposal) \(reason) \(destination)" }
    }

    static let cases: [Case] = [
        Case(disposal: .naturalIncrease, reason: "出生", numbers: ["自然变动/自然增加人数/出生": 1]),
        Case(disposal: .naturalIncrease, reason: "婚嫁", numbers: ["自然变动/自然增加人数/婚入": 1]),
        Case(disposal: .naturalIncrease, reason: "户籍迁入", numbers: ["自然变动/自然增加人数/迁入": 1]),
        Case(disposal: .naturalIncrease, reason: "收养", numbers: ["自然变动/自然增加人数/其他": 1]),
        Case(disposal: .naturalDecrease, name: "郑志强", reason: "死亡", numbers: ["自然变动/自然减少人数/死亡": 1]),
        Case(disposal: .naturalDecrease, name: "郑志强", reason: "婚嫁", numbers: ["自然变动/自然减少人数/婚出": 1]),
        Case(disposal: .naturalDecrease, name: "郑志强", reason: "户籍迁出", numbers: ["自然变动/自然减少人数/迁出": 1]),
        Case(disposal: .naturalDecrease, name: "郑志强", reason: "失踪", numbers: ["自然变动/自然减少人数/其他": 1]),
        Case(disposal: .dissolve, reason: "死亡", numbers: ["自然变动/自然销户户数": 1, "自然变动/自然减少人数/死亡": 3]),
        Case(disposal: .split, numbers: ["户结构变动/拆户增加户数": 1]),
        Case(disposal: .merge, numbers: ["户结构变动/并户减少户数": 1]),
        Case(
            disposal: .merge, destination: "东一村",
            numbers: ["户结构变动/并户减少户数": 1, "村间变动/村间迁出/人数": 3, "村间变动/村间迁入/人数": 3]),
        Case(
            disposal: .moveVillage, destination: "西洲街道/西一村",
            numbers: [
                "村间变动/村间迁出/户数": 1, "村间变动/村间迁出/人数": 3, "村间变动/村间迁入/户数": 1, "村间变动/村间迁入/人数": 3,
            ]),
        Case(
            disposal: .add, household: 9,
            numbers: ["“回头看”期间变动/新增/户数": 1, "“回头看”期间变动/新增/人数": 2]),
        Case(
            disposal: .clearOutHousehold,
            numbers: ["“回头看”期间变动/终止（清退）/户数": 1, "“回头看”期间变动/终止（清退）/人数": 3]),
        Case(disposal: .clearOutMember, name: "郑志强", numbers: ["“回头看”期间变动/终止（清退）/人数": 1]),
        Case(
            disposal: .restore, household: 10,
            numbers: ["“回头看”期间变动/恢复/户数": 1, "“回头看”期间变动/恢复/人数": 1]),
    ]

    @Test(arguments: cases)
    func eventStandsInItsColumnsOnly(_ example: Case) throws {
        let decision = EventFormsTests.decide(
            example.disposal, example.household, name: example.name, reason: example.reason,
            destination: example.destination)
        let ledger = try ChangeLedger(
            register: SampleLedger.register,
            decisions: DecisionList(
                decisions: [decision],
                newcomers: SampleLedger.newcomers + [SampleLedger.household(10, "东二村", ["罗阿伯"], table: 1)]))
        let sheet = try #require(ShippedForms.writer().changeRecordSheets(ledger, facts: FormFacts()).last)
        let total = sheet.row("示范区合计")
        #expect(total.count == sheet.widths.count - 4)
        var numbers: [String: Int] = [:]
        for (heading, text) in zip(sheet.headings.dropFirst(5), total.dropFirst()) {
            guard let number = Int(text), number != 0, !heading.hasPrefix("变动") else { continue }
            numbers[heading] = number
        }
        #expect(numbers == example.numbers)
    }

    @Test func everyKindOfEventHasACase() throws {
        let kinds = Set(try SampleLedger.ledger().events.map(\.kind))
        #expect(kinds == Set(ChangeEvent.Kind.allCases))
        #expect(Set(Self.cases.flatMap(\.numbers.keys)).count == 21)
    }

    @Test func zerosAreWrittenAndSumsStandBelowTheirVillages() throws {
        let sheet = try #require(
            ShippedForms.writer().changeRecordSheets(SampleLedger.ledger(), facts: ShippedForms.facts).last)
        let first = sheet.cells.filter { $0.style.role == .body || $0.style.role == .sum }.filter {
            $0.columns.contains(1)
        }
        #expect(first.map(\.text) == ["1", "2", "东洲街道小计", "3", "西洲街道小计", "示范区合计"])
        #expect(!sheet.row("示范区合计").dropLast(2).contains(""))
    }

    @Test func ledgerThatDoesNotFootIsRefusedAndNothingIsWritten() throws {
        var later = SampleLedger.register
        later.households.removeAll { $0.householdId.value == Identifier("990001001006") }
        let ledger = try ChangeLedger(register: SampleLedger.register, decisions: DecisionList(), after: later)
        let folder = try TemporaryFolder()
        let writer = try ShippedForms.writer()
        let error = try #require(throws: FormError.self) {
            try writer.write(
                "change-record", of: FormMatter(ledger: ledger), facts: ShippedForms.facts,
                to: folder["record.xlsx"].path)
        }
        #expect(error.isRefusal == true)
        let words = error.shown
        #expect(words.contains("示范区东洲街道东二村：户数人数对不上，变动记录表未写出。"))
        #expect(words.contains("变动前 3 户 7 人；按台账变动后应为 3 户 7 人；实际为 2 户 5 人；相差 -1 户 -2 人。"))
        #expect(words.contains("difference -1 households, -2 persons"))
        #expect(try folder.names().isEmpty)
    }

    @Test func refusalShowsTheDecisionsOfTheVillageWithoutNames() throws {
        let ledger = try SampleLedger.ledger(after: SampleLedger.register)
        let error = try #require(throws: FormError.self) {
            try ShippedForms.writer().changeRecordSheets(ledger, facts: ShippedForms.facts)
        }
        let words = error.shown
        #expect(words.contains("处置第 2 行　户编号 990001001001　终止(清退)　-1 户 -4 人"))
        #expect(!words.contains("林水生") && !words.contains("西一村"))
    }
}
