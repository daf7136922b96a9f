/// A worksheet of an Excel 2003 XML file (SpreadsheetML 2003): its name, and where its content begins.
struct XMLWorksheet {
    let name: String
    fileprivate(set) var visibility = Sheet.Visibility.visible
    /// The place behind its tag in the text, and one before it from which reading may begin.
    let offset: Int
    let mark: FileText.Mark
    /// The scanner as it was there.
    let markup: MarkupScanner

    fileprivate enum State { case document, workbook, worksheet, options, visible, other }

    /// All worksheets, the whole file having been found well-formed.
    ///
    /// - Parameter declaration: how many bytes of the text come before the first tag.
    static func all(
        in file: TextFile, after declaration: Int, limits: Limits
    ) throws(ReadingError) -> [XMLWorksheet] {
        let part = "Excel 2003 XML"
        // The declaration is ASCII.
        let mark = FileText.Mark(text: declaration, file: file.start + declaration * file.encoding.unitWidth)
        var text = try FileText(file, from: mark)
        var buffer = PartBuffer(part: part, base: declaration, limits: limits)
        var markup = MarkupScanner(part: part, limits: limits)
        var states: [State] = []
        var state = State.document
        var worksheets: [XMLWorksheet] = []
        var visibility: [UInt8] = []
        while true {
            switch try markup.next(in: buffer) {
            case .start:
                let before = state
                state = state.inside(markup)
                if before == .document, state != .workbook { throw .notWorkbook(.otherXML) }
                if state == .worksheet {
                    guard worksheets.count < limits[.textTables] else {
                        throw .overLimit(.textTables, limits, part: part)
                    }
                    var name: [UInt8] = []
                    if let range = markup.localAttribute(.sheetName, buffer.bytes.span) {
                        let fault = TextDecoding.append(buffer.bytes, range, isLiteral: false, to: &name)
                        if let fault { throw markup.fault(fault.fault, fault.offset, buffer) }
                    }
                    let offset = buffer.base + markup.position
                    worksheets.append(
                        XMLWorksheet(
                            name: String(validUTF8: name.span), offset: offset, mark: text.mark(before: offset),
                            markup: markup))
                }
                visibility = []
                if markup.isEmpty { state = before } else { states.append(before) }
            case .text where state == .visible:
                _ = TextDecoding.append(buffer.bytes, markup.range, isLiteral: markup.isLiteral, to: &visibility)
            case .end:
                if state == .visible, !worksheets.isEmpty {
                    worksheets[worksheets.count - 1].visibility =
                        switch String(decoding: visibility, as: UTF8.self) {
                        case "SheetHidden": .hidden
                        case "SheetVeryHidden": .veryHidden
                        default: .visible
                        }
                }
                state = states.popLast() ?? .document
            case .text: break
            case .needsMore:
                markup.position = try buffer.refill(keepingFrom: markup.position, from: &text)
            case .finished: return worksheets
            }
        }
    }
}

extension XMLWorksheet.State {
    fileprivate func inside(_ markup: borrowing MarkupScanner) -> Self {
        switch self {
        case .document where markup.name == .workbookElement && markup.isInSpreadsheet2003: .workbook
        case .workbook where markup.name == .worksheetElement && markup.isInSpreadsheet2003: .worksheet
        case .worksheet where markup.name == .options: .options
        case .options where markup.name == .visible: .visible
        default: .other
        }
    }
}

extension MarkupScanner {
    /// Whether the element is SpreadsheetML 2003, or written without any namespace.
    var isInSpreadsheet2003: Bool { namespace == .spreadsheet2003 || namespace == .none }

    /// The attribute of a local name, whatever its prefix: the format has no two attributes that differ by prefix alone.
    func localAttribute(_ name: MarkupName, _ bytes: Span<UInt8>) -> Range<Int>? {
        for attribute in attributes {
            var start = attribute.nameStart
            var end = start
            while bytes[end] > 0x20, bytes[end] != UInt8(ascii: "=") {
                if bytes[end] == UInt8(ascii: ":") { start = end + 1 }
                end += 1
            }
            if MarkupName(bytes, start, end) == name { return attribute.value }
        }
        return nil
    }
}

extension MarkupName {
    static let workbookElement = MarkupName("Workbook")
    static let worksheetElement = MarkupName("Worksheet")
    static let options = MarkupName("WorksheetOptions")
    static let visible = MarkupName("Visible")
    static let sheetName = MarkupName("Name")
}
