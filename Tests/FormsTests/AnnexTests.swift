import Corrections
import Forms
import Registry
import SpreadsheetWriting
import Templates
import TestSupport
import Testing

/// The annexes, the card and the visit sheet: their layout, and that they agree with each other.
struct AnnexTests {
    private static func sheets(_ form: String, _ variant: FormVariant = .print) throws -> [FormSheet] {
        try ShippedForms.writer().sheets(
            form, of: SampleMatter.matter(), facts: ShippedForms.facts, variant: variant)
    }

    @Test(arguments: ["annex-1", "annex-2", "annex-3", "annex-4", "household-card", "visit-sheet"])
    func formIsAsKept(_ form: String) throws {
        let sheets = try Self.sheets(form)
        try Snapshot.expect(sheets.map(\.description).joined(separator: "\n"), named: "forms/\(form).txt")
    }

    @Test func everyFormOfTheFolderCanBeWrittenInEveryCopy() throws {
        for form in try ShippedForms.definitions().forms {
            for variant in FormVariant.allCases {
                #expect(!(try Self.sheets(form, variant)).isEmpty)
            }
        }
    }

    @Test func annexesAgreeWithTheChangeRecordAndWithTheRosters() throws {
        let summary = try #require(Self.sheets("change-record").last)
        let first = try #require(Self.sheets("annex-1").first)
        let second = try #require(Self.sheets("annex-2").first)
        let village = ["行政村（社区）"]
        #expect(
            first.rows(
                of: village + ["原建档立卡/合计/户数", "原建档立卡/合计/人数", "已清退/户数", "已清退/人数", "已纳入/户数", "已纳入/人数"]
                    + ["现建档立卡/合计/户数", "现建档立卡/合计/人数"])
                == summary.rows(
                    of: ["行政村", "变动前/户数", "变动前/人数", "终止（清退）/户数", "终止（清退）/人数", "新增/户数", "新增/人数"]
                        + ["变动后/户数", "变动后/人数"]))
        #expect(
            second.rows(of: village + ["建档立卡总数/户数", "建档立卡总数/人数"])
                == summary.rows(of: ["行政村", "变动前/户数", "变动前/人数"]))
        for unit in ["户数", "人数"] {
            for row in second.rows(
                of: [
                    "建档立卡总数", "达到预脱贫标准且质量好（继续巩固）", "有成效但质量不高不稳（改进措施）",
                    "难度大、差距较大（重点帮扶）", "不符合条件（清退）",
                ].map { "\($0)/\(unit)" })
            {
                let numbers = row.split(separator: " ").compactMap { Int($0) }
                #expect(numbers.count == 5 && numbers[0] == numbers.dropFirst().reduce(0, +))
            }
            for row in first.rows(of: ["原建档立卡/合计", "原建档立卡/有劳动能力", "原建档立卡/无劳动能力"].map { "\($0)/\(unit)" }) {
                let numbers = row.split(separator: " ").compactMap { Int($0) }
                #expect(numbers.count == 3 && numbers[0] == numbers[1] + numbers[2])
            }
        }
    }

    @Test func errorsAreCountedByTheirClass() throws {
        let sheet = try #require(Self.sheets("annex-1").first)
        let classes = ["基础信息不准", "逻辑矛盾", "三保障信息更新不及时", "已更正"]
        let headings = classes.flatMap { ["\($0)/户", "\($0)/人", "\($0)/项"] }
        #expect(
            sheet.rows(of: ["行政村（社区）"] + headings) == [
                "东一村 0 0 0 0 0 0 0 0 0 0 0 0", "东二村 0 0 0 1 0 1 1 1 1 1 1 1", "西一村 1 1 1 0 0 0 0 0 0 0 0 0",
            ])
    }

    @Test func numbersThatWereTypedInAreTakenOverSummedUpAndMarked() throws {
        let sheet = try #require(Self.sheets("annex-1").first)
        let typed = sheet.cells.filter { $0.style.role == .typed }
        #expect(typed.count == 2)
        let column = try #require(typed.first?.columns.lowerBound)
        let sums = sheet.cells.filter { $0.style.role == .sum && $0.columns.lowerBound == column }
        #expect(sums.map(\.text) == ["12", "5", "17"])
        let shortfalls = try #require(Self.sheets("annex-3").first)
        #expect(shortfalls.rows(of: ["村", "基础设施"]) == ["东一村 ", "西一村 村道800米未硬化"])
    }

    @Test func annexThatWouldNotFootIsRefusedAndNamesTheVillage() throws {
        var matter = try SampleMatter.matter()
        matter.effects[3] = nil
        let writer = try ShippedForms.writer()
        let error = try #require(throws: FormError.self) {
            try writer.sheets("annex-2", of: matter, facts: ShippedForms.facts)
        }
        #expect(error.isRefusal)
        #expect(error.shown.contains("东洲街道东二村：1 户分不出成效") && error.shown.contains("990001001004"))
        // Annex 1 counts by village, too, and does not ask.
        _ = try writer.sheets("annex-1", of: matter, facts: ShippedForms.facts)
        matter.issues[1].values[.state] = "待定"
        let unclear = try #require(throws: FormError.self) {
            try writer.sheets("annex-4", of: matter, facts: ShippedForms.facts)
        }
        #expect(unclear.isRefusal)
    }

    @Test func problemsAreSummedUpBySource() throws {
        let summary = try #require(Self.sheets("annex-4").last)
        #expect(
            summary.rows(of: ["问题来源", "问题数", "已整改", "正在整改", "未整改", "整改率"]) == ["审计 2 1 1 0 50%", "巡察 1 1 0 0 100%"])
        #expect(summary.row("合计") == ["合计", "3", "2", "1", "0", "66.7%", ""])
    }

    @Test func workingCopyHasOneRowOfHeadingsAndMergesNothing() throws {
        let sheet = try #require(Self.sheets("change-record", .working).last)
        #expect(sheet.cells.allSatisfy { $0.rows.count == 1 && $0.columns.count == 1 })
        #expect(sheet.repeatedRows == 3...3)
        #expect(sheet.headings.contains("自然变动－自然增加人数－出生"))
        #expect(!sheet.cells.contains { $0.style.role == .sum || $0.style.role == .signature })
    }

    @Test func copyForTheNoticeBoardShowsNoNumberWhole() throws {
        for form in ["clear-out", "new-households", "change-record", "household-card", "visit-sheet"] {
            for cell in try Self.sheets(form, .publicity).flatMap(\.cells) {
                #expect(cell.text.split { !($0.isASCII && $0.isNumber) }.allSatisfy { $0.count < 13 }, "\(cell.text)")
                #expect(!cell.text.contains("13900000000"))
            }
        }
        let roster = try #require(Self.sheets("clear-out", .publicity).first)
        #expect(roster.title.hasSuffix("（公示）"))
        #expect(roster.rows(of: ["证件号码"]).first == "990001********0216")
    }

    @Test func cardsStandOnPagesOfTheirOwnByVillage() throws {
        let cards = try Self.sheets("household-card")
        #expect(cards.map(\.name) == ["东一村", "东二村", "西一村"])
        #expect(cards.map(\.pageBreaks.count) == [2, 2, 1])
        let visits = try Self.sheets("visit-sheet")
        #expect(visits.map(\.name) == ["东二村", "西一村"])
        #expect(visits[1].cells.contains { $0.text.contains("名下有车") })
        for sheet in cards + visits {
            var seen = Set<[Int]>()
            for cell in sheet.cells {
                for row in cell.rows {
                    for column in cell.columns { #expect(seen.insert([row, column]).inserted) }
                }
            }
        }
    }
}
