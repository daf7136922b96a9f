/// The layout of an official form (表样), read from `templates/forms/`.
///
/// A definition says how a form looks and which value stands in which column. What the values are, is the business of
/// whoever fills the form in; a definition only names them by their source keys.
public struct FormDefinition: Sendable, Hashable {
    /// The key of the form: `clear-out`.
    public var form: String
    /// Whether the layout is ours because the official one was not found (建议版式).
    public var isProposal: Bool
    /// The paper that asks for the form, and what its layout is taken from.
    public var basis: String
    /// The typefaces.
    public var fonts: FormFonts
    /// The sheets, in the order of their tabs.
    public var sheets: [FormSheetLayout]
}

/// The typefaces of a form (字体).
public struct FormFonts: Sendable, Hashable {
    /// A typeface as a spreadsheet program knows it.
    public struct Face: Sendable, Hashable {
        /// The name, as the program lists it.
        public var name: String
        /// In points.
        public var size: Double
        public var isBold: Bool
    }

    /// The title of a sheet.
    public var title = Face(name: "宋体", size: 20, isBold: true)
    /// The line below the title and the lines below the table.
    public var line = Face(name: "宋体", size: 11, isBold: false)
    /// The headings of the columns.
    public var heading = Face(name: "黑体", size: 10, isBold: false)
    /// The rows.
    public var body = Face(name: "宋体", size: 10, isBold: false)
}

/// The layout of one sheet of a form (表页).
public struct FormSheetLayout: Sendable, Hashable {
    /// The name of the tab; the full title stands in the sheet.
    public var name: String
    /// Which rows the sheet lists, by the name that the form's filler gives them.
    public var rows: String
    public var title: String
    /// The line between title and table (填报行); its texts may hold placeholders such as `{unit}`.
    public var fillLeft: String
    public var fillRight: String
    /// The headings from left to right; none where each row has a page.
    public var headings: [FormHeading]
    /// The page of each row, where the sheet is no table.
    public var card: FormCard?
    public var tabs: Tabs
    /// How sum rows are labelled, by what they sum up; a level that is missing has no row.
    public var sums: [SumLevel: String]
    /// What stands in the only row of a table without rows.
    public var empty: String
    /// The lines below the table (签名行), each with its items from left to right.
    public var signatures: [[String]]
    /// Notes below everything else (填表说明).
    public var notes: [String]
    public var dates: DateStyle
    public var page: FormPage
    /// Where the sheet is defined.
    public var place: DefinitionPlace

    /// What a sum row sums up.
    public enum SumLevel: String, Sendable, CaseIterable {
        /// A town or street.
        case town
        /// A county or district.
        case county
        /// All rows.
        case all
    }

    /// On how many tabs the rows stand.
    public enum Tabs: String, Sendable, CaseIterable {
        /// One.
        case one
        /// One a village (一村一页签).
        case village
    }

    /// How days are written.
    public enum DateStyle: String, Sendable, CaseIterable {
        /// 2018年7月10日
        case chinese
        /// 2018.07.10
        case dotted
        /// 2018-07-10
        case dashed
    }

    /// The columns from left to right, without the groups above them.
    public var columns: [FormColumn] { headings.flatMap(\.columns) }
}

/// A heading (表头): over one column, or over a group of headings.
public indirect enum FormHeading: Sendable, Hashable {
    case column(String, FormColumn)
    case group(String, [FormHeading])

    public var text: String {
        switch self {
        case .column(let text, _), .group(let text, _): text
        }
    }

    /// The columns below it.
    public var columns: [FormColumn] {
        switch self {
        case .column(_, let column): [column]
        case .group(_, let headings): headings.flatMap(\.columns)
        }
    }

    /// How many rows of headings it takes.
    public var depth: Int {
        switch self {
        case .column: 1
        case .group(_, let headings): 1 + (headings.map(\.depth).max() ?? 0)
        }
    }
}

/// A column of a form (栏).
public struct FormColumn: Sendable, Hashable {
    /// What stands in it.
    public enum Content: Sendable, Hashable {
        /// A value, by its key.
        case source(String)
        /// The same text in every row.
        case constant(String)
        /// Nothing; it is filled in by hand.
        case blank
    }

    /// The kind of its values, which decides their number format.
    public enum Kind: String, Sendable, CaseIterable {
        case text
        /// Text of digits, such as an identity number, that must never become a number.
        case code
        case count
        case money
        case date
    }

    /// Where a text stands in its column.
    public enum Alignment: String, Sendable, CaseIterable {
        case left, centre, right
    }

    public var content: Content
    public var kind: Kind
    /// In characters of the standard font; a Chinese character takes two.
    public var width: Double
    public var alignment: Alignment
    /// What its drop-down offers (下拉选项); none where it has no drop-down.
    public var choices: [String]
    /// Where the column is defined.
    public var place: DefinitionPlace
}

/// How a sheet of a form prints (页面设置). Lengths are in centimetres.
public struct FormPage: Sendable, Hashable {
    /// The paper of a printed form.
    public enum Paper: String, Sendable, CaseIterable {
        case a4 = "A4"
        case a3 = "A3"
    }

    /// Which way the paper lies.
    public enum Orientation: String, Sendable, CaseIterable {
        case portrait, landscape
    }

    public var paper = Paper.a4
    public var orientation = Orientation.landscape
    public var top = 1.8
    public var bottom = 1.8
    public var left = 1.2
    public var right = 1.2
    /// The text below each page, in which `&P` is the page's number and `&N` the number of pages.
    public var footer = usualFooter

    /// The footer of a form that names none.
    public static let usualFooter = "第 &P 页 共 &N 页"
}
