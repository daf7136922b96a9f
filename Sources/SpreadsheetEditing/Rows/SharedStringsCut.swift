import SpreadsheetReading

/// What is left of the shared strings (共享字符串) when the rows go that used them: the strings of other people must not
/// stay behind in a file that has none of their rows. The others keep their places, since every sheet counts on them.
///
/// Made once for all copies of a table.
struct SharedStringsCut: Sendable {
    let part: Part
    /// The part without what goes.
    private var text: [UInt8] = []
    /// The part as it was.
    private var old = DroppedBytes()

    /// New bytes in the place of a range of the part.
    private struct PartChange {
        var range: Range<Int>
        var blanks = 0
        var text = ""
    }

    /// - Parameter references: how many cells refer to each string once the rows are gone.
    init(_ part: Part, references: [Int], limits: Limits) throws(EditingError) {
        self.part = part
        var items = try SharedStringItems(part, limits: limits)
        let end = (references.lastIndex { $0 > 0 } ?? -1) + 1
        var changes: [PartChange] = []
        var index = 0
        while let item = try items.next() {
            defer { index += 1 }
            guard index >= references.count || references[index] == 0 else { continue }
            let blanks = index < end ? 1 : 0
            if let last = changes.last, last.range.upperBound == item.lowerBound {
                changes[changes.count - 1].range = last.range.lowerBound..<item.upperBound
                changes[changes.count - 1].blanks += blanks
            } else {
                changes.append(PartChange(range: item, blanks: blanks))
            }
        }
        let counts = items.rootAttributes.compactMap { attribute -> PartChange? in
            switch attribute.name {
            case .count: PartChange(range: attribute.value, text: "\(references.reduce(0, +))")
            case .uniqueCount: PartChange(range: attribute.value, text: "\(end)")
            default: nil
            }
        }
        try make(counts + changes, blank: Array("<\(items.prefix)si><\(items.prefix)t/></\(items.prefix)si>".utf8))
    }

    /// Makes the text, with changes that stand in order.
    private mutating func make(_ changes: [PartChange], blank: [UInt8]) throws(EditingError) {
        var stream = PartStream(part)
        var piece = [UInt8](repeating: 0, count: 256 << 10)
        var at = 0
        var next = 0
        while true {
            let count: Int
            do { count = try stream.read(into: &piece, from: 0) } catch { throw .reading(error) }
            guard count > 0 else { return }
            old.add(piece, 0..<count)
            let end = at + count
            var from = at
            while next < changes.count, changes[next].range.lowerBound < end {
                let change = changes[next]
                if change.range.lowerBound >= from {
                    text += piece[(from - at)..<(change.range.lowerBound - at)]
                    text += change.text.utf8
                    for _ in 0..<change.blanks { text += blank }
                }
                from = min(end, change.range.upperBound)
                if change.range.upperBound > end { break }
                next += 1
            }
            if from < end { text += piece[(from - at)..<count] }
            at = end
        }
    }

    /// Writes the part without what goes.
    func write(to output: consuming PartOutput) throws(EditingError) -> NewPart {
        output.drop(old)
        try output.insert(text)
        return try output.finish()
    }
}
