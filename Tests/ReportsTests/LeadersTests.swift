import Findings
import Foundation
import Registry
import SpreadsheetReading
import TestSupport
import Testing

@testable import Reports

struct LeadersTests {
    private static let content = LeadersContent(SampleReport.illustrated)

    @Test func everyHouseholdIsInOneGroup() {
        let lines = Self.content.groups.map { "\($0.name) \($0.count?.households ?? -1) \($0.share)" }
        #expect(
            lines == [
                "未脱贫 1 16.7%", "稳定脱贫 1 16.7%", "脱贫临界 1 16.7%", "返贫和新识别 1 16.7%", "已脱贫、收入低于标准 1 16.7%",
                "表中看不出 1 16.7%",
            ])
        #expect(Self.content.groups.compactMap(\.count?.persons).reduce(0, +) == 6)
    }

    @Test func whatTheTablesDoNotTellIsNoZero() {
        var figures = RegisterFigures(StandingMeasure(SampleReport.policy, year: 2018))
        figures.add(Household())
        let report = Report(
            inputs: [], policy: nil, rulesRun: [], rulesNotRun: [], persons: 0, households: 1, catalogue: [],
            figures: figures, findings: [])
        let groups = LeadersContent(report).groups
        #expect(groups.map { $0.count?.households } == [nil, nil, nil, nil, 1])
        #expect(LeadersPage(report).render().contains("<td class=\"n\">—</td>"))
    }

    @Test(arguments: [
        (Registry.ExitStatus.poor, 0, Standing.poor), (.expected, 0, .poor), (.poor, 2018, .returnedOrNew),
        (.relapsed, 0, .returnedOrNew), (.lifted, 0, .stable),
    ])
    func theGroupFollowsStatusAndYear(status: Registry.ExitStatus, identified: Int, standing: Standing) {
        var household = Household()
        household.exitStatus = .value(status)
        household.income.perCapita = .value(Money(yuan: 30_000))
        if identified > 0 { household.identifyTime = .value(PartialDate(year: identified)) }
        #expect(SampleReport.figures.measure.standing(of: household) == standing)
    }

    @Test func theKindOfHouseholdTellsWhereNoStatusStands() {
        var household = Household()
        let standings = HouseholdKind.allCases.map { kind in
            household.householdKind = .value(kind)
            return SampleReport.figures.measure.standing(of: household)
        }
        #expect(standings == [.poor, .unknown, .returnedOrNew, .returnedOrNew, .unknown, .clearedOut])
    }

    @Test func figuresAreTheSameInAnyParts() {
        var parts = RegisterFigures(SampleReport.figures.measure)
        parts.add(SampleReport.figures)
        #expect(parts == SampleReport.figures)
    }

    @Test func causesAndStreetsFoot() {
        let summary = Self.content.summary
        #expect(Self.content.causes.map(\.code) == ["P013", "P018", "H006", "X001", "P043", "H070", "F005"])
        #expect(Self.content.furtherFindings == 0)
        #expect(Self.content.streets.map(\.name) == ["东洲街道", "表格本身"])
        #expect(Self.content.total.findings == summary.findings)
        #expect(Self.content.total.total?.households == 6)
        #expect(Self.content.total.households == summary.households)
    }

    @Test func nobodyIsNamed() {
        let page = LeadersPage(SampleReport.illustrated).render()
        for name in SampleReport.canaries + [SampleReport.number(0)] { #expect(!page.contains(name)) }
    }

    @Test func theWorkbookIsOneSheetAndAlwaysTheSame() throws {
        let folder = try TemporaryFolder()
        for name in ["a.xlsx", "b.xlsx"] {
            try LeadersWorkbook(SampleReport.illustrated).write(
                to: folder[name].path, created: 1, readBack: IssueWorkbookTests.readBack)
        }
        #expect(try Data(contentsOf: folder["a.xlsx"]) == Data(contentsOf: folder["b.xlsx"]))
    }
}
