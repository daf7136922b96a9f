import Spreadsheet

/// Cells to a new `.xlsx` file.
///
/// Rows and columns count from 1. Sheets and styles are known by the identifiers that this writer gave out; those of
/// another writer must not be used with it. Nothing stands at the output's path before `finish`.
///
/// Each cell gets a value once: if a second one took its place, or if a merge covered it, the file would not hold what was
/// written, and would not pass when it is read back.
///
/// The same calls give the same bytes.
public struct WorkbookWriter: ~Copyable {
    /// How the cells wait until they are written to the file.
    public enum Memory: Hashable, Sendable {
        /// In memory: cells are written in any order. For forms of an office's size, which the library writes.
        case wholeSheets
        /// On disk, but for one row: each sheet's cells are written in reading order, and merged within one row only. For
        /// large sheets, whose rows this module writes itself, much faster.
        case rowByRow
    }

    /// Writes the workbook; of one that is written row by row, all but the rows.
    var library: LibraryWorkbook
    /// The rows of a workbook that is written row by row.
    var rows: RowSpool?
    var sheets: [SheetState]
    private var styles: [KnownStyle]
    private var styleIndex: [CellStyle: Int]
    private var active: SheetID?
    private let destination: String
    private let path: String
    private let frame: String

    var isRowByRow: Bool { rows != nil }

    /// Starts a workbook without sheets. The output must be kept until `finish`.
    public init(
        into output: borrowing OutputFile, properties: DocumentProperties, memory: Memory = .wholeSheets
    ) throws(WritingError) {
        let (destination, folder) = (output.destination, output.temporaryFolder)
        let isFrame = memory == .rowByRow
        let frame = folder + "/frame"
        let library = LibraryWorkbook(
            path: isFrame ? frame : output.temporaryPath, temporaryFolder: folder, isFrame: isFrame)
        guard var library else { throw .workbook(.outOfMemory) }
        // The library takes 0 for "now".
        let code = library.setProperties(
            title: EscapedText.of(properties.title), author: EscapedText.of(properties.author),
            company: EscapedText.of(properties.organisation), created: properties.created == 0 ? 1 : properties.created)
        guard code == LibraryWorkbook.success else { throw .workbook(.refused(code: code)) }
        guard library.addFormat(CellStyle()) else { throw .workbook(.outOfMemory) }
        rows = isFrame ? try RowSpool(creating: folder + "/rows", for: destination) : nil
        styles = [KnownStyle(style: CellStyle(), number: isFrame ? library.style(ofFormat: StyleID.plain.index) : 0)]
        self.library = library
        sheets = []
        styleIndex = [CellStyle(): StyleID.plain.index]
        self.destination = destination
        path = output.temporaryPath
        self.frame = frame
    }

    /// The identifier of a style, which is added to the file the first time.
    public mutating func style(_ style: CellStyle) throws(WritingError) -> StyleID {
        if let index = styleIndex[style] { return StyleID(index: index) }
        if let fault = style.fault { throw .style(style, fault) }
        guard library.addFormat(style) else { throw .workbook(.outOfMemory) }
        styleIndex[style] = styles.count
        styles.append(KnownStyle(style: style, number: isRowByRow ? library.style(ofFormat: styles.count) : 0))
        return StyleID(index: styles.count - 1)
    }

    /// The style, with a day's number format if it has none of its own.
    mutating func dayStyle(_ id: StyleID) throws(WritingError) -> StyleID {
        if let known = styles[id.index].forDays { return known }
        let found = try style(id, orFormat: .date(.yearMonthDay))
        styles[id.index].forDays = found
        return found
    }

    /// The style, with an amount's number format if it has none of its own.
    mutating func moneyStyle(_ id: StyleID) throws(WritingError) -> StyleID {
        if let known = styles[id.index].forMoney { return known }
        let found = try style(id, orFormat: .money)
        styles[id.index].forMoney = found
        return found
    }

    private mutating func style(_ id: StyleID, orFormat format: NumberFormat) throws(WritingError) -> StyleID {
        var style = styles[id.index].style
        guard style.numberFormat == .general else { return id }
        style.numberFormat = format
        return try self.style(style)
    }

    /// Adds a sheet after the others. See `SheetName.fitting` for names made of data.
    public mutating func addSheet(_ name: String) throws(WritingError) -> SheetID {
        if let fault = SheetName.fault(of: name) { throw .sheet(name, fault) }
        guard !sheets.contains(where: { $0.name.lowercased() == name.lowercased() }) else {
            throw .sheet(name, .nameTaken)
        }
        guard library.addSheet(named: name) else { throw .workbook(.outOfMemory) }
        sheets.append(SheetState(name: name))
        rows?.addSheet()
        let sheet = SheetID(index: sheets.count - 1)
        // Identity numbers are text on purpose; without this each would carry a green warning triangle.
        try check(library.ignoreNumbersStoredAsText(sheet: sheet.index), sheet)
        return sheet
    }

    /// Hides a sheet's tab. At least one sheet must stay visible.
    public mutating func hide(_ sheet: SheetID) {
        sheets[sheet.index].isHidden = true
        library.hide(sheet: sheet.index)
    }

    /// The sheet that is seen first when the file is opened; by default the first visible one.
    public mutating func activate(_ sheet: SheetID) {
        active = sheet
    }

    /// The number that cells of a style have in the file, where we write them ourselves.
    func number(ofStyle index: Int) -> Int { styles[index].number }

    /// Writes the file. When the disk fills up the library may cut a part and say nothing: see
    /// `OutputFile.commit(_:readBack:)`.
    ///
    /// - Returns: what was written, to hold the file against.
    public consuming func finish() throws(WritingError) -> Imprint {
        guard let first = sheets.firstIndex(where: { !$0.isHidden }) else { throw .workbook(.noVisibleSheet) }
        let shown = active.map(\.index).flatMap { sheets[$0].isHidden ? nil : $0 } ?? first
        library.activate(sheet: shown, scrollingTo: first)
        let (code, systemCode) = library.close()
        guard code == LibraryWorkbook.success else {
            throw systemCode == 0
                ? .workbook(.refused(code: code)) : .file(path: destination, .write, code: systemCode)
        }
        if let rows = rows.take() {
            try rows.write(to: path, frame: frame, sheets)
        }
        return Imprint(sheets: sheets.map(\.imprint))
    }

    func check(_ code: Int, _ sheet: SheetID) throws(WritingError) {
        guard code == LibraryWorkbook.success else { throw .sheet(sheets[sheet.index].name, .refused(code: code)) }
    }
}

/// A sheet of one writer.
public struct SheetID: Hashable, Sendable {
    let index: Int
}

/// A style of one writer.
public struct StyleID: Hashable, Sendable {
    let index: Int

    /// The style `CellStyle()`, which every writer has.
    public static let plain = StyleID(index: 0)
}

/// What the writer remembers of a style.
private struct KnownStyle {
    let style: CellStyle
    /// See `WorkbookWriter.number(ofStyle:)`.
    let number: Int
    /// What days and amounts are shown in, once it was asked for.
    var forDays: StyleID?
    var forMoney: StyleID?
}

extension CellStyle {
    /// The library cuts longer texts in silence.
    private static let longestField = 127

    fileprivate var fault: StyleFault? {
        if font.name.utf8.count > Self.longestField { return .fontNameTooLong }
        if !(1...409).contains(font.size) { return .fontSizeOutOfRange }
        if numberFormat.code.utf8.count > Self.longestField { return .formatCodeTooLong }
        return nil
    }
}
