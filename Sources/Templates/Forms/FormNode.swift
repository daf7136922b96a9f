import Yams

/// A value of a definition's file, and where it stands.
struct FormNode {
    let node: Node
    let place: FormPlace

    init(_ node: Node, file: String, path: String) {
        self.node = node
        place = FormPlace(file: file, line: node.mark?.line ?? 1, path: path)
    }

    var text: String {
        get throws(FormDefinitionError) {
            guard case .scalar(let scalar) = node else { throw .wrongValue(place, .text) }
            return scalar.string
        }
    }

    func number(in range: ClosedRange<Double>) throws(FormDefinitionError) -> Double {
        guard case .scalar(let scalar) = node, let number = Double(scalar.string), range.contains(number) else {
            throw .wrongValue(place, .number(range))
        }
        return number
    }

    /// A value that may only be given as `true`, and is left out otherwise.
    func expectYes() throws(FormDefinitionError) {
        guard case .scalar(let scalar) = node, scalar.string == "true" else { throw .wrongValue(place, .yes) }
    }

    func oneOf<Value: RawRepresentable & CaseIterable>(
        _ type: Value.Type
    ) throws(FormDefinitionError) -> Value where Value.RawValue == String {
        guard case .scalar(let scalar) = node, let value = Value(rawValue: scalar.string) else {
            throw .wrongValue(place, .oneOf(Value.allCases.map(\.rawValue)))
        }
        return value
    }

    var list: [FormNode] {
        get throws(FormDefinitionError) {
            guard case .sequence(let items) = node else { throw .wrongValue(place, .list) }
            return items.enumerated().map { index, item in
                FormNode(item, file: place.file, path: "\(place.path)[\(index + 1)]")
            }
        }
    }

    /// The values by their keys, none of which may be other than `allowed`.
    func mapping(_ allowed: [String]) throws(FormDefinitionError) -> FormMapping {
        guard case .mapping(let pairs) = node else { throw .wrongValue(place, .mapping) }
        var values: [String: FormNode] = [:]
        for (keyNode, value) in pairs {
            let key = FormNode(keyNode, file: place.file, path: place.path)
            let name = try key.text
            guard allowed.contains(name) else { throw .unknownKey(key.place, key: name, allowed: allowed) }
            values[name] = FormNode(
                value, file: place.file, path: place.path.isEmpty ? name : "\(place.path).\(name)")
        }
        return FormMapping(place: place, values: values)
    }
}

/// The values of a mapping by their keys.
struct FormMapping {
    let place: FormPlace
    private let values: [String: FormNode]

    init(place: FormPlace, values: [String: FormNode]) {
        self.place = place
        self.values = values
    }

    subscript(key: String) -> FormNode? { values[key] }

    func required(_ key: String) throws(FormDefinitionError) -> FormNode {
        guard let value = values[key] else { throw .missingKey(place, key: key) }
        return value
    }

    func text(_ key: String) throws(FormDefinitionError) -> String? { try values[key]?.text }

    func texts(_ key: String) throws(FormDefinitionError) -> [String] {
        guard let value = values[key] else { return [] }
        var texts: [String] = []
        for item in try value.list { texts.append(try item.text) }
        return texts
    }
}
