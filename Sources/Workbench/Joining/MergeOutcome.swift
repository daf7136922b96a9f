import Findings
import Registry

/// What came of a join (汇总结果).
public struct MergeOutcome: Sendable {
    /// What a file brought.
    public struct Input: Sendable {
        public let file: String
        public let rows: Int
        /// The rows that were no records, and so were left out.
        public let strayRows: [TableFacts.StrayRows]
        /// Formulas of which the result was written.
        public let formulas: Int
        /// Rows that are hidden.
        public let hiddenRows: Int
    }

    /// In the order of the request.
    public internal(set) var inputs: [Input] = []
    /// The files that were written, and how many rows each has.
    public internal(set) var outputs: [(file: String, rows: Int)] = []
    /// The villages with records, in the order in which they were met.
    public internal(set) var villages: [VillageName] = []
    /// How many villages were expected; `nil` where nobody says which.
    public internal(set) var expected: Int?
    /// The expected villages without a record.
    public internal(set) var missing: [VillageName] = []
    /// The villages with records that nobody expects.
    public internal(set) var unexpected: [VillageName] = []
    var duplicates: [RegisteredKeys.Duplicate] = []
    var count: RowCount?

    /// The exit code: 1 where somebody stands in two files, or a village is missing or unexpected.
    public var exitCode: Int32 { duplicates.isEmpty && missing.isEmpty && unexpected.isEmpty ? 0 : 1 }
}

extension MergeOutcome {
    private static var shown: Int { 50 }

    /// The outcome as text.
    public func text(_ language: Language, showValues: Bool) -> String {
        var lines = inputs.flatMap(\.lines)
        lines += villageLines
        lines += duplicateLines(showValues)
        let rows = inputs.reduce(0) { $0 + $1.rows }
        lines.append(
            Words(
                "共 \(inputs.count) 个文件 \(rows) 行，写成 \(outputs.count) 个文件",
                "\(inputs.count) files, \(rows) rows; written as \(outputs.count) file\(outputs.count == 1 ? "" : "s")")
        )
        if let file = count?.exception {
            lines.append(
                Words(
                    "“序号”照抄：\(file) 里不是逐行从1编起的",
                    "序号 was copied as it is: \(file) does not count its rows one by one from 1"))
        } else if count?.countedColumn != nil {
            lines.append(Words("“序号”已逐行重新编号", "序号 was numbered anew, row by row"))
        }
        lines += outputs.map { Words("  \($0.file)：\($0.rows) 行", "  \($0.file): \($0.rows) rows") }
        return lines.map { $0[language] + "\n" }.joined()
    }

    private var villageLines: [Words] {
        guard let expected else {
            return villages.isEmpty
                ? []
                : [
                    Words(
                        "有数据的村 \(villages.count) 个；应报的村没有名单（--expect，或政策里的 divisions）",
                        "\(villages.count) villages have records; nobody says which should (--expect, or a policy's divisions)"
                    )
                ]
        }
        var lines = [
            Words(
                "应报 \(expected) 个村，已报 \(expected - missing.count) 个，未报 \(missing.count) 个",
                "\(expected) villages expected, \(expected - missing.count) reported, \(missing.count) did not")
        ]
        lines += missing.map { Words("  未报：\($0)", "  not reported: \($0)") }
        lines += unexpected.map { Words("  名单里没有的村：\($0)", "  not on the list: \($0)") }
        return lines
    }

    private func duplicateLines(_ showValues: Bool) -> [Words] {
        guard !duplicates.isEmpty else { return [] }
        var lines = [
            Words(
                "两个文件里都有的人、户：\(duplicates.count) 处",
                "persons or households in two files: \(duplicates.count)")
        ]
        lines += duplicates.prefix(Self.shown).map { duplicate in
            let text = showValues ? duplicate.text : duplicate.field.masked(duplicate.text)
            let (one, other) = (duplicate.first, duplicate.second)
            return Words(
                "  \(duplicate.field.label) \(text)：\(inputs[one.file].file) 第\(one.row)行，"
                    + "\(inputs[other.file].file) 第\(other.row)行",
                "  \(duplicate.field.rawValue) \(text): \(inputs[one.file].file) row \(one.row), "
                    + "\(inputs[other.file].file) row \(other.row)")
        }
        let rest = duplicates.count - Self.shown
        if rest > 0 { lines.append(Words("  …… 另有 \(rest) 处", "  … and \(rest) more")) }
        return lines
    }
}

extension MergeOutcome.Input {
    fileprivate var lines: [Words] {
        var lines = [Words("\(file)：\(rows) 行", "\(file): \(rows) rows")]
        lines += strayRows.filter { $0.kind != .blank }.map { Words("  " + $0.leftOut.zh, "  " + $0.leftOut.en) }
        if formulas > 0 {
            lines.append(Words("  \(formulas) 个公式写成了结果", "  \(formulas) formulas were written as their results"))
        }
        if hiddenRows > 0 {
            lines.append(
                Words("  \(hiddenRows) 行是隐藏的，写出后仍然隐藏", "  \(hiddenRows) rows are hidden, and stay so in the result"))
        }
        return lines
    }
}

extension TableFacts.StrayRows {
    /// That the rows are no records, and why.
    var leftOut: Words {
        let range = rows.count == 1 ? "\(rows.lowerBound)" : "\(rows.lowerBound)–\(rows.upperBound)"
        return Words(
            "第\(range)行不是数据（\(kind.words.zh)），没有写入", "row \(range) is no record (\(kind.words.en)) and was left out")
    }
}
