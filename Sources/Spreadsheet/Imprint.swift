/// What a workbook's cells hold, in a few numbers (写出复读的核对依据): the writer keeps one, reading the file back makes
/// another, and they are equal only if every cell came back with its place and value.
///
/// A cell counts by its sheet, row, column, kind and value; the order in which cells are added does not. Equal imprints of
/// different cells are as likely as equal random numbers of 128 bits. Styles, widths and merges do not count.
public struct Imprint: Hashable, Sendable {
    /// In the order of the tabs, those without cells included.
    public let sheets: [ImprintOfSheet]

    public init(sheets: [ImprintOfSheet]) {
        self.sheets = sheets
    }

    /// How many cells hold something.
    public var cells: Int { sheets.reduce(0) { $0 + $1.cells } }

    /// Where two imprints first differ. It knows rows, not cells: which cell it is cannot be told from sums.
    public enum Difference: Hashable, Sendable {
        /// Other sheets, or in another order.
        case sheets(written: [String], found: [String])
        /// Rows in which a cell is missing, too much or changed, and how many cells there are.
        case cells(sheet: String, rows: ClosedRange<Int>, written: Int, found: Int)
    }

    /// Where what was found in the file differs from this, which was written; `nil` if it does not.
    public func difference(to found: Imprint) -> Difference? {
        guard self != found else { return nil }
        let names = (written: sheets.map(\.name), found: found.sheets.map(\.name))
        // Swift calls canonically equivalent names equal; a file's are bytes.
        guard names.written.elementsEqual(names.found, by: { $0.utf8.elementsEqual($1.utf8) }) else {
            return .sheets(written: names.written, found: names.found)
        }
        for (sheet, other) in zip(sheets, found.sheets) where sheet.blocks != other.blocks {
            return sheet.difference(to: other)
        }
        return nil
    }
}

extension ImprintOfSheet {
    /// The first rows that differ, up to where the blocks are alike again or end.
    fileprivate func difference(to found: ImprintOfSheet) -> Imprint.Difference? {
        func pair(_ index: Int) -> (Block, Block) {
            (
                index < blocks.count ? blocks[index] : Block(),
                index < found.blocks.count ? found.blocks[index] : Block()
            )
        }
        let indices = 0..<max(blocks.count, found.blocks.count)
        guard let first = indices.first(where: { pair($0).0 != pair($0).1 }) else { return nil }
        let end = indices[first...].first { pair($0).0 == pair($0).1 } ?? indices.upperBound
        return .cells(
            sheet: name, rows: first * Self.rowsPerBlock + 1...end * Self.rowsPerBlock,
            written: (first..<end).reduce(0) { $0 + pair($1).0.cells },
            found: (first..<end).reduce(0) { $0 + pair($1).1.cells })
    }
}

extension Imprint.Difference: CustomStringConvertible {
    /// English, for logs and developers; it holds no value of a cell.
    public var description: String {
        switch self {
        case .sheets(let written, let found):
            "sheets written: \(written.joined(separator: ", ")); found: \(found.joined(separator: ", "))"
        case .cells(let sheet, let rows, let written, let found):
            "\(sheet)!\(rows.lowerBound):\(rows.upperBound): "
                + (written == found
                    ? "a cell of \(written) is not as written" : "\(written) cells written, \(found) found")
        }
    }
}
