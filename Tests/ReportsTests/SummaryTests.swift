import Findings
import Registry
import Reports
import Testing

struct SummaryTests {
    @Test func orderDoesNotDependOnTheOrderGiven() {
        let sample = SampleReport.report
        func rendered(_ findings: [ReportedFinding]) -> [String] {
            let report = Report(
                inputs: sample.inputs, policy: sample.policy, rulesRun: sample.rulesRun.reversed(),
                rulesNotRun: sample.rulesNotRun.reversed(), persons: 128, households: 42,
                catalogue: SampleReport.rules.reversed(), sources: sample.sources, findings: ReportedFindings(findings))
            return [
                TextReport(report, .init(language: .zh)).render(),
                FindingList(report, as: .json, language: .zh).render(),
            ]
        }
        #expect(rendered(SampleReport.findings) == rendered(SampleReport.findings.reversed()))
    }

    @Test func countsFootEachOther() {
        let summary = Summary(SampleReport.report)
        #expect(summary.total == SampleReport.findings.count)
        #expect(summary.rules.map(\.findings).reduce(0, +) == summary.total)
        #expect(summary.villages.flatMap { $0.findings.values }.reduce(0, +) == summary.total)
        #expect(summary.households == 6)
        #expect(summary.villages.map { $0.place?.village } == [nil, "港前村", "白石村", "湖畔社区"])
        #expect(summary.villages.map(\.households) == [0, 2, 3, 1])
        #expect(summary.rules.map(\.code) == ["P013", "P018", "H006", "X001", "F005", "P043", "H070", "C006"])
    }

    @Test(arguments: [(19, 30, false), (20, 40, true), (20, 41, false), (500, 500, true)])
    func halfAColumnIsSystemic(found: Int, rows: Int, isSystemic: Bool) {
        let report = SampleReport.column(faultyIn: found, of: rows)
        let systemic = Summary(report).systemic
        #expect(systemic.count == (isSystemic ? 1 : 0))
        #expect(systemic.allSatisfy { $0.rows == found && $0.of == rows && $0.place.heading == "证件号码" })
    }

    @Test func aCellsTextPrintsMasked() {
        #expect("\(CellText(SampleReport.number(0), .idNo))".contains("***"))
        #expect("\(CellText("女", .sex))" == "女")
    }
}
