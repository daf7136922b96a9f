import Registry

extension Reading where Value == String {
    /// What a cell of free text says, where it says anything (有内容的文字): 无, / and the like say nothing.
    var statement: String? {
        guard let text = value else { return nil }
        // None of these is longer, and comparing texts is dear.
        if text.utf8.count > 9 { return text }
        return switch text {
        case "无", "/", "-", "--", "—", "不详", "暂无", "没有", "否", "未务工", "0", "null", "NULL": nil
        default: text
        }
    }
}

extension String {
    /// Whether the text holds other words. Byte by byte: `contains` compares characters, and many members have such text.
    func mentions(_ words: String) -> Bool {
        let sought = words.utf8Span.span
        let bytes = utf8Span.span
        guard sought.count > 0 else { return true }
        // Characters differ in their last byte more than in their first.
        let last = sought.count - 1
        var start = 0
        while start + last < bytes.count {
            if bytes[start + last] == sought[last] {
                var length = 0
                while length < last, bytes[start + length] == sought[length] { length += 1 }
                if length == last { return true }
            }
            // On to the next character.
            start += bytes[start] < 0xE0 ? 1 : 3
        }
        return false
    }
}
