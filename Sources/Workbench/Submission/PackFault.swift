import Findings

/// Something in a pack that is not right (报送材料问题), and where.
public struct PackFault: Sendable, Hashable {
    /// The file, by its path in the pack.
    public let file: String
    /// The sheet.
    public var sheet: String?
    /// The row, counted from 1, where it is about a row.
    public var row: Int?
    /// The cell, as a spreadsheet shows it, where it is about one.
    public var cell: String?
    /// What is wrong.
    public let words: Words

    /// The fault with its place, in a line: 05-附件1.xlsx 附件1!F7：……
    public var line: Words {
        let zh = place { "第\($0)行" }
        let en = place { "row \($0)" }
        return Words("\(zh)：\(words.zh)", "\(en): \(words.en)")
    }

    private func place(_ named: (Int) -> String) -> String {
        if let sheet, let cell { return "\(file) \(sheet)!\(cell)" }
        return [file, sheet, row.map(named)].compactMap(\.self).joined(separator: " ")
    }
}
