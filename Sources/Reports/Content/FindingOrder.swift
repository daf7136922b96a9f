/// The orders in which findings are shown (排序), as positions among them. Each is total, so that the same findings give the
/// same bytes; what compares equal stays as it came.
enum FindingOrder {
    /// By input, row, column and code: as somebody reads the file. What concerns a whole table or row comes before its
    /// parts.
    static func byPlace(_ heads: FindingHeads) -> [Int] {
        sorted(heads) { ($0.input, $0.row, $0.column, $0.code) }
    }

    /// By village, household and code: as somebody visits. What concerns no household comes first.
    static func byVillage(_ heads: FindingHeads) -> [Int] {
        sorted(heads) { ($0.village, $0.household ?? -1, 0, $0.code) }
    }

    /// By household.
    static func byHousehold(_ heads: FindingHeads) -> [Int] {
        sorted(heads) { ($0.household ?? -1, 0, 0, 0) }
    }

    private static func sorted(
        _ heads: FindingHeads, by key: (FindingHead) -> (Int, Int, Int, Int)
    ) -> [Int] {
        var keys: [OrderKey] = []
        keys.reserveCapacity(heads.count)
        for position in heads.indices {
            let (first, second, third, code) = key(heads[position])
            keys.append(
                OrderKey(
                    first: Int32(first), second: Int32(second), third: Int32(third), code: UInt16(code),
                    position: UInt32(position)))
        }
        keys.sort()
        return keys.map { Int($0.position) }
    }
}

/// By what a finding is compared with others (排序键), in few bytes.
private struct OrderKey: Comparable {
    let first: Int32
    let second: Int32
    let third: Int32
    let code: UInt16
    let position: UInt32

    static func < (left: OrderKey, right: OrderKey) -> Bool {
        (left.first, left.second, left.third, left.code, left.position)
            < (right.first, right.second, right.third, right.code, right.position)
    }
}
