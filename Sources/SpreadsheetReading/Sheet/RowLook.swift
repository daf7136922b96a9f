/// How a row is shown (行高与隐藏).
public struct RowLook: Hashable, Sendable {
    public var isHidden = false
    /// In points; `nil` where the row does not say it.
    public var height: Double?
    /// Whether somebody set the height, so that it does not follow what the row holds.
    public var isHeightSet = false

    /// A row that is shown as high as its sheet says.
    public init() {}
}

extension RowLook {
    /// What the attributes of a row's tag say, which was read last.
    package init(_ markup: MarkupScanner, _ bytes: Span<UInt8>) {
        isHidden = Self.isSet(.hidden, markup, bytes)
        guard let range = markup.attribute(.height) else { return }
        height = Double(String(validUTF8: bytes.extracting(range))).flatMap { $0.isFinite && $0 >= 0 ? $0 : nil }
        isHeightSet = height != nil && Self.isSet(.customHeight, markup, bytes)
    }

    private static func isSet(_ name: MarkupName, _ markup: MarkupScanner, _ bytes: Span<UInt8>) -> Bool {
        guard let range = markup.attribute(name) else { return false }
        let flag = String(validUTF8: bytes.extracting(range))
        return flag == "1" || flag == "true"
    }
}

extension MarkupName {
    package static let height = MarkupName("ht")
    package static let customHeight = MarkupName("customHeight")
}
