/// Texts met lately (文本池): a text that comes again shares the storage of the first.
///
/// A village's name stands in each of its rows; kept once a row it would cost more than everything else in the row.
public final class TextPool {
    /// The longest text, in bytes, that a `String` keeps in itself.
    private static let inline = 15
    private static let size = 4096

    private var texts = [String](repeating: "", count: TextPool.size)
    /// Of each place the fingerprint of the text seen there last. Only a text that comes twice is kept: most long texts
    /// are numbers that never come again.
    private var marks = [UInt32](repeating: 0, count: TextPool.size)

    /// An empty pool.
    public init() {}

    /// The text of UTF-8 bytes.
    func text(_ bytes: Span<UInt8>) -> String {
        guard bytes.count > Self.inline else { return String(plain: bytes) }
        let fingerprint = bytes.fingerprint
        let place = Int(truncatingIfNeeded: fingerprint) & (Self.size - 1)
        let mark = UInt32(truncatingIfNeeded: fingerprint >> 32)
        guard marks[place] == mark else {
            marks[place] = mark
            return String(plain: bytes)
        }
        let known = texts[place]
        if known.utf8Span.span.isEqual(to: bytes) { return known }
        let text = String(plain: bytes)
        texts[place] = text
        return text
    }
}

extension String {
    /// Bytes that were found to be UTF-8 when they were read.
    init(plain bytes: Span<UInt8>) {
        do { self = String(copying: try UTF8Span(validating: bytes)) } catch { self = "" }
    }
}
