import Dispatch
import Findings
import Foundation
import Workbench

/// Does work over files and shows meanwhile how far it is, unless nothing is to be said.
func watching<Value>(
    _ files: [String], quietly: Bool = false, _ work: () throws(Failure) -> Value
) throws(Failure) -> Value {
    guard !quietly else { return try work() }
    let progress = ProgressLine(over: files)
    defer { progress.end() }
    return try work()
}

/// How far a long run is, on standard error (进度): nothing for a second, then a line that is renewed on a terminal, and a
/// plain line every ten seconds elsewhere.
private final class ProgressLine {
    private let timer: any DispatchSourceTimer
    private let queue = DispatchQueue(label: "progress")
    private let isTerminal = StandardStreams.errorsAreOnTerminal

    /// Begins to watch a run over files.
    init(over files: [String]) {
        let total = files.reduce(0) { sum, file in
            sum + ((try? FileManager.default.attributesOfItem(atPath: file)[.size] as? Int) ?? 0)
        }
        let start = ContinuousClock.now
        let isTerminal = isTerminal
        timer = DispatchSource.makeTimerSource(queue: queue)
        timer.schedule(
            deadline: .now() + (isTerminal ? 1 : 10), repeating: isTerminal ? .milliseconds(200) : .seconds(10))
        timer.setEventHandler {
            let line = Self.text(total: total, (ContinuousClock.now - start) / .seconds(1))
            if isTerminal { StandardStreams.overwrite(line) } else { StandardStreams.warn(line) }
        }
        timer.resume()
    }

    /// Ends it, and takes its line away.
    func end() {
        timer.cancel()
        // What the timer may just be writing comes first.
        queue.sync { if isTerminal { StandardStreams.overwrite("") } }
    }

    private static func text(total: Int, _ seconds: Double) -> String {
        let (bytes, rows) = Workbench.progress
        let rate = Int(Double(rows) / max(seconds, 0.001))
        var parts = [
            say("已读 \(size(min(bytes, total)))/\(size(total))", "read \(size(min(bytes, total))) of \(size(total))")
        ]
        if rows > 0 {
            parts += [say("\(rows) 行", "\(rows) rows"), say("每秒 \(rate) 行", "\(rate) rows/s")]
        }
        if bytes < total, bytes > 0 {
            let left = Int(seconds * Double(total - bytes) / Double(bytes)) + 1
            parts.append(say("约剩 \(left) 秒", "about \(left) s left"))
        } else {
            parts.append(say("正在核对", "judging"))
        }
        return parts.joined(separator: say("，", ", "))
    }

    private static func size(_ bytes: Int) -> String {
        let tenths = bytes * 10 / 1_048_576
        return "\(tenths / 10).\(tenths % 10) MB"
    }
}
