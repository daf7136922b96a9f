import Registry

extension Reading where Value == String {
    /// What a cell of free text says, where it says anything (有内容的文字): 无, / and the like say nothing.
    var statement: String? {
        guard let text = value else { return nil }
        return switch text {
        case "无", "/", "-", "--", "—", "不详", "暂无", "没有", "否", "未务工", "0", "null", "NULL": nil
        default: text
        }
    }
}

extension String {
    /// Whether the text holds other words. Byte by byte: `contains` compares characters, and many members have such text.
    func mentions(_ words: String) -> Bool {
        guard let first = words.utf8.first else { return true }
        var rest = utf8[...]
        while let start = rest.firstIndex(of: first) {
            rest = rest[start...]
            if rest.starts(with: words.utf8) { return true }
            rest = rest.dropFirst()
        }
        return false
    }
}
