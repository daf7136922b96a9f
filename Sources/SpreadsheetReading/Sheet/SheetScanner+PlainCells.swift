import Spreadsheet

extension SheetScanner {
    /// The quick path: cells as nearly every program writes them, `<c r="B7" s="3" t="s"><v>12</v></c>`, again and
    /// again. Stops before the first cell that is anything else, or that may not lie in the buffer whole.
    mutating func scanPlainCells(_ buffer: borrowing PartBuffer, into row: inout Row) throws(ReadingError) {
        let bytes = buffer.bytes.span.extracting(0..<buffer.count)
        // A start tag that this path takes has fewer than 96 bytes.
        while markup.position + 128 <= bytes.count {
            guard var at = scanPlainStart(bytes) else { return }
            if bytes[at] == UInt8(ascii: "/") {
                guard bytes[at + 1] == UInt8(ascii: ">") else { return }
                finish(at: at + 2)
                continue
            }
            guard bytes[at] == UInt8(ascii: ">"), bytes[at + 1] == UInt8(ascii: "<") else { return }
            let valueStart: Int
            if cell.type == .inline {
                guard bytes[at + 2] == UInt8(ascii: "i"), bytes[at + 3] == UInt8(ascii: "s"),
                    bytes[at + 4] == UInt8(ascii: ">"), bytes[at + 5] == UInt8(ascii: "<"),
                    bytes[at + 6] == UInt8(ascii: "t"), bytes[at + 7] == UInt8(ascii: ">")
                else { return }
                valueStart = at + 8
            } else {
                guard bytes[at + 2] == UInt8(ascii: "v"), bytes[at + 3] == UInt8(ascii: ">") else { return }
                valueStart = at + 4
            }
            at = valueStart
            switch cell.type {
            case .shared:
                var index = 0
                while at < valueStart + 10, at < bytes.count, bytes[at] &- 0x30 <= 9 {
                    index = index * 10 + Int(bytes[at] &- 0x30)
                    at += 1
                }
                guard at > valueStart, let next = endOfValue(bytes, at) else { return }
                try addShared(index, to: &row)
                finish(at: next)
            case .number:
                guard let end = plainNumberEnd(bytes, from: at), let next = endOfValue(bytes, end) else { return }
                let kind = numberKind(of: NumberText.parse(bytes.extracting(at..<end)))
                let offset = copied + at - segmentStart
                add(kind, offset..<offset + end - at, isDecoded: false, to: &row)
                finish(at: next)
            case .string, .inline:
                guard let end = PlainText.end(in: bytes, from: at) else { return }
                guard let next = cell.type == .inline ? endOfInline(bytes, end) : endOfValue(bytes, end) else { return }
                noteIfOverlong(bytes.extracting(at..<end))
                let offset = copied + at - segmentStart
                add(.text, offset..<offset + end - at, isDecoded: false, to: &row)
                finish(at: next)
            default: return
            }
        }
    }

    /// Reads `<c` and its attributes into `cell`: where they end, `nil` for anything unusual.
    @inline(__always)
    private mutating func scanPlainStart(_ bytes: Span<UInt8>) -> Int? {
        var at = markup.position
        guard bytes[at] == UInt8(ascii: "<"), bytes[at + 1] == UInt8(ascii: "c") else { return nil }
        at += 2
        var column = 0
        var style = 0
        var type = CellInProgress.StorageType.number
        var previous: UInt8 = 0
        while bytes[at] == 0x20 {
            let name = bytes[at + 1]
            // In this order, as the schema has them; so none can come twice.
            guard name > previous || previous == 0, bytes[at + 2] == UInt8(ascii: "="),
                bytes[at + 3] == UInt8(ascii: "\"")
            else { return nil }
            previous = name
            at += 4
            switch name {
            case UInt8(ascii: "r"):
                while bytes[at] &- 0x41 <= 25, column <= Grid.lastColumn {
                    column = column * 26 + Int(bytes[at] &- 0x40)
                    at += 1
                }
                guard column > 0, column <= Grid.lastColumn, let row = number(bytes, &at), row == rowNumber else {
                    return nil
                }
            case UInt8(ascii: "s"):
                guard let value = number(bytes, &at) else { return nil }
                style = value
            case UInt8(ascii: "t"):
                guard let value = plainType(bytes, &at) else { return nil }
                type = value
            default: return nil
            }
            guard bytes[at] == UInt8(ascii: "\"") else { return nil }
            at += 1
        }
        if column == 0 { column = lastColumn + 1 }
        guard column <= Grid.lastColumn else { return nil }
        cell.column = column
        cell.style = style
        cell.type = type
        cell.hasFormula = false
        return at
    }

    /// Up to nine digits; at least one.
    @inline(__always)
    private func number(_ bytes: Span<UInt8>, _ at: inout Int) -> Int? {
        let start = at
        var value = 0
        while at < start + 9, bytes[at] &- 0x30 <= 9 {
            value = value * 10 + Int(bytes[at] &- 0x30)
            at += 1
        }
        return at > start ? value : nil
    }

    @inline(__always)
    private func plainType(_ bytes: Span<UInt8>, _ at: inout Int) -> CellInProgress.StorageType? {
        let letter = bytes[at]
        if bytes[at + 1] == UInt8(ascii: "\"") {
            at += 1
            return letter == UInt8(ascii: "s") ? .shared : letter == UInt8(ascii: "n") ? .number : nil
        }
        if letter == UInt8(ascii: "s"), bytes[at + 1] == UInt8(ascii: "t"), bytes[at + 2] == UInt8(ascii: "r") {
            at += 3
            return .string
        }
        for (offset, byte) in "inlineStr".utf8.enumerated() where bytes[at + offset] != byte { return nil }
        at += 9
        return .inline
    }

    /// Where a number ends that needs no second look: an optional minus, digits, at most one point.
    @inline(__always)
    private func plainNumberEnd(_ bytes: Span<UInt8>, from start: Int) -> Int? {
        var at = start
        if at < bytes.count, bytes[at] == UInt8(ascii: "-") { at += 1 }
        var digits = 0
        var points = 0
        while at < bytes.count {
            if bytes[at] &- 0x30 <= 9 {
                digits += 1
            } else if bytes[at] == UInt8(ascii: ".") {
                points += 1
            } else {
                break
            }
            at += 1
        }
        return digits > 0 && digits < 300 && points <= 1 ? at : nil
    }

    /// What follows `</v></c>`.
    @inline(__always)
    private func endOfValue(_ bytes: Span<UInt8>, _ at: Int) -> Int? {
        guard at + 8 <= bytes.count, bytes[at] == UInt8(ascii: "<"), bytes[at + 1] == UInt8(ascii: "/"),
            bytes[at + 2] == UInt8(ascii: "v"), bytes[at + 3] == UInt8(ascii: ">"), bytes[at + 4] == UInt8(ascii: "<"),
            bytes[at + 5] == UInt8(ascii: "/"), bytes[at + 6] == UInt8(ascii: "c"), bytes[at + 7] == UInt8(ascii: ">")
        else { return nil }
        return at + 8
    }

    /// What follows `</t></is></c>`.
    @inline(__always)
    private func endOfInline(_ bytes: Span<UInt8>, _ at: Int) -> Int? {
        guard at + 13 <= bytes.count else { return nil }
        for (offset, byte) in "</t></is></c>".utf8.enumerated() where bytes[at + offset] != byte { return nil }
        return at + 13
    }

    @inline(__always)
    private mutating func finish(at position: Int) {
        if cell.column <= lastColumn { isInOrder = false }
        lastColumn = cell.column
        markup.position = position
    }
}
