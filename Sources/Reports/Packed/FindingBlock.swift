import Findings
import Registry

/// Some findings in few bytes (疑点块). By what they are counted and put in order stands in entries of one size; the rest is
/// packed, and values of which many have the same stand in tables.
///
/// Households and inputs count from those of the block: whoever puts blocks behind each other says once where they begin.
struct FindingBlock: Sendable {
    /// By what a finding is counted and put in order.
    struct Entry: Sendable {
        /// Where the rest of it begins among the bytes.
        var record: UInt32
        /// Where its household's label begins, `none` where it has none.
        var label: UInt32
        /// The position of the household behind the block's first, -1 for a finding about a table.
        var household: Int32
        /// 0 for none.
        var row: Int32
        /// 0 for none.
        var column: Int32
        var code: UInt16
        /// The village of its household; of one without label it means nothing.
        var village: UInt16
        var input: UInt16
        /// Whether it is about a household as a whole.
        var isOfHousehold: Bool
        /// Whether an earlier report lacked it; `nil` where there is none.
        var isNew: Bool?

        static let none = UInt32.max
    }

    var entries: [Entry] = []
    var bytes: [UInt8] = []
    /// How many households stand before those of the block.
    private(set) var firstHousehold = 0

    var codes: [RuleCode] = []
    var villages: [AdministrativePlace] = []
    var headings: [String] = []
    var words: [Words] = []
    var fields: [Field] = []
    /// Values of code lists in households' rows.
    var values: [String] = []
    var inputs: [Int] = []

    /// Puts the block behind other households and tables: those of its inputs that are among the first `own` are its tables.
    mutating func move(behind households: Int, tables: Int, of own: Int) {
        firstHousehold += households
        guard tables > 0 else { return }
        inputs = inputs.map { $0 < own ? $0 + tables : $0 }
    }

    /// The position of the household that an entry is about.
    func household(of entry: Entry) -> Int? { entry.household < 0 ? nil : Int(entry.household) + firstHousehold }
}

/// What a record has, in the order in which it stands there (记录组成).
struct RecordParts: OptionSet {
    let rawValue: Int

    static let field = RecordParts(rawValue: 1 << 0)
    static let member = RecordParts(rawValue: 1 << 1)
    static let heading = RecordParts(rawValue: 1 << 2)
    static let name = RecordParts(rawValue: 1 << 3)
    static let idNo = RecordParts(rawValue: 1 << 4)
    static let value = RecordParts(rawValue: 1 << 5)
    static let fix = RecordParts(rawValue: 1 << 6)
    static let rest = RecordParts(rawValue: 1 << 7)
}

/// Which case of `Argument` follows (参数种类).
enum PackedArgument: Int {
    case text, words, field, count, money, value, personal
}
