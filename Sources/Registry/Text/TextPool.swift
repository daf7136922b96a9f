/// Texts met lately (文本池): a text that comes again shares the storage of the first.
///
/// A village's name stands in each of its rows; kept once a row it would cost more than everything else in the row.
public final class TextPool {
    /// The longest text, in bytes, that a `String` keeps in itself.
    private static let inline = 15
    private static let size = 4096

    private var texts = [String](repeating: "", count: TextPool.size)

    /// An empty pool.
    public init() {}

    /// The text of UTF-8 bytes.
    func text(_ bytes: Span<UInt8>) -> String {
        guard bytes.count > Self.inline else { return String(plain: bytes) }
        let slot = Int(truncatingIfNeeded: bytes.fingerprint) & (Self.size - 1)
        if texts[slot].isEqual(to: bytes) { return texts[slot] }
        let text = String(plain: bytes)
        texts[slot] = text
        return text
    }
}

extension String {
    /// Bytes that were found to be UTF-8 when they were read.
    fileprivate init(plain bytes: Span<UInt8>) {
        do { self = String(copying: try UTF8Span(validating: bytes)) } catch { self = "" }
    }

    fileprivate func isEqual(to bytes: Span<UInt8>) -> Bool {
        let own = utf8
        guard own.count == bytes.count else { return false }
        var position = 0
        for byte in own {
            if byte != bytes[position] { return false }
            position += 1
        }
        return true
    }
}

extension Span<UInt8> {
    /// A number that differs for most texts: made of the length, the first eight and the last eight bytes.
    var fingerprint: UInt64 {
        let head = word(at: 0)
        let tail = count > 8 ? word(at: count - 8) : 0
        var mixed = (head &+ UInt64(count)) &* 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ mixed >> 32 ^ tail) &* 0xC2B2_AE3D_27D4_EB4F
        return mixed ^ mixed >> 29
    }

    /// Up to eight bytes, the first one lowest.
    private func word(at start: Int) -> UInt64 {
        var word: UInt64 = 0
        for offset in 0..<Swift.min(8, count - start) { word |= UInt64(self[start + offset]) << UInt64(offset * 8) }
        return word
    }
}
