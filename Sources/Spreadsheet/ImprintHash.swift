/// A 128-bit hash of one cell's place and value, the same in every run: two lanes of 64 bits over the same words.
///
/// Each step can be undone, so that two cells that differ in one word never hash alike. Not against an adversary.
struct ImprintHash {
    /// What is hashed with the value, so that the text `1`, the number 1 and `TRUE` differ.
    enum Kind: UInt64 {
        case text = 1
        case number, boolean, foreign
    }

    private var one: UInt64 = 0x243F_6A88_85A3_08D3
    private var other: UInt64 = 0x1319_8A2E_0370_7344

    init(_ kind: Kind, row: Int, column: Int) {
        add(UInt64(truncatingIfNeeded: row) << 32 | UInt64(truncatingIfNeeded: column) << 8 | kind.rawValue)
    }

    @inline(__always)
    mutating func add(_ word: UInt64) {
        one = (one ^ word) &* 0x9E37_79B9_7F4A_7C15
        one ^= one >> 32
        other = (other ^ word) &* 0xC2B2_AE3D_27D4_EB4F
        other ^= other >> 29
    }

    /// Adds the number of bytes, and the bytes by eights.
    @inline(__always)
    mutating func add(_ bytes: Span<UInt8>) {
        add(UInt64(truncatingIfNeeded: bytes.count))
        var at = 0
        while at &+ 8 <= bytes.count {
            add(EightBytes.load(bytes, at: at))
            at &+= 8
        }
        if at < bytes.count { add(EightBytes.loadRest(bytes, at: at)) }
    }

    /// Both lanes, every bit stirred, fit to be summed.
    var lanes: (UInt64, UInt64) { (Self.stirred(one), Self.stirred(other)) }

    /// The last step of SplitMix64 (G. L. Steele, D. Lea and C. H. Flood, 2014).
    private static func stirred(_ lane: UInt64) -> UInt64 {
        var lane = (lane ^ lane >> 30) &* 0xBF58_476D_1CE4_E5B9
        lane = (lane ^ lane >> 27) &* 0x94D0_49BB_1331_11EB
        return lane ^ lane >> 31
    }
}
