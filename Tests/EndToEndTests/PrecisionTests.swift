import Findings
import Foundation
import Registry
import Templates
import TestSupport
import Testing

@testable import Workbench

@Suite("A register without a fault")
struct PrecisionTests {
    private static let y2017 = DemoPeriod(
        year: 2017, asOf: CalendarDay(number: 17_531), edition: 2016, isGuangdong: false, identificationLine: 2_952,
        exitLine: 2_952)
    private static let y2022 = DemoPeriod(
        year: 2022, asOf: CalendarDay(number: 19_357), edition: 2022, isGuangdong: false, identificationLine: 4_000,
        exitLine: 4_000)
    private static let y2023 = DemoPeriod(
        year: 2023, asOf: CalendarDay(number: 19_722), edition: 2023, isGuangdong: false, identificationLine: 4_000,
        exitLine: 4_000)
    private static let guangdong = DemoPeriod(
        year: 2018, asOf: CalendarDay(number: 17_732), edition: 2018, isGuangdong: true, identificationLine: 4_000,
        exitLine: 7_365)
    private static let keys: [Field] = [.village, .householdId, .headName]

    private static let joined: [ConsistentRegister] = [
        .init(layouts: ["national/person-2016", "national/helpers"], period: y2017),
        .init(
            layouts: ["national/person-2021", "national/household-2021", "national/helpers"], period: .national2021),
        .init(layouts: ["national/household-2021", "national/person-2021"], period: .national2021),
        .init(layouts: ["national/person-2022", "national/helpers"], period: y2022),
        .init(
            layouts: ["national/monitored-2023", "national/household-2023", "national/work-2023"], period: y2023),
        .init(
            layouts: [
                "guangdong/household-query", "guangdong/person-query", "guangdong/income-expense",
                "guangdong/helper-query", "guangdong/household-measures", "guangdong/person-measures",
                "guangdong/department-measures",
            ], period: guangdong),
        .init(
            layouts: ["guangdong/members", "guangdong/household-card", "guangdong/measures"], period: guangdong,
            leading: keys),
    ]

    private static let single: [ConsistentRegister] = [
        "national/person-2016": y2017, "national/helpers": y2017, "national/person-2021": .national2021,
        "national/household-2021": .national2021, "national/person-2022": y2022, "national/monitored-2023": y2023,
        "national/household-2023": y2023, "national/work-2023": y2023, "guangdong/household-query": guangdong,
        "guangdong/person-query": guangdong, "guangdong/income-expense": guangdong,
        "guangdong/helper-query": guangdong, "guangdong/household-measures": guangdong,
        "guangdong/person-measures": guangdong, "guangdong/department-measures": guangdong,
        "guangdong/members": guangdong, "guangdong/household-card": guangdong, "guangdong/measures": guangdong,
    ].sorted { $0.key < $1.key }.map { ConsistentRegister(layouts: [$0.key], period: $0.value, leading: keys) }

    /// How many households; a release is tried with ten thousand.
    private static let households =
        ProcessInfo.processInfo.environment["REGISTER_HOUSEHOLDS"].flatMap(Int.init) ?? 300

    @Test("In no layout is anything found, not even a hint", arguments: joined + single)
    func silent(_ register: ConsistentRegister) throws {
        let folder = try TemporaryFolder()
        let workbench = try Workbench(templates: Repository.root.appending(path: "templates").path)
        let files = try register.write(seed: 7, households: Self.households, into: folder.url, workbench)
        let outcome = try workbench.check(CheckRequest(files: files))
        let report = try ReportDocument(outcome.rendered(as: .json, .en, showValues: true))
        #expect(outcome.isComplete)
        // Not every household has somebody who works away.
        if register.layouts != ["national/work-2023"] { #expect(report.summary.households == Self.households) }
        let found = Dictionary(grouping: report.findings, by: \.code).sorted { $0.key < $1.key }
        #expect(found.map { "\($0.key) ×\($0.value.count): row \($0.value[0].row ?? 0) \($0.value[0].message)" } == [])
    }

    @Test("Every layout is tried")
    func complete() throws {
        let workbench = try Workbench(templates: Repository.root.appending(path: "templates").path)
        #expect(Set(Self.single.flatMap(\.layouts)) == Set(workbench.library.tables.map(\.id)))
    }
}
