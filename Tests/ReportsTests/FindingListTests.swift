import Findings
import Foundation
import Registry
import TestSupport
import Testing

@testable import Reports

struct FindingListTests {
    private static let report = SampleReport.report

    private static func text(_ format: FindingList.Format, showValues: Bool = false) -> String {
        FindingList(report, as: format, language: .zh, showValues: showValues).render()
    }

    @Test(arguments: FindingList.Format.allCases, Language.allCases)
    func listsMaskUnlessAsked(format: FindingList.Format, language: Language) {
        let masked = FindingList(Self.report, as: format, language: language).render()
        let shown = FindingList(Self.report, as: format, language: language, showValues: true).render()
        for name in SampleReport.canaries + [SampleReport.number(0), SampleReport.number(11)] {
            #expect(!masked.contains(name))
            #expect(shown.contains(name))
        }
    }

    @Test(arguments: FindingList.Format.allCases)
    func piecesMakeTheWhole(format: FindingList.Format) {
        let many = SampleReport.column(faultyIn: 2_000, of: 2_000)
        let list = FindingList(many, as: format, language: .en)
        var pieces: [String] = []
        list.write { pieces.append($0) }
        #expect(pieces.count > 3)
        #expect(pieces.joined() == list.render())
    }

    @Test func tableHasAMarkAndARowAFinding() throws {
        let text = Self.text(.csv)
        #expect(text.unicodeScalars.first == "\u{FEFF}")
        let lines = text.dropFirst().split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(lines.first == CSVList.headings.joined(separator: ",")[...])
        #expect(lines.count == SampleReport.findings.count + 2 && lines.last == "")
        let sex = try #require(lines.first { $0.hasPrefix("P018") })
        #expect(
            sex == "P018,error,上报/东洲街道成员表.xlsx,成员,4,E,性别,E4,sex,990103000101,,钱**填“女”，证件号码显示为“男”,proposal,男,,")
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("@a", "'@a"), ("\tx", "'\tx"), ("\r", "'\r"), ("-a", "'-a"), ("+86", "+86"),
        ("-120.50", "-120.50"), ("-1-1", "'-1-1"), ("-", "'-"), ("＝1", "'＝1"), ("", ""), ("男", "男"), ("1=1", "1=1"),
    ])
    func noCellIsAFormula(cell: String, guarded: String) {
        #expect(CSVList.guarded(cell) == guarded)
    }

    @Test func tableQuotesWhatWouldEndACell() {
        let entry = CatalogueEntry(
            "F005", .hint, title: Words("", ""), message: Words("{0}", ""), why: Words("", ""), remedy: Words("", ""),
            basis: Basis("", .high))
        let report = Report(
            inputs: [], policy: nil, rulesRun: [], rulesNotRun: [], persons: 0, households: 0, catalogue: [entry],
            findings: [
                ReportedFinding(
                    Finding("F005", at: .table(0, nil), [.text("=a,\"b\"\nc")]), at: FindingPlace(input: 0))
            ])
        let text = FindingList(report, as: .csv, language: .zh).render()
        #expect(text.hasSuffix("F005,hint,,,,,,,,,,\"'=a,\"\"b\"\"\nc\",,,,\r\n"))
    }
}
