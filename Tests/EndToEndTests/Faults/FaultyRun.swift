import Foundation
import TestSupport
import Testing

/// A folder in which the program runs under `strace`, which counts its calls and lets them go wrong (故障试验).
struct FaultyRun {
    let folder: TemporaryFolder
    /// What the program's own temporary files would go to.
    private var temporary: URL { folder["tmp"] }

    init() throws {
        folder = try TemporaryFolder()
        try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: false)
        var rows: [[RawWorkbook.Cell]] = [["户编号", "姓名", "证件号码", "与户主关系", "性别"]]
        for number in 0..<40 {
            rows.append(["\(9900 + number)", " 甲\(number)", "99010119650203105x", "户主", "男"])
        }
        try RawWorkbook([.init(rows)]).write(to: folder["in.xlsx"])
    }

    /// Whether there is a `strace` that may trace.
    static let isPossible: Bool = {
        let probe = Process()
        probe.executableURL = URL(filePath: "/usr/bin/env")
        probe.arguments = ["strace", "-f", "-o", "/dev/null", "true"]
        (probe.standardOutput, probe.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
        do { try probe.run() } catch { return false }
        probe.waitUntilExit()
        return probe.terminationStatus == 0
    }()

    func run(_ arguments: [String]) async throws -> Command.Result {
        try await Lookback.run(arguments, environment: environment, in: folder.url)
    }

    /// - Returns: what the run left behind, and whether the runtime ended it: libdispatch looks at its threads' state once a
    ///   second, and traps where it cannot open that file. To the program this is to be killed.
    func run(
        _ arguments: [String], disturbedBy disturbance: Disturbance
    ) async throws -> (result: Command.Result, endedByRuntime: Bool) {
        let log = folder["disturbed"]
        defer { try? FileManager.default.removeItem(at: log) }
        let result = try await trace(arguments, ["-o", log.path, "-e", "inject=\(disturbance.injection)"])
        let lines = try String(contentsOf: log, encoding: .utf8).split(separator: "\n")
        guard let end = lines.firstIndex(where: { $0.contains(" --- SIGILL ") }) else { return (result, false) }
        let thread = lines[end].prefix { $0 != " " }
        let last = lines[..<end].last { $0.hasPrefix(thread) && $0.contains(" openat(") }
        return (result, last?.contains("\"/proc/") == true)
    }

    /// The calls of an undisturbed run, one a line, in order.
    func calls(_ arguments: [String]) async throws -> [Substring] {
        let log = folder["calls"]
        defer { try? FileManager.default.removeItem(at: log) }
        let run = try await trace(
            arguments, ["-y", "-o", log.path, "-e", "trace=\(Disturbance.calls.joined(separator: ","))"])
        try #require(run.exitCode == 0, "\(run.errors)")
        return try String(contentsOf: log, encoding: .utf8).split(separator: "\n")
            .map { $0.drop { $0 != " " }.drop { $0 == " " } }
    }

    private func trace(_ arguments: [String], _ options: [String]) async throws -> Command.Result {
        try await Command.run(
            "strace", ["-f", "-qq"] + options + [try Lookback.program.get()] + arguments,
            environment: environment.merging(["LC_ALL": "C.UTF-8", "TZ": "Asia/Shanghai"]) { $1 }, in: folder.url)
    }

    private var environment: [String: String] {
        ["TMPDIR": temporary.path, "LOOKBACK_TEMPLATES": "", "HOME": "", "XDG_CONFIG_HOME": "", "COLUMNS": "80"]
    }

    /// The bytes of a file; `nil` where there is none.
    func bytes(_ name: String) -> Data? { try? Data(contentsOf: folder[name]) }

    /// What no run may leave behind.
    var leftOvers: [String] {
        let files = FileManager.default.enumerator(atPath: folder.url.path)?.compactMap { $0 as? String } ?? []
        return files.filter { $0.contains(".lookback-") || $0.hasPrefix("tmp/") }
    }
}
