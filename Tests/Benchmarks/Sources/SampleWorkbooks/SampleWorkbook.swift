/// Writes an invented register in the national layout of persons as a workbook (样本工作簿), to disk as it is made.
public struct SampleWorkbook {
    /// Where a text is stored.
    public enum Storage: String, CaseIterable, Sendable {
        /// Once for the workbook, as Excel does.
        case shared
        /// In its cell, as many exporters do.
        case inline
    }

    /// The part that holds the cells.
    public static let sheetPart = "xl/worksheets/sheet1.xml"
    /// The part that holds the shared strings.
    public static let stringsPart = "xl/sharedStrings.xml"

    private let rows: Int
    private let storage: Storage
    private let seed: UInt64
    private let part: Int

    /// A workbook of so many persons; of a register in several workbooks that of a part, counted from 0.
    public init(rows: Int, storage: Storage, part: Int = 0, seed: UInt64 = 2021) {
        self.rows = rows
        self.storage = storage
        self.part = part
        self.seed = seed + UInt64(part)
    }

    /// Writes the workbook. A file that is there already is replaced.
    public func write(to path: String) throws(SampleError) {
        var file = try DeflatedArchive(path: path)
        for (name, text) in FrameParts.all(hasStrings: storage == .shared) {
            try file.begin(name)
            try file.write(Array(text.utf8))
            try file.end()
        }
        try file.begin(Self.sheetPart)
        let counts = try writeSheet(into: &file)
        try file.end()
        if storage == .shared {
            try file.begin(Self.stringsPart)
            try writeStrings(counts, into: &file)
            try file.end()
        }
        try file.finish()
    }

    private func writeSheet(into file: inout DeflatedArchive) throws(SampleError) -> (texts: Int, distinct: Int) {
        var sheet = SheetMarkup(rows: rows, storage: storage)
        var register = SampleRegister(seed: seed, behind: part * rows)
        sheet.appendHeadings()
        for row in 0..<rows {
            register.advance()
            sheet.append(register, row: row + 2)
            if sheet.bytes.count > 1 << 18 {
                try file.write(sheet.bytes)
                sheet.bytes.removeAll(keepingCapacity: true)
            }
        }
        sheet.close()
        try file.write(sheet.bytes)
        return (sheet.textCells, sheet.texts.count)
    }

    /// Makes the rows a second time, in place of holding their texts.
    private func writeStrings(
        _ counts: (texts: Int, distinct: Int), into file: inout DeflatedArchive
    ) throws(SampleError) {
        var strings = StringsMarkup(counts)
        var register = SampleRegister(seed: seed, behind: part * rows)
        strings.appendHeadings()
        for _ in 0..<rows {
            register.advance()
            strings.append(register)
            if strings.bytes.count > 1 << 18 {
                try file.write(strings.bytes)
                strings.bytes.removeAll(keepingCapacity: true)
            }
        }
        strings.close()
        try file.write(strings.bytes)
    }
}
