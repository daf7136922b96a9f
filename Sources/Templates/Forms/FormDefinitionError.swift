import Findings

/// Why the definition of a form cannot be used, and where.
public enum FormDefinitionError: Error, Hashable, Sendable {
    /// The file cannot be opened or is not UTF-8.
    case unreadable(file: String)
    /// The file is no YAML; what the parser says of it.
    case malformed(file: String, problem: String)
    case missingKey(FormPlace, key: String)
    case unknownKey(FormPlace, key: String, allowed: [String])
    case wrongValue(FormPlace, Expectation)
    /// A sheet or a group of headings without columns.
    case noColumns(FormPlace)
    /// A column that says in no way, or in several, what stands in it.
    case contentNotOne(FormPlace)

    /// What would have been right.
    public enum Expectation: Hashable, Sendable {
        case text
        case mapping
        case list
        case number(ClosedRange<Double>)
        case yes
        case oneOf([String])
    }
}

/// A place in a definition (位置).
public struct FormPlace: Hashable, Sendable {
    public let file: String
    /// Counted from 1.
    public let line: Int
    /// The keys that lead there: `sheets[1].columns[4].width`.
    public let path: String

    /// A place in a file.
    public init(file: String, line: Int, path: String) {
        self.file = file
        self.line = line
        self.path = path
    }
}

extension FormPlace: CustomStringConvertible {
    /// `clear-out.yaml:31 (sheets[1].columns[4])`
    public var description: String { path.isEmpty ? "\(file):\(line)" : "\(file):\(line) (\(path))" }
}

extension FormDefinitionError {
    /// What is wrong and what to do.
    public var words: Words {
        switch self {
        case .unreadable(let file):
            Words(
                "\(file)：打不开，或不是 UTF-8 文本。请检查文件是否存在，并另存为 UTF-8。",
                "\(file): cannot be opened, or is not UTF-8. Check that it is there and save it as UTF-8.")
        case .malformed(let file, let problem):
            Words(
                "\(file)：不是有效的 YAML（\(problem)）。请检查该处的缩进、冒号和引号。",
                "\(file): not valid YAML (\(problem)). Check indentation, colons and quotes there.")
        case .missingKey(let place, let key):
            Words("\(place)：缺少“\(key)”。请补上。", "\(place): “\(key)” is missing. Add it.")
        case .unknownKey(let place, let key, let allowed):
            Words(
                "\(place)：不认识“\(key)”。此处可用：\(allowed.joined(separator: "、"))。",
                "\(place): “\(key)” is not known. Here may stand: \(allowed.joined(separator: ", ")).")
        case .wrongValue(let place, let expectation):
            Words("\(place)：此处应填\(expectation.words.zh)。", "\(place): give \(expectation.words.en) here.")
        case .noColumns(let place):
            Words("\(place)：没有任何栏。请在 columns 下至少列出一栏。", "\(place): no columns. List at least one under columns.")
        case .contentNotOne(let place):
            Words(
                "\(place)：source、text、blank、columns 只能填其中一项，且必须填一项。",
                "\(place): give one of source, text, blank, columns, and only one.")
        }
    }
}

extension FormDefinitionError.Expectation {
    fileprivate var words: Words {
        switch self {
        case .text: Words("文字", "a text")
        case .mapping: Words("“键: 值”的组合", "a mapping of keys to values")
        case .list: Words("列表", "a list")
        case .number(let range):
            Words(
                "\(range.lowerBound) 至 \(range.upperBound) 的数字",
                "a number from \(range.lowerBound) to \(range.upperBound)")
        case .yes: Words("true", "true")
        case .oneOf(let names):
            Words("下列之一：\(names.joined(separator: "、"))", "one of \(names.joined(separator: ", "))")
        }
    }
}
