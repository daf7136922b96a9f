/// How a cell looks. A plain value: the writer makes one format of the file for each distinct style.
public struct CellStyle: Hashable, Sendable {
    public var font: Font
    public var fill: Colour?
    public var horizontal: HorizontalAlignment
    public var vertical: VerticalAlignment
    /// Whether a long text breaks into lines.
    public var wraps: Bool
    public var border: Border
    public var numberFormat: NumberFormat
    /// Whether the cell resists typing once its sheet is protected.
    public var isLocked: Bool

    /// The defaults are what an unstyled cell has in a Chinese workbook.
    public init(
        font: Font = Font(),
        fill: Colour? = nil,
        horizontal: HorizontalAlignment = .natural,
        vertical: VerticalAlignment = .middle,
        wraps: Bool = false,
        border: Border = .none,
        numberFormat: NumberFormat = .general,
        isLocked: Bool = true
    ) {
        self.font = font
        self.fill = fill
        self.horizontal = horizontal
        self.vertical = vertical
        self.wraps = wraps
        self.border = border
        self.numberFormat = numberFormat
        self.isLocked = isLocked
    }

    /// The same style, underlined and blue.
    public var asLink: CellStyle {
        var style = self
        style.font.isUnderlined = true
        style.font.colour = .link
        return style
    }

    /// A typeface and how it is set.
    public struct Font: Hashable, Sendable {
        /// At most 127 bytes of UTF-8.
        public var name: String
        /// In points, 1 to 409.
        public var size: Double
        public var isBold: Bool
        public var isUnderlined: Bool
        public var colour: Colour

        public init(
            name: String = "宋体", size: Double = 11, isBold: Bool = false, isUnderlined: Bool = false,
            colour: Colour = .black
        ) {
            self.name = name
            self.size = size
            self.isBold = isBold
            self.isUnderlined = isUnderlined
            self.colour = colour
        }
    }

    /// Where a text stands between the left and the right edge.
    public enum HorizontalAlignment: Hashable, Sendable {
        /// Text to the left, numbers to the right.
        case natural
        case left, centre, right
    }

    /// Where a text stands between the upper and the lower edge.
    public enum VerticalAlignment: Hashable, Sendable {
        case top, middle, bottom
    }

    /// The lines around a cell.
    public enum Border: Hashable, Sendable {
        case none
        /// A thin black line on each side.
        case thin
    }
}
