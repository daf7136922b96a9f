/// Texts that people write in place of a blank (占位值): 无, /, -, --, 不详, null, 暂无 (SETTLED 5).
public enum Placeholder {
    /// Whether text stands for a blank; 0 does where it can be no value: in names, numbers and codes.
    public static func isPlaceholder(_ text: String, orZero: Bool = false) -> Bool {
        isPlaceholder(text.utf8Span.span, orZero: orZero)
    }

    /// The same for the bytes of a text.
    static func isPlaceholder(_ text: Span<UInt8>, orZero: Bool) -> Bool {
        guard text.count <= 6 else { return false }
        var packed: UInt64 = 0
        for position in text.indices { packed = packed << 8 | UInt64(text[position]) }
        switch packed {
        case 0xE6_97A0, 0xE69A_82E6_97A0, 0xE4B8_8DE8_AFA6: return true  // 无, 暂无, 不详
        case 0x2F, 0x2D, 0x2D2D: return true  // /, -, --
        case 0xEF_BC8F, 0xEF_BC8D, 0xE2_8094, 0xE280_94E2_8094: return true  // ／, －, —, ——
        case 0x6E75_6C6C, 0x4E55_4C4C, 0x4E75_6C6C: return true  // null, NULL, Null
        case 0x30: return orZero
        default: return false
        }
    }
}
