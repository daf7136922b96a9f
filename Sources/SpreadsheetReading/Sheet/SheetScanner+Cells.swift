import Spreadsheet

/// A cell whose end tag has not come yet.
struct CellInProgress {
    /// How the file says a value is stored (`t`).
    enum StorageType {
        case number, shared, string, inline, boolean, error, date
    }

    var column = 0
    var style = 0
    var type = StorageType.number
    var hasFormula = false
    /// Where the bytes after the row number begin, if the quick path read one.
    var tailStart = 0
    /// Where in the row's decoded bytes `<v>` and `<is>` stand, if there are any.
    var valueRange: Range<Int>?
    var inlineRange: Range<Int>?
    /// Where in the row's bytes the content of `<is>` begins, whether it has runs, and where it then stands.
    var inlineStart = 0
    var hasRuns = false
    var runs: Range<Int>?
    var textStart = 0
    var textBytes = 0
}

extension SheetScanner {
    mutating func openCell(_ buffer: borrowing PartBuffer, _ row: inout Row) throws(ReadingError) {
        let bytes = buffer.bytes.span
        cell = CellInProgress()
        cell.column = lastColumn + 1
        for attribute in markup.attributes {
            switch attribute.name.letter {
            case UInt8(ascii: "r"): try placeCell(bytes.extracting(attribute.value), &row)
            case UInt8(ascii: "s"):
                let style = index(bytes.extracting(attribute.value))
                cell.style = style >= 0 ? style : Int.max
            case UInt8(ascii: "t"):
                cell.type = try type(MarkupName(bytes, attribute.value.lowerBound, attribute.value.upperBound))
            default: break
            }
        }
        guard cell.column <= Grid.lastColumn else { throw .beyondGrid(.columns, part: markup.part) }
    }

    /// Puts the cell where its reference says; an empty reference says nothing.
    private mutating func placeCell(_ text: Span<UInt8>, _ row: inout Row) throws(ReadingError) {
        if text.isEmpty { return }
        guard let reference = CellReference(utf8: text) else {
            let place = PartName.printable(String(validUTF8: text).utf8)
            throw .badCell(part: markup.part, place: place, .badReference)
        }
        if reference.row != rowNumber {
            guard !isNumbered, lastColumn == 0 else {
                throw .badCell(part: markup.part, place: reference.description, .wrongRow)
            }
            place(reference.row, &row)
        }
        cell.column = reference.column
    }

    private func type(_ name: MarkupName) throws(ReadingError) -> CellInProgress.StorageType {
        switch name.letter {
        case UInt8(ascii: "s"): return .shared
        case UInt8(ascii: "n"): return .number
        case UInt8(ascii: "b"): return .boolean
        case UInt8(ascii: "e"): return .error
        case UInt8(ascii: "d"): return .date
        default: break
        }
        switch name {
        case .stringType: return .string
        case .inlineType: return .inline
        case .empty: return .number
        default: throw .badCell(part: markup.part, place: reference, .badType)
        }
    }

    private var reference: String { CellReference(row: rowNumber, column: cell.column).description }

    mutating func closeCell(_ row: inout Row) throws(ReadingError) {
        if cell.column <= lastColumn { isInOrder = false }
        lastColumn = cell.column
        guard var kind = try kindOfValue(row) else {
            if cell.hasFormula {
                count(\.formulas)
                count(\.formulasWithoutResult)
                add(.unknown, 0..<0, isDecoded: true, to: &row)
            }
            return
        }
        // More cells than columns: the same ones over and over.
        guard row.cells.count < Grid.lastColumn else { throw .beyondGrid(.columns, part: markup.part) }
        let range = kind.range
        if kind.kind == .sharedText {
            try addShared(index(row.decoded.span.extracting(range)), to: &row)
        } else {
            if kind.kind == .text { noteIfOverlong(row.decoded.span.extracting(range)) }
            if kind.kind == .text, cell.hasFormula, CellPicture.isNamed(by: row.decoded.span.extracting(range)) {
                kind.kind = .picture
                count(\.pictures)
            }
            if kind.kind == .error { count(\.errors) }
            if kind.kind == .number { kind.kind = numberKind(row.decoded.span.extracting(range)) }
            if let runs = cell.runs, kind.kind == .text, range == cell.inlineRange {
                row.runs[cell.column] = runs
                needed = max(needed, runs.upperBound)
            }
            add(kind.kind, range, isDecoded: true, to: &row)
        }
        if cell.hasFormula { count(\.formulas) }
    }

