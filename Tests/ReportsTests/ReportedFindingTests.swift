import Findings
import Registry
import Reports
import Testing

/// What few findings have stands apart from them: it must come back, one part without the other.
struct ReportedFindingTests {
    private static let place = FindingPlace(input: 2, row: 1_048_576, column: 16_384, heading: "姓名")
    private static let related = [RelatedPlace(place, household: "990103000101"), RelatedPlace(FindingPlace(input: 0))]
    private static let hinted = [HintedCell(.memberCount, at: place)]
    private static let hint = ChangeHint([.init(member: nil, .memberCount)], silencing: ["H006", "H070"])

    @Test(arguments: [[], related], [[], hinted])
    func `other records and hinted cells come back`(related: [RelatedPlace], hinted: [HintedCell]) {
        var finding = ReportedFinding(Finding("H006", at: .household(1, field: nil)), at: Self.place, related: related)
        #expect(finding.related == related && finding.hintedCells.isEmpty)
        finding.hintedCells = hinted
        #expect(finding.related == related && finding.hintedCells == hinted)
        finding.related = []
        #expect(finding.related.isEmpty && finding.hintedCells == hinted)
    }

    @Test(arguments: [[], [Subject.household(7, field: .memberCount), .table(0, nil)]])
    func `a hint leaves the other records as they are`(related: [Subject]) {
        var finding = Finding("H006", at: .household(1, field: nil), related: related)
        #expect(finding.related == related && finding.hint == nil && finding.candidates.isEmpty)
        finding.hint = Self.hint
        #expect(finding.related == related && finding.hint?.cells == Self.hint.cells)
        finding.hint = nil
        #expect(finding.related == related && finding.hint == nil)
    }

    @Test func `a place comes back, and none is too far`() {
        #expect(Self.place.row == 1_048_576 && Self.place.column == 16_384 && Self.place.input == 2)
        let table = FindingPlace(input: 0)
        #expect(table.row == nil && table.column == nil && table.heading == nil)
        let far = FindingPlace(input: .max, row: .max, column: .max)
        #expect(far.row == Int(Int32.max) && far.column == far.row)
    }
}
