import Glibc

/// `Compare LOOKBACK FOLDER ROUNDS ROWS…` makes the workbooks in the folder and measures everybody on each.
@main
enum Compare {
    /// Whoever took longer the first time is not run again.
    private static let patience = 10.0

    static func main() {
        let arguments = CommandLine.arguments
        let sizes = arguments.dropFirst(4).compactMap { Int($0) }
        guard arguments.count > 4, let rounds = Int(arguments[3]), rounds > 0, sizes.count == arguments.count - 4 else {
            print("usage: Compare LOOKBACK FOLDER ROUNDS ROWS…")
            exit(64)
        }
        let (lookback, folder) = (arguments[1], arguments[2])
        let tools = arguments[0].split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
            separator: "/")
        Files.makeFolder(folder)
        let peers = Peers(Peers.readers, folder: "\(folder)/peers", script: script("read.py"))
        for rows in sizes {
            for storage in ["shared", "inline"] {
                let file = "\(folder)/persons-\(rows)-\(storage).xlsx"
                guard prepare(file, tools, rows, storage) else {
                    print("\(file) cannot be written.")
                    exit(1)
                }
                let contenders =
                    Contender.own(tools, lookback: lookback, storage: storage) + Contender.peers(peers)
                let table = ResultTable(
                    title: "\(rows) rows × 47 columns, \(storage) strings", baseline: (Contender.baseline, "inflate"),
                    rows: measure(contenders.filter { rows <= $0.mostRows }, file, rows, rounds))
                print(table.markdown)
            }
        }
        compareWriters(tools, folder, rounds, sizes)
        print(InstructionCounts(tools: tools, folder: folder).markdown)
    }

    /// Beside this source.
    static func script(_ name: String) -> String {
        #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/") + "/" + name
    }

    /// Makes the workbook unless it is there: the generator's seed is fixed.
    static func prepare(_ file: String, _ tools: String, _ rows: Int, _ storage: String) -> Bool {
        if !Files.exists(file) {
            let unfinished = file + ".part"
            guard ChildProcess.run(["\(tools)/WriteSample", String(rows), storage, unfinished]) != nil,
                Files.move(unfinished, to: file)
            else { return false }
        }
        // Into the system's cache, so that no run pays for the disk.
        _ = ChildProcess.run(["cat", file])
        return true
    }

    /// Everybody once, then everybody again: what disturbs the machine disturbs all.
    static func measure(
        _ contenders: [Contender], _ file: String, _ rows: Int, _ rounds: Int
    ) -> [(name: String, tally: Tally)] {
        var tallies = contenders.map { (name: $0.name, tally: Tally()) }
        for _ in 0..<rounds {
            for (index, contender) in contenders.enumerated()
            where !tallies[index].tally.hasFailed && (tallies[index].tally.costs.first?.seconds ?? 0) < patience {
                if let cost = ChildProcess.run(contender.command(file, rows)) {
                    tallies[index].tally.costs.append(cost)
                } else {
                    tallies[index].tally.hasFailed = true
                }
            }
        }
        return tallies
    }
}
