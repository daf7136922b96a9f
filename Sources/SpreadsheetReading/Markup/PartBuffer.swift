/// The stretch of a part's text that is being scanned. Bytes that are done with are dropped at each refill.
package struct PartBuffer {
    private var stretch = Stretch()
    /// What is carried over from one stretch to the next.
    private var rest: [UInt8] = []
    /// Where in the part the text that was supplied ends.
    private var supplied: Int
    /// Whether the text ends with the last byte.
    private(set) var isFinal = false
    private let part: String
    private let limits: Limits

    package var bytes: [UInt8] { stretch.bytes }
    /// Where the text in `bytes` ends.
    package var count: Int { stretch.end }
    /// Where in the part the first of `bytes` stands, were they all its text.
    package var base: Int { supplied - count }
    package var isUTF16: Bool { stretch.isUTF16 }

    /// A buffer for the text of a part from the offset `base` on.
    package init(part: String, base: Int = 0, limits: Limits) {
        supplied = base
        self.part = part
        self.limits = limits
    }

    /// Takes the text of a section, and leaves storage that is done with.
    mutating func exchange(_ section: inout TextSection) {
        swap(&stretch.bytes, &section.bytes)
        stretch.end = section.range.upperBound
        supplied = section.base + stretch.end
        isFinal = section.isLast
    }

    /// Drops what stands before `start` and takes the next stretch: where in `bytes` that stands now which stood at
    /// `start`. Grows when one piece of markup does not fit.
    package mutating func refill<Source: StretchSource & ~Copyable>(
        keepingFrom start: Int, from supply: inout Source
    ) throws(ReadingError) -> Int {
        rest.removeAll(keepingCapacity: true)
        rest.append(contentsOf: bytes[start..<count])
        guard rest.count < limits[.markupBytes] else { throw .overLimit(.markupBytes, limits, part: part) }
        if rest.count > Stretch.room { return try grow(from: &supply) }
        try supplyNext(from: &supply)
        let start = Stretch.room - rest.count
        stretch.bytes.replaceSubrange(start..<Stretch.room, with: rest)
        return start
    }

    /// Doubles the text at least, so that a long piece is not copied over and over.
    private mutating func grow<Source: StretchSource & ~Copyable>(
        from supply: inout Source
    ) throws(ReadingError) -> Int {
        let wanted = 2 * rest.count
        repeat {
            try supplyNext(from: &supply)
            rest.append(contentsOf: bytes[Stretch.room..<count])
        } while !isFinal && rest.count < wanted
        swap(&stretch.bytes, &rest)
        stretch.end = stretch.bytes.count
        return 0
    }

    private mutating func supplyNext<Source: StretchSource & ~Copyable>(
        from supply: inout Source
    ) throws(ReadingError) {
        try supply.next(&stretch)
        supplied += stretch.end - Stretch.room
        isFinal = stretch.isLast
    }
}
