import Foundation
import TestSupport

/// The program as it was built beside these tests (被测程序).
enum Lookback {
    /// Where it is: the tests run from the folder that it was built into.
    static let program = Result {
        let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        return URL(filePath: tests).deletingLastPathComponent().appending(path: "lookback").path
    }

    /// Runs it with a locale and a time zone that a test may replace.
    static func run(
        _ arguments: [String], environment: [String: String] = [:], in folder: URL = Repository.root
    ) async throws -> Command.Result {
        let usual = [
            "LC_ALL": "C.UTF-8", "TZ": "Asia/Shanghai", "LOOKBACK_TEMPLATES": "", "COLUMNS": "80",
            // Nobody's own settings.
            "HOME": "", "XDG_CONFIG_HOME": "",
        ]
        let result = try await Command.run(
            try program.get(), arguments, environment: usual.merging(environment) { _, new in new }, in: folder)
        return Command.Result(
            exitCode: result.exitCode, output: result.output, errors: withoutProgress(result.errors))
    }

    /// Standard error without the line that tells every ten seconds how far a run is: on a busy machine any run may be slow.
    private static func withoutProgress(_ errors: String) -> String {
        errors.replacing(/^(已读|read) [0-9.]+ MB.*\n/.anchorsMatchLineEndings(), with: "")
    }
}

/// The parts of a report that tests look at (JSON 报告), as the command-line contract lays them down.
struct ReportDocument: Decodable {
    struct Finding: Decodable {
        let code: String
        let severity: String
        let file: String?
        let row: Int?
        let household: String?
        let message: String
    }

    struct Summary: Decodable {
        let persons: Int
        let households: Int
        let errors: Int
        let warnings: Int
        let hints: Int
        let byCode: [String: Int]
    }

    struct Rules: Decodable {
        struct NotRun: Decodable {
            let code: String
            let reason: String
        }

        let run: [String]
        let notRun: [NotRun]
    }

    let schema: Int
    let rules: Rules
    let summary: Summary
    let findings: [Finding]

    init(_ text: String) throws { self = try JSONDecoder().decode(Self.self, from: Data(text.utf8)) }
}
