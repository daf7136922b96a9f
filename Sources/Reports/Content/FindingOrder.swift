import Findings
import Registry

/// The orders in which findings are shown (排序). Each is total, so that the same findings give the same bytes; what compares equal stays as
/// it came.
enum FindingOrder {
    /// By input, row, column and code: as somebody reads the file. The findings change places and are never there twice.
    static func byPlace(_ findings: consuming [ReportedFinding]) -> [ReportedFinding] {
        var findings = findings
        var order = findings.indices.sorted { left, right in
            let one = (findings[left].place.key, findings[left].code)
            let other = (findings[right].place.key, findings[right].code)
            return one == other ? left < right : one < other
        }
        // Along each cycle of the permutation, every finding goes where it belongs.
        for start in order.indices {
            var hole = start
            while order[hole] != start {
                let next = order[hole]
                findings.swapAt(hole, next)
                order[hole] = hole
                hole = next
            }
            order[hole] = hole
        }
        return findings
    }

    /// By village, household and code: as somebody visits. What concerns no household comes first.
    ///
    /// - Returns: positions in `findings`.
    static func byVillage(_ findings: [ReportedFinding]) -> [Int] {
        let villages = VillageOrder(findings)
        let keys = findings.map { finding in
            VillageKey(
                village: Int32(villages[finding.household?.place]),
                household: Int32(clamping: finding.finding.subject.household ?? -1))
        }
        return findings.indices.sorted { left, right in
            guard keys[left] == keys[right] else { return keys[left] < keys[right] }
            let (one, other) = (findings[left].code, findings[right].code)
            return one == other ? left < right : one < other
        }
    }
}

/// Whose finding it is, in few bytes: a report may have a million.
private struct VillageKey: Comparable {
    let village: Int32
    let household: Int32

    static func < (left: VillageKey, right: VillageKey) -> Bool {
        (left.village, left.household) < (right.village, right.household)
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
