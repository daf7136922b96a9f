import Findings
import Registry
import Reports
import TestSupport
import Testing

struct TextReportTests {
    @Test(arguments: Language.allCases)
    func rendersSummaryFirst(language: Language) throws {
        let text = TextReport(SampleReport.report, .init(language: language)).render()
        try Snapshot.expect(text, named: "reports/check-\(language.rawValue).txt")
    }

    @Test func masksUnlessAsked() {
        let masked = TextReport(SampleReport.report, .init(language: .zh, findingsPerRule: 99)).render()
        let shown = TextReport(SampleReport.report, .init(language: .zh, showValues: true, findingsPerRule: 99))
            .render()
        for name in SampleReport.canaries {
            #expect(!masked.contains(name))
            #expect(shown.contains(name))
        }
        #expect(!masked.contains(SampleReport.number(0)))
        #expect(shown.contains(SampleReport.number(0)))
    }

    @Test func saysZeroLoudly() {
        let text = TextReport(SampleReport.empty, .init(language: .zh)).render()
        #expect(text.hasPrefix("可上报：没有发现问题\n"))
        #expect(
            TextReport(SampleReport.empty, .init(language: .en)).render()
                .hasPrefix("ready to submit: 0 problems found\n"))
    }

    @Test func nothingReadIsNothingPassed() {
        let report = Report(
            inputs: [], policy: nil, rulesRun: [], rulesNotRun: [], persons: 0, households: 0, catalogue: [],
            findings: [])
        #expect(TextReport(report, .init(language: .zh)).render().hasPrefix("没有读到记录，不能判断\n"))
    }

    @Test func saysHowManyAreFolded() {
        let text = TextReport(SampleReport.report, .init(language: .zh, findingsPerRule: 1)).render()
        let found = SampleReport.findings.count { $0.code == "P013" }
        #expect(text.contains("还有 \(found - 1) 处未列出"))
        #expect(text.contains("合计 \(SampleReport.findings.count) 处"))
    }

    @Test func coloursOnlyWhenAsked() {
        #expect(!TextReport(SampleReport.report, .init(language: .zh)).render().contains("\u{1B}"))
        let coloured = TextReport(SampleReport.report, .init(language: .zh, isColoured: true)).render()
        #expect(coloured.contains("\u{1B}[31m必须改\u{1B}[0m"))
    }

    @Test func aRuleWithoutEntryCountsAsError() {
        let report = Report(
            inputs: SampleReport.inputs, policy: nil, rulesRun: [], rulesNotRun: [], persons: 1, households: 1,
            catalogue: [],
            findings: [ReportedFinding(Finding("P999", at: .table(0, nil)), at: FindingPlace(input: 0))])
        #expect(TextReport(report, .init(language: .zh)).render().hasPrefix("有 1 处必须改\n"))
    }

    @Test func saysThatAWholeColumnIsFaulty() {
        let report = SampleReport.column(faultyIn: 30, of: 40)
        #expect(
            TextReport(report, .init(language: .zh)).render().contains(
                "F 列 证件号码：40 行中 30 行有同一问题 P013 证件号码校验位不对\n"))
        #expect(
            TextReport(report, .init(language: .en)).render().contains(
                "column F 证件号码: 30 of 40 rows have the same fault P013 Wrong check digit\n"))
        #expect(
            FindingList(report, as: .json, language: .zh).render().contains(
                #""column":"F","heading":"证件号码","rows":30,"of":40"#))
    }

    @Test func noCellCommandsTheTerminal() {
        let entry = CatalogueEntry(
            "F005", .warning, title: Words("列", ""), message: Words("“{0}”", ""), why: Words("", ""),
            remedy: Words("", ""), basis: Basis("", .high))
        let report = Report(
            inputs: SampleReport.inputs, policy: nil, rulesRun: [], rulesNotRun: [], persons: 1, households: 1,
            catalogue: [entry],
            findings: [
                ReportedFinding(
                    Finding("F005", at: .table(0, nil), [.text("a\u{1B}[2J\nb\u{202E}")]),
                    at: FindingPlace(input: 0, row: 1, column: 1, heading: "备\n注"))
            ])
        let text = TextReport(report, .init(language: .zh)).render()
        #expect(text.contains("“a?[2J b?”\n"))
        #expect(text.contains("A1 备 注\n"))
    }
}
