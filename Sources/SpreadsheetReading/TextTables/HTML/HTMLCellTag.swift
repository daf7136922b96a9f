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

    private mutating func take(_ bytes: Span<UInt8>, _ name: Range<Int>, _ value: Range<Int>) {
        var word: UInt64 = 0
        for index in name.prefix(8) { word |= UInt64(bytes[index] | 0x20) << UInt64(8 * (index - name.lowerBound)) }
        switch (word, name.count) {
        case (ByteWord.of("colspan"), 7): columns = Self.count(bytes, value)
        case (ByteWord.of("rowspan"), 7): rows = Self.count(bytes, value)
        case (ByteWord.of("x:str"), 5): isText = true
        case (ByteWord.of("x:num"), 5):
            isNumber = true
            for index in value { number.append(bytes[index]) }
        case (ByteWord.of("style"), 5):
            let style = String(validUTF8: bytes.extracting(value)).lowercased().filter { $0 != " " }
            if style.contains("mso-number-format"), style.contains("\\@") { isText = true }
            if style.contains("display:none") { isHidden = true }
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
}
