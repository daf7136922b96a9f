import Foundation
import Yams

/// A value in a file of definitions (定义内容) that knows where it stands, read strictly.
public struct DefinitionNode {
    private let node: Node
    /// Where the value stands.
    public let place: DefinitionPlace

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
            root = try Yams.compose(yaml: text, .basic)
        } catch {
            let (line, problem) = (error as? YamlError)?.fault ?? (nil, "\(error)")
            throw .notYAML(DefinitionPlace(file: file, line: line), problem: problem)
        }
        guard let root else { throw .notYAML(DefinitionPlace(file: file), problem: "empty") }
        return DefinitionNode(root, file: file, key: "")
    }

    private init(_ node: Node, file: String, key: String) {
        self.node = node
        place = DefinitionPlace(file: file, line: node.mark?.line, key: key)
    }

    /// The keys and values, which must be among `known`.
    /// - Throws: `unfitValue`, `unknownKey`.
    public func mapping(of known: [String]) throws(TemplateError) -> DefinitionMapping {
        let entries = try entries()
        for (key, value) in entries where !known.contains(key) { throw .unknownKey(value.place, known: known) }
        return DefinitionMapping(place: place, entries: entries)
    }

    /// The keys and values in order, whatever the keys are.
    /// - Throws: `unfitValue`.
    public func entries() throws(TemplateError) -> [(key: String, value: DefinitionNode)] {
        guard let mapping = node.mapping else { throw .unfitValue(place, expected: .mapping) }
        var entries: [(key: String, value: DefinitionNode)] = []
        for (key, value) in mapping {
            guard let name = key.scalar?.string else {
                throw .unfitValue(
                    DefinitionPlace(file: place.file, line: key.mark?.line, key: place.key), expected: .text)
            }
            entries.append((name, child(value, place.key.isEmpty ? name : "\(place.key).\(name)")))
        }
        return entries
    }

    /// The elements of a list.
    /// - Throws: `unfitValue`.
    public func list() throws(TemplateError) -> [DefinitionNode] {
        guard let sequence = node.sequence else { throw .unfitValue(place, expected: .list) }
        return sequence.enumerated().map { child($1, "\(place.key)[\($0 + 1)]") }
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
        let text = node.scalar?.string.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
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

    private func child(_ node: Node, _ key: String) -> DefinitionNode {
        DefinitionNode(node, file: place.file, key: key)
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
