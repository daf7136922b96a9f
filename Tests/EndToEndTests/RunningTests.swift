import Foundation
import TestSupport
import Testing

@Suite("How a check runs: settings, times, progress, interruption")
struct RunningTests {
    @Test("Settings come from the command line, then the nearest file, then the user's own, and it is said from where")
    func settings() async throws {
        let files = try SampleFiles()
        let folder = files.folder
        for name in ["home/lookback", "district/street"] {
            try FileManager.default.createDirectory(at: folder[name], withIntermediateDirectories: true)
        }
        try folder.write("policy: guangdong-2018\njobs: 2\nfail-on: never\n", to: "home/lookback/lookback.yaml")
        try folder.write("policy: national-2017\nonly: [p004]\nwaivers: list.yaml\n", to: "district/lookback.yaml")
        let waiver = "waivers:\n- {code: P004, household: \"9901\", reason: 已核, by: 丙一}\n"
        try folder.write(waiver, to: "district/list.yaml")
        try FileManager.default.copyItem(at: folder["faulty.xlsx"], to: folder["district/street/a.xlsx"])
        func run(_ arguments: String...) async throws -> Command.Result {
            try await Lookback.run(
                ["check", "district/street/a.xlsx"] + arguments,
                environment: ["XDG_CONFIG_HOME": folder["home"].path], in: folder.url)
        }
        let shown = try await run("--show-config", "--jobs", "1")
        let lines = shown.output.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
        func origin(_ key: String) -> [String] { lines.first { $0.first == key } ?? [] }
        #expect(shown.exitCode == 0)
        #expect(origin("jobs") == ["jobs", "1", "command line"])
        #expect(origin("policy").last?.hasSuffix("district/lookback.yaml:1 (policy)") == true)
        #expect(origin("only")[1] == "P004")
        #expect(origin("fail-on").last?.hasSuffix("home/lookback/lookback.yaml:3 (fail-on)") == true)
        #expect(origin("year").last == "default")
        let checked = try await run()
        #expect(checked.exitCode == 0)
        #expect(checked.output.contains("1 match no finding"))
        #expect(checked.output.contains("national-2017"))
        let without = try await run("--no-config")
        #expect(without.exitCode == 1)
    }

    @Test("A wrong setting is named with its file and line")
    func wrongSettings() async throws {
        let files = try SampleFiles()
        for (text, parts) in [
            ("polic: x\n", ["lookback.yaml:1", "unknown key", "policy"]), ("jobs: many\n", ["lookback.yaml:1 (jobs)"]),
            ("- a\n", ["lookback.yaml:1"]),
        ] {
            try files.folder.write(text, to: "lookback.yaml")
            let result = try await Lookback.run(["check", "sound.xlsx"], in: files.folder.url)
            #expect(result.exitCode == 2)
            for part in parts { #expect(result.errors.contains(part), "\(result.errors)") }
        }
    }

    @Test("Times are a line a stage: name, seconds, rows, bytes")
    func timings() async throws {
        let files = try SampleFiles()
        let result = try await Lookback.run(
            ["check", "sound.xlsx", "--timings", "--output", "r.json", "--quiet"], in: files.folder.url)
        let stages = result.errors.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
        #expect(stages.allSatisfy { $0.count == 4 && Double($0[1]) != nil })
        #expect(stages.map { $0[0] } == ["read-and-judge", "fingerprint", "report", "write", "print"])
        #expect(stages.first?[2] == "3")
        #expect(stages.first.flatMap { Int($0[3]) }.map { $0 > 500 } == true)
        let compared = try await Lookback.run(
            ["check", "sound.xlsx", "--timings", "--previous", "later.xlsx"], in: files.folder.url)
        let names = compared.errors.split(separator: "\n").compactMap { $0.split(separator: "\t").first }
        #expect(names == ["read", "read-others", "compare", "judge", "fingerprint", "report", "print"])
    }

    @Test("Stopped in the middle, it leaves nothing behind", arguments: [SIGINT, SIGTERM])
    func interrupted(_ signal: Int32) async throws {
        let folder = try TemporaryFolder()
        let demo = try await Lookback.run(["demo", "district", "--households", "2000"], in: folder.url)
        #expect(demo.exitCode == 0, "\(demo.errors)")
        let inputs = try FileManager.default.contentsOfDirectory(atPath: folder["district"].path)
            .filter { $0.contains("人口") && $0.hasSuffix(".xlsx") }.map { "district/\($0)" }
        let process = Process()
        process.executableURL = URL(filePath: try Lookback.program.get())
        process.arguments = ["check"] + inputs + ["--output", "report.xlsx"]
        process.currentDirectoryURL = folder.url
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        // As soon as the file that it writes has begun. Without leaving the thread: once left, it may be a test's turn that
        // takes longer than all of the writing.
        while process.isRunning, try Self.unfinished(in: folder.url).isEmpty { usleep(500) }
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        #expect(process.terminationStatus == 130)
        #expect(process.terminationReason == .exit)
        #expect(try Self.unfinished(in: folder.url).isEmpty)
        #expect(!FileManager.default.fileExists(atPath: folder["report.xlsx"].path))
    }

    private static func unfinished(in folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix(".lookback-") }
    }
}
