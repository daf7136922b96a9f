import Findings
import Foundation
import Registry
import TestSupport
import Testing

@testable import Reports

struct ReportPageTests {
    private static let page = ReportPage(SampleReport.report).render()

    @Test func asksNothingOfAnyNetwork() {
        for word in [
            "http://", "https://", "//", "src=", "url(", "@import", "<link", "<iframe", " style=", " onclick=",
        ] {
            let found = Self.page.replacing(PageAssets.script, with: "").contains(word)
            #expect(!found, "the page has \(word)")
        }
        #expect(Self.page.contains("default-src 'none'"))
    }

    @Test(arguments: [
        (PageAssets.style, PageAssets.styleHash), (PageAssets.script, PageAssets.scriptHash),
    ])
    func thePolicyKnowsWhatTheElementsHold(content: String, hash: String) async throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(content, to: "content")
        let result = try await Command.run("sha256sum", [file.path])
        let digits = Array(result.output.prefix(64).utf8)
        let bytes = stride(from: 0, to: digits.count, by: 2).compactMap { start in
            UInt8(String(decoding: digits[start..<start + 2], as: UTF8.self), radix: 16)
        }
        #expect(hash == "sha256-" + Data(bytes).base64EncodedString())
    }

    @Test func masksUnlessAsked() {
        let shown = ReportPage(SampleReport.report, showValues: true).render()
        for name in SampleReport.canaries + [SampleReport.number(0), SampleReport.number(11), SampleReport.number(80)] {
            #expect(!Self.page.contains(name))
            #expect(shown.contains(name))
        }
    }

    @Test func everyFindingHasARowByWhichItIsFiltered() {
        let rows = Self.page.split(separator: "<tr data-rule=").dropFirst()
        #expect(rows.count == SampleReport.findings.count)
        #expect(rows.contains { $0.hasPrefix("\"P018\" data-village=\"1\" data-household=\"990103000101 钱**\"") })
    }

    @Test func saysWhatItLeavesOut() {
        let report = SampleReport.column(faultyIn: 300, of: 300)
        let folded = FoldedFindings(report, Summary(report), perRule: 200, most: 3_000)
        #expect(folded.shown.count == 5)
        #expect(folded.leftOut == ["P013": 595])
        #expect(ReportPage(report).render().contains("还有 595 条重复的疑点没有列出"))
        let scattered = FoldedFindings(SampleReport.report, Summary(SampleReport.report), perRule: 4, most: 9)
        #expect(scattered.shown.count == 9)
        #expect(scattered.leftOut.values.reduce(9, +) == SampleReport.findings.count)
    }

    @Test func textIsNeverMarkup() {
        var html = HTMLText()
        html.element("td", ["data-x": "\"<&>"], text: "</script>&\u{202E}\u{0}“”")
        #expect(html.text == "<td data-x=\"&quot;&lt;&amp;&gt;\">&lt;/script&gt;&amp;  “”</td>")
    }
}
