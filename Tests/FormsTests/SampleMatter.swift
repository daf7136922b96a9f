import Corrections
import Findings
import Forms
import Registry
import Spreadsheet
import SpreadsheetWriting

/// What every form of the sample review is filled in from.
enum SampleMatter {
    static func matter() throws -> FormMatter {
        var matter = FormMatter(ledger: try SampleLedger.ledger())
        matter.households = SampleLedger.register.households
        matter.effects = matter.households.indices.map { HelpEffect.allCases[$0 % 3] }
        matter.leads = [
            lead(4, "郑志强", "P061", .error, "基本医疗保险未参加"), lead(4, nil, "H051", .error, "年收入填12000元，四项之和是12600元"),
            lead(8, "何小妹", "C006", .error, "证件号码里有小写的x"), lead(8, nil, "H094", .warning, "入户路类型为空"),
            lead(8, nil, "M003", .warning, "名下有车（证件号990001196003010216）"),
        ]
        var correction = Decision(
            source: RecordToken(table: 9, row: 40), householdId: Identifier("990001001004"), disposal: .correct)
        correction.name = PersonName("郑志强")
        matter.corrections = [correction]
        matter.pairedVillages = [
            PairedVillage(round: "第一轮", town: "东洲街道", village: "东一村"),
            PairedVillage(round: "第二轮", town: "西洲街道", village: "西一村"),
        ]
        matter.issues = [
            issue("审计", "3户信息未更新", "已完成"), issue("审计", "1户未入户核实", "正在整改"),
            issue("巡察", "帮扶手册填写不全", "已整改"),
        ]
        matter.hand["areas", HandEntries.key(town: "东洲街道", village: "东一村"), "screenedOthers.households"] = .number(12)
        matter.hand["areas", HandEntries.key(town: "西洲街道", village: "西一村"), "screenedOthers.households"] = .number(5)
        matter.hand["pairedVillages", HandEntries.key(town: "西洲街道", village: "西一村"), "短板/基础设施"] = "村道800米未硬化"
        return matter
    }

    private static func lead(
        _ household: Int, _ name: String?, _ code: String, _ severity: Severity, _ message: String
    ) -> FormLead {
        let code = RuleCode(rawValue: code)
        return FormLead(
            place: SampleLedger.register.households[household - 1].place,
            household: Identifier("99000100\(1000 + household)"), name: name.map(PersonName.init), code: code,
            severity: severity, message: message)
    }

    private static func issue(_ source: String, _ words: String, _ state: String) -> ReviewIssue {
        ReviewIssue(
            place: "问题清单",
            values: [
                .source: .text(source), .issue: .text(words), .state: .text(state), .issueHouseholds: .integer(3),
                .due: CivilDate(year: 2018, month: 7, day: 10).map { .date($0) } ?? .blank,
            ])
    }
}
