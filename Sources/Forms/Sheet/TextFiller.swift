import Templates

/// Puts values in the place of names in braces (占位符).
struct TextFiller {
    let place: DefinitionPlace
    var placeholders: [String: String]

    /// - Throws: where a name is not known. A brace without its pair stays as it is.
    func fill(_ text: String) throws(FormError) -> String {
        var filled = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            guard let value = placeholders[name] else {
                throw .unknownPlaceholder(place, name: name, known: placeholders.keys.sorted())
            }
            filled += rest[..<open] + value
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }
}
