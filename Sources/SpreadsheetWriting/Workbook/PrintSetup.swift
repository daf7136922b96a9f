/// How a sheet prints. Lengths are in centimetres.
public struct PrintSetup: Hashable, Sendable {
    public var paper: Paper
    public var orientation: Orientation
    /// Shrinks the sheet so that all its columns stand on one page; it may be any number of pages long.
    public var fitsOnePageWide: Bool
    /// Shrinks the sheet so that it stands on a single page.
    public var fitsOnePage: Bool
    public var centresHorizontally: Bool
    public var margins: Margins
    /// Rows that every page begins with, 1-based. Columns cannot be repeated.
    public var repeatedRows: ClosedRange<Int>?
    public var header: PageText
    public var footer: PageText

    /// The defaults are those of an official roster.
    public init(
        paper: Paper = .a4,
        orientation: Orientation = .landscape,
        fitsOnePageWide: Bool = true,
        fitsOnePage: Bool = false,
        centresHorizontally: Bool = true,
        margins: Margins = Margins(),
        repeatedRows: ClosedRange<Int>? = nil,
        header: PageText = PageText(),
        footer: PageText = .pageNumbers
    ) {
        self.paper = paper
        self.orientation = orientation
        self.fitsOnePageWide = fitsOnePageWide
        self.fitsOnePage = fitsOnePage
        self.centresHorizontally = centresHorizontally
        self.margins = margins
        self.repeatedRows = repeatedRows
        self.header = header
        self.footer = footer
    }

    /// Paper, by its number in the file format.
    public enum Paper: UInt8, Hashable, Sendable {
        case a3 = 8
        case a4 = 9
    }

    /// Which way the paper lies.
    public enum Orientation: Hashable, Sendable {
        case portrait, landscape
    }

    /// Blank space between the paper's edge and the cells; `header` and `footer` reach from the edge to those texts.
    public struct Margins: Hashable, Sendable {
        public var top: Double
        public var bottom: Double
        public var left: Double
        public var right: Double
        public var header: Double
        public var footer: Double

        public init(
            top: Double = 1.8, bottom: Double = 1.8, left: Double = 1.2, right: Double = 1.2, header: Double = 0.8,
            footer: Double = 0.8
        ) {
            self.top = top
            self.bottom = bottom
            self.left = left
            self.right = right
            self.header = header
            self.footer = footer
        }
    }
}

/// What stands above or below the cells of each page.
///
/// The three parts may hold codes of the file format: `&P` is the page's number, `&N` the number of pages. A text that is
/// not ours passes through `literal` first. All three hold at most 248 characters
/// together.
public struct PageText: Hashable, Sendable {
    public var left: String
    public var centre: String
    public var right: String

    public init(left: String = "", centre: String = "", right: String = "") {
        self.left = left
        self.centre = centre
        self.right = right
    }

    /// The library's limit on the parts with their codes.
    static let longest = 254

    public static let pageNumbers = PageText(centre: "第 &P 页 共 &N 页")

    /// A text in which `&` stands for itself.
    public static func literal(_ text: String) -> String {
        text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
    }

    /// The parts as the file holds them, in one text.
    var code: String {
        [("&L", left), ("&C", centre), ("&R", right)].filter { !$0.1.isEmpty }.map { $0.0 + $0.1 }.joined()
    }
}
