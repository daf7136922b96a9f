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
