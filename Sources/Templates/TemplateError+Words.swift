import Findings

extension TemplateError: CustomStringConvertible {
    public var description: String { words[.en] }

    /// What is wrong and what to do about it.
    public var words: Words {
        switch self {
        case .folderNotFound(let places):
            Words(
                "找不到模板文件夹。已查找：\(places.joined(separator: "、"))。请用 --templates 指定，或设置 LOOKBACK_TEMPLATES。",
                "No folder of templates. Looked in: \(places.joined(separator: ", ")). "
                    + "Name it with --templates or LOOKBACK_TEMPLATES.")
        case .unreadable(let path):
            Words("无法读取 \(path)。请检查文件是否存在、是否为 UTF-8。", "Cannot read \(path): is it there, and is it UTF-8?")
        case .notYAML(let place, let problem):
            Words(
                "\(place.zh)：不是正确的 YAML（\(problem)）。请检查缩进、冒号后的空格和引号。",
                "\(place.en): not YAML (\(problem)). Check indentation, blanks after colons, and quotes.")
        case .unknownKey(let place, let known):
            Words(
                "\(place.zh)：不认识的键。可用的键：\(known.joined(separator: "、"))。",
                "\(place.en): unknown key. Known here: \(known.joined(separator: ", ")).")
        case .missingKey(let place, let key):
            Words("\(place.zh)：缺少“\(key)”。请补上。", "\(place.en): `\(key)` is missing. Add it.")
        case .unfitValue(let place, let expected):
            Words("\(place.zh)：应为\(expected.words.zh)。", "\(place.en): expected \(expected.words.en).")
        case .unknownField(let place, let name):
            Words(
                "\(place.zh)：没有指标“\(name)”。指标键名见 templates/headings.yaml；不需要识读的列请删去 field。",
                "\(place.en): no field `\(name)`. The keys stand in templates/headings.yaml; leave `field` out where a column is only kept."
            )
        case .repeated(let place, let value, let firstLine):
            Words(
                "\(place.zh)：“\(value)”重复\(firstLine.map { "，前一处在第 \($0) 行" } ?? "")。请只保留一处。",
                "\(place.en): `\(value)` stands twice\(firstLine.map { ", first in line \($0)" } ?? ""). Keep one.")
        case .unknownTable(let id, let known):
            Words(
                "没有模板“\(id)”。现有：\(known.joined(separator: "、"))。",
                "No template `\(id)`. There are: \(known.joined(separator: ", ")).")
        case .unknownPolicy(let id, let known, let place):
            Words(
                "\(place.map { "\($0.zh)：" } ?? "")没有政策参数“\(id)”。现有：\(known.joined(separator: "、"))。",
                "\(place.map { "\($0.en): " } ?? "")no policy `\(id)`. There are: \(known.joined(separator: ", ")).")
        case .notRecognised(let best, let missing):
            Words(
                "没有找到已知表格的表头行\(best.map { "，最接近的是 \($0)，缺少：\(missing.joined(separator: "、"))" } ?? "")。"
                    + "请确认文件，或用 --template 指定模板。",
                "No row has the headings of a known table"
                    + "\(best.map { "; the nearest is \($0), missing: \(missing.joined(separator: ", "))" } ?? ""). "
                    + "Check the file, or name the table with --template.")
        }
    }
}

extension DefinitionPlace {
    /// The place as Chinese messages name it.
    public var zh: String { file + (line.map { " 第 \($0) 行" } ?? "") + (key.isEmpty ? "" : "（\(key)）") }
    /// The place as English messages name it: `clear-out.yaml:31 (sheets[1].columns[4])`.
    public var en: String { file + (line.map { ":\($0)" } ?? "") + (key.isEmpty ? "" : " (\(key))") }
}

extension DefinitionValue {
    var words: Words {
        switch self {
        case .text: Words("非空文字", "text that is not empty")
        case .number(let bounds):
            Words(
                "\(bounds.lowerBound)至\(bounds.upperBound)的整数",
                "a whole number, \(bounds.lowerBound) to \(bounds.upperBound)")
        case .decimal(let bounds):
            Words(
                "\(bounds.lowerBound)至\(bounds.upperBound)的数字",
                "a number, \(bounds.lowerBound) to \(bounds.upperBound)")
        case .amount: Words("最多两位小数的数", "a number with at most two decimals")
        case .flag: Words("true 或 false", "true or false")
        case .day: Words("日期，如 2018-07-20", "a day such as 2018-07-20")
        case .amountField: Words("户的收支指标", "a field of a household’s income or expense")
        case .divisionCode:
            Words("2、4、6、9或12位的区划代码，不重复", "the code of a division of 2, 4, 6, 9 or 12 digits, each once")
        case .list: Words("列表", "a list")
        case .filledList: Words("至少有一项的列表", "a list of at least one")
        case .mapping: Words("“键: 值”", "keys and values")
        case .oneOf(let words):
            Words("下列之一：\(words.joined(separator: "、"))", "one of: \(words.joined(separator: ", "))")
        case .sum(let sum): Words("整数，相加等于\(sum)", "whole widths that make \(sum)")
        case .oneKey(let keys):
            Words(
                "下列各键中的一个，且只能有一个：\(keys.joined(separator: "、"))",
                "one of these keys, and only one: \(keys.joined(separator: ", "))")
        }
    }
}
