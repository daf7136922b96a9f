import Spreadsheet
import SpreadsheetReading

/// A sheet's markup on its way from the old part to the new one, with what every step of the rewriting needs: where the
/// last tag began, and what was copied up to here.
struct SheetMarkup: ~Copyable {
    private(set) var scanner: MarkupScanner
    private(set) var buffer: PartBuffer
    private var supply: PartSupply
    var output: PartOutput
    /// Up to where in the buffer the text has gone to the output, or was dropped.
    private var copied = 0
    /// What takes the place of the bytes that are read; `nil` while they are kept.
    private var replacement: [UInt8]?
    /// What stood between the last `beginReplacing` and `endReplacing`.
    private(set) var replaced: [UInt8] = []

    init(_ part: Part, limits: Limits, output: consuming PartOutput) throws(EditingError) {
        let bytes = try PartHead.mark(of: part)
        var output = output
        try output.keep(bytes, 0..<bytes.count)
        scanner = MarkupScanner(part: part.name, limits: limits)
        buffer = PartBuffer(part: part.name, limits: limits)
        supply = PartSupply(part, readsAhead: true)
        self.output = output
    }

    /// The next token; more text is read when it is needed.
    mutating func next() throws(EditingError) -> MarkupScanner.Token {
        while true {
            let token: MarkupScanner.Token
            do { token = try scanner.next(in: buffer) } catch { throw .reading(error) }
            guard case .needsMore = token else { return token }
            try refill()
        }
    }

    private mutating func refill() throws(EditingError) {
        if replacement == nil { try keep(to: scanner.position) } else { withhold(to: scanner.position) }
        do { scanner.position = try buffer.refill(keepingFrom: scanner.position, from: &supply) } catch {
            throw .reading(error)
        }
        copied = scanner.position
    }

    /// The start or end tag that was read last.
    var tag: Range<Int> { scanner.tagStart(in: buffer)..<scanner.position }

    /// The attribute of a name without prefix.
    func attribute(_ name: MarkupName) -> String? {
        guard let range = scanner.attribute(name) else { return nil }
        return String(decoding: buffer.bytes[range], as: UTF8.self)
    }

    /// The number that an attribute holds, blanks around it aside.
    func number(_ name: MarkupName) -> Int? {
        guard let range = scanner.attribute(name) else { return nil }
        return digits(range) ?? attribute(name).flatMap { Int($0.filter { !$0.isWhitespace }) }
    }

    /// The number that a range of digits writes.
    func digits(_ range: Range<Int>) -> Int? {
        guard (1...9).contains(range.count) else { return nil }
        let bytes = buffer.bytes
        var number = 0
        for index in range {
            guard bytes[index] &- 0x30 <= 9 else { return nil }
            number = number * 10 + Int(bytes[index] - 0x30)
        }
        return number
    }

    /// The cell that an attribute names.
    func reference(_ name: MarkupName) -> CellReference? {
        guard let range = scanner.attribute(name) else { return nil }
        return CellReference(utf8: buffer.bytes.span.extracting(range))
    }

    /// Takes note that a fast path has passed over well-formed text.
    mutating func skip(to position: Int) { scanner.position = position }

    // MARK: What becomes of the text

    /// Copies the text up to a place of the buffer.
    mutating func keep(to position: Int) throws(EditingError) {
        guard position > copied else { return }
        try output.keep(buffer.bytes, copied..<position)
        copied = position
    }

    private mutating func drop(to position: Int) {
        output.drop(buffer.bytes, copied..<position)
        copied = position
    }

    private mutating func withhold(to position: Int) {
        replaced += buffer.bytes[copied..<position]
        copied = position
    }

    /// Puts new text before a place of the buffer.
    mutating func insert(_ bytes: [UInt8], at position: Int) throws(EditingError) {
        try replace(position..<position, with: bytes)
    }

    /// Puts new text in the place of a range of the buffer.
    mutating func replace(_ range: Range<Int>, with bytes: [UInt8]) throws(EditingError) {
        try keep(to: range.lowerBound)
        drop(to: range.upperBound)
        try output.insert(bytes)
    }

    /// Puts new text in the place of all that stands from a place of the buffer up to the later call of `endReplacing`.
    mutating func beginReplacing(from position: Int, with bytes: [UInt8]) throws(EditingError) {
        try keep(to: position)
        replacement = bytes
        replaced.removeAll(keepingCapacity: true)
    }

    /// Keeps the text again from here on, and what stood since then, too, if it is to be restored.
    mutating func endReplacing(restoring: Bool = false) throws(EditingError) {
        guard let bytes = replacement else { return }
        replacement = nil
        withhold(to: scanner.position)
        if restoring { return try output.keep(replaced, replaced.indices) }
        output.drop(replaced, replaced.indices)
        try output.insert(bytes)
    }

    /// Copies what is left, and ends the part.
    consuming func finish() throws(EditingError) -> NewPart {
        try keep(to: buffer.count)
        return try output.finish()
    }
}

/// What a part begins with.
enum PartHead {
    /// The byte order mark of UTF-8, if there is one, which the scanner does not show.
    static func mark(of part: Part) throws(EditingError) -> [UInt8] {
        var stream = PartStream(part)
        var head = [UInt8](repeating: 0, count: 16)
        var count = 0
        while count < 3 {
            let more: Int
            do { more = try stream.read(into: &head, from: count) } catch { throw .reading(error) }
            if more == 0 { break }
            count += more
        }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        return count >= 3 && head.starts(with: mark) ? mark : []
    }
}
