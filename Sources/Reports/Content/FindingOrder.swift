import Findings
import Registry

/// The orders in which findings are shown (排序). Each is total, so that the same findings give the same bytes.
enum FindingOrder {
    /// By input, row, column and code: as somebody reads the file.
    static func byPlace(_ findings: [ReportedFinding]) -> [ReportedFinding] {
        positions(of: findings) { left, right in
            let one = left.place.key
            let other = right.place.key
            return one == other ? compare(left.code, right.code) : compare(one, other)
        }.map { findings[$0] }
    }

    /// By village, household and code: as somebody visits. What concerns no household comes first.
    ///
    /// - Returns: positions in `findings`.
    static func byVillage(_ findings: [ReportedFinding]) -> [Int] {
        positions(of: findings) { left, right in
            switch (left.household, right.household) {
            case (nil, nil): return compare(left.code, right.code)
            case (nil, _?): return -1
            case (_?, nil): return 1
            case (let one?, let other?):
                if one === other { return compare(left.code, right.code) }
                let places = compare(one.place, other.place)
                if places != 0 { return places }
                let numbers = compare(one.number ?? "", other.number ?? "")
                return numbers == 0 ? compare(left.code, right.code) : numbers
            }
        }
    }

    /// The positions in order; what compares equal stays as it came.
    private static func positions(
        of findings: [ReportedFinding], comparing compare: (ReportedFinding, ReportedFinding) -> Int
    ) -> [Int] {
        findings.indices.sorted { left, right in
            let order = compare(findings[left], findings[right])
            return order == 0 ? left < right : order < 0
        }
    }

    private static func compare<Key: Comparable>(_ left: Key, _ right: Key) -> Int {
        left < right ? -1 : right < left ? 1 : 0
    }
}

extension FindingPlace {
    /// What concerns the whole table or row comes before its parts.
    fileprivate var key: Key { Key(input: input, row: row ?? 0, column: column ?? 0) }

    fileprivate struct Key: Comparable {
        let input: Int
        let row: Int
        let column: Int

        static func < (left: Key, right: Key) -> Bool {
            (left.input, left.row, left.column) < (right.input, right.row, right.column)
        }
    }
}
