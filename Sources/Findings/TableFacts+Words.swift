extension TableFacts.StrayRows.Kind {
    /// What such rows are, in words.
    public var words: Words {
        switch self {
        case .blank: Words("空行", "blank")
        case .total: Words("合计行", "a total")
        case .signature: Words("填表、审核签名行", "a signature")
        case .repeatedHeading: Words("重复的表头", "the headings once more")
        case .sample: Words("模板示例行", "a sample row of the template")
        case .note: Words("说明文字", "a note")
        }
    }
}

extension TableFacts.Obstacle {
    /// Why the table could not be read, in words.
    public var words: Words {
        switch self {
        case .unreadable(let reason), .unknownEncoding(let reason): reason
        case .encrypted:
            Words(
                "文件已加密：请用表格软件打开（要密码的输入密码），去掉密码和“只读”保护后另存",
                "the file is encrypted: open it, with its password if it asks for one, and save it without one")
        case .legacy:
            Words("旧版 .xls 文件：请另存为 .xlsx", "a file in the format of before 2007: save it as .xlsx")
        case .noHeader(let best, let missing):
            Words(
                "找不到表头行" + (best.map { "；最接近的表样是 \($0)，缺少：\(missing.joined(separator: "、"))" } ?? ""),
                "no row has the headings of a known table"
                    + (best.map { "; nearest is \($0), which also has: \(missing.joined(separator: ", "))" } ?? ""))
        }
    }
}
