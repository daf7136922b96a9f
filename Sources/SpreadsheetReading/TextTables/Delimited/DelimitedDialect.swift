/// What parts the columns of a text table (分隔符).
struct DelimitedDialect: Equatable, Sendable {
    let separator: UInt8
    /// Whether the first line only names the separator, as in `sep=;`: Excel does not show it.
    let isNamed: Bool

    /// How many records are looked at.
    private static let sample = 100

    /// Judges by the first records: the separator that gives most of them the same number of columns, and of several that
    /// do, the one that gives more columns. The tab comes before the comma, which stands in many a text.
    init(_ head: Span<UInt8>) {
        if let separator = Self.named(head) {
            self.separator = separator
            isNamed = true
            return
        }
        var best = (records: 0, columns: 1, separator: UInt8(ascii: ","))
        for separator in [0x09, UInt8(ascii: ","), UInt8(ascii: ";")] {
            var frequencies: [Int: Int] = [:]
            for columns in Self.columnCounts(head, separator) where columns > 1 {
                frequencies[columns, default: 0] += 1
            }
            for (columns, records) in frequencies
            where records > best.records || records == best.records && columns > best.columns {
                best = (records, columns, separator)
            }
        }
        separator = best.separator
        isNamed = false
    }

    private static func named(_ head: Span<UInt8>) -> UInt8? {
        guard head.count >= 5 else { return nil }
        for (index, byte) in "sep=".utf8.enumerated() where head[index] | 0x20 != byte | 0x20 { return nil }
        let isAlone = head.count == 5 || head[5] == 0x0A || head[5] == 0x0D
        return isAlone && head[4] < 0x80 && head[4] != UInt8(ascii: "\"") ? head[4] : nil
    }

    /// The number of columns of each of the first records, those cut off at the end of `head` left out.
    private static func columnCounts(_ head: Span<UInt8>, _ separator: UInt8) -> [Int] {
        var counts: [Int] = []
        var columns = 1
        var isQuoted = false
        var isFieldStart = true
        var at = 0
        while at < head.count, counts.count < sample {
            let byte = head[at]
            at += 1
            if isQuoted {
                if byte == UInt8(ascii: "\"") { isQuoted = false }
                continue
            }
            switch byte {
            case separator:
                columns += 1
                isFieldStart = true
                continue
            case 0x0A, 0x0D:
                counts.append(columns)
                columns = 1
                isFieldStart = true
                continue
            // A doubled quote closes and opens again.
            case UInt8(ascii: "\"") where isFieldStart || head[at - 2] == UInt8(ascii: "\""): isQuoted = true
            case UInt8(ascii: "\"") where head[at - 2] == UInt8(ascii: "="): isQuoted = true
            default: break
            }
            isFieldStart = false
        }
        if counts.isEmpty || at == head.count && counts.count < sample && columns > 1 { counts.append(columns) }
        return counts
    }
}
