import Spreadsheet

/// The bytes around a cell as nearly every program writes them, as words to compare with.
struct PlainMarkup {
    let reference = ByteWord.of(" r=\"")
    let style = ByteWord.of(" s=\"")
    let type = ByteWord.of(" t=\"")
    let shared = ByteWord.of("s\"")
    let number = ByteWord.of("n\"")
    let string = ByteWord.of("str\"")
    let inline = ByteWord.of("inlineSt")
    let empty = ByteWord.of("/>")
    let value = ByteWord.of("><v>")
    let inlineValue = ByteWord.of("><is><t>")
    let valueEnd = ByteWord.of("</v></c>")
    let textEnd = ByteWord.of("</t></is")
    let inlineEnd = ByteWord.of("></c>")
    let cell = ByteWord.of("<c")
    let rowEnd = ByteWord.of("</row>")
    /// The current row's number and the quote after it, and the bits that these take.
    private(set) var row: UInt64 = 0
    private(set) var rowMask: UInt64 = 0
    private(set) var rowWidth = 0

    mutating func setRow(_ number: Int) {
        row = UInt64(UInt8(ascii: "\""))
        rowWidth = 1
        var rest = number
        while rest > 0 {
            row = row << 8 | UInt64(0x30 + rest % 10)
            rowWidth += 1
            rest /= 10
        }
        rowMask = rowWidth == 8 ? .max : 1 << UInt64(8 * rowWidth) - 1
    }
}

extension SheetScanner {
    /// The quick path: cells written `<c r="B7" s="3" t="s"><v>12</v></c>`, again and again. Stops before the first cell
    /// that is anything else, or that may not lie in the buffer whole.
    mutating func scanPlainCells(_ buffer: borrowing PartBuffer, into row: inout Row) throws(ReadingError) {
        let bytes = buffer.bytes.span.extracting(0..<buffer.count)
        // A start tag that this path takes has fewer than 64 bytes, a shared string's value fewer than 16.
        while markup.position + 128 <= bytes.count, row.cells.count < Grid.lastColumn {
            scanExpectedCells(bytes, into: &row)
            guard markup.position + 128 <= bytes.count, let start = scanPlainStart(bytes) else { return }
            let word = ByteWord.load(bytes, at: start)
            if word & 0xFFFF == plain.empty {
                expect(.empty, bytes, valueStart: start + 2)
                finish(at: start + 2)
                continue
            }
            let isInline = cell.type == .inline
            guard isInline ? word == plain.inlineValue : word & 0xFFFF_FFFF == plain.value else { return }
            let at = start + (isInline ? 8 : 4)
            switch cell.type {
            case .shared:
                let word = ByteWord.load(bytes, at: at)
                let digits = ByteWord.digitCount(word)
                guard digits > 0, ByteWord.load(bytes, at: at + digits) == plain.valueEnd else { return }
                try addShared(ByteWord.number(word, digits: digits), to: &row)
                expect(.shared, bytes, valueStart: at)
                finish(at: at + digits + 8)
            case .number:
                let end = plainNumberEnd(bytes, from: at)
                guard end > 0, end + 8 <= bytes.count, ByteWord.load(bytes, at: end) == plain.valueEnd else { return }
                let kind = numberKind(of: NumberText.parse(bytes.extracting(at..<end)))
                let offset = copied + at - segmentStart
                add(kind, offset..<offset + end - at, isDecoded: false, to: &row)
                expect(kind == .date ? .date : .number, bytes, valueStart: at)
                finish(at: end + 8)
            case .string, .inline:
                guard let end = PlainText.end(in: bytes, from: at), end - at <= longestPlainText,
                    end + 16 <= bytes.count
                else { return }
                let closing = ByteWord.load(bytes, at: end)
                if isInline {
                    guard closing == plain.textEnd,
                        ByteWord.load(bytes, at: end + 8) & 0xFF_FFFF_FFFF == plain.inlineEnd
                    else { return }
                } else {
                    guard closing == plain.valueEnd else { return }
                }
                let offset = copied + at - segmentStart
                add(.text, offset..<offset + end - at, isDecoded: false, to: &row)
                expect(isInline ? .inline : .string, bytes, valueStart: at)
                finish(at: end + (isInline ? 13 : 8))
            default: return
            }
        }
    }

    /// Reads `<c` and its attributes into `cell`: where they end, `nil` for anything unusual.
    @inline(__always)
    private mutating func scanPlainStart(_ bytes: Span<UInt8>) -> Int? {
        var at = markup.position
        guard ByteWord.load(bytes, at: at) & 0xFFFF == plain.cell else { return nil }
        at += 2
        var word = ByteWord.load(bytes, at: at)
        // Each attribute at most once, in the order of the schema.
        cell.tailStart = 0
        if word & 0xFFFF_FFFF == plain.reference {
            guard let column = plainColumn(bytes, &at) else { return nil }
            cell.tailStart = at
            cell.column = column
            word = ByteWord.load(bytes, at: at)
        } else {
            guard lastColumn < Grid.lastColumn else { return nil }
            cell.column = lastColumn + 1
        }
        cell.style = 0
        if word & 0xFFFF_FFFF == plain.style {
            var digits = ByteWord.load(bytes, at: at + 4)
            var style = 0
            let start = at + 4
            at = start
            while digits & 0xFF &- 0x30 <= 9 {
                style = style * 10 + Int(digits & 0xFF &- 0x30)
                digits >>= 8
                at += 1
            }
            guard at > start, digits & 0xFF == 0x22 else { return nil }
            cell.style = style
            at += 1
            word = ByteWord.load(bytes, at: at)
        }
        cell.type = .number
        if word & 0xFFFF_FFFF == plain.type {
            let name = ByteWord.load(bytes, at: at + 4)
            if name & 0xFFFF == plain.shared {
                cell.type = .shared
                at += 6
            } else if name & 0xFFFF == plain.number {
                at += 6
            } else if name & 0xFFFF_FFFF == plain.string {
                cell.type = .string
                at += 8
            } else if name == plain.inline, bytes[at + 12] == UInt8(ascii: "r"), bytes[at + 13] == 0x22 {
                cell.type = .inline
                at += 14
            } else {
                return nil
            }
        }
        cell.hasFormula = false
        return at
    }

    /// The column of ` r="B7"`, if the reference is of this row and ends with the quote.
    @inline(__always)
    private func plainColumn(_ bytes: Span<UInt8>, _ at: inout Int) -> Int? {
        var letters = ByteWord.load(bytes, at: at + 4)
        var column = 0
        var count = 0
        while letters & 0xFF &- 0x41 <= 25, count < 3 {
            column = column * 26 + Int(letters & 0xFF &- 0x40)
            letters >>= 8
            count += 1
        }
        let number = ByteWord.load(bytes, at: at + 4 + count)
        guard count > 0, column <= Grid.lastColumn, number & plain.rowMask == plain.row else { return nil }
        at += 4 + count + plain.rowWidth
        return column
    }

    /// Where a number ends that needs no second look: an optional minus, digits, at most one point; 0 for others.
    @inline(__always)
    func plainNumberEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var at = start
        if bytes[at] == UInt8(ascii: "-") { at += 1 }
        let whole = ByteWord.digitCount(ByteWord.load(bytes, at: at))
        if whole > 0, bytes[at + whole] == UInt8(ascii: "<") { return at + whole }
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
        return digits > 0 && digits < 300 && points <= 1 ? at : 0
    }

    @inline(__always)
    private mutating func finish(at position: Int) {
        if cell.column <= lastColumn { isInOrder = false }
        lastColumn = cell.column
        markup.position = position
    }
}
