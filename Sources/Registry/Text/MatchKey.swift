/// The form in which names of codes and headings are compared (匹配键).
///
/// Brackets, width, blanks and letter case differ between exporters and mean nothing.
public struct MatchKey: Sendable {
    /// The normalised text, its characters composed (NFC), so that equal keys have equal bytes.
    public let text: String

    /// The key of `raw`.
    public init(_ raw: String) {
        text = Self.isNormal(raw.utf8Span.span) ? raw : Self.normalised(raw)
    }

    /// Whether a text is sure to be its own key: letters, digits and signs of ASCII, none of them small, and Chinese
    /// characters from U+4000 to U+9FFF, of which none can be composed.
    private static func isNormal(_ bytes: Span<UInt8>) -> Bool {
        var position = 0
        while position < bytes.count {
            switch bytes[position] {
            case 0x21...0x60, 0x7B...0x7E: position += 1
            case 0xE4...0xE9: position += 3
            default: return false
            }
        }
        return true
    }

    private static func normalised(_ raw: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(raw.utf8.count)
        for scalar in raw.unicodeScalars where !Blank.isBlank(scalar) && !Blank.isInvisible(scalar) {
            bytes.append(contentsOf: folded(scalar).utf8)
        }
        let text = String(decoding: bytes, as: UTF8.self)
        var composed = text.utf8Span
        return composed.checkForNFC(quickCheck: false) ? text : String(decoding: text._nfcCodeUnits, as: UTF8.self)
    }

    private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "【", "［", "〔", "〈", "《": return "("
        case "】", "］", "〕", "〉", "》": return ")"
        case "，", "、", "；": return ","
        default:
            let narrow = Width.isFull(scalar) ? Unicode.Scalar(UInt8(scalar.value - 0xFEE0)) : scalar
            return ("a"..."z").contains(narrow) ? Unicode.Scalar(UInt8(narrow.value - 32)) : narrow
        }
    }
}

/// Keys are compared by their bytes: texts would be composed again each time.
extension MatchKey: Hashable {
    public static func == (one: MatchKey, other: MatchKey) -> Bool {
        one.text.utf8Span.span.isEqual(to: other.text.utf8Span.span)
    }

    public func hash(into hasher: inout Hasher) { text.utf8Span.span.hash(into: &hasher) }
}
