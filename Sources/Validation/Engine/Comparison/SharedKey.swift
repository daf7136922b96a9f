import Findings
import Registry

/// By what records of a whole register are compared (比对键): each record gives 64 bits, and the rules that name the key see
/// the records which gave the same.
///
/// A register of any size is never at hand as a whole. What a rule must know of the others when it sees them together is in
/// the key, or in the mark beside it.
struct SharedKey: Sendable {
    typealias Collect = @Sendable (Span<Household>, RuleContext, inout KeySink) -> Void

    /// What tells the key from others: rules that name the same key share its entries.
    let name: String
    /// Gives the keys of households that follow each other, of their members and their helpers: of many at once, as to hand
    /// over one that stands among others is to copy it.
    let collect: Collect

    init(_ name: String, _ collect: @escaping Collect) {
        self.name = name
        self.collect = collect
    }
}

/// A record that gave a key (持键记录), in 16 bytes; 12 are enough to keep it.
struct KeyHolder: Comparable, Sendable {
    private static let markBits = 8

    /// The key.
    let key: UInt64
    private var householdPosition: UInt32
    /// The member's position, counted from 1, and the mark below it.
    private let record: UInt32

    init(_ key: UInt64, household: Int, member: Int?, mark: UInt8) {
        self.key = key
        householdPosition = UInt32(clamping: household)
        record = UInt32(clamping: (member ?? -1) + 1) << Self.markBits | UInt32(mark)
    }

    /// The position of the household in the register.
    var household: Int { Int(householdPosition) }
    /// The position of the member in the household; `nil` where the household itself gave the key.
    var member: Int? {
        let position = Int(record >> Self.markBits)
        return position == 0 ? nil : position - 1
    }
    /// What the key's definition noted beside it.
    var mark: UInt8 { UInt8(truncatingIfNeeded: record) }

    /// The same record in a register before which other households stand.
    func behind(_ households: Int) -> KeyHolder {
        var moved = self
        moved.householdPosition = UInt32(clamping: household + households)
        return moved
    }

    /// The record in 32 bits, its key left out; `nil` where it is beyond the 4,000th household or member.
    var narrow: UInt32? {
        guard householdPosition < 1 << 12, record < 1 << 20 else { return nil }
        return householdPosition << 20 | record
    }

    /// A record from its key and 32 bits.
    init(_ key: UInt64, narrow: UInt32) {
        self.key = key
        householdPosition = narrow >> 20
        record = narrow & 0xF_FFFF
    }

    /// The record, and the field in question.
    func subject(_ field: Field?) -> Subject {
        if let member {
            .member(household: household, member: member, field: field)
        } else {
            .household(household, field: field)
        }
    }

    /// By key, then in the order of the register.
    static func < (left: KeyHolder, right: KeyHolder) -> Bool {
        if left.key != right.key { return left.key < right.key }
        if left.householdPosition != right.householdPosition { return left.householdPosition < right.householdPosition }
        return left.record < right.record
    }
}

/// Where households give their keys (比对键汇集), one key after the other.
struct KeySink: ~Copyable {
    /// The keys that were given.
    private(set) var values: [UInt64] = []
    /// The records that gave them: in 32 bits or, where that is not enough for all, as they are.
    private(set) var narrow: [UInt32] = []
    private(set) var wide: [KeyHolder] = []
    /// Where the records of each of the plan's keys end.
    private(set) var ends: [UInt32] = []
    /// Texts that keys stand for, where a message names them.
    private(set) var texts: [UInt64: String] = [:]

    /// Takes the keys of so many households.
    init(households count: Int) {
        // What most of them give; arrays that grow step by step copy what they hold at each.
        values.reserveCapacity(count * 20)
        narrow.reserveCapacity(count * 20)
    }

    /// Gives a key of a household, by its position among those looked at, or of one of its members.
    mutating func add(_ key: UInt64, of household: Int, member: Int? = nil, mark: UInt8 = 0) {
        let holder = KeyHolder(key, household: household, member: member, mark: mark)
        if wide.isEmpty, let record = holder.narrow {
            narrow.append(record)
        } else {
            if wide.isEmpty { wide = zip(values, narrow).map { KeyHolder($0, narrow: $1) } }
            narrow = []
            wide.append(holder)
        }
        values.append(key)
    }

    /// Keeps the text that a key stands for. A key that most records give should not have one.
    mutating func keep(_ text: String, for key: UInt64) { texts[key] = text }

    /// Says that the next keys are those of the plan's next key.
    mutating func endKey() { ends.append(UInt32(values.count)) }
}
