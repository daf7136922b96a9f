import Spreadsheet

/// An `.xlsx` workbook open for reading (工作簿).
///
/// Opening checks the container and reads the small parts and the shared strings; sheets are streamed, each on its own,
/// so that threads may read several side by side. A large sheet is inflated by a thread of its own.
public struct Workbook: Sendable {
    /// All sheets, in the order of their tabs, those without cells included.
    public let sheets: [Sheet]
    /// How serial numbers count days.
    public var dateSystem: DateSystem { content.dateSystem }
    public var sharedStrings: SharedStrings { content.sharedStrings }

    let content: WorkbookContent
    let container: Container
    let limits: Limits

    /// Opens the file at a path. The file's bytes decide, not its name.
    public init(path: String, limits: Limits = Limits()) throws(ReadingError) {
        let container = try Container(path: path, limits: limits)
        let package = try Package(container: container, limits: limits)
        sheets = package.sheets
        content = package.content
        self.container = container
        self.limits = limits
    }

    /// The first sheet of a name; upper and lower case are the same, as in Excel.
    public func sheet(named name: String) throws(ReadingError) -> Sheet {
        let folded = name.lowercased()
        guard let sheet = sheets.first(where: { $0.name == name || $0.name.lowercased() == folded }) else {
            throw .noSuchSheet(name)
        }
        return sheet
    }

    /// Starts to read a worksheet from its first row.
    ///
    /// ```swift
    /// var rows = try workbook.rows(of: sheet)
    /// while try rows.advance() {
    ///     for cell in rows.row.cells { print(rows.row.reference(of: cell), rows.row.text(of: cell)) }
    /// }
    /// print(rows.summary.mergedRanges)
    /// ```
    public func rows(of sheet: Sheet) throws(ReadingError) -> SheetRows {
        guard sheet.hasCells else { throw .notWorksheet(sheet.name) }
        guard let part = sheet.part else {
            throw .missingPart(sheet.relationship, source: "sheet \(sheet.name)")
        }
        return SheetRows(part: try container.part(part), content: content, limits: limits)
    }
}

/// What all sheets of a workbook share.
final class WorkbookContent: Sendable {
    let dateSystem: DateSystem
    let styles: StyleTable
    let sharedStrings: SharedStrings

    init(dateSystem: DateSystem, styles: StyleTable, sharedStrings: SharedStrings) {
        self.dateSystem = dateSystem
        self.styles = styles
        self.sharedStrings = sharedStrings
    }
}
