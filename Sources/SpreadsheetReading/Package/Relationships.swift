/// A part's relationships: what it refers to, and where that is.
struct Relationships: ElementReader {
    struct Relation {
        /// The last step of the type's address, the same for transitional and strict: `worksheet`, `styles`.
        let type: String
        /// The part's name, without leading slash.
        let target: String
    }

    private(set) var byIdentifier: [String: Relation] = [:]
    private var ordered: [Relation] = []
    private let source: String

    private init(source: String) { self.source = source }

    static func read(
        _ links: String, of source: String, _ container: Container, limits: Limits
    ) throws(ReadingError) -> Relationships {
        try ElementParser.parse(try container.open(links), into: Relationships(source: source), limits: limits)
    }

    func first(ofType type: String) -> Relation? { ordered.first { $0.type == type } }

    mutating func open(_ element: Element) {
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
