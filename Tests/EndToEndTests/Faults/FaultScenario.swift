import Foundation
import TestSupport
import Testing

/// A command whose every call may go wrong, and what must hold then (故障情形).
struct FaultScenario: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// What is run before, undisturbed.
    var before: [[String]] = []
    let command: [String]
    /// Exit codes of the same command when it is run again after it was killed.
    var again: Set<Int32> = [0]
    /// What is run after that, and must succeed.
    var after: [[String]] = []

    static let all = [
        FaultScenario(testDescription: "fix", command: fix),
        FaultScenario(
            testDescription: "fix with a ledger", command: fix + ["--ledger", "ledger.jsonl"],
            after: [["ledger", "verify", "ledger.jsonl"], ["undo", "ledger.jsonl"]]),
        FaultScenario(
            testDescription: "undo", before: [fix + ["--ledger", "ledger.jsonl"]], command: ["undo", "ledger.jsonl"],
            // Nothing is left to undo where the killed run had come to its end.
            again: [0, 3], after: [["ledger", "verify", "ledger.jsonl"]]),
        FaultScenario(
            testDescription: "check with a report",
            command: ["check", "in.xlsx", "--output", "out.xlsx", "--fail-on", "never", "--quiet"]),
    ]

    private static let fix = ["fix", "in.xlsx", "--output", "out.xlsx", "--safe"]

    /// A folder in which the command can be run.
    func prepared() async throws -> FaultyRun {
        let run = try FaultyRun()
        for command in before {
            let result = try await run.run(command)
            try #require(result.exitCode == 0, "\(result.errors)")
        }
        return run
    }

    /// The calls of an undisturbed run, what it wrote, and where.
    func undisturbed() async throws -> (calls: [Substring], output: Data?, folder: URL) {
        let run = try await prepared()
        let calls = try await run.calls(command)
        return (calls, run.bytes("out.xlsx"), run.folder.url)
    }

    /// Runs the command with a disturbance.
    /// - Returns: what must not be, in words; nothing where all is well.
    func faults(_ disturbance: Disturbance, expecting new: Data?) async throws -> [String] {
        let run = try await prepared()
        let (input, old) = (run.bytes("in.xlsx"), run.bytes("out.xlsx"))
        let (disturbed, endedByRuntime) = try await run.run(command, disturbedBy: disturbance)
        // Without its libraries the program does not begin.
        if disturbed.exitCode == 127 { return [] }
        var faults: [String] = []
        let output = run.bytes("out.xlsx")
        if run.bytes("in.xlsx") != input { faults.append("the input was touched") }
        if output != old, output != new { faults.append("torn") }
        if disturbed.exitCode == 0, output != new { faults.append("success, and no result") }
        if output == new, output != nil, try run.mode("out.xlsx") != 0o600 { faults.append("others can read it") }
        if disturbance.kind == .killed || endedByRuntime {
            faults += try await faultsOfNextRun(run, expecting: new)
        } else {
            if disturbed.exitCode > 125 { faults.append("crashed: \(disturbed.exitCode) \(disturbed.errors)") }
            if !run.leftOvers.isEmpty { faults.append("left over: \(run.leftOvers)") }
        }
        return faults
    }

    private func faultsOfNextRun(_ run: FaultyRun, expecting new: Data?) async throws -> [String] {
        let next = try await run.run(command)
        guard again.contains(next.exitCode) else { return ["stuck: \(next.exitCode) \(next.errors)"] }
        var faults: [String] = []
        if run.bytes("out.xlsx") != new { faults.append("another result when run again") }
        for command in after {
            let result = try await run.run(command)
            if result.exitCode != 0 { faults.append("\(command): \(result.exitCode) \(result.errors)") }
        }
        if !run.leftOvers.isEmpty { faults.append("still left over: \(run.leftOvers)") }
        return faults
    }
}

extension FaultyRun {
    fileprivate func mode(_ name: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: folder[name].path)[.posixPermissions] as? Int
    }
}
