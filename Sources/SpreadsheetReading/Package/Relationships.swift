/// A part's relationships: what it refers to, and where that is.
package struct Relationships: ElementReader {
    package struct Relation {
        /// The last step of the type's address, the same for transitional and strict: `worksheet`, `styles`.
        package let type: String
        /// The part's name, without leading slash.
        package let target: String
    }

    package private(set) var byIdentifier: [String: Relation] = [:]
    /// As the part has them.
    package private(set) var ordered: [Relation] = []
    private let source: String

    private init(source: String) { self.source = source }

    package static func read(
        _ links: String, of source: String, _ container: Container, limits: Limits
    ) throws(ReadingError) -> Relationships {
        try ElementParser.parse(try container.open(links), into: Relationships(source: source), limits: limits)
    }

    package func first(ofType type: String) -> Relation? { ordered.first { $0.type == type } }

    package mutating func open(_ element: Element) {
        // Targets outside the package are never followed.
        guard element.name == "Relationship", element["TargetMode"] != "External",
            let identifier = element["Id"], let type = element["Type"], let target = element["Target"]
        else { return }
        let relation = Relation(
            type: type.split(separator: "/").last.map(String.init) ?? type,
            target: PartName.resolve(target, from: source))
        byIdentifier[identifier] = relation
        ordered.append(relation)
    }
}
