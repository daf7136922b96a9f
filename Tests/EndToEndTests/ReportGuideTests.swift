import Foundation
import TestSupport
import Testing

@Suite("The guide to reports")
struct ReportGuideTests {
    @Test("What it quotes is what a check of the demonstration writes", arguments: ["text", "json", "csv", "sarif"])
    func quotes(_ language: String) async throws {
        let guide = try Repository.text(of: "Sources/Workbench/Workbench.docc/Guides/ReadingAReport.md")
        let opening = "```\(language)\n"
        let start = try #require(guide.range(of: opening)?.upperBound)
        let end = try #require(guide.range(of: "```", range: start..<guide.endIndex)?.lowerBound)
        let folder = try TemporaryFolder()
        let demo = try await Lookback.run(["demo", "d", "--households", "200"], in: folder.url)
        #expect(demo.exitCode == 0, "\(demo.errors)")
        let format = language == "json" ? "jsonl" : language
        let result = try await Lookback.run(
            [
                "check", "d/示范区人口信息表.xlsx", "--only", "P013", "--policy", "d/示范区参数.yaml", "--format", format,
                "--language", "zh",
            ], in: folder.url)
        for line in guide[start..<end].split(separator: "\n") {
            #expect(result.output.contains(line), "The guide quotes what is no longer written: \(line)")
        }
    }
}
