import Registry

extension TemplateLibrary {
    /// How Chinese names are written and spoken (姓名写法), from `templates/names.yaml`.
    /// - Throws: `unreadable`, `notYAML`, and what else is wrong with the file.
    public func nameWriting() throws(TemplateError) -> NameWriting {
        try NameWriting(DefinitionNode.read(file: folder + "/names.yaml"))
    }
}

extension NameWriting {
    /// What a definition says of characters: under `sounds` those of each sound, under `simplified` pairs of a character
    /// and its simplified form.
    init(_ content: DefinitionNode) throws(TemplateError) {
        let mapping = try content.mapping(of: ["sounds", "simplified"])
        let first = Int(Self.characters.lowerBound.value)
        var simplified = (Self.characters.lowerBound.value...Self.characters.upperBound.value).compactMap {
            Unicode.Scalar($0)
        }
        var sounds = Array(repeating: "", count: simplified.count)
        for (sound, node) in try mapping.required("sounds").entries() {
            for scalar in try node.text().unicodeScalars where Self.characters.contains(scalar) {
                sounds[Int(scalar.value) - first] = sound
            }
        }
        let pairs = try mapping.required("simplified")
        for pair in try pairs.text().split(separator: " ") {
            let scalars = Array(pair.unicodeScalars)
            guard scalars.count == 2, Self.characters.contains(scalars[0]) else {
                throw .unfitValue(pairs.place, expected: .text)
            }
            simplified[Int(scalars[0].value) - first] = scalars[1]
        }
        self.init(simplified: simplified, sounds: sounds)
    }
}
