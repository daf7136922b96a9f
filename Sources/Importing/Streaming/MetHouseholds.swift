import Registry
import SpreadsheetReading
import Synchronization

/// The households that were met while files are streamed (已见户), by a number for each: eight bytes, not their keys.
///
/// Two households might have one number; that is taken for a household that comes again, and costs time only.
final class MetHouseholds: Sendable {
    private let numbers = Mutex(KeySet())
    private let isOver = Atomic(false)

    /// Whether somebody found that the files must be grouped.
    var mustGroup: Bool { isOver.load(ordering: .relaxed) }

    /// Says that the files must be grouped.
    func giveUp() { isOver.store(true, ordering: .relaxed) }

    /// Notes households by their keys' fingerprints; `false` where one of them was met before.
    func meet(_ fingerprints: [UInt64]) -> Bool {
        numbers.withLock { numbers in
            var areNew = true
            for fingerprint in fingerprints where !numbers.insert(fingerprint) { areNew = false }
            return areNew
        }
    }
}

/// Tells where one household ends and the next begins (分户).
///
/// Where it begins within a table, a row may be taken to go on with the household above that begins a new one: until a row
/// is `new`. Who knows the rows above looks at these rows again.
struct HouseholdTracker {
    /// How a row belongs to the household of the row above.
    enum Match { case same, new }

    /// The fingerprints of the keys with which households began since this was asked last: whether their rows ended before
    /// is asked of all of them at once.
    private var begun: [UInt64] = []
    private var lastNumber = CellImage()
    /// The key of the household of the row above: its digits, or what else it is.
    private var lastDigits: Digits?
    private var lastKey: HouseholdIndex.Key?
    /// Whether a row that names no household can belong to one above.
    private var hasRowAbove: Bool
    /// Whether it is known by what the household of the row above is, if by anything.
    private var knowsAbove: Bool

    /// - Parameter isWithinTable: whether rows stand above that are not known.
    init(isWithinTable: Bool) {
        hasRowAbove = isWithinTable
        knowsAbove = !isWithinTable
    }

    mutating func match(_ row: borrowing Row, _ table: TableLayout) -> Match {
        let cell = table.householdNumber(in: row)
        if let cell, lastNumber.matches(cell, row) { return .same }
        guard let cell, let digits = Digits(cell, row) else { return matchOther(cell, row, table) }
        lastNumber.take(cell, row)
        return begins(with: digits.identifier.fingerprint, isAsAbove: digits == lastDigits, digits)
    }

    /// The same where no number stands that is digits alone.
    private mutating func matchOther(_ cell: Cell?, _ row: borrowing Row, _ table: TableLayout) -> Match {
        let key = HouseholdIndex.key(of: row, table)
        if key == nil, hasRowAbove, table.saysNothingOfHousehold(row) { return .same }
        lastNumber.clear()
        if case .number(let number) = key, let cell {
            lastNumber.take(cell, row)
            if let digits = Digits(number) {
                return begins(with: number.fingerprint, isAsAbove: digits == lastDigits, digits)
            }
        }
        let isAsAbove = key != nil && key == lastKey
        lastKey = key
        return begins(with: key?.fingerprint, isAsAbove: isAsAbove, nil)
    }

    /// - Parameter fingerprint: that of the key; `nil` where the row names no household.
    private mutating func begins(with fingerprint: UInt64?, isAsAbove: Bool, _ digits: Digits?) -> Match {
        let isSame = isAsAbove || fingerprint != nil && !knowsAbove
        hasRowAbove = true
        knowsAbove = true
        lastDigits = digits
        if digits != nil, lastKey != nil { lastKey = nil }
        if isSame { return .same }
        if let fingerprint { begun.append(fingerprint) }
        return .new
    }

    /// Notes the households that began since this was asked last; `false` where the rows of one of them ended before.
    mutating func areNew(_ met: MetHouseholds) -> Bool {
        defer { begun.removeAll() }
        return met.meet(begun)
    }
}

/// A number of digits alone (数字编号), which nearly all households have: to keep it counts nothing.
private struct Digits: Equatable {
    private let number: UInt64
    private let count: UInt8

    init?(_ cell: Cell, _ row: borrowing Row) {
        guard cell.isText, let identifier = row.withBytes(of: cell, { Identifier(digits: $0) }) else { return nil }
        self.init(identifier)
    }

    init?(_ identifier: Identifier) {
        guard case .digits(let number, let count) = identifier.content else { return nil }
        self.number = number
        self.count = count
    }

    var identifier: Identifier { Identifier(digits: number, count: count) }
}
