import Foundation
import Yams

extension FormDefinition {
    /// Reads a definition from a file.
    ///
    /// - Throws: the first thing that is wrong, with its place; unknown keys are wrong.
    public init(path: String) throws(FormDefinitionError) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { throw .unreadable(file: name) }
        try self.init(yaml: text, file: name)
    }

    /// Reads a definition from the text of a file.
    ///
    /// - Parameter file: what messages call it.
    public init(yaml text: String, file: String) throws(FormDefinitionError) {
        let root: Node?
        do {
            root = try Yams.compose(yaml: text)
        } catch {
            let lines = "\(error)".split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
            throw .malformed(file: file, problem: lines.first ?? "")
        }
        guard let root else { throw .malformed(file: file, problem: "empty") }
        let form = try FormNode(root, file: file, path: "").mapping(["form", "status", "basis", "fonts", "sheets"])
        self.file = file
        self.form = try form.required("form").text
        isProposal = try form.required("status").oneOf(Status.self) == .proposal
        basis = try form.required("basis").text
        fonts = try form["fonts"].map { node throws(FormDefinitionError) in try FormFonts(node) } ?? FormFonts()
        let list = try form.required("sheets")
        sheets = []
        for sheet in try list.list { sheets.append(try FormSheetLayout(sheet)) }
        if sheets.isEmpty { throw .noColumns(list.place) }
    }

    private enum Status: String, CaseIterable {
        case official, proposal
    }
}

extension FormFonts {
    fileprivate init(_ node: FormNode) throws(FormDefinitionError) {
        let faces = try node.mapping(["title", "line", "heading", "body"])
        if let face = faces["title"] { try title.read(face) }
        if let face = faces["line"] { try line.read(face) }
        if let face = faces["heading"] { try heading.read(face) }
        if let face = faces["body"] { try body.read(face) }
    }
}

extension FormFonts.Face {
    fileprivate mutating func read(_ node: FormNode) throws(FormDefinitionError) {
        let face = try node.mapping(["name", "size", "weight"])
        if let name = try face.text("name") { self.name = name }
        if let size = face["size"] { self.size = try size.number(in: 6...72) }
        if let weight = face["weight"] { isBold = try weight.oneOf(Weight.self) == .bold }
    }

    private enum Weight: String, CaseIterable {
        case regular, bold
    }
}

extension FormSheetLayout {
    fileprivate init(_ node: FormNode) throws(FormDefinitionError) {
        let sheet = try node.mapping([
            "name", "rows", "title", "fill", "columns", "sums", "empty", "signatures", "notes", "dates", "page",
        ])
        line = node.place.line
        name = try sheet.required("name").text
        rows = try sheet.required("rows").text
        title = try sheet.required("title").text
        let fill = try sheet["fill"]?.mapping(["left", "right"])
        fillLeft = try fill?.text("left") ?? ""
        fillRight = try fill?.text("right") ?? ""
        headings = try FormHeading.list(sheet.required("columns"))
        let labels = try sheet["sums"]?.mapping(SumLevel.allCases.map(\.rawValue))
        sums = [:]
        for level in SumLevel.allCases { sums[level] = try labels?.text(level.rawValue) }
        empty = try sheet.text("empty") ?? ""
        signatures = []
        for line in try sheet["signatures"]?.list ?? [] {
            var items: [String] = []
            for item in try line.list { items.append(try item.text) }
            signatures.append(items)
        }
        notes = try sheet.texts("notes")
        dates = try sheet["dates"]?.oneOf(DateStyle.self) ?? .chinese
        page = try sheet["page"].map { node throws(FormDefinitionError) in try FormPage(node) } ?? FormPage()
    }
}

extension FormHeading {
    fileprivate static func list(_ node: FormNode) throws(FormDefinitionError) -> [FormHeading] {
        var headings: [FormHeading] = []
        for item in try node.list { headings.append(try FormHeading(item)) }
        if headings.isEmpty { throw .noColumns(node.place) }
        return headings
    }

    private init(_ node: FormNode) throws(FormDefinitionError) {
        let heading = try node.mapping([
            "heading", "source", "text", "blank", "columns", "type", "width", "align",
        ])
        let text = try heading.required("heading").text
        let given = ["source", "text", "blank", "columns"].filter { heading[$0] != nil }
        guard given.count == 1 else { throw .contentNotOne(node.place) }
        if let columns = heading["columns"] {
            for key in ["type", "width", "align"] {
                guard let stray = heading[key] else { continue }
                throw .unknownKey(stray.place, key: key, allowed: ["heading", "columns"])
            }
            self = .group(text, try Self.list(columns))
        } else {
            self = .column(text, try FormColumn(heading))
        }
    }
}

extension FormColumn {
    fileprivate init(_ column: FormMapping) throws(FormDefinitionError) {
        line = column.place.line
        if let source = try column.text("source") {
            content = .source(source)
        } else if let text = try column.text("text") {
            content = .constant(text)
        } else {
            try column.required("blank").expectYes()
            content = .blank
        }
        kind = try column["type"]?.oneOf(Kind.self) ?? .text
        width = try column.required("width").number(in: 1...100)
        alignment = try column["align"]?.oneOf(Alignment.self) ?? (kind == .money ? .right : .centre)
    }
}

extension FormPage {
    fileprivate init(_ node: FormNode) throws(FormDefinitionError) {
        self.init()
        let page = try node.mapping(["paper", "orientation", "margins", "footer"])
        if let paper = page["paper"] { self.paper = try paper.oneOf(Paper.self) }
        if let orientation = page["orientation"] { self.orientation = try orientation.oneOf(Orientation.self) }
        if let footer = try page.text("footer") { self.footer = footer }
        guard let margins = try page["margins"]?.mapping(["top", "bottom", "left", "right"]) else { return }
        let range = 0.0...10.0
        top = try margins["top"]?.number(in: range) ?? top
        bottom = try margins["bottom"]?.number(in: range) ?? bottom
        left = try margins["left"]?.number(in: range) ?? left
        right = try margins["right"]?.number(in: range) ?? right
    }
}
