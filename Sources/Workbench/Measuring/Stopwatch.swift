import SpreadsheetReading
import SpreadsheetWriting
import Synchronization

/// How long a stage of the work took, and how much it had to do (阶段耗时).
public struct StageTiming: Sendable, Hashable {
    /// The stage, in a word that never changes with the language.
    public let name: String
    /// The time that passed.
    public let time: Duration
    /// The records read in it.
    public let rows: Int
    /// The bytes read in it.
    public let bytes: Int

    /// The stage in one line: name, seconds, rows, bytes, apart by tabs.
    public var line: String {
        let milliseconds = time / .milliseconds(1)
        let seconds = "\(Int(milliseconds) / 1000)." + String(1000 + Int(milliseconds) % 1000).dropFirst()
        return "\(name)\t\(seconds)\t\(rows)\t\(bytes)"
    }
}

/// Takes the times of stages (计时). Stages follow one another; one that is done twice has two lines.
public final class Stopwatch: Sendable {
    private let taken = Mutex<[StageTiming]>([])

    /// A stopwatch that has taken no time.
    public init() {}

    /// The stages so far, in order.
    public var stages: [StageTiming] { taken.withLock { $0 } }

    /// Does some work, and notes how long it took.
    public func measure<Value, Failure: Error>(
        _ name: StaticString, _ work: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        let clock = ContinuousClock()
        let (start, rows, bytes) = (clock.now, ReadingMeter.rows, ReadingMeter.bytes)
        defer {
            let stage = StageTiming(
                name: name.description, time: clock.now - start, rows: ReadingMeter.rows - rows,
                bytes: ReadingMeter.bytes - bytes)
            taken.withLock { $0.append(stage) }
        }
        return try work()
    }
}

extension Workbench {
    /// The bytes and records that this process has read so far.
    public static var progress: (bytes: Int, rows: Int) { (ReadingMeter.bytes, ReadingMeter.rows) }

    /// Removes what unfinished files have left on the disk so far, and ends the process.
    public static func abandonOutputs(andEnd end: () -> Never) -> Never { OutputFile.abandonAll(andEnd: end) }
}
