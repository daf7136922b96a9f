/// A chart over cells of a sheet (图表), drawn by the program that opens the file.
public struct Chart: Hashable, Sendable {
    /// How the numbers are drawn. The series of a category stand one behind the other.
    public enum Kind: Hashable, Sendable {
        /// Bars to the right, the first category on top.
        case bars
        /// Columns upward.
        case columns
        /// Bars to both sides: the numbers of one series are negative. The first category is on top.
        case pyramid
    }

    /// Numbers of one column.
    public struct Series: Hashable, Sendable {
        /// What they are called.
        public var name: String
        /// The column, from 1.
        public var column: Int
        /// The colour of their bars.
        public var colour: Colour

        /// The numbers of a column.
        public init(_ name: String, column: Int, colour: Colour) {
            self.name = name
            self.column = column
            self.colour = colour
        }
    }

    /// How the numbers are drawn.
    public var kind: Kind
    /// What stands above it.
    public var title: String
    /// The rows of the numbers, from 1.
    public var rows: ClosedRange<Int>
    /// The column of the categories' names, from 1.
    public var categories: Int
    /// The numbers.
    public var series: [Series]
    /// In pixels.
    public var width: Double
    /// In pixels.
    public var height: Double

    /// A chart over rows of a sheet.
    public init(
        _ kind: Kind, title: String, rows: ClosedRange<Int>, categories: Int, series: [Series], width: Double = 480,
        height: Double = 288
    ) {
        self.kind = kind
        self.title = title
        self.rows = rows
        self.categories = categories
        self.series = series
        self.width = width
        self.height = height
    }
}
