import Spreadsheet

/// The links of a sheet that lead into other files (外部链接), as numbers: the library would keep two thousand bytes of each
/// until the file is closed.
///
/// The library writes the first link to each sheet of a file. The others are like it, and are written when its own are at
/// hand: see `LinkMarkup`.
struct SheetLinks {
    /// A sheet of another file.
    private struct Place: Hashable {
        let file: String
        let sheet: String
    }

    /// From a cell to a cell of a place.
    struct Link {
        private let row: UInt32
        private let column: UInt16
        private let targetColumn: UInt16
        private let targetRow: UInt32
        /// The number of the place, in the order of the first links.
        let place: UInt32

        init(_ cell: CellReference, to target: CellReference, in place: Int) {
            row = UInt32(cell.row)
            column = UInt16(cell.column)
            targetRow = UInt32(target.row)
            targetColumn = UInt16(target.column)
            self.place = UInt32(place)
        }

        var cell: CellReference { CellReference(row: Int(row), column: Int(column)) }
        var target: CellReference { CellReference(row: Int(targetRow), column: Int(targetColumn)) }
    }

    private var places: [Place: Int] = [:]
    /// In the order of their cells.
    private(set) var links: [Link] = []

    var isEmpty: Bool { links.isEmpty }

    /// Adds a link of a cell behind the others.
    ///
    /// - Returns: whether it is the first to its place, and so the library's to write.
    mutating func add(_ cell: CellReference, to target: LinkTarget, of file: String) -> Bool {
        let place = Place(file: file, sheet: target.sheet)
        let number = places[place] ?? places.count
        let isFirst = number == places.count
        if isFirst { places[place] = number }
        links.append(Link(cell, to: target.cell, in: number))
        return isFirst
    }
}
