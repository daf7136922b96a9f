import Registry
import SpreadsheetReading

/// The first characters of a cell, as far as no cleaning takes them away or changes them: signs of ASCII and Chinese
/// characters (单元格开头). They tell what a cell is not, without a `String` of it.
extension Row {
    /// The first character, letters upper-case as in a `MatchKey`; `nil` where it is not plain, or there is none.
    borrowing func plainStart(of cell: Cell) -> Unicode.Scalar? {
        guard cell.kind != .unknown else { return nil }
        return withBytes(of: cell) { bytes in
            guard bytes.count > 0, bytes[0] != UInt8(ascii: "'"), bytes[0] != UInt8(ascii: "=") else { return nil }
            return bytes.plainScalar(at: 0)
        }
    }

    /// Whether the cell is sure to have another `MatchKey`.
    borrowing func surelyDiffers(_ cell: Cell, from key: borrowing Span<Unicode.Scalar>) -> Bool {
        withBytes(of: cell) { bytes in
            var position = 0
            for index in key.indices {
                let scalar = key[index]
                if position >= bytes.count { return true }
                guard let own = bytes.plainScalar(at: position) else { return false }
                if own != scalar { return scalar.isASCII || (0x4000...0x9FFF).contains(scalar.value) }
                position += own.isASCII ? 1 : 3
            }
            return position < bytes.count && bytes.plainScalar(at: position) != nil
        }
    }
}

extension Span<UInt8> {
    /// The character at a position as a `MatchKey` has it; `nil` where it may have another or none.
    fileprivate func plainScalar(at position: Int) -> Unicode.Scalar? {
        let first = self[position]
        switch first {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): return Unicode.Scalar(first - 32)
        case 0x21...0x7E: return Unicode.Scalar(first)
        // Chinese characters: U+4000 to U+9FFF.
        case 0xE4...0xE9 where position + 2 < count:
            return Unicode.Scalar(
                UInt32(first & 0x0F) << 12 | UInt32(self[position + 1] & 0x3F) << 6 | UInt32(self[position + 2] & 0x3F))
        default: return nil
        }
    }
}
