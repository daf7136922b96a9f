import SpreadsheetReading

/// What goes from the shared strings (共享字符串) when the rows go that used them: the strings of other people must not
/// stay behind in a file that has none of their rows. The others keep their places, since every sheet counts on them.
struct SharedStringsCut: Sendable {
    let part: Part
    private(set) var changes: [PartChange] = []

    /// New bytes in the place of a range of the part.
    struct PartChange: Sendable {
        var range: Range<Int>
        var blanks = 0
        var text = ""
    }

    /// - Parameter references: how many cells refer to each string once the rows are gone.
    init(_ part: Part, references: [Int], limits: Limits) throws(EditingError) {
        self.part = part
        var scan = Scan(part, mark: try PartHead.mark(of: part).count, limits: limits)
        let end = (references.lastIndex { $0 > 0 } ?? -1) + 1
        var index = 0
        while let item = try scan.nextItem(references.reduce(0, +), kept: end) {
            defer { index += 1 }
            guard index >= references.count || references[index] == 0 else { continue }
            let blanks = index < end ? 1 : 0
            if let last = changes.last, last.range.upperBound == item.lowerBound, last.text.isEmpty {
                changes[changes.count - 1].range = last.range.lowerBound..<item.upperBound
                changes[changes.count - 1].blanks += blanks
            } else {
                changes.append(PartChange(range: item, blanks: blanks))
            }
        }
        changes = scan.rootChanges + changes
        prefix = scan.prefix
    }

    private let prefix: String

    /// Writes the part without what goes.
    func write(to output: consuming PartOutput) throws(EditingError) -> NewPart {
        var output = output
        var stream = PartStream(part)
        var piece = [UInt8](repeating: 0, count: 256 << 10)
        var at = 0
        var next = 0
        while true {
            let count: Int
            do { count = try stream.read(into: &piece, from: 0) } catch { throw .reading(error) }
            guard count > 0 else { break }
            let end = at + count
            var from = at
            while next < changes.count, changes[next].range.lowerBound < end {
                let change = changes[next]
                if change.range.lowerBound >= from {
                    try output.keep(piece, (from - at)..<(change.range.lowerBound - at))
                    try output.insert(bytes(of: change))
                    from = change.range.lowerBound
                }
                let until = min(end, change.range.upperBound)
                output.drop(piece, (from - at)..<(until - at))
                from = until
                if change.range.upperBound > end { break }
                next += 1
            }
            if from < end { try output.keep(piece, (from - at)..<count) }
            at = end
        }
        return try output.finish()
    }

    private func bytes(of change: PartChange) -> [UInt8] {
        let blank = Array("<\(prefix)si><\(prefix)t/></\(prefix)si>".utf8)
        return Array(change.text.utf8) + [[UInt8]](repeating: blank, count: change.blanks).joined()
    }

    /// Finds the items of the part, one after the other.
    private struct Scan: ~Copyable {
        private var scanner: MarkupScanner
        private var buffer: PartBuffer
        private var supply: PartSupply
        private let mark: Int
        private var depth = 0
        private var start: Int?
        private(set) var prefix = ""
        private(set) var rootChanges: [PartChange] = []

        init(_ part: Part, mark: Int, limits: Limits) {
            scanner = MarkupScanner(part: part.name, limits: limits)
            buffer = PartBuffer(part: part.name, limits: limits)
            supply = PartSupply(part, readsAhead: true)
            self.mark = mark
        }

        /// The next item's place; `nil` after the last. `count` and `kept` are what the outermost tag says afterwards.
        mutating func nextItem(_ count: Int, kept: Int) throws(EditingError) -> Range<Int>? {
            while true {
                let token: MarkupScanner.Token
                do { token = try scanner.next(in: buffer) } catch { throw .reading(error) }
                switch token {
                case .start:
                    if depth == 0 { noteRoot(count, kept) }
                    if depth == 1 { start = offset(tagStart) }
                    if !scanner.isEmpty {
                        depth += 1
                    } else if depth == 1, let start {
                        return start..<offset(scanner.position)
                    }
                case .end:
                    depth -= 1
                    if depth == 1, let start { return start..<offset(scanner.position) }
                case .text: break
                case .needsMore:
                    do { scanner.position = try buffer.refill(keepingFrom: scanner.position, from: &supply) } catch {
                        throw .reading(error)
                    }
                case .finished: return nil
                }
            }
        }

        private func offset(_ position: Int) -> Int { mark + buffer.base + position }

        private var tagStart: Int {
            var start = scanner.position - 1
            while start > 0, buffer.bytes[start] != UInt8(ascii: "<") { start -= 1 }
            return start
        }

        private mutating func noteRoot(_ count: Int, _ kept: Int) {
            prefix = CellMarkup.prefix(buffer.bytes, tag: tagStart..<scanner.position)
            for attribute in scanner.attributes {
                guard attribute.name == .count || attribute.name == .uniqueCount else { continue }
                let range = offset(attribute.value.lowerBound)..<offset(attribute.value.upperBound)
                rootChanges.append(PartChange(range: range, text: "\(attribute.name == .count ? count : kept)"))
            }
            rootChanges.sort { $0.range.lowerBound < $1.range.lowerBound }
        }
    }
}
