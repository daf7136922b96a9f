/// A colour as red, green and blue, eight bits each: `0xRRGGBB`.
public struct Colour: Hashable, Sendable {
    public let rgb: UInt32

    /// Bits above the lowest 24 are ignored.
    public init(rgb: UInt32) {
        self.rgb = rgb & 0xFFFFFF
    }

    public static let black = Colour(rgb: 0x000000)
    public static let white = Colour(rgb: 0xFFFFFF)
    /// The blue that spreadsheet programs give to a link.
    public static let link = Colour(rgb: 0x0563C1)
}
