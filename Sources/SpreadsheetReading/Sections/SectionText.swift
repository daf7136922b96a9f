/// A piece of a sheet's text that ends where a row does (一段文本).
struct TextSection: Sendable {
    var bytes: [UInt8] = []
    /// Where in `bytes` the text begins, and where it ends.
    var range = 0..<0
    /// Where in the part the first of `bytes` stands.
    var base = 0
    /// Whether the part ends with it.
    var isLast = false
}

/// Cuts a sheet's text into sections (切分), as nearly of one size as rows allow.
///
/// A row's end tag within a comment is cut at, too: who scans the section finds that no row has ended there.
struct SectionText: ~Copyable {
    private static let rowEnd = ByteWord.of("</row>")

    private var text: PartText
    private let size: Int
    /// The beginning of the next section.
    private var rest: [UInt8] = []
    private var base = 0
    private var isOver = false
    private let limits: Limits

    init(_ part: Part, limits: Limits, size: Int) {
        text = PartText(PartStream(part))
        self.size = max(64, min(size, part.member.size)) + 64
        self.limits = limits
    }

    /// Replaces a section by the next one; `false` after the last.
    mutating func next(_ section: inout TextSection) throws(ReadingError) -> Bool {
        guard !isOver else { return false }
        section.extend(to: max(size, rest.count + 64))
        section.bytes.replaceSubrange(0..<rest.count, with: rest)
        var filled = rest.count
        var end: Int?
        while end == nil {
            let known = max(0, filled - 7)
            while section.bytes.count - filled >= 64, !isOver {
                let more = try text.read(into: &section.bytes, from: filled)
                filled += more
                isOver = more == 0
            }
            end = isOver ? filled : Self.lastRowEnd(in: section.bytes.span.extracting(0..<filled), behind: known)
            if end != nil { break }
            guard filled <= limits[.rowBytes] else { throw .overLimit(.rowBytes, limits, part: text.part) }
            section.extend(to: 2 * section.bytes.count)
        }
        let cut = end ?? filled
        rest.removeAll(keepingCapacity: true)
        rest.append(section.bytes.span.extracting(cut..<filled))
        section.range = 0..<cut
        section.base = base
        section.isLast = isOver
        base += cut
        return true
    }

    /// Where the last row's end tag ends, if it begins behind an offset.
    private static func lastRowEnd(in text: Span<UInt8>, behind start: Int) -> Int? {
        var at = text.count - 8
        while at >= start {
            if ByteWord.load(text, at: at) & ByteWord.mask(6) == rowEnd { return at + 6 }
            at -= 1
        }
        return nil
    }
}

extension TextSection {
    /// Makes room for so many bytes.
    fileprivate mutating func extend(to count: Int) {
        guard bytes.count < count else { return }
        // Storage that is appended whole: byte by byte it takes a debug build longer than all else.
        bytes.append(contentsOf: [UInt8](repeating: 0, count: count - bytes.count))
    }
}
