/// The form in which names of villages are compared (村名匹配键): without the word for its committee, blanks and width.
///
/// 东塘村, 东塘村委会, 东塘村民委员会 and 东塘 are one village; 东塘社区 is compared as 东塘, too, since exports name one
/// place both ways.
public struct VillageKey: Hashable, Sendable {
    /// The normalised name.
    public let text: String

    private static let suffixes = ["村民委员会", "居民委员会", "社区居委会", "村委会", "居委会", "社区", "村"]

    /// The key of a name as written.
    public init(_ name: String) {
        let key = MatchKey(name).text
        let suffix = Self.suffixes.first { key.hasSuffix($0) && key.count > $0.count }
        text = suffix.map { String(key.dropLast($0.count)) } ?? key
    }
}
