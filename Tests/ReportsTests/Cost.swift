import Foundation

/// What a piece of work took of this process (开销).
struct Cost: CustomStringConvertible {
    /// The most memory at one time, in MiB, with all that the process had before.
    let peak: Int
    /// In seconds of the processor.
    let user: Double

    var description: String { "peak \(peak) MiB, user \((user * 10).rounded() / 10) s" }

    static func measured(_ work: () throws -> Void) rethrows -> Cost {
        // Linux forgets the highest value so far.
        try? Data("5".utf8).write(to: URL(filePath: "/proc/self/clear_refs"))
        let before = seconds
        try work()
        return Cost(peak: peak, user: seconds - before)
    }

    /// Linux counts in hundredths of a second; the name before the numbers ends with a bracket.
    private static var seconds: Double {
        let line = (try? String(contentsOfFile: "/proc/self/stat", encoding: .utf8)) ?? ""
        let numbers = line.split(separator: ")").last?.split(separator: " ") ?? []
        return numbers.count > 11 ? (Double(numbers[11]) ?? 0) / 100 : 0
    }

    private static var peak: Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
    }
}
