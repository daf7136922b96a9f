/// What the tag of a cell or row says of it.
struct HTMLCellTag {
    private(set) var columns = 1
    private(set) var rows = 1
    /// Whether the page says that the cell is a number (`x:num`), and which, if it says that too.
    private(set) var isNumber = false
    private(set) var number: [UInt8] = []
    private(set) var isHidden = false
    /// A cell formatted as text (`mso-number-format:"\@"`, `x:str`) is text whatever else is said.
    private var isText = false

    init(_ bytes: Span<UInt8>, _ attributes: Range<Int>) {
        var at = attributes.lowerBound
        while at < attributes.upperBound {
            let start = at
            while at < attributes.upperBound, bytes[at] > 0x20, bytes[at] != UInt8(ascii: "=") { at += 1 }
            let name = start..<at
            while at < attributes.upperBound, bytes[at] <= 0x20 { at += 1 }
            var value = at..<at
            if at < attributes.upperBound, bytes[at] == UInt8(ascii: "=") {
                at += 1
                value = Self.value(bytes, at, attributes.upperBound)
                at = min(value.upperBound + 1, attributes.upperBound)
            }
            if name.count >= 5 { take(bytes, name, value) }
        }
        if isText { isNumber = false }
    }

    private static func value(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Range<Int> {
        var at = start
        while at < end, bytes[at] <= 0x20 { at += 1 }
        guard at < end else { return end..<end }
        let quote = bytes[at]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            let first = at
            while at < end, bytes[at] > 0x20 { at += 1 }
            return first..<at
        }
        at += 1
        let first = at
        while at < end, bytes[at] != quote { at += 1 }
        return first..<at
    }

    private static let colspan = ByteWord.of("colspan")
    private static let rowspan = ByteWord.of("rowspan")
    private static let string = ByteWord.of("x:str")
    private static let number = ByteWord.of("x:num")
    private static let style = ByteWord.of("style")

    private mutating func take(_ bytes: Span<UInt8>, _ name: Range<Int>, _ value: Range<Int>) {
        var word: UInt64 = 0
        guard name.count <= 8 else { return }
        for index in name { word |= UInt64(bytes[index] | 0x20) << UInt64(8 * (index - name.lowerBound)) }
        switch word {
        case Self.colspan: columns = Self.count(bytes, value)
        case Self.rowspan: rows = Self.count(bytes, value)
        case Self.string: isText = true
        case Self.number:
            isNumber = true
            for index in value { number.append(bytes[index]) }
        case Self.style:
            if Self.holds("mso-number-format:", bytes, value), Self.holds("\\@", bytes, value) { isText = true }
            if Self.holds("display:none", bytes, value) { isHidden = true }
        default: break
        }
    }

    /// A span, 1 where it is no number; no more than HTML allows.
    private static func count(_ bytes: Span<UInt8>, _ value: Range<Int>) -> Int {
        var count = 0
        for index in value {
            guard (0x30...0x39).contains(bytes[index]) else { break }
            count = min(count * 10 + Int(bytes[index] - 0x30), 65_534)
        }
        return max(count, 1)
    }

    /// Whether a style holds a pattern, in either case and whatever its blanks.
    private static func holds(_ pattern: StaticString, _ bytes: Span<UInt8>, _ value: Range<Int>) -> Bool {
        let pattern = pattern.description.utf8
        for start in value {
            var at = start
            var rest = pattern.makeIterator()
            var wanted = rest.next()
            while let byte = wanted, at < value.upperBound {
                if bytes[at] == 0x20 {
                    at += 1
                } else if bytes[at] == byte || (0x41...0x5A).contains(bytes[at]) && bytes[at] | 0x20 == byte {
                    at += 1
                    wanted = rest.next()
                } else {
                    break
                }
            }
            if wanted == nil { return true }
        }
        return false
    }
}
