import Findings

/// Something in a pack that is not right (报送材料问题), and where.
public struct PackFault: Sendable, Hashable {
    /// The file, by its path in the pack.
    public let file: String
    /// The sheet.
    public var sheet: String?
    /// The cell or row, as a spreadsheet shows it.
    public var cell: String?
    /// What is wrong.
    public let words: Words

    /// The fault with its place, in a line.
    public var line: Words {
        let place = [sheet, cell].compactMap(\.self).joined(separator: " ")
        let zh = place.isEmpty ? file : "\(file) \(place)"
        return Words("\(zh)：\(words.zh)", "\(zh): \(words.en)")
    }
}