    /// What is stored and where; `nil` when nothing is.
    private func kindOfValue(_ row: borrowing Row) throws(ReadingError) -> (kind: Cell.Kind, range: Range<Int>)? {
        if cell.type == .inline || cell.valueRange == nil, let range = cell.inlineRange { return (.text, range) }
        guard let range = cell.valueRange else { return nil }
        if cell.type == .string || cell.type == .inline { return (.text, range) }
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, row.decoded[start] <= 0x20 { start += 1 }
        while end > start, row.decoded[end - 1] <= 0x20 { end -= 1 }
        guard start < end else { return nil }
        switch cell.type {
        case .shared: return (.sharedText, start..<end)
        case .boolean:
            let text = row.decoded[start..<end]
            let isKnown = ["1", "0", "true", "false"].contains { text.elementsEqual($0.utf8) }
            return (isKnown ? .boolean : .unreadable, start..<end)
        case .error: return (.error, start..<end)
        case .date:
            let isDate = CellDate(iso: String(decoding: row.decoded[start..<end], as: UTF8.self)) != nil
            return (isDate ? .isoDate : .unreadable, start..<end)
        default: return (.number, start..<end)
        }
    }

    /// A number, a date when the style says so, or unreadable.
    mutating func numberKind(_ text: Span<UInt8>) -> Cell.Kind {
        guard let number = NumberText.parse(text) else { return .unreadable }
        return numberKind(of: number)
    }

    @inline(__always)
    mutating func numberKind(of number: @autoclosure () -> Double?) -> Cell.Kind {
        guard cell.style < formats.count else { return .number }
        let format = formats[cell.style]
        guard format != .number else { return .number }
        if let serial = number(), dateSystem.date(ofSerial: serial, format: format) == nil {
            note(.impossibleDate, column: cell.column)
        }
        return .date
    }

    /// Digits as a number; -1 for anything else.
    private func index(_ digits: Span<UInt8>) -> Int {
        var index = 0
        for offset in digits.indices {
            guard digits[offset] >= 0x30, digits[offset] <= 0x39, index <= Int(UInt32.max) else { return -1 }
            index = index * 10 + Int(digits[offset] - 0x30)
        }
        return index
    }

    @inline(__always)
    mutating func addShared(_ index: Int, to row: inout Row) throws(ReadingError) {
        guard index >= 0, index < sharedStrings.count else {
            throw .badCell(part: markup.part, place: reference, .badSharedString)
        }
        if !overlongStrings.isEmpty, overlongStrings.contains(index) {
            note(.overlongText, column: cell.column)
        }
        add(.sharedText, index..<index, isDecoded: false, to: &row)
    }

    @inline(__always)
    mutating func noteIfOverlong(_ text: Span<UInt8>) {
        if text.count > 32_767, TextDecoding.utf16Count(text) > 32_767 { note(.overlongText, column: cell.column) }
    }

    @inline(__always)
    mutating func add(_ kind: Cell.Kind, _ range: Range<Int>, isDecoded: Bool, to row: inout Row) {
        if kind == .unreadable { note(.unreadableValue, column: cell.column) }
        if cell.style > 0, cell.style >= formats.count { note(.unknownStyle, column: cell.column) }
        if !isDecoded, kind != .sharedText { needed = range.upperBound }
        row.cells.append(
            Cell(
                kind, flags: (cell.hasFormula ? Cell.formulaFlag : 0) | (isDecoded ? Cell.decodedFlag : 0),
                column: UInt16(cell.column), style: UInt32(clamping: cell.style), offset: range.lowerBound,
                length: range.count))
    }
}
