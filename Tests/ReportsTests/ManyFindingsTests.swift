import Findings
import Foundation
import TestSupport
import Testing

@testable import Reports
@testable import SpreadsheetWriting

/// How many findings are asked for.
private let wantedFindings = ProcessInfo.processInfo.environment["LOOKBACK_FINDINGS"].flatMap { Int($0) }

/// What the issue workbook of a million findings costs beside the bare library. `LOOKBACK_FINDINGS=1000000` runs it, in a
/// release build; it takes minutes.
struct ManyFindingsTests {
    @Test(.enabled(if: wantedFindings != nil)) func theWorkbookTakesBoundedMemory() throws {
        let count = try #require(wantedFindings)
        let folder = try TemporaryFolder()
        let findings = ManyFindings(count: count)
        var report: Report?
        let made = Cost.measured { report = findings.report() }
        let workbook = IssueWorkbook(try #require(report), reasons: ["其他"], folder: folder.url.path)
        report = nil
        let written = try Cost.measured {
            try workbook.write(
                to: folder["疑点清单.xlsx"].path, created: 1, readBack: IssueWorkbookTests.readBack)
        }
        let bare = try Cost.measured { try BareWorkbook(like: findings).write(to: folder["bare.xlsx"].path) }
        let lines = """
            report in memory: \(made)
            issue workbook, report and reading back included: \(written)
            bare library, the report still there: \(bare)

            """
        FileHandle.standardError.write(Data(lines.utf8))
        #expect(written.peak <= 300)
        withExtendedLifetime(workbook) {}
    }
}
