import Registry

/// A record, and by what it is found in another register (记录键): 16 bytes, sorted instead of hashed.
struct RecordKey: Comparable, Sendable {
    let key: UInt64
    private let householdPosition: UInt32
    private let memberPosition: UInt32

    /// The position of the household in its register.
    var household: Int { Int(householdPosition) }
    /// The position of the member in the household.
    var member: Int { Int(memberPosition) }

    private init(_ key: UInt64, household: Int, member: Int = 0) {
        self.key = key
        householdPosition = UInt32(clamping: household)
        memberPosition = UInt32(clamping: member)
    }

    static func < (left: RecordKey, right: RecordKey) -> Bool {
        if left.key != right.key { return left.key < right.key }
        if left.householdPosition != right.householdPosition { return left.householdPosition < right.householdPosition }
        return left.memberPosition < right.memberPosition
    }

    /// The members by their first 18 characters (证件号前18位), so that an old number, the new one and a disability card
    /// of one person are one. Numbers that stand for "no number" are passed over.
    static func persons(in households: [Household]) -> [RecordKey] {
        var keys: [RecordKey] = []
        let span = households.span
        for household in span.indices {
            let members = span[household].members.span
            for member in members.indices {
                guard let number = members[member].idNo.value, !number.isTemporary else { continue }
                keys.append(RecordKey(number.person, household: household, member: member))
            }
        }
        keys.sort()
        return keys
    }

    /// The households by a digest of their numbers (户编号); whoever finds two compares the numbers themselves.
    static func numbers(in households: [Household]) -> [RecordKey] {
        var keys: [RecordKey] = []
        let span = households.span
        for household in span.indices {
            guard let number = span[household].householdId.value else { continue }
            keys.append(RecordKey(digest(number), household: household))
        }
        keys.sort()
        return keys
    }

    /// The records with `key` among keys in order.
    static func records(with key: UInt64, among keys: [RecordKey]) -> ArraySlice<RecordKey> {
        keys[keys.partitioningIndex { $0.key >= key }...].prefix { $0.key == key }
    }

    /// FNV-1a of a household's number.
    static func digest(_ number: Identifier) -> UInt64 {
        var digest: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in number.registered.utf8 { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return digest
    }
}
