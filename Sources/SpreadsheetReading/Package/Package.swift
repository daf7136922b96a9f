import Spreadsheet

/// The small parts of a workbook put together: which sheets there are, and where everything is.
package struct Package {
    let sheets: [Sheet]
    let content: WorkbookContent

    init(container: Container, limits: Limits, readsAhead: Bool) throws(ReadingError) {
        let workbookPart = try Self.workbookPart(container, limits: limits)
        let workbook = try ElementParser.parse(
            try container.open(workbookPart), into: WorkbookReader(), limits: limits)
        guard workbook.isWorkbook else { throw .malformed(part: workbookPart, offset: 0, .wrongRoot) }
        guard !workbook.sheets.isEmpty else { throw .noSheets }
        let links = PartName.relationships(of: workbookPart)
        guard let linksPart = container.member(for: links) else { throw .missingPart(links, source: workbookPart) }
        let relations = try Relationships.read(linksPart, of: workbookPart, container, limits: limits)
        sheets = workbook.sheets.map { entry in
            let relation = entry.relationship.flatMap { relations.byIdentifier[$0] }
            return Sheet(
                name: entry.name, visibility: entry.visibility,
                kind: relation.map { Self.kind(of: $0) } ?? (entry.relationship == "" ? .module : .worksheet),
                part: relation.flatMap { container.member(for: $0.target) },
                relationship: relation?.target ?? entry.relationship ?? "r:id")
        }
        var claimed: Set<String> = []
        for sheet in sheets {
            guard let part = sheet.part, !claimed.insert(part).inserted else { continue }
            throw .sharedPart(part, sheet: sheet.name)
        }
        var styles = StyleTable()
        if let part = relations.first(ofType: "styles").flatMap({ container.member(for: $0.target) }) {
            styles = try ElementParser.parse(
                try container.open(part), into: StyleTable.Reader(), limits: limits
            ).table
        }
        var strings = SharedStrings(bytes: [], ends: [], overlong: [], hasRuns: false)
        if let part = relations.first(ofType: "sharedStrings").flatMap({ container.member(for: $0.target) }) {
            strings = try SharedStringScanner.read(try container.part(part), limits: limits, readsAhead: readsAhead)
        }
        content = WorkbookContent(
            dateSystem: workbook.dateSystem, styles: styles, sharedStrings: strings)
    }

    /// Follows the package's own relationships; without them, the usual place.
    package static func workbookPart(_ container: Container, limits: Limits) throws(ReadingError) -> String {
        let usual = "xl/workbook.xml"
        guard let links = container.member(for: "_rels/.rels") else {
            guard let part = container.member(for: usual) else { throw missingWorkbook(container, usual) }
            return part
        }
        let relations = try Relationships.read(links, of: "", container, limits: limits)
        let target = relations.first(ofType: "officeDocument")?.target ?? usual
        if target.hasSuffix(".bin") { throw .notWorkbook(.binaryWorkbook) }
        if target.hasPrefix("word/") { throw .notWorkbook(.wordDocument) }
        if target.hasPrefix("ppt/") { throw .notWorkbook(.presentation) }
        guard let part = container.member(for: target) ?? container.member(for: usual) else {
            throw missingWorkbook(container, target)
        }
        return part
    }

    private static func missingWorkbook(_ container: Container, _ part: String) -> ReadingError {
        if container.hasPart(beginning: "word/") { return .notWorkbook(.wordDocument) }
        if container.hasPart(beginning: "ppt/") { return .notWorkbook(.presentation) }
        if container.member(for: "content.xml") != nil, container.member(for: "mimetype") != nil {
            return .notWorkbook(.openDocument)
        }
        if container.member(for: "uof.xml") != nil { return .notWorkbook(.uniformOffice) }
        if container.member(for: "OFD.xml") != nil { return .notWorkbook(.fixedLayout) }
        if container.hasPart(beginning: "index/document.iwa") || container.member(for: "Index.zip") != nil {
            return .notWorkbook(.numbers)
        }
        let isPackage = container.member(for: "[Content_Types].xml") != nil || container.hasPart(beginning: "xl/")
        return isPackage ? .missingPart(part, source: "_rels/.rels") : .notWorkbook(.otherZip)
    }

    private static func kind(of relation: Relationships.Relation) -> Sheet.Kind {
        switch relation.type {
        case "chartsheet": .chart
        case "dialogsheet": .dialog
        case "xlMacrosheet", "xlIntlMacrosheet": .macroSheet
        default: .worksheet
        }
    }
}
