/// Keys and values in a file of definitions (键值).
public struct DefinitionMapping {
    let node: DefinitionNode
    let entries: [(key: String, value: DefinitionNode)]

    /// Where they stand.
    public var place: DefinitionPlace { node.place }

    /// The value of a key that may be left out.
    public subscript(_ key: String) -> DefinitionNode? {
        // Over indices: elements would be copied, and they are large.
        for index in entries.indices where entries[index].key == key { return entries[index].value }
        return nil
    }

    /// The value of a key that must be there.
    /// - Throws: `missingKey`.
    public func required(_ key: String) throws(TemplateError) -> DefinitionNode {
        guard let value = self[key] else { throw .missingKey(place, key: key) }
        return value
    }
}
