/// How a text file's characters are stored (编码).
enum TextEncoding: String, Sendable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    /// GB 18030, and with it GBK and GB 2312.
    case gb18030 = "GB18030"

    /// Bytes of one character of ASCII.
    var unitWidth: Int { self == .utf16LittleEndian || self == .utf16BigEndian ? 2 : 1 }

    /// The encoding that a byte order mark names, and how many bytes the mark has.
    static func marked(_ head: [UInt8]) -> (encoding: TextEncoding, count: Int)? {
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        // UTF-32's mark begins with UTF-16's.
        if head.starts(with: [0xFF, 0xFE]), !head.starts(with: [0xFF, 0xFE, 0, 0]) { return (.utf16LittleEndian, 2) }
        if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        return nil
    }

    /// UTF-16 without a mark, where it is certain: characters of ASCII end lines or part columns in one byte order, and
    /// in the other order the same bytes are no text. One character in eight is ASCII, or it is not certain: a stray zero
    /// byte makes no UTF-16 of other text.
    static func unmarkedUTF16(_ head: [UInt8]) -> TextEncoding? {
        guard head.count(where: { $0 == 0 }) * 16 >= head.count else { return nil }
        let little = isText(head, low: 0)
        let big = isText(head, low: 1)
        guard little != big else { return nil }
        return little ? .utf16LittleEndian : .utf16BigEndian
    }

    private static func isText(_ head: [UInt8], low: Int) -> Bool {
        var separators = 0
        for at in stride(from: 0, to: head.count - 1, by: 2) {
            let unit = Int(head[at + low]) | Int(head[at + 1 - low]) << 8
            switch unit {
            case 0x09, 0x0A, 0x0D, 0x2C, 0x3B, 0x3E: separators += 1
            // Controls, surrogates, private and other units that tables do not hold.
            case ..<0x20, 0xD800..<0xF900, 0xFFF0...: return false
            // What separators look like with their bytes turned round.
            case 0x0900, 0x0A00, 0x0D00, 0x2C00, 0x3B00, 0x3E00: return false
            default: break
            }
        }
        return separators > 0
    }

    /// Decides for text without a mark: strict UTF-8 if all of it is, otherwise GB 18030.
    ///
    /// Text that is UTF-8 but for a damaged byte must not be taken for GB 18030, which reads nearly any bytes as some
    /// characters: many sound Chinese characters in UTF-8 before the first fault tell it.
    static func unmarked(_ census: UTF8Census, declared: String?) throws(ReadingError) -> TextEncoding {
        let isDamagedUTF8 = census.wide >= 4 && census.wide > census.narrow
        guard let label = declared, !Self.utf8Labels.contains(label) else {
            return census.firstInvalid == nil || isDamagedUTF8 ? .utf8 : .gb18030
        }
        if gb18030Labels.contains(label) {
            // A handful of Chinese characters in GBK may chance to be UTF-8 letters of two bytes each, never of three.
            return census.wide > census.narrow || census.narrow == 0 && census.firstInvalid == nil ? .utf8 : .gb18030
        }
        guard census.firstInvalid == nil else {
            throw .badText(line: 1, .unsupportedEncoding(PartName.printable(label.utf8)))
        }
        return .utf8
    }

    private static let utf8Labels: Set<String> = ["utf-8", "utf8", "us-ascii", "ascii"]
    private static let gb18030Labels: Set<String> = [
        "gb18030", "gbk", "gb2312", "cp936", "x-gbk", "windows-936", "gb_2312-80",
    ]
}

/// How far bytes are UTF-8, and what characters they hold.
struct UTF8Census {
    /// Characters of two bytes, and of three or four, before the first fault.
    private(set) var narrow = 0
    private(set) var wide = 0
    /// Where the first byte stands that fits no character.
    private(set) var firstInvalid: Int?

    init() {}

    /// Counts the characters of a range; a character cut off at its end is left, unless nothing follows: returns where
    /// the count stopped.
    mutating func count(_ bytes: Span<UInt8>, isLast: Bool) -> Int {
        var at = 0
        while at < bytes.count {
            if at + 8 <= bytes.count, ByteWord.load(bytes, at: at) & 0x8080_8080_8080_8080 == 0 {
                at += 8
                continue
            }
            let lead = bytes[at]
            if lead < 0x80 {
                at += 1
                continue
            }
            let width = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
            if at + width > bytes.count, !isLast { return at }
            guard at + width <= bytes.count, TextDecoding.firstInvalid(bytes, at..<at + width) == nil else {
                firstInvalid = at
                return at
            }
            if width == 2 { narrow += 1 } else { wide += 1 }
            at += width
        }
        return at
    }
}
