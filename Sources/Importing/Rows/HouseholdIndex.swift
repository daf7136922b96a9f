import Registry
import SpreadsheetReading

/// Finds the household that a row belongs to (归户索引).
///
/// By household number; where a row has none, by village and head's name.
struct HouseholdIndex {
    /// What a row says of its household.
    enum Match {
        case known(Int)
        case new(Key)
        /// The row names no household.
        case unnamed
    }

    /// By what the rows of a household are known to belong together (归户键).
    enum Key: Hashable, Sendable {
        case number(Identifier)
        case headInVillage(HeadInVillage)

        /// A number that next to no other key has (指纹).
        var fingerprint: UInt64 {
            switch self {
            case .number(let number): number.fingerprint
            case .headInVillage(let key):
                key.head.utf8Span.span.fingerprint &* 31 ^ key.village.utf8Span.span.fingerprint
            }
        }

        /// The head of a household in a village, however both are written: without blanks, and 村委会 as 村.
        static func head(_ head: String, inVillage village: String) -> Key {
            .headInVillage(HeadInVillage(head: MatchKey(head).text, village: VillageKey(village).text))
        }
    }

    /// The head of a household, and the village, as they are compared (户主+村).
    struct HeadInVillage: Hashable, Sendable {
        let head: String
        let village: String
    }

    /// Where the households stand that rows named.
    private(set) var positions: [Key: Int] = [:]
    /// The cell that named the household of the row before, and where that stands: rows of one household mostly follow
    /// each other.
    private var lastNumber = CellImage()
    private var lastPosition = 0

    mutating func match(_ row: borrowing Row, _ table: TableLayout) -> Match {
        let cell = table.householdNumber(in: row)
        if let cell, lastNumber.matches(cell, row) { return .known(lastPosition) }
        guard let key = Self.key(of: row, table) else { return .unnamed }
        guard let position = positions[key] else { return .new(key) }
        if case .number = key, let cell { remember(cell, row, position) }
        return .known(position)
    }

    /// Notes where the household with a key stands, which a row was the first to name.
    mutating func add(_ key: Key, of row: borrowing Row, _ table: TableLayout, at position: Int) {
        positions[key] = position
        if case .number = key, let cell = table.householdNumber(in: row) { remember(cell, row, position) }
    }

    private mutating func remember(_ cell: Cell, _ row: borrowing Row, _ position: Int) {
        lastNumber.take(cell, row)
        lastPosition = position
    }

    static func key(of row: borrowing Row, _ table: TableLayout) -> Key? {
        if let cell = table.householdNumber(in: row) {
            if cell.isText, let number = row.withBytes(of: cell, { Identifier(digits: $0) }) { return .number(number) }
            if let number = TableLayout.text(of: cell, in: row) { return .number(Identifier(number)) }
        }
        guard let head = table.text(of: .headName, in: row) else { return nil }
        return .head(head, inVillage: table.text(of: .village, in: row) ?? "")
    }
}
