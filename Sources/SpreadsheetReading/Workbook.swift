import Spreadsheet

/// A workbook open for reading (工作簿): an `.xlsx` file, or a text table (CSV, HTML, Excel 2003's XML) under any name.
///
/// Opening checks the container and reads the small parts and the shared strings, or finds the tables of a text; sheets
/// are streamed, each on its own, so that threads may read several side by side.
public struct Workbook: Sendable {
    /// All sheets, in the order of their tabs, those without cells included.
    public let sheets: [Sheet]
    /// How serial numbers count days.
    public var dateSystem: DateSystem { content.dateSystem }
    public var sharedStrings: SharedStrings { content.sharedStrings }

    /// A row without cells, to which what rows hold can be lent.
    public var emptyRow: Row { Row(workbook: content) }

    package let content: WorkbookContent
    private let source: Source
    package let limits: Limits
    /// Whether large parts are inflated by a thread of their own: best for a workbook that is read alone. Of several that
    /// are read side by side each does with one thread.
    public var readsAhead: Bool

    /// Where the cells are.
    private enum Source {
        case package(Container)
        case text(TextTables)
    }

    /// The package that the file is; `nil` for a text table.
    package var package: Container? {
        if case .package(let container) = source { container } else { nil }
    }

    /// Opens the file at a path. The file's bytes decide, not its name.
    public init(path: String, limits: Limits = Limits(), readsAhead: Bool = true) throws(ReadingError) {
        let file = try RawFile(path: path)
        guard file.size > 0 else { throw .emptyFile }
        switch try FormatDetection.source(of: file) {
        case .package:
            let container = try Container(path: path, limits: limits)
            let package = try Package(container: container, limits: limits, readsAhead: readsAhead)
            sheets = package.sheets
            content = package.content
            source = .package(container)
        case .text(let head):
            let tables = try TextTables(file, head: head, limits: limits)
            sheets = tables.sheets
            content = WorkbookContent(
                dateSystem: .from1900, styles: StyleTable(),
                sharedStrings: SharedStrings(bytes: [], ends: [], overlong: [], hasRuns: false))
            source = .text(tables)
        }
        self.limits = limits
        self.readsAhead = readsAhead
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
        switch source {
        case .text(let tables): return SheetRows(try tables.rows(of: sheet, limits: limits), content: content)
        case .package(let container):
            let part = try container.part(try partName(of: sheet))
            return SheetRows(
                PartRows(part: part, content: content, limits: limits, readsAhead: readsAhead), content: content)
        }
    }
}

extension Workbook {
    /// Starts to read a worksheet in sections, which several threads may read side by side.
    ///
    /// - Parameter size: bytes of a section's text, about.
    public func sections(of sheet: Sheet, size: Int = SheetSections.size) throws(ReadingError) -> SheetSections {
        guard sheet.hasCells else { throw .notWorksheet(sheet.name) }
        switch source {
        case .text(let tables):
            return SheetSections(try tables.rows(of: sheet, limits: limits), content: content, limits: limits)
        case .package(let container):
            return try SheetSections(
                try container.part(try partName(of: sheet)), content: content, limits: limits, size: size)
        }
    }

    private func partName(of sheet: Sheet) throws(ReadingError) -> String {
        guard let part = sheet.part else { throw .missingPart(sheet.relationship, source: "sheet \(sheet.name)") }
        return part
    }
}

/// What all sheets of a workbook share.
package final class WorkbookContent: Sendable {
    let dateSystem: DateSystem
    package let styles: StyleTable
    let sharedStrings: SharedStrings

    init(dateSystem: DateSystem, styles: StyleTable, sharedStrings: SharedStrings) {
        self.dateSystem = dateSystem
        self.styles = styles
        self.sharedStrings = sharedStrings
    }
}
