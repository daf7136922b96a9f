import Spreadsheet

extension Imprint {
    /// Reads a file that this program has just written, all of it: the cells for their imprint, and every other part that
    /// a relationship leads to, since a full disk may have cut any of them.
    public init(readingBack path: String, limits: Limits = Limits()) throws(ReadingError) {
        let workbook = try Workbook(path: path, limits: limits)
        try workbook.checkParts()
        try self.init(of: workbook)
    }

    /// Reads every sheet to its end. Sheets without cells of their own (charts, dialogs) count by name.
    public init(of workbook: Workbook) throws(ReadingError) {
        var sheets: [ImprintOfSheet] = []
        for sheet in workbook.sheets {
            var imprint = ImprintOfSheet(name: sheet.name)
            if sheet.kind != .chart, sheet.kind != .dialog {
                var rows = try workbook.rows(of: sheet)
                while try rows.advance() { imprint.add(rows.row) }
            }
            sheets.append(imprint)
        }
        self.init(sheets: sheets)
    }
}

extension ImprintOfSheet {
    fileprivate mutating func add(_ row: borrowing Row) {
        for cell in row.cells {
            let (number, column) = (row.number, cell.column)
            row.withBytes(of: cell) { bytes in
                switch cell.kind {
                case .text, .sharedText: add(text: bytes, row: number, column: column)
                case .number, .date:
                    if let value = NumberText.parse(bytes) {
                        add(number: value, row: number, column: column)
                    } else {
                        add(foreign: bytes, row: number, column: column)
                    }
                case .boolean:
                    let isTrue = bytes[0] == UInt8(ascii: "1") || bytes.count == 4
                    add(boolean: isTrue, row: number, column: column)
                case .isoDate, .error, .unknown, .picture, .unreadable: add(foreign: bytes, row: number, column: column)
                }
            }
        }
    }
}

extension Workbook {
    /// Follows all relationships within the file; what they lead to must be there and whole. Sheets and shared strings
    /// are left to those who read them.
    fileprivate func checkParts() throws(ReadingError) {
        let contentTypes = "[Content_Types].xml"
        guard let container = package else { throw .missingPart(contentTypes, source: "ZIP") }
        for part in [contentTypes, PartName.relationships(of: "")] {
            guard let member = container.member(for: part) else { throw .missingPart(part, source: "ZIP") }
            try check(member, of: container)
        }
        var known = Set(sheets.compactMap(\.part))
        var open = [""] + known.sorted()
        while let source = open.popLast() {
            guard let links = container.member(for: PartName.relationships(of: source)) else { continue }
            for relation in try Relationships.read(links, of: source, container, limits: limits).byIdentifier.values {
                guard let part = container.member(for: relation.target) else {
                    throw .missingPart(relation.target, source: links)
                }
                guard known.insert(part).inserted else { continue }
                open.append(part)
                if relation.type != "sharedStrings", part.hasSuffix(".xml") { try check(part, of: container) }
            }
        }
    }

    private func check(_ part: String, of container: Container) throws(ReadingError) {
        _ = try ElementParser.parse(try container.open(part), into: NothingReader(), limits: limits)
    }
}

/// Takes nothing: for parts that only have to be well-formed.
private struct NothingReader: ElementReader {
    mutating func open(_ element: Element) {}
}
