/// What a sheet's cells hold, as sums of hashes over blocks of rows: see `Imprint`.
///
/// Rows and columns count from 1, and each cell is added once. Cells without value and empty texts are not added: a
/// file does not tell them from nothing.
public struct ImprintOfSheet: Hashable, Sendable {
    /// The cells of so many neighbouring rows.
    struct Block: Hashable, Sendable {
        var cells = 0
        var one: UInt64 = 0
        var other: UInt64 = 0

        mutating func add(_ one: UInt64, _ other: UInt64) {
            cells &+= 1
            self.one &+= one
            self.other &+= other
        }
    }

    /// A difference is named to so many rows; a full sheet takes 200 KB.
    static let rowsPerBlock = 128

    public let name: String
    private(set) var blocks: [Block] = []

    public init(name: String) {
        self.name = name
    }

    /// How many cells hold something.
    public var cells: Int { blocks.reduce(0) { $0 + $1.cells } }

    /// Adds a text by its UTF-8 bytes, whether it stands in the cell, is a link's or a formula's result.
    public mutating func add(text: Span<UInt8>, row: Int, column: Int) {
        guard !text.isEmpty else { return }
        var hash = ImprintHash(.text, row: row, column: column)
        hash.add(text)
        add(hash, row)
    }

    /// Adds a number by its bits; a date by its serial number.
    public mutating func add(number: Double, row: Int, column: Int) {
        var hash = ImprintHash(.number, row: row, column: column)
        hash.add(number.bitPattern)
        add(hash, row)
    }

    /// Adds `TRUE` or `FALSE`.
    public mutating func add(boolean: Bool, row: Int, column: Int) {
        var hash = ImprintHash(.boolean, row: row, column: column)
        hash.add(boolean ? 1 : 0)
        add(hash, row)
    }

    /// Adds, by its stored bytes, what this program reads but never writes: an error, a date as text, a formula without
    /// result, a number that is none.
    public mutating func add(foreign bytes: Span<UInt8>, row: Int, column: Int) {
        var hash = ImprintHash(.foreign, row: row, column: column)
        hash.add(bytes)
        add(hash, row)
    }

    private mutating func add(_ hash: ImprintHash, _ row: Int) {
        let block = (row - 1) / Self.rowsPerBlock
        while blocks.count <= block { blocks.append(Block()) }
        let (one, other) = hash.lanes
        blocks[block].add(one, other)
    }
}
