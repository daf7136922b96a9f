/// Keys and values in a file of definitions (键值).
public struct DefinitionMapping {
    let node: DefinitionNode
    /// The keys, apart from their values, which are large and would be copied by a search.
    let keys: [String]
    let values: [DefinitionNode]

    /// The keys with their values, in order.
    var entries: Zip2Sequence<[String], [DefinitionNode]> { zip(keys, values) }

    /// Where they stand.
    public var place: DefinitionPlace { node.place }

    /// The value of a key that may be left out.
    public subscript(_ key: String) -> DefinitionNode? { keys.firstIndex(of: key).map { values[$0] } }

    /// The value of a key that must be there.
    /// - Throws: `missingKey`.
    public func required(_ key: String) throws(TemplateError) -> DefinitionNode {
        guard let value = self[key] else { throw .missingKey(place, key: key) }
        return value
    }
}
