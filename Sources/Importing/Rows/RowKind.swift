import Findings
import Registry
import SpreadsheetReading

/// Tells records from the other rows that people put between and below them (行类别).
struct RowClassifier {
    private struct Column {
        let number: Int
        let isKey: Bool
        let isProof: Bool
        /// Where the characters of its heading stand among all; none where it has no heading.
        let heading: Range<Int>
        /// The shared text in a record above, counted from 1, that is not the heading.
        var harmless = 0
    }

    /// The columns that are read, left to right.
    private var columns: [Column] = []
    /// The characters of the headings' keys.
    private var characters: [Unicode.Scalar] = []
    private let headings: [Int: MatchKey]
    /// The columns of which a record has one at least, without that of members' identity numbers.
    private let keyColumns: [Int]
    /// The column of members' identity numbers.
    private let numberColumn: Int?

    private static let keys: Set<Field> = [.name, .idNo, .householdId, .headName]

    /// - Parameter bindings: the table's columns, in order.
    init(_ bindings: [ColumnBinding], headings: [Int: String]) {
        self.headings = headings.mapValues { MatchKey($0) }
        keyColumns = bindings.filter { Self.keys.contains($0.field) && $0.field != .idNo }.map(\.column)
        numberColumn = bindings.first { $0.field == .idNo }?.column
        for binding in bindings {
            let start = characters.count
            characters += self.headings[binding.column].map { Array($0.text.unicodeScalars) } ?? []
            columns.append(
                Column(
                    number: binding.column, isKey: Self.keys.contains(binding.field),
                    isProof: [.idNo, .headIdNo].contains(binding.field), heading: start..<characters.count))
        }
    }

    /// What a row is; `nil` for a record.
    mutating func strayKind(of row: borrowing Row) -> TableFacts.StrayRows.Kind? {
        hasPlainNumber(row) || isPlainRecord(row) ? nil : kindAtCloserLook(row)
    }

    /// Whether an identity number begins where one should: no row but a record has that.
    private func hasPlainNumber(_ row: borrowing Row) -> Bool {
        guard let numberColumn, let cell = row.cell(inColumn: numberColumn), let first = row.cells.first,
            !Self.mayBeginSample(first, row)
        else { return false }
        for column in keyColumns {
            if let key = row.cell(inColumn: column), Self.mayBeginSample(key, row) { return false }
        }
        return row.withBytes(of: cell) { bytes in
            bytes.count > 0 && (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(bytes[0])
        }
    }

    /// Whether the first characters of the cells alone show that the row is a record. `false` says nothing.
    private mutating func isPlainRecord(_ row: borrowing Row) -> Bool {
        var cursor = CellCursor()
        var hasKey = false
        var isProven: Bool?
        var headings = 0
        if let first = row.cells.first, Self.mayBeginSample(first, row) { return false }
        for index in columns.indices {
            let column = columns[index]
            guard let cell = cursor.cell(inColumn: column.number, of: row) else { continue }
            let text = (cell.sharedIndex ?? -1) + 1
            if text == 0 || text != column.harmless {
                if row.surelyDiffers(cell, from: characters.span.extracting(column.heading)) {
                    columns[index].harmless = text
                } else {
                    headings += 1
                }
            }
            guard column.isKey || column.isProof || isProven == nil else { continue }
            let start = row.plainStart(of: cell)
            if column.isKey, start != nil {
                if Self.mayBeginSample(cell, row) { return false }
                hasKey = true
            }
            if start != nil, column.isProof {
                isProven = true
            } else if isProven == nil {
                isProven = start.map { !Self.remarkStarts.contains($0) } ?? false
            }
        }
        return hasKey && isProven == true && headings < 3
    }

    private func kindAtCloserLook(_ row: borrowing Row) -> TableFacts.StrayRows.Kind? {
        var filled = 0
        var first: String?
        var isProven = false
        var hasKey = false
        for column in columns {
            guard let cell = row.cell(inColumn: column.number) else { continue }
            let text = CleanedText(row.storedText(of: cell), .code).text
            if text.isEmpty, cell.kind != .unknown { continue }
            filled += 1
            if first == nil { first = text }
            if column.isKey { hasKey = true }
            if column.isProof { isProven = true }
        }
        guard filled > 0, let first else { return .blank }
        if !isProven {
            if Self.totals.contains(where: first.hasPrefix) { return .total }
            if Self.signatures.contains(where: first.hasPrefix) { return .signature }
        }
        if repeatsHeadings(row) { return .repeatedHeading }
        if isSample(row) { return .sample }
        if hasKey { return nil }
        // The label of a total may stand in a column that nobody reads, the running number's for one.
        if !isProven, let label = firstText(row), Self.totals.contains(where: label.hasPrefix) { return .total }
        return filled >= 3 ? nil : .note
    }

    /// Whether the row's first cell, or one of those by which a record is known, says that it is an example.
    private func isSample(_ row: borrowing Row) -> Bool {
        if let label = firstText(row), Self.samples.contains(where: label.hasPrefix) { return true }
        for column in columns where column.isKey {
            guard let cell = row.cell(inColumn: column.number) else { continue }
            let text = CleanedText(row.storedText(of: cell), .code).text
            if Self.samples.contains(where: text.hasPrefix) { return true }
        }
        return false
    }

    /// Whether a cell begins with a character with which the words for an example begin.
    @inline(__always)
    private static func mayBeginSample(_ cell: Cell, _ row: borrowing Row) -> Bool {
        cell.kind != .unknown
            && row.withBytes(of: cell) { bytes in
                guard bytes.count > 2 else { return false }
                let start = UInt32(bytes[0]) << 16 | UInt32(bytes[1]) << 8 | UInt32(bytes[2])
                // 示, 样, 例, 填
                return start == 0xE7_A4BA || start == 0xE6_A0B7 || start == 0xE4_BE8B || start == 0xE5_A1AB
            }
    }

    private func firstText(_ row: borrowing Row) -> String? {
        for cell in row.cells {
            let text = CleanedText(row.storedText(of: cell), .code).text
            if !text.isEmpty { return text }
        }
        return nil
    }

    private func repeatsHeadings(_ row: borrowing Row) -> Bool {
        var equal = 0
        for column in columns {
            guard let cell = row.cell(inColumn: column.number), let heading = headings[column.number] else { continue }
            if MatchKey(row.storedText(of: cell)) == heading { equal += 1 }
            if equal >= 3 { return true }
        }
        return false
    }

    private static let totals = ["合计", "总计", "小计", "共计", "总合计"]
    private static let signatures = [
        "填表人", "填报人", "制表", "审核人", "审核", "负责人", "填报单位", "填报日期", "填表日期", "联系电话:", "备注:", "说明:", "注:",
        "备注：", "说明：", "注：", "联系电话：", "街道负责人", "单位负责人",
    ]
    private static let samples = ["示例", "样例", "例如", "例:", "填写示例", "填写样例", "填表示例"]
    /// The characters with which totals and signatures begin.
    private static let remarkStarts = Set((totals + signatures).compactMap(\.unicodeScalars.first))
}
