import SpreadsheetWriting

/// Rows of one kind that take as many sheets as they need (分表): a sheet holds some million rows, and the next one goes on
/// under the same heading.
struct SheetRun {
    /// What a sheet can hold, less the heading and some room.
    static let mostRows = 1_000_000

    let name: String
    let widths: [Double]
    let heading: SheetRow?
    let frozenColumns: Int
    let setup: @Sendable (String) -> PrintSetup
    private let mostRows: Int
    /// The sheet that is being written, with its name.
    private(set) var sheet: (id: SheetID, name: String)?
    /// The row that comes next.
    private(set) var next = 1
    private var number = 0

    init(
        named name: String, widths: [Double], heading: SheetRow? = nil, frozenColumns: Int = 0,
        mostRows: Int = SheetRun.mostRows, setup: @escaping @Sendable (String) -> PrintSetup
    ) {
        self.name = name
        self.widths = widths
        self.heading = heading
        self.frozenColumns = frozenColumns
        self.mostRows = mostRows
        self.setup = setup
    }

    /// Makes sure that so many rows fit on the sheet, and begins the next sheet where they do not.
    ///
    /// - Returns: whether a sheet was begun.
    @discardableResult
    mutating func makeRoom(
        for rows: Int = 1, styles: inout RoleStyles, in workbook: inout WorkbookWriter
    ) throws(WritingError) -> Bool {
        if sheet != nil, next + rows - 1 <= mostRows { return false }
        number += 1
        let name = number == 1 ? name : "\(name)（\(number)）"
        let id = try workbook.addSheet(name)
        for (position, width) in widths.enumerated() {
            try workbook.setColumns(position + 1...position + 1, width: width, on: id)
        }
        try workbook.setPrint(setup(name), on: id)
        workbook.hideGridlines(on: id)
        sheet = (id, name)
        next = 1
        if let heading {
            try workbook.freeze(rows: 1, columns: frozenColumns, on: id)
            try write(heading, styles: &styles, in: &workbook)
        }
        return true
    }

    /// Writes a row.
    mutating func write(
        _ row: SheetRow, styles: inout RoleStyles, in workbook: inout WorkbookWriter
    ) throws(WritingError) {
        if sheet == nil || next > mostRows { try makeRoom(styles: &styles, in: &workbook) }
        guard let sheet else { return }
        try workbook.write(row, at: next, styles: &styles, on: sheet.id)
        next += 1
    }

    /// Gives the sheet's heading filter buttons, where rows stand below it.
    func addFilter(in workbook: inout WorkbookWriter) throws(WritingError) {
        guard let sheet, next > 2 else { return }
        try workbook.addFilter(rows: 1...next - 1, columns: 1...widths.count, on: sheet.id)
    }
}
