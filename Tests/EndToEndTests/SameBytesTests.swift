import Foundation
import Registry
import TestSupport
import Testing

@testable import Workbench

@Suite("The same input gives the same bytes")
struct SameBytesTests {
    private static let formats = ["xlsx", "html", "json", "jsonl", "csv", "sarif"]

    /// Every run seeds its hashes anew, so that two runs also differ in the order of sets.
    private static let surroundings: [(environment: [String: String], jobs: String)] = [
        (["LC_ALL": "C.UTF-8", "TZ": "Asia/Shanghai"], "1"),
        (["LC_ALL": "de_DE.UTF-8", "TZ": "America/St_Johns"], "4"),
    ]

    @Test("Whatever the locale, the time zone, the number of jobs and the seed of hashes")
    func everyFormat() async throws {
        let folder = try TemporaryFolder()
        let workbench = try Workbench(templates: Repository.root.appending(path: "templates").path)
        let files = DemoFiles(folder: folder.url.path)
        try workbench.writeExports(of: DemoTables(DemoDistrict(households: 60), planted: true), to: files)
        let tables = [files.persons, files.households].map { String($0.dropFirst(folder.url.path.count + 1)) }
        for inputs in [tables, [tables[0]]] {
            var made: [[Data]] = []
            for (number, surrounding) in Self.surroundings.enumerated() {
                let outputs = Self.formats.map { "\(number)/r.\($0)" }
                let summaries = ["xlsx", "html"].map { "\(number)/s.\($0)" }
                try FileManager.default.createDirectory(
                    at: folder["\(number)"], withIntermediateDirectories: true)
                let arguments =
                    ["check"] + inputs + ["--language", "zh", "--jobs", surrounding.jobs, "--quiet"]
                    + outputs.flatMap { ["--output", $0] } + summaries.flatMap { ["--summary", $0] }
                let result = try await Lookback.run(
                    arguments, environment: surrounding.environment, in: folder.url)
                #expect(result.errors == "" && result.exitCode == 1)
                made.append(try (outputs + summaries).map { try Data(contentsOf: folder[$0]) })
            }
            for (position, (one, other)) in zip(made[0], made[1]).enumerated() {
                #expect(one == other, "\((Self.formats + ["summary xlsx", "summary html"])[position]) differs")
            }
        }
    }
}
