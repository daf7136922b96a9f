/// Keys and values in a file of definitions (键值).
public struct DefinitionMapping {
    /// Where they stand.
    public let place: DefinitionPlace
    let entries: [(key: String, value: DefinitionNode)]

    /// The value of a key that may be left out.
    public subscript(_ key: String) -> DefinitionNode? { entries.first { $0.key == key }?.value }

    /// The value of a key that must be there.
    /// - Throws: `missingKey`.
    public func required(_ key: String) throws(TemplateError) -> DefinitionNode {
        guard let value = self[key] else { throw .missingKey(place, key: key) }
        return value
    }
}
