extension FormDefinition {
    /// Reads a definition from a file.
    ///
    /// - Throws: the first thing that is wrong, with its place; unknown keys are wrong.
    public init(path: String) throws(TemplateError) { try self.init(DefinitionNode.read(file: path)) }

    /// Reads a definition from the text of a file.
    ///
    /// - Parameter file: what messages call it.
    public init(yaml text: String, file: String) throws(TemplateError) {
        try self.init(DefinitionNode.parse(text, file: file))
    }

    private init(_ node: DefinitionNode) throws(TemplateError) {
        let content = try node.mapping(of: ["form", "status", "basis", "fonts", "sheets"])
        form = try content.required("form").text()
        isProposal = try content.required("status").choice(among: Status.allCases) == .proposal
        basis = try content.required("basis").text()
        fonts = try content["fonts"].map { node throws(TemplateError) in try FormFonts(node) } ?? FormFonts()
        sheets = try content.required("sheets").filledList().map { node throws(TemplateError) in
            try FormSheetLayout(node)
        }
    }

    private enum Status: String, CaseIterable {
        case official, proposal
    }
}

extension DefinitionNode {
    fileprivate func printedTexts() throws(TemplateError) -> [String] {
        try list().map { text throws(TemplateError) in try text.printedText() }
    }
}

extension FormFonts {
    fileprivate init(_ node: DefinitionNode) throws(TemplateError) {
        let faces = try node.mapping(of: ["title", "line", "heading", "body"])
        if let face = faces["title"] { try title.read(face) }
        if let face = faces["line"] { try line.read(face) }
        if let face = faces["heading"] { try heading.read(face) }
        if let face = faces["body"] { try body.read(face) }
    }
}

extension FormFonts.Face {
    fileprivate mutating func read(_ node: DefinitionNode) throws(TemplateError) {
        let face = try node.mapping(of: ["name", "size", "weight"])
        if let name = try face["name"]?.text() { self.name = name }
        if let size = face["size"] { self.size = try size.decimal(within: 6...72) }
        if let weight = face["weight"] { isBold = try weight.choice(among: Weight.allCases) == .bold }
    }

    private enum Weight: String, CaseIterable {
        case regular, bold
    }
}

extension FormSheetLayout {
    fileprivate init(_ node: DefinitionNode) throws(TemplateError) {
        let sheet = try node.mapping(of: [
            "name", "rows", "title", "fill", "columns", "sums", "empty", "signatures", "notes", "dates", "page",
            "tabs", "grid", "parts",
        ])
        place = node.place
        name = try sheet.required("name").text()
        rows = try sheet.required("rows").text()
        title = try sheet.required("title").text()
        let fill = try sheet["fill"]?.mapping(of: ["left", "right"])
        fillLeft = try fill?["left"]?.printedText() ?? ""
        fillRight = try fill?["right"]?.printedText() ?? ""
        card = try FormCard(sheet)
        headings = card == nil ? try FormHeading.list(sheet.required("columns")) : []
        if card != nil, let stray = sheet["columns"] { throw .unknownKey(stray.place, known: ["grid", "parts"]) }
        tabs = try sheet["tabs"]?.choice(among: Tabs.allCases) ?? .one
        let labels = try sheet["sums"]?.mapping(of: SumLevel.allCases.map(\.rawValue))
        sums = [:]
        for level in SumLevel.allCases { sums[level] = try labels?[level.rawValue]?.printedText() }
        empty = try sheet["empty"]?.printedText() ?? ""
        signatures = try sheet["signatures"]?.list().map { line throws(TemplateError) in try line.printedTexts() } ?? []
        notes = try sheet["notes"]?.printedTexts() ?? []
        dates = try sheet["dates"]?.choice(among: DateStyle.allCases) ?? .chinese
        page = try sheet["page"].map { node throws(TemplateError) in try FormPage(node) } ?? FormPage()
    }
}

extension FormHeading {
    static func list(_ node: DefinitionNode) throws(TemplateError) -> [FormHeading] {
        try node.filledList().map { item throws(TemplateError) in try FormHeading(item) }
    }

    private init(_ node: DefinitionNode) throws(TemplateError) {
        let heading = try node.mapping(of: [
            "heading", "source", "text", "blank", "columns", "type", "width", "align", "choices",
        ])
        let text = try heading.required("heading").text()
        let contents = ["source", "text", "blank", "columns"]
        guard contents.count(where: { heading[$0] != nil }) == 1 else {
            throw .unfitValue(node.place, expected: .oneKey(contents))
        }
        if let columns = heading["columns"] {
            for key in ["type", "width", "align", "choices"] {
                guard let stray = heading[key] else { continue }
                throw .unknownKey(stray.place, known: ["heading", "columns"])
            }
            self = .group(text, try Self.list(columns))
        } else {
            self = .column(text, try FormColumn(heading))
        }
    }
}

extension FormColumn {
    init(_ column: DefinitionMapping) throws(TemplateError) {
        place = column.place
        if let source = try column["source"]?.text() {
            content = .source(source)
        } else if let text = try column["text"]?.printedText() {
            content = .constant(text)
        } else {
            _ = try column.required("blank").choice(among: [Blank.yes])
            content = .blank
        }
        kind = try column["type"]?.choice(among: Kind.allCases) ?? .text
        width = try column.required("width").decimal(within: 1...100)
        alignment = try column["align"]?.choice(among: Alignment.allCases) ?? (kind == .money ? .right : .centre)
        choices = try column["choices"]?.texts() ?? []
    }

    private enum Blank: String {
        case yes = "true"
    }
}

extension FormPage {
    fileprivate init(_ node: DefinitionNode) throws(TemplateError) {
        self.init()
        let page = try node.mapping(of: ["paper", "orientation", "margins", "footer"])
        if let paper = page["paper"] { self.paper = try paper.choice(among: Paper.allCases) }
        if let orientation = page["orientation"] {
            self.orientation = try orientation.choice(among: Orientation.allCases)
        }
        if let footer = try page["footer"]?.printedText() { self.footer = footer }
        guard let margins = try page["margins"]?.mapping(of: ["top", "bottom", "left", "right"]) else { return }
        let range = 0.0...10.0
        top = try margins["top"]?.decimal(within: range) ?? top
        bottom = try margins["bottom"]?.decimal(within: range) ?? bottom
        left = try margins["left"]?.decimal(within: range) ?? left
        right = try margins["right"]?.decimal(within: range) ?? right
    }
}
