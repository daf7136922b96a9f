import Findings
import Registry

/// The orders in which findings are shown (排序). Each is total, so that the same findings give the same bytes; what compares equal stays as
/// it came.
enum FindingOrder {
    /// By input, row, column and code: as somebody reads the file.
    static func byPlace(_ findings: [ReportedFinding]) -> [ReportedFinding] {
        findings.indices.sorted { left, right in
            let one = (findings[left].place.key, findings[left].code)
            let other = (findings[right].place.key, findings[right].code)
            return one == other ? left < right : one < other
        }.map { findings[$0] }
    }

    /// By village, household and code: as somebody visits. What concerns no household comes first.
    ///
    /// - Returns: positions in `findings`.
    static func byVillage(_ findings: [ReportedFinding]) -> [Int] {
        let villages = VillageOrder(findings)
        let keys = findings.map { finding in
            (villages[finding.household?.place], finding.finding.subject.household ?? -1, finding.code)
        }
        return findings.indices.sorted { left, right in
            keys[left] == keys[right] ? left < right : keys[left] < keys[right]
        }
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
