/// What is true of a filled-in official form as a sheet (表册情况).
public struct FormSheetFacts: Sendable {
    /// A line around the table that somebody fills in, such as 填表人 (填写栏).
    public struct Line: Sendable, Hashable {
        /// The label as in the form, without its colon.
        public let label: String
        /// Where it stands.
        public let place: TablePlace
        /// Whether something stands behind it.
        public let isFilled: Bool

        /// A line at a place.
        public init(_ label: String, at place: TablePlace, isFilled: Bool) {
            self.label = label
            self.place = place
            self.isFilled = isFilled
        }
    }

    /// The position of the sheet among the inputs.
    public var table: Int
    /// The lines above and below the table.
    public var lines: [Line] = []
    /// Cells that show an identity number or a telephone number whole.
    public var wholeNumbers = TableFacts.Tally()

    /// Facts about the `table`th input; nothing noticed yet.
    public init(table: Int) { self.table = table }
}
