import Findings

/// The orders in which findings are shown (排序), as positions among them. Each is total, so that the same findings give the
/// same bytes; what compares equal stays as it came.
enum FindingOrder {
    /// By input, row, column and code: as somebody reads the file. What concerns a whole table or row comes before its
    /// parts.
    static func byPlace(_ heads: FindingHeads) -> [Int] {
        sorted(heads) { PlaceKey(input: $0.input, row: $0.row, column: $0.column, code: $0.code, position: $1) }
    }

    /// By village, household and code: as somebody visits. What concerns no household comes first.
    static func byVillage(_ heads: FindingHeads) -> [Int] {
        sorted(heads) {
            VillageKey(village: $0.village, household: $0.household ?? -1, code: $0.code, position: $1)
        }
    }

    /// By household.
    static func byHousehold(_ heads: FindingHeads) -> [Int] {
        sorted(heads) { VillageKey(village: 0, household: $0.household ?? -1, code: 0, position: $1) }
    }

    private static func sorted<Key: OrderKey>(
        _ heads: FindingHeads, by key: (FindingHead, Int) -> Key
    ) -> [Int] {
        var keys: [Key] = []
        keys.reserveCapacity(heads.count)
        for position in heads.indices { keys.append(key(heads[position], position)) }
        keys.sort()
        return keys.map(\.place)
    }
}

/// By what findings are compared, in few bytes: a report may have a million.
private protocol OrderKey: Comparable {
    /// The finding's position.
    var place: Int { get }
}

private struct PlaceKey: OrderKey {
    let input: Int32
    let row: Int32
    let column: Int32
    let code: UInt16
    let position: UInt32

    init(input: Int, row: Int, column: Int, code: Int, position: Int) {
        self.input = Int32(input)
        self.row = Int32(row)
        self.column = Int32(column)
        self.code = UInt16(code)
        self.position = UInt32(position)
    }

    var place: Int { Int(position) }

    static func < (left: PlaceKey, right: PlaceKey) -> Bool {
        (left.input, left.row, left.column, left.code, left.position)
            < (right.input, right.row, right.column, right.code, right.position)
    }
}

private struct VillageKey: OrderKey {
    let village: Int32
    let household: Int32
    let code: UInt16
    let position: UInt32

    init(village: Int, household: Int, code: Int, position: Int) {
        self.village = Int32(village)
        self.household = Int32(household)
        self.code = UInt16(code)
        self.position = UInt32(position)
    }

    var place: Int { Int(position) }

    static func < (left: VillageKey, right: VillageKey) -> Bool {
        (left.village, left.household, left.code, left.position)
            < (right.village, right.household, right.code, right.position)
    }
}
