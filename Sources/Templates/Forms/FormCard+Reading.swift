extension FormCard {
    /// Reads the grid and the parts of a sheet; `nil` where it has none.
    init?(_ sheet: DefinitionMapping) throws(TemplateError) {
        guard let parts = sheet["parts"] else { return nil }
        let grid = try sheet.required("grid").mapping(of: ["columns", "width"])
        self.grid = [Double](
            repeating: try grid.required("width").decimal(within: 1...100),
            count: try grid.required("columns").number(within: 2...100))
        self.parts = []
        for part in try parts.filledList() { self.parts.append(try Part(part, columns: self.grid.count)) }
    }
}

extension FormCard.Part {
    fileprivate init(_ node: DefinitionNode, columns: Int) throws(TemplateError) {
        let part = try node.mapping(of: ["facts", "rows", "heading", "columns", "atLeast"])
        guard let facts = part["facts"] else {
            self = .table(try FormCard.Table(part, columns: columns))
            return
        }
        for key in ["rows", "heading", "columns", "atLeast"] {
            guard let stray = part[key] else { continue }
            throw .unknownKey(stray.place, known: ["facts"])
        }
        var lines: [[FormCard.Fact]] = []
        for line in try facts.filledList() {
            var items: [FormCard.Fact] = []
            for item in try line.filledList() { items.append(try FormCard.Fact(item)) }
            guard items.reduce(0, { $0 + $1.headingSpan + $1.span }) == columns else {
                throw .unfitValue(line.place, expected: .sum(columns))
            }
            lines.append(items)
        }
        self = .facts(lines)
    }
}

extension FormCard.Fact {
    fileprivate init(_ node: DefinitionNode) throws(TemplateError) {
        let fact = try node.mapping(of: ["heading", "source", "text", "blank", "type", "align", "headingSpan", "width"])
        heading = try fact.required("heading").text()
        headingSpan = try fact.required("headingSpan").number(within: 1...100)
        column = try FormColumn(fact)
        guard column.width == column.width.rounded() else {
            throw .unfitValue(try fact.required("width").place, expected: .number(1...100))
        }
    }
}

extension FormCard.Table {
    fileprivate init(_ part: DefinitionMapping, columns: Int) throws(TemplateError) {
        place = part.place
        rows = try part.required("rows").text()
        heading = try part.required("heading").text()
        headings = try FormHeading.list(part.required("columns"))
        leastRows = try part["atLeast"]?.number(within: 0...100) ?? 0
        guard self.columns.reduce(0, { $0 + $1.width }) == Double(columns),
            self.columns.allSatisfy({ $0.width == $0.width.rounded() })
        else { throw .unfitValue(try part.required("columns").place, expected: .sum(columns)) }
    }
}
