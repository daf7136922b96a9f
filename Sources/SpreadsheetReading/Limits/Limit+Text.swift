extension Limit {
    /// What a refusal says: the limit, how much is allowed, and how to allow more.
    func message(allowed: Int) -> Message {
        let amount = unit.text(allowed)
        let more =
            allowed < greatest
            ? Message(
                "; --limit \(name)=\(unit.text(raised(allowed))) allows more",
                "；可用 --limit \(name)=\(unit.text(raised(allowed))) 放宽")
            : Message("; more cannot be allowed", "；已是上限，不能再放宽")
        return Message(
            "over the limit \(name): at most \(amount) \(label.english)\(more.english)",
            "过大，超出限额 \(name)：\(label.chinese)最多 \(amount)\(more.chinese)")
    }

    /// Twice as much, as an example.
    private func raised(_ allowed: Int) -> Int { min(greatest, max(1, allowed) * 2) }
}

extension GridBorder {
    var message: Message {
        switch self {
        case .rows:
            Message(
                "more than 1048576 rows, the limit of the file format itself, which no option raises",
                "超过 1048576 行：这是表格格式本身的上限，无法放宽")
        case .columns:
            Message(
                "more than 16384 columns, the limit of the file format itself, which no option raises",
                "超过 16384 列：这是表格格式本身的上限，无法放宽")
        }
    }
}

extension LimitError: CustomStringConvertible {
    /// The message in English.
    public var description: String { text(.english) }

    /// What is wrong with the setting, and what would be right.
    public func text(_ language: MessageLanguage) -> String {
        switch self {
        case .unknown(let setting):
            let names = Limit.allCases.map(\.name)
            return Message(
                "--limit \(PartName.printable(setting.utf8)): not NAME=VALUE with the name of a limit. The names are "
                    + names.joined(separator: ", "),
                "--limit \(PartName.printable(setting.utf8))：应写成 名称=数值。名称有：" + names.joined(separator: "、")
            ).text(language)
        case .badValue(let limit, let value):
            let (lowest, highest) = ("1", limit.unit.text(limit.greatest))
            let suffixes =
                limit.unit == .bytes
                ? Message(", with K, M or G for powers of 1024", "，可带 K、M、G（1024 的幂）") : Message("", "")
            return Message(
                "--limit \(limit.name)=\(PartName.printable(value.utf8)): takes a whole number from \(lowest) to \(highest)"
                    + suffixes.english,
                "--limit \(limit.name)=\(PartName.printable(value.utf8))：应为 \(lowest) 到 \(highest) 的整数\(suffixes.chinese)"
            ).text(language)
        }
    }
}
