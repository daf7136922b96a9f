/// What the library wrote of a sheet whose rows are ours (表部件).
struct SheetParts {
    /// The name of the sheet's part.
    let name: String
    let frame: SheetFrame
    /// The name of the part of its relationships.
    let relations: String
    /// How its links into other files are written; `nil` for none.
    let links: LinkMarkup?

    /// The parts of a sheet, by its position.
    init(_ sheet: Int, _ state: SheetState, in archive: borrowing LibraryArchive) throws(WritingError) {
        name = "xl/worksheets/sheet\(sheet + 1).xml"
        relations = "xl/worksheets/_rels/sheet\(sheet + 1).xml.rels"
        guard let part = archive.bytes(ofMember: name), let frame = SheetFrame(of: part, area: state.area) else {
            throw .workbook(.damagedPart(name))
        }
        self.frame = frame
        guard !state.outerLinks.isEmpty else {
            links = nil
            return
        }
        guard let bytes = archive.bytes(ofMember: relations),
            let markup = LinkMarkup(of: frame.behind, relations: bytes)
        else { throw .workbook(.damagedPart(relations)) }
        links = markup
    }

    /// Passes on what stands behind the rows.
    func writeBehind(
        _ outerLinks: SheetLinks, into receive: ([UInt8]) throws(WritingError) -> Void
    ) throws(WritingError) {
        guard let links else { return try receive(frame.behind) }
        try links.writePart(outerLinks, into: receive)
    }
}
