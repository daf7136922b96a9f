import SpreadsheetReading
import Synchronization

/// The households that were met while files are streamed (已见户), by a number for each: eight bytes, not their keys.
///
/// Two households might have one number; that is taken for a household that comes again, and costs time only.
final class MetHouseholds: Sendable {
    private let numbers = Mutex<Set<Int>>([])
    private let isOver = Atomic(false)

    /// Whether somebody found that the files must be grouped.
    var mustGroup: Bool { isOver.load(ordering: .relaxed) }

    /// Says that the files must be grouped.
    func giveUp() { isOver.store(true, ordering: .relaxed) }

    /// Notes a household; `false` where it was met before.
    func meet(_ key: HouseholdIndex.Key) -> Bool {
        let number = key.hashValue
        return numbers.withLock { $0.insert(number).inserted }
    }
}

/// Tells where one household ends and the next begins (分户).
struct HouseholdTracker {
    /// How a row belongs to the household of the row above.
    enum Match {
        case same
        case new
        /// It belongs to a household whose rows ended before.
        case reappeared
    }

    private let met: MetHouseholds
    private var lastNumber = CellImage()
    private var lastKey: HouseholdIndex.Key?
    private var isFirst = true

    init(_ met: MetHouseholds) { self.met = met }

    /// The table ends; a household does not go on in the next.
    mutating func end() {
        lastNumber.clear()
        lastKey = nil
        isFirst = true
    }

    mutating func match(_ row: borrowing Row, _ table: TableLayout) -> Match {
        let cell = table.householdNumber(in: row)
        if let cell, lastNumber.matches(cell, row) { return .same }
        defer { isFirst = false }
        guard let key = HouseholdIndex.key(of: row, table) else {
            if !isFirst, table.saysNothingOfHousehold(row) { return .same }
            lastNumber.clear()
            lastKey = nil
            return .new
        }
        let isSame = key == lastKey
        lastKey = key
        if case .number = key, let cell { lastNumber.take(cell, row) } else { lastNumber.clear() }
        if isSame { return .same }
        return met.meet(key) ? .new : .reappeared
    }
}
