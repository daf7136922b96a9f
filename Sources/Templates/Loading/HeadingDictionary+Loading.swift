import Registry

extension HeadingDictionary {
    /// Reads the headings of each field. Within one scope a heading belongs to one field.
    init(_ node: DefinitionNode) throws(TemplateError) {
        var headings: [Field: [String]] = [:]
        var lines: [FieldScope: [MatchKey: Int?]] = [:]
        var kept: [String] = []
        for (name, value) in try node.entries() {
            if name == "kept" {
                kept = try value.texts()
                continue
            }
            guard let field = Field(rawValue: name) else { throw .unknownField(value.place, name: name) }
            let names = try value.texts()
            guard names.first == field.label else { throw .unfitValue(value.place, expected: .oneOf([field.label])) }
            for heading in names {
                if let first = lines[field.scope, default: [:]].updateValue(value.line, forKey: MatchKey(heading)) {
                    throw .repeated(value.place, value: heading, firstLine: first)
                }
            }
            headings[field] = names
        }
        for field in Field.allCases where headings[field] == nil { throw .missingKey(node.place, key: field.rawValue) }
        self.init(headings, kept: kept)
    }
}
