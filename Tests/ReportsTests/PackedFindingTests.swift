import Findings
import Registry
import Testing

@testable import Reports

/// Findings come out as they were packed, whoever packed them and wherever they were put behind others.
struct PackedFindingTests {
    private static let place = AdministrativePlace(city: "试验市", county: "红湾区", town: "东洲镇", village: "港前村")

    /// A finding that has everything.
    private static func full(household: Int, input: Int = 0) -> ReportedFinding {
        let cell = FindingPlace(input: input, row: 9, column: 6, heading: "证件号码")
        var finding = Finding(
            "P013", at: .member(household: household, member: 2, field: .idNo),
            [
                .text("7"), .text(""), .words(Words("字", "word")), .field(.sex), .count(-3),
                .money(Money(fen: -12_345)),
                .value("990103", .idNo), .personal("钱鹮鹮"), .value("990103", .name),
            ], fix: Fix(.proposal, .sex, "男"),
            related: [
                .member(household: household + 3, member: 0, field: nil), .household(household, field: .memberCount),
                .table(1, TablePlace(row: 3)), .table(0, nil),
            ], candidates: SampleReport.candidates)
        finding.hint = ChangeHint(
            [.init(member: nil, .memberCount), .init(member: 0, .sex)], silencing: ["H006", "P018"])
        var reported = ReportedFinding(
            finding, at: cell, household: label(household), name: PersonName("钱鹮鹮"), idNo: CellText("990103", .idNo),
            value: CellText("x", .idNo),
            related: [RelatedPlace(cell, household: "9901"), RelatedPlace(FindingPlace(input: input + 1))])
        reported.hintedCells = [HintedCell(.memberCount, at: cell)]
        return reported
    }

    private static func label(_ household: Int) -> HouseholdLabel {
        HouseholdLabel(
            number: "9901\(household)", place: place, head: PersonName("钱鹮鹮"),
            row: HouseholdRow(number: 4, cells: ["3", "", "3120.5", "因病", ""]),
            members: [HouseholdRow(number: nil, cells: ["钱鹮鹮", "户主"]), HouseholdRow(number: 6, cells: [])])
    }

    private static let plain = ReportedFinding(Finding("F005", at: .table(1, nil)), at: FindingPlace(input: 1))

    /// All that a finding holds, in words that compare.
    private static func described(_ finding: ReportedFinding) -> [String] {
        let own = finding.finding
        return [
            "\(own.code) \(own.subject) \(own.arguments) \(String(describing: own.fix)) \(own.related) \(own.candidates)",
            "\(String(describing: own.hint.map { "\($0.cells) \($0.codes)" })) \(finding.place) \(finding.related)",
            "\(String(describing: finding.name?.registered)) \(String(describing: finding.idNo?.text))",
            "\(String(describing: finding.value?.text)) \(finding.hintedCells) \(String(describing: finding.isNew))",
            "\(String(describing: finding.household?.number)) \(String(describing: finding.household?.place))",
            "\(String(describing: finding.household?.rows?.rows))",
        ]
    }

    @Test(arguments: SampleReport.findings + [full(household: 1), plain])
    func `a finding comes back`(finding: ReportedFinding) {
        var marked = finding
        marked.isNew = true
        for finding in [finding, marked] {
            let packed = ReportedFindings([Self.plain, finding, finding])
            #expect(packed.count == 3)
            #expect(Self.described(packed[1]) == Self.described(finding))
            #expect(Self.described(packed[2]) == Self.described(finding))
        }
    }

    @Test func `behind others it is of other households and tables`() {
        var all = ReportedFindings([Self.plain])
        all.append(ReportedFindings([Self.full(household: 5), Self.plain]), behind: 100, tables: 10, of: 1)
        #expect(all.count == 3)
        let moved = all[1]
        #expect(moved.finding.subject == .member(household: 105, member: 2, field: .idNo))
        #expect(
            moved.finding.related == [
                .member(household: 108, member: 0, field: nil), .household(105, field: .memberCount),
                .table(1, TablePlace(row: 3)), .table(0, nil),
            ])
        // The second input is no table of the file: it keeps its place.
        #expect(moved.place.input == 10 && moved.related.map(\.place.input) == [10, 1])
        #expect(moved.hintedCells.map(\.place.input) == [10])
        #expect(all[2].place.input == 1 && all[2].finding.subject == .table(1, nil))
    }

    @Test func `many take several blocks, and each stays itself`() {
        let findings = (0..<40_000).map { position in
            ReportedFinding(
                Finding(
                    "P003", at: .member(household: position / 3, member: position % 3, field: .idNo), [.count(position)]
                ),
                at: FindingPlace(input: 0, row: position + 2, column: 6), household: Self.label(position / 3))
        }
        let packed = ReportedFindings(findings)
        #expect(packed.blocks.count > 1)
        for position in stride(from: 0, to: packed.count, by: 997) {
            #expect(Self.described(packed[position]) == Self.described(findings[position]))
        }
        let picked = packed.picked([39_999, 0])
        #expect(picked.map(\.place.row) == [40_001, 2])
    }

    @Test func `heads have the order of codes and of villages`() {
        let report = SampleReport.report
        #expect(report.heads.codes == Set(SampleReport.findings.map(\.code)).sorted())
        #expect(report.heads.villages.map(\.village) == ["港前村", "白石村", "湖畔社区"])
        for (head, finding) in zip(report.heads, report.findings) {
            #expect(report.heads.codes[head.code] == finding.code)
            #expect((head.village < 0 ? nil : report.heads.villages[head.village]) == finding.household?.place)
            #expect(head.household == finding.finding.subject.household && head.input == finding.place.input)
            #expect(head.row == finding.place.row ?? 0 && head.column == finding.place.column ?? 0)
        }
    }
}
