import Foundation
import TestSupport
import Testing

/// Killed at any call, with any call failing, on a full disk: the input is unharmed, no half file bears the output's name,
/// success is never claimed without the result, and the next run leaves nothing behind.
///
/// `LOOKBACK_FAULT_TRIALS=1000` tries so many of them for each command, and any other seed than 7 (`LOOKBACK_FAULT_SEED`)
/// tries others.
@Suite("Faults of the system", .enabled(if: FaultyRun.isPossible, "strace is missing, or may not trace"))
struct FaultTests {
    private static func number(_ name: String, _ usual: Int) -> Int {
        ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? usual
    }

    @Test(arguments: FaultScenario.all)
    func nothingIsLostOrLeft(scenario: FaultScenario) async throws {
        let (calls, output, _) = try await scenario.undisturbed()
        let counts = Dictionary(calls.map { (String($0.prefix { $0 != "(" }), 1) }, uniquingKeysWith: +)
        let disturbances = Disturbance.sample(
            counts, count: Self.number("LOOKBACK_FAULT_TRIALS", 8), seed: UInt64(Self.number("LOOKBACK_FAULT_SEED", 7)))
        for disturbance in disturbances {
            let faults = try await scenario.faults(disturbance, expecting: output)
            #expect(faults == [], "\(scenario.testDescription): \(disturbance.testDescription)")
        }
    }

    /// Calls are counted by thread: the first one of each fails, such as that of the thread that only takes fingerprints.
    @Test(arguments: FaultScenario.all, ["EMFILE", "EACCES"])
    func firstFileOfAThreadCannotBeOpened(scenario: FaultScenario, error: String) async throws {
        let output = try await scenario.undisturbed().output
        let disturbance = Disturbance(kind: .failing(error), call: "openat", number: 1)
        let faults = try await scenario.faults(disturbance, expecting: output)
        #expect(faults == [])
    }

    /// What a power cut leaves is what the disk was told to keep: a file's content before its name, and the name before
    /// anybody is told of it.
    @Test(arguments: FaultScenario.all)
    func contentReachesTheDiskBeforeItsName(scenario: FaultScenario) async throws {
        let (calls, _, folder) = try await scenario.undisturbed()
        let steps = calls.filter { $0.hasPrefix("fsync") || $0.hasPrefix("rename") }
        let renames = steps.indices.filter { steps[$0].hasPrefix("rename") }
        #expect(!renames.isEmpty)
        for index in renames {
            let paths = steps[index].split(separator: "\"").map { path in
                (path.hasPrefix("/") ? URL(filePath: String(path)) : folder.appending(path: String(path))).standardized
            }
            let (source, target) = (paths[1].path, paths[3].deletingLastPathComponent().path)
            #expect(index > 0 && steps[index - 1].contains("<\(source)>"))
            #expect(index + 1 < steps.count && steps[index + 1].contains("<\(target)>"))
        }
    }

    /// An undo after a correction that was killed when its files took their places, without another run in between.
    @Test func killedCorrectionIsUndoneOrNeverWas() async throws {
        let fix = ["fix", "in.xlsx", "--output", "out.xlsx", "--safe", "--ledger", "ledger.jsonl"]
        let undisturbed = try FaultyRun()
        let renames = try await undisturbed.calls(fix).count { $0.hasPrefix("rename") }
        var undone: [Bool] = []
        for number in 1...renames {
            let run = try FaultyRun()
            _ = try await run.run(fix, disturbedBy: Disturbance(kind: .killed, call: "rename", number: number))
            let wasInPlace = run.bytes("out.xlsx") == undisturbed.bytes("out.xlsx")
            undone.append(wasInPlace)
            let wasNoted = run.bytes("ledger.jsonl") != nil
            let undo = try await run.run(["undo", "ledger.jsonl", "--language", "en"])
            #expect(undo.exitCode == (wasInPlace ? 0 : wasNoted ? 3 : 2), "\(undo.errors)")
            #expect(run.bytes("out.xlsx") == (wasInPlace ? run.bytes("in.xlsx") : nil))
            #expect(run.leftOvers.isEmpty || !wasNoted)
        }
        // The original, the ledger, the result; and what became of it.
        #expect(undone == [false, false, false, true])
    }
}
