import Findings
import Registry

extension TableDefinition {
    private static let keys = [
        "title", "kind", "edition", "basis", "policy", "rows", "conventions", "columns",
    ]

    /// Reads the definition of a table.
    init(id: String, _ node: DefinitionNode) throws(TemplateError) {
        let content = try node.mapping(of: Self.keys)
        self.id = id
        title = try content.required("title").text()
        kind = try content.required("kind").choice(among: TableKind.allCases)
        policy = try content.required("policy").text()
        basis = try Basis(content.required("basis"))

        var conventions = Conventions()
        conventions.edition = try content.required("edition").number(within: 2005...2099)
        let layout = try content.required("conventions").mapping(of: ["schoolingIsExclusive"])
        conventions.schoolingIsExclusive = try layout.required("schoolingIsExclusive").flag()

        let rows = try content.required("rows").mapping(of: ["header", "trailing"])
        headerRows = try rows.required("header").number(within: 1...4)
        trailingRows = try rows["trailing"]?.number(within: 0...9) ?? 0
        columns = try Self.columns(content.required("columns"), below: headerRows)
        conventions.filled = Set(columns.lazy.filter(\.mustBeFilled).compactMap(\.field))
        self.conventions = conventions
    }

    private static func columns(_ node: DefinitionNode, below headerRows: Int) throws(TemplateError)
        -> [ColumnDefinition]
    {
        var columns: [ColumnDefinition] = []
        var headingLines: [MatchKey: Int?] = [:]
        var fieldLines: [Field: Int?] = [:]
        for element in try node.filledList() {
            let column = try ColumnDefinition(element)
            for heading in [column.heading] + column.aliases {
                if let first = headingLines.updateValue(element.line, forKey: MatchKey(heading)) {
                    throw .repeated(element.place, value: heading, firstLine: first)
                }
            }
            if let field = column.field, !field.takesParts,
                let first = fieldLines.updateValue(element.line, forKey: field)
            {
                throw .repeated(element.place, value: field.rawValue, firstLine: first)
            }
            if column.groups.count >= headerRows {
                throw .unfitValue(element.place, expected: .number(0...(headerRows - 1)))
            }
            columns.append(column)
        }
        return columns
    }
}

extension ColumnDefinition {
    private static let keys = [
        "heading", "groups", "aliases", "field", "required", "filled", "letter", "width", "note", "confidence",
    ]

    fileprivate init(_ node: DefinitionNode) throws(TemplateError) {
        let content = try node.mapping(of: Self.keys)
        heading = try content.required("heading").text()
        groups = try content["groups"]?.texts() ?? []
        aliases = try content["aliases"]?.texts() ?? []
        field = try content["field"]?.field()
        isRequired = try content["required"]?.flag() ?? false
        mustBeFilled = try content["filled"]?.flag() ?? false
        letter = try content["letter"]?.text()
        width = try content["width"]?.number(within: 3...80) ?? 12
        note = try content["note"]?.text()
        confidence = try content["confidence"]?.choice(among: Basis.Confidence.inFiles)
    }
}

extension DefinitionNode {
    /// The field with this key.
    /// - Throws: `unknownField`.
    public func field() throws(TemplateError) -> Field {
        let name = try text()
        guard let field = Field(rawValue: name) else { throw .unknownField(place, name: name) }
        return field
    }
}

extension Basis {
    /// Reads `evidence` and `confidence`.
    init(_ node: DefinitionNode) throws(TemplateError) {
        let content = try node.mapping(of: ["evidence", "confidence"])
        self.init(
            try content.required("evidence").text(),
            try content.required("confidence").choice(among: Confidence.inFiles))
    }
}

extension Basis.Confidence {
    /// The words that files of definitions use.
    static var inFiles: [Basis.Confidence] { [.high, .medium, .inference] }
}
