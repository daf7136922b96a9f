/// A sheet with a page for each of its rows (卡片式表页): facts side by side, and tables below them.
public struct FormCard: Sendable, Hashable {
    /// The widths of the columns that everything on the page is laid over, in characters.
    public var grid: [Double]
    /// What stands on the page, from the top down.
    public var parts: [Part]

    /// A part of the page.
    public enum Part: Sendable, Hashable {
        /// Lines of facts, from left to right.
        case facts([[Fact]])
        /// A table.
        case table(Table)
    }

    /// A heading with its value beside it (栏目).
    public struct Fact: Sendable, Hashable {
        public var heading: String
        /// How many columns of the grid the heading takes, and the value behind it.
        public var headingSpan: Int
        public var column: FormColumn
        /// In columns of the grid.
        public var span: Int { Int(column.width) }
    }

    /// A table on the page (卡内表). The widths of its columns count columns of the grid.
    public struct Table: Sendable, Hashable {
        /// Which rows it lists.
        public var rows: String
        /// What stands above it.
        public var heading: String
        public var headings: [FormHeading]
        /// How many rows it has at least; blank ones are filled in by hand.
        public var leastRows: Int
        /// Where it is defined.
        public var place: DefinitionPlace

        /// The columns from left to right.
        public var columns: [FormColumn] { headings.flatMap(\.columns) }
    }
}
