import TestSupport
import Testing

/// What goes wrong for the program at its n-th call of a kind (故障).
struct Disturbance: Sendable, CustomTestStringConvertible {
    enum Kind: Hashable, Sendable {
        /// The program is killed just before the call.
        case killed
        /// The call fails with this error.
        case failing(String)
        /// This write and every later one fails: the disk is full.
        case fullDisk
    }

    let kind: Kind
    let call: String
    let number: Int

    var testDescription: String { "\(call) #\(number) \(kind)" }

    /// As `strace` wants it.
    var injection: String {
        switch kind {
        case .killed: "\(call):signal=SIGKILL:when=\(number)"
        case .failing(let error): "\(call):error=\(error):when=\(number)"
        case .fullDisk: "\(Self.writes.joined(separator: ",")):error=ENOSPC:when=\(number)+"
        }
    }

    private static let writes = ["write", "pwrite64", "writev", "sendfile"]

    /// The errors that a call may fail with.
    private static let errors: KeyValuePairs = [
        "write": ["ENOSPC", "EIO", "EDQUOT"], "pwrite64": ["ENOSPC", "EIO"], "sendfile": ["EIO", "EINVAL"],
        "fsync": ["EIO", "ENOSPC"], "rename": ["EIO", "EXDEV", "ENOSPC"], "openat": ["EMFILE", "EACCES", "ENOSPC"],
        "mkdir": ["ENOSPC", "EDQUOT"], "close": ["EIO"], "fchmod": ["EPERM"], "flock": ["ENOLCK"],
        "unlink": ["EACCES"], "rmdir": ["EACCES"],
    ]

    /// The calls that are counted.
    static var calls: [String] { errors.map(\.key) }

    /// So many disturbances of a run that makes so many calls of each kind, the same ones for the same seed.
    static func sample(_ calls: [String: Int], count: Int, seed: UInt64) -> [Disturbance] {
        var random = SeededNumbers(state: seed)
        // Opening and closing are most of the calls, and the least of what can go wrong: the kinds take turns.
        var kinds = kinds(calls)
        for index in kinds.indices { kinds[index].shuffle(using: &random) }
        kinds.shuffle(using: &random)
        var sample: [Disturbance] = []
        while sample.count < count, !kinds.isEmpty {
            for index in kinds.indices where sample.count < count { kinds[index].popLast().map { sample.append($0) } }
            kinds.removeAll(where: \.isEmpty)
        }
        return sample
    }

    /// All disturbances, by the call and by what happens to it.
    private static func kinds(_ calls: [String: Int]) -> [[Disturbance]] {
        errors.flatMap { call, errors in
            let happenings: [Kind] = [.killed] + errors.map { .failing($0) } + (call == "write" ? [.fullDisk] : [])
            return happenings.map { kind in
                (0..<(calls[call] ?? 0)).map { Disturbance(kind: kind, call: call, number: $0 + 1) }
            }
        }
    }
}
