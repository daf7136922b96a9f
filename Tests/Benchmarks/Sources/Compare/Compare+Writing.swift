extension Compare {
    /// The same sheet of 35 columns by everybody who writes.
    static func compareWriters(_ tools: String, _ folder: String, _ rounds: Int, _ sizes: [Int]) {
        let sample = "\(folder)/sample.tsv"
        Files.remove(sample)
        guard ChildProcess.run(["\(tools)/WriteCells", "sample", sample]) != nil else {
            print("\(sample) cannot be written.")
            return
        }
        let peers = Peers(Peers.writers, folder: "\(folder)/writers", script: script("write.py"))
        let contenders = Contender.writers(tools, sample, peers)
        for rows in sizes {
            let measured = measure(contenders.filter { rows <= $0.mostRows }, "\(folder)/written.xlsx", rows, rounds)
            let title = "\(rows) rows × 35 columns, written"
            print(ResultTable(title: title, baseline: (Contender.library, "library"), rows: measured).markdown)
        }
        Files.remove("\(folder)/written.xlsx")
    }
}
