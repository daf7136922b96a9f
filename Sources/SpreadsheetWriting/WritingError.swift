import Spreadsheet

/// Why a file could not be written, and where.
public enum WritingError: Error, Hashable, Sendable {
    /// A cell that cannot be written.
    case cell(sheet: String, CellReference, CellFault)
    /// A rectangle of cells that cannot be merged, filtered, printed or given choices.
    case area(sheet: String, CellRange, AreaFault)
    case sheet(String, SheetFault)
    case style(CellStyle, StyleFault)
    case workbook(WorkbookFault)
    /// A call of the operating system failed; `code` is its `errno`.
    case file(path: String, FileStep, code: Int32)
    /// Something other than a plain file stands at the destination: a folder, a link, a device.
    case destinationIsNoPlainFile(path: String)
    /// The file just written cannot be read; `problem` is the reader's, without any value of a cell.
    case notReadBack(path: String, problem: String)
    /// The file just written does not hold what was written.
    case notAsWritten(path: String, Imprint.Difference)
}

/// What is wrong with a cell.
public enum CellFault: Error, Hashable, Sendable {
    /// Beyond row 1,048,576 or column 16,384, or below 1.
    case outsideGrid
    case textTooLong(units: Int)
    /// Not a number, or infinite.
    case notFinite
    /// Larger than a double holds exactly.
    case notExact
    /// A day before 1900.
    case dateTooEarly
    /// In a workbook that is written row by row, a row that is not behind the one that was written last.
    case rowAlreadyWritten(last: Int)
    /// In such a workbook, a cell before the one of its row that was written last.
    case columnAlreadyWritten(last: Int)
    case linkTooLong
    /// The library refused; its own code.
    case refused(code: Int)
}

/// What is wrong with a rectangle of cells.
public enum AreaFault: Hashable, Sendable {
    case outsideGrid
    case overlapsMerge
    /// In a workbook that is written row by row, cells are merged within one row only.
    case mergeAcrossRows
    case refused(code: Int)
}

/// What is wrong with a sheet.
public enum SheetFault: Hashable, Sendable {
    case nameEmpty
    case nameTooLong
    case nameHasForbiddenCharacter
    case nameEndsWithApostrophe
    /// A name that spreadsheet programs keep for themselves, or take for a number or a cell.
    case nameReserved
    case nameTaken
    /// The text above or below each printed page has more than 255 characters.
    case pageTextTooLong
    case refused(code: Int)
}

/// What is wrong with a style.
public enum StyleFault: Hashable, Sendable {
    case fontNameTooLong
    case fontSizeOutOfRange
    case formatCodeTooLong
}

/// What is wrong with a workbook as a whole.
public enum WorkbookFault: Hashable, Sendable {
    case noVisibleSheet
    case outOfMemory
    /// The library could not write the file; its own code.
    case refused(code: Int)
    /// The library said that all was well and left a part damaged: most likely the disk is full.
    case damagedPart(String)
}

/// What was being done to a file.
public enum FileStep: String, Hashable, Sendable {
    case inspect, createFolder, create, lock, write, read, setMode, sync, close, rename
}
