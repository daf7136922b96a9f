/// Counts the instructions of each stage under Valgrind (指令数), on machines whose processor does not tell.
///
/// The counts repeat within a percent however busy the machine is. Time is not measured: Valgrind takes fifty times as
/// long.
struct InstructionCounts {
    let tools: String
    let folder: String
    private static let rows = 2_000
    private static let columns = 47

    /// A table, or why there is none.
    var markdown: String {
        guard ChildProcess.run(["valgrind", "--version"]) != nil else {
            return "Instructions are not counted: there is no valgrind.\n"
        }
        // Valgrind does not understand the debug information.
        guard ChildProcess.run(["strip", "-o", "\(folder)/RunStage", "\(tools)/RunStage"]) != nil else {
            return "Instructions are not counted: there is no strip.\n"
        }
        let title = "### Instructions of each stage, \(Self.rows) rows × \(Self.columns) columns"
        var lines = [title, "", "|  | millions | a cell |", "|---|--:|--:|"]
        for (number, stage) in stages().enumerated() {
            let count = instructions(ofStage: number, storage: stage.storage)
            let perCell = count / Double(Self.rows * Self.columns)
            lines.append("| \(stage.name) | \((count / 1e6).text(1)) | \(perCell.text(1)) |")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func stages() -> [(storage: String, name: String)] {
        let list = "\(folder)/stages.txt"
        Files.remove(list)
        _ = ChildProcess.run(["\(tools)/RunStage"], output: list)
        return Files.lines(of: list).compactMap { line in
            let fields = line.split(separator: "\t")
            return fields.count == 2 ? (String(fields[0]), String(fields[1])) : nil
        }
    }

    /// What two runs take more than one.
    private func instructions(ofStage number: Int, storage: String) -> Double {
        let file = "\(folder)/persons-\(Self.rows)-\(storage).xlsx"
        guard Compare.prepare(file, tools, Self.rows, storage) else { return .nan }
        return total(number, file, times: 2) - total(number, file, times: 1)
    }

    private func total(_ number: Int, _ file: String, times: Int) -> Double {
        let log = "\(folder)/callgrind.log"
        Files.remove(log)
        _ = ChildProcess.run([
            // Seeds of hashes vary, and with them the counts.
            "env", "SWIFT_DETERMINISTIC_HASHING=1", "valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null",
            "--log-file=\(log)", "\(folder)/RunStage",
            String(number), file, String(times),
        ])
        let collected = Files.lines(of: log).first { $0.contains("Collected : ") }
        return collected?.split(separator: " ").last.flatMap { Double($0) } ?? .nan
    }
}
