/// The costs of one contender (计时).
struct Tally {
    var costs: [Cost] = []
    var hasFailed = false

    var best: Double { costs.map(\.seconds).min() ?? .nan }
    var median: Double { Self.median(costs.map(\.seconds)) }
    var processor: Double { Self.median(costs.map(\.processorSeconds)) }
    var peak: Double { costs.map(\.peakMebibytes).max() ?? .nan }

    private static func median(_ values: [Double]) -> Double {
        guard !values.isEmpty else { return .nan }
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }
}

/// The costs of all contenders on one workbook, as a Markdown table.
struct ResultTable {
    let title: String
    /// Whom all are measured by, and what that is called in the head of a column.
    let baseline: (name: String, word: String)
    let rows: [(name: String, tally: Tally)]

    var markdown: String {
        let base = rows.first { $0.name == baseline.name }?.tally
        let head = [
            "", "best s", "median s", "× \(baseline.word) (best)", "× \(baseline.word) (median)", "CPU s", "peak MiB",
            "runs",
        ]
        var lines = ["### \(title)", "", "| " + head.joined(separator: " | ") + " |", "|---|" + "--:|".repeated(7)]
        for (name, tally) in rows {
            if tally.costs.isEmpty {
                lines.append("| \(name) | " + (tally.hasFailed ? "failed" : "not run") + " |" + " |".repeated(6))
                continue
            }
            let figures = [
                tally.best.text(3), tally.median.text(3), (tally.best / (base?.best ?? .nan)).text(2),
                (tally.median / (base?.median ?? .nan)).text(2), tally.processor.text(3), tally.peak.text(0),
                String(tally.costs.count),
            ]
            lines.append("| \(name) | " + figures.joined(separator: " | ") + " |")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension Double {
    /// With so many decimals, at most three; a dash where it is no measure.
    func text(_ decimals: Int) -> String {
        guard isFinite, self >= 0 else { return "–" }
        let scale = [1, 10, 100, 1000][decimals]
        let scaled = Int((self * Double(scale)).rounded())
        guard decimals > 0 else { return String(scaled) }
        return "\(scaled / scale)." + String(String(scaled % scale + scale).dropFirst())
    }
}

extension String {
    fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
