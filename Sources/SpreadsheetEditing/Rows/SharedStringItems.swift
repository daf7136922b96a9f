import SpreadsheetReading

/// The items of a shared strings part, one after the other (共享字符串逐项).
struct SharedStringItems: ~Copyable {
    /// The prefix of the outermost tag, with its colon.
    private(set) var prefix = ""
    /// What the outermost tag says, and where in the part: names and values of its attributes.
    private(set) var rootAttributes: [(name: MarkupName, value: Range<Int>)] = []
    /// What stands within the item that was read last, if it has runs of different looks (富文本).
    var runs: [UInt8]? { hasRuns ? content : nil }

    private var scanner: MarkupScanner
    private var buffer: PartBuffer
    private var supply: PartSupply
    private let mark: Int
    private var depth = 0
    /// Where in the part the open item begins.
    private var start: Int?
    private var hasRuns = false
    private var content: [UInt8] = []
    /// From where on in the buffer the item's content is still to be taken.
    private var taken = 0

    init(_ part: Part, limits: Limits) throws(EditingError) {
        mark = try PartHead.mark(of: part).count
        scanner = MarkupScanner(part: part.name, limits: limits)
        buffer = PartBuffer(part: part.name, limits: limits)
        supply = PartSupply(part, readsAhead: true)
    }

    /// The next item's place in the part; `nil` after the last.
    mutating func next() throws(EditingError) -> Range<Int>? {
        while true {
            let token: MarkupScanner.Token
            do { token = try scanner.next(in: buffer) } catch { throw .reading(error) }
            switch token {
            case .start:
                if depth == 0 { noteRoot() }
                if depth == 1 { begin() }
                if depth == 2, scanner.name.letter == UInt8(ascii: "r") { hasRuns = true }
                if !scanner.isEmpty { depth += 1 } else if depth == 1, let item = end() { return item }
            case .end:
                depth -= 1
                if depth == 1, let item = end() { return item }
            case .text: break
            case .needsMore: try refill()
            case .finished: return nil
            }
        }
    }

    private mutating func noteRoot() {
        prefix = CellMarkup.prefix(buffer.bytes, tag: scanner.tagStart(in: buffer)..<scanner.position)
        rootAttributes = scanner.attributes.map { attribute in
            (attribute.name, offset(attribute.value.lowerBound)..<offset(attribute.value.upperBound))
        }
    }

    private mutating func begin() {
        start = offset(scanner.tagStart(in: buffer))
        hasRuns = false
        content.removeAll(keepingCapacity: true)
        taken = scanner.position
    }

    private mutating func end() -> Range<Int>? {
        guard let start = start.take() else { return nil }
        if hasRuns { content += buffer.bytes[taken..<scanner.tagStart(in: buffer)] }
        return start..<offset(scanner.position)
    }

    private mutating func refill() throws(EditingError) {
        if start != nil { content += buffer.bytes[taken..<scanner.position] }
        do { scanner.position = try buffer.refill(keepingFrom: scanner.position, from: &supply) } catch {
            throw .reading(error)
        }
        taken = scanner.position
    }

    private func offset(_ position: Int) -> Int { mark + buffer.base + position }
}
