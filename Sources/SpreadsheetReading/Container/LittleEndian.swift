extension [UInt8] {
    /// Two bytes, lowest first; 0 beyond the end.
    package func uint16(at offset: Int) -> Int {
        offset >= 0 && offset + 2 <= count ? Int(self[offset]) | Int(self[offset + 1]) << 8 : 0
    }

    /// Four bytes, lowest first; 0 beyond the end.
    package func uint32(at offset: Int) -> Int { uint16(at: offset) | uint16(at: offset + 2) << 16 }

    /// Eight bytes, lowest first; `Int.max` for what does not fit, so that every bound refuses it.
    package func uint64(at offset: Int) -> Int {
        let high = uint32(at: offset + 4)
        return high < 1 << 31 ? uint32(at: offset) | high << 32 : Int.max
    }
}
