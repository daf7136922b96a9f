import Foundation
import Yams

/// A value in a file of definitions (定义内容) that knows where it stands, read strictly.
public struct DefinitionNode {
    private let node: Node
    private let file: String
    private let path: Path

    /// The keys that lead to a value. They are put into words only where somebody asks.
    private indirect enum Path {
        case root
        case key(String, in: Path)
        case element(Int, in: Path)

        var text: String {
            switch self {
            case .root: ""
            case .key(let name, .root): name
            case .key(let name, let parent): "\(parent.text).\(name)"
            case .element(let number, let parent): "\(parent.text)[\(number)]"
            }
        }
    }

    /// Where the value stands.
    public var place: DefinitionPlace { DefinitionPlace(file: file, line: line, key: path.text) }
    /// The line in which it stands, counted from 1.
    var line: Int? { node.mark?.line }

    /// The content of a YAML file.
    /// - Throws: `unreadable`, `notYAML`.
    public static func read(file: String) throws(TemplateError) -> DefinitionNode {
        guard let data = FileManager.default.contents(atPath: file), let text = String(validating: data, as: UTF8.self)
        else { throw .unreadable(path: file) }
        return try parse(text, file: file)
    }

    /// The content of a YAML text that stands in `file`.
    /// - Throws: `notYAML`.
    public static func parse(_ text: String, file: String) throws(TemplateError) -> DefinitionNode {
        let root: Node?
        do {
            // Every scalar is read as the text it is: what it might mean to YAML is not asked.
            root = try Yams.compose(yaml: text, .basic, .default, .utf8)
        } catch {
            let (line, problem) = (error as? YamlError)?.fault ?? (nil, "\(error)")
            throw .notYAML(DefinitionPlace(file: file, line: line), problem: problem)
        }
        guard let root else { throw .notYAML(DefinitionPlace(file: file), problem: "empty") }
        return DefinitionNode(root, file: file, .root)
    }

    private init(_ node: Node, file: String, _ path: Path) {
        self.node = node
        self.file = file
        self.path = path
    }

    /// The keys and values, which must be among `known`.
    /// - Throws: `unfitValue`, `unknownKey`.
    public func mapping(of known: [String]) throws(TemplateError) -> DefinitionMapping {
        var keys: [String] = []
        var values: [DefinitionNode] = []
        for (key, value) in try entries() {
            guard known.contains(key) else { throw .unknownKey(value.place, known: known) }
            keys.append(key)
            values.append(value)
        }
        return DefinitionMapping(node: self, keys: keys, values: values)
    }

    /// The keys and values in order, whatever the keys are.
    /// - Throws: `unfitValue`.
    public func entries() throws(TemplateError) -> [(key: String, value: DefinitionNode)] {
        guard let mapping = node.mapping else { throw .unfitValue(place, expected: .mapping) }
        var entries: [(key: String, value: DefinitionNode)] = []
        for (key, value) in mapping {
            guard let name = key.scalar?.string else {
                throw .unfitValue(
                    DefinitionPlace(file: file, line: key.mark?.line, key: path.text), expected: .text)
            }
            entries.append((name, DefinitionNode(value, file: file, .key(name, in: path))))
        }
        return entries
    }

    /// The elements of a list.
    /// - Throws: `unfitValue`.
    public func list() throws(TemplateError) -> [DefinitionNode] {
        guard let sequence = node.sequence else { throw .unfitValue(place, expected: .list) }
        return sequence.enumerated().map { DefinitionNode($1, file: file, .element($0 + 1, in: path)) }
    }

    /// The elements of a list that must have some.
    /// - Throws: `unfitValue`.
    public func filledList() throws(TemplateError) -> [DefinitionNode] {
        guard let sequence = node.sequence, !sequence.isEmpty else { throw .unfitValue(place, expected: .filledList) }
        return try list()
    }

    /// The text, without its blanks at the ends.
    /// - Throws: `unfitValue`.
    public func text() throws(TemplateError) -> String {
        let text = node.scalar.map { Self.trimmed($0.string) } ?? ""
        guard !text.isEmpty else { throw .unfitValue(place, expected: .text) }
        return text
    }

    /// The text as it is to be printed, blanks and all; it may be empty.
    /// - Throws: `unfitValue`.
    public func printedText() throws(TemplateError) -> String {
        guard let scalar = node.scalar else { throw .unfitValue(place, expected: .text) }
        return scalar.string
    }

    /// The texts of a list.
    /// - Throws: `unfitValue`.
    public func texts() throws(TemplateError) -> [String] {
        var texts: [String] = []
        for element in try list() { texts.append(try element.text()) }
        return texts
    }

    /// The whole number.
    /// - Throws: `unfitValue`.
    public func number(within bounds: ClosedRange<Int>) throws(TemplateError) -> Int {
        guard let number = node.scalar.flatMap({ Int($0.string) }), bounds.contains(number) else {
            throw .unfitValue(place, expected: .number(bounds))
        }
        return number
    }

    /// The number, whole or not.
    /// - Throws: `unfitValue`.
    public func decimal(within bounds: ClosedRange<Double>) throws(TemplateError) -> Double {
        guard let number = node.scalar.flatMap({ Double($0.string) }), bounds.contains(number) else {
            throw .unfitValue(place, expected: .decimal(bounds))
        }
        return number
    }

    /// `true` or `false`.
    /// - Throws: `unfitValue`.
    public func flag() throws(TemplateError) -> Bool {
        guard let flag = node.scalar.flatMap({ Bool($0.string) }) else { throw .unfitValue(place, expected: .flag) }
        return flag
    }

    /// The value with this name among `choices`.
    /// - Throws: `unfitValue`.
    public func choice<Value: RawRepresentable<String>>(among choices: [Value]) throws(TemplateError) -> Value {
        let name = try text()
        guard let value = choices.first(where: { $0.rawValue == name }) else {
            throw .unfitValue(place, expected: .oneOf(choices.map(\.rawValue)))
        }
        return value
    }

    private static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.first, let last = scalars.last else { return text }
        guard first.properties.isWhitespace || last.properties.isWhitespace else { return text }
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}

extension YamlError {
    /// The line and what is wrong there.
    fileprivate var fault: (line: Int?, problem: String) {
        switch self {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            (mark.line, problem)
        case .duplicatedKeysInMapping(let keys, let context):
            (context.mark.line, "the key \(keys.joined(separator: ", ")) stands twice")
        case .reader(let problem, _, _, _): (nil, problem)
        default: (nil, "\(self)")
        }
    }
}
