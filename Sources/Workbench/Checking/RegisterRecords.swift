import Importing
import Registry

/// Who is in a register, and in which rows (台账人员), however it was read.
enum RegisterRecords: Sendable {
    /// What was kept of a register that was read household by household: its members' numbers and names.
    case roll(RecordRoll, households: Int)
    /// A register that is at hand as a whole.
    case households([Household])

    var count: Int {
        switch self {
        case .roll(_, let count): count
        case .households(let households): households.count
        }
    }

    /// The positions in a range of the households in which somebody's number and name, as they are written, are wanted.
    func positions(in range: Range<Int>, where isWanted: (UInt64?, Span<UInt8>) -> Bool) -> [Int] {
        switch self {
        case .roll(let roll, _): roll.positions(in: range, where: isWanted)
        case .households: Array(range)
        }
    }

    /// The household at a position, with at least the numbers and names of its members.
    func household(at position: Int) -> Household {
        switch self {
        case .roll(let roll, _): roll.household(at: position)
        case .households(let households): households[position]
        }
    }
}
