/// The form in which names of codes and headings are compared (匹配键).
///
/// Brackets, width, blanks and letter case differ between exporters and mean nothing.
public struct MatchKey: Hashable, Sendable {
    /// The normalised text.
    public let text: String

    /// The key of `raw`.
    public init(_ raw: String) {
        var scalars = String.UnicodeScalarView()
        for scalar in raw.unicodeScalars where !Blank.isBlank(scalar) && !Blank.isInvisible(scalar) {
            switch scalar {
            case "【", "［", "〔", "〈", "《": scalars.append("(")
            case "】", "］", "〕", "〉", "》": scalars.append(")")
            case "，", "、", "；": scalars.append(",")
            default:
                let narrow = Width.isFull(scalar) ? Unicode.Scalar(UInt8(scalar.value - 0xFEE0)) : scalar
                scalars.append(("a"..."z").contains(narrow) ? Unicode.Scalar(UInt8(narrow.value - 32)) : narrow)
            }
        }
        text = String(scalars)
    }
}
