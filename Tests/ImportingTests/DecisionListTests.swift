import Forms
import Foundation
import Importing
import Registry
import Spreadsheet
import SpreadsheetReading
import SpreadsheetWriting
import Templates
import TestSupport
import Testing

@Suite("The list of decisions that we write")
struct DecisionListTests {
    private static func day(_ day: Int) -> CalendarDay? { CalendarDay(year: 2018, month: 6, day: day) }

    /// A decision with every column filled.
    private static func full(_ disposal: Decision.Disposal, row: Int, household: String) -> Decision {
        var decision = Decision(
            source: RecordToken(table: 0, row: row), householdId: Identifier(household), disposal: disposal)
        decision.idNo = IdentityNumber(Roll.husband)
        decision.name = PersonName("甲一")
        decision.reason = "名下有车辆或大型机械"
        decision.exception = "灾后重建房"
        decision.circumstances = "=1+1 不是公式"
        decision.evidence = "车辆登记名单、入户核实"
        decision.verifiedBy = PersonName("核一")
        decision.destination = "西一村"
        decision.note = "无"
        decision.date = day(1)
        decision.procedure.review = day(2)
        decision.procedure.publicityFrom = day(3)
        decision.procedure.publicityTo = day(10)
        decision.procedure.streetCheck = day(11)
        decision.procedure.districtCheck = day(12)
        decision.procedure.approval = day(13)
        decision.procedure.approvalNumber = "示范批〔2018〕1号"
        return decision
    }

    @Test("It reads back as it was, newcomers and all")
    func readsBack() throws {
        // The first row of decisions is the fourth of the sheet.
        let decisions = Decision.Disposal.allCases.enumerated().map { index, disposal in
            Self.full(disposal, row: 4 + index, household: "99010000000\(index)")
        }
        var newcomer = Household()
        newcomer.householdId = .value(Identifier("990100000009"))
        newcomer.village = .value("东一村")
        var member = Member(source: RecordToken(table: 0, row: 2))
        member.name = .value(PersonName("新一"))
        member.idNo = .value(try #require(IdentityNumber(Roll.wife)))
        member.relation = .value(.head)
        member.birth = .value(try #require(CalendarDay(year: 1967, month: 8, day: 9)))
        newcomer.members = [member]

        let folder = try TemporaryFolder()
        let columns = try Tables.library.table("national/person-2021").columns.map {
            DecisionListWorkbook.NewcomerColumn(heading: $0.heading, field: $0.field, width: 10)
        }
        let path = folder["处置台账.xlsx"].path
        try DecisionListWorkbook(newcomerColumns: columns, reasons: Tables.library.reasons.all)
            .write(DecisionList(decisions: decisions, newcomers: [newcomer]), to: path) { path throws(WritingError) in
                do throws(ReadingError) {
                    return try Imprint(readingBack: path)
                } catch {
                    throw .notReadBack(path: path, problem: "\(error)")
                }
            }
        let list = try Importer(library: Tables.library).readDecisions([path])
        let expected = decisions.map { decision in
            var decision = decision
            // A row of a list of its own says whom it lists of the household.
            if decision.disposal.endsHousehold { decision.listed = [decision.person] }
            return decision
        }
        #expect(list.decisions == expected)
        #expect(list.newcomers.map(\.householdId) == [newcomer.householdId])
        let read = try #require(list.newcomers.first?.members.first)
        #expect(read.name == member.name)
        #expect(read.idNo == member.idNo)
        #expect(read.birth == member.birth)
        #expect(read.relation == member.relation)
    }
}
