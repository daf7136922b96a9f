import SpreadsheetReading

/// Takes a workbook's calculation chain (计算链) out of it: a chain that names a cell without formula would make a
/// spreadsheet program repair the file, and without one it makes a new chain.
struct CalculationChain {
    /// The members' places in the container.
    let part: Int
    let relationships: Int
    let contentTypes: Int
    private let target: String

    /// `nil` where there is none.
    init?(workbookPart: String, _ container: Container, limits: Limits) throws(ReadingError) {
        guard let links = container.member(for: PartName.relationships(of: workbookPart)),
            let types = container.member(for: "[Content_Types].xml"),
            let target = try Relationships.read(links, of: workbookPart, container, limits: limits)
                .first(ofType: "calcChain")?.target,
            let chain = container.member(for: target), let part = container.indices[chain],
            let relationships = container.indices[links], let contentTypes = container.indices[types]
        else { return nil }
        self.part = part
        self.relationships = relationships
        self.contentTypes = contentTypes
        self.target = chain
    }

    /// The relationships or content types without the elements that speak of the chain.
    func remove(from part: Part, limits: Limits, output: consuming PartOutput) throws(EditingError) -> NewPart {
        var text = try SmallPart(part, limits: limits)
        var start: Int?
        while let tag = try text.nextTag() {
            if let from = start, tag == .end {
                text.replace(from..<text.tag.upperBound, with: "")
                start = nil
            } else if start == nil, tag == .start, isAboutChain(text) {
                if text.scanner.isEmpty { text.replace(text.tag, with: "") } else { start = text.tag.lowerBound }
            }
        }
        return try text.write(to: output)
    }

    private func isAboutChain(_ text: SmallPart) -> Bool {
        if let name = text.attribute(.partName) { return PartName.key(name.text.utf8) == target }
        return text.attribute(.relationshipType)?.text.hasSuffix("/calcChain") ?? false
    }
}

extension MarkupName {
    static let partName = MarkupName("PartName")
    static let relationshipType = MarkupName("Type")
}
