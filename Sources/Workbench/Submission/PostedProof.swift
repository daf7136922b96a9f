import Findings
import Importing
import Registry

/// Proves the copies that are posted in public (公示版核对): the same people as on the printed ones, and no number whole.
struct PostedProof {
    private(set) var faults: [PackFault] = []

    init(_ posted: [PackTable], of printed: [PackTable]) {
        for table in posted {
            guard let whole = printed.first(where: { $0.rows == table.rows }) else { continue }
            compare(table, whole)
        }
    }

    private mutating func compare(_ table: PackTable, _ whole: PackTable) {
        if table.records.count != whole.records.count {
            faults.append(
                PackFault(
                    file: table.file, sheet: table.table.sheet,
                    words: Words(
                        "列了\(table.records.count)行，\(whole.file)是\(whole.records.count)行",
                        "\(table.records.count) rows; \(whole.file) has \(whole.records.count)")))
        }
        for (row, other) in zip(table.records, whole.records) {
            for key in ["village", "householdId", "headName", "name", "scope", "category"]
            where table.has(key) && table.text(key, row) != whole.text(key, other) {
                faults.append(
                    table.fault(
                        row, key, "与\(whole.file)第\(other.number)行不同",
                        "differs from row \(other.number) of \(whole.file)"))
            }
            if row.values.contains(where: { $0?.shown.isWholeNumber == true }), !row.isOnlyCode(of: table) {
                faults.append(table.fault(row, "idNo", "公示版的号码没有遮盖", "a number is shown whole"))
            }
        }
    }
}

extension FormTable.Row {
    /// Whether the numbers that it shows are those of households, which everybody may read.
    fileprivate func isOnlyCode(of table: PackTable) -> Bool {
        let household = table.text("householdId", self)
        return values.allSatisfy { value in
            guard let shown = value?.shown, shown.isWholeNumber else { return true }
            return shown == household
        }
    }
}

extension String {
    /// Whether the text is an identity number or a mobile number that nothing hides.
    fileprivate var isWholeNumber: Bool {
        let isDigits = utf8.dropLast().allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
        return isDigits && (utf8.count >= 15 || utf8.count == 11 && hasPrefix("1"))
    }
}
