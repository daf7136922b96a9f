/// A place in a sheet (单元格位置): row and column, both counted from 1.
public struct CellReference: Hashable, Sendable, Comparable {
    /// 1 … `Grid.lastRow`, the number that Excel shows.
    public let row: Int
    /// 1 … `Grid.lastColumn`; column A is 1.
    public let column: Int

    public init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// Reads `F23` or `$F$23`, letters in either case. `nil` for anything else and for places beyond the grid.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        self.init(utf8: bytes.span)
    }

    /// The same from bytes.
    public init?(utf8 bytes: Span<UInt8>) {
        var column = 0
        var row = 0
        var stage = 0  // 0 start, 1 column's dollar, 2 letters, 3 row's dollar, 4 digits
        for index in bytes.indices {
            let byte = bytes[index]
            switch byte {
            case 0x24 where stage == 0 || stage == 2: stage += 1
            case 0x41...0x5A where stage <= 2, 0x61...0x7A where stage <= 2:
                column = column * 26 + Int(byte & 0x1F)
                stage = 2
            case 0x30...0x39 where stage >= 2:
                row = row * 10 + Int(byte - 0x30)
                stage = 4
            default: return nil
            }
            guard row <= Grid.lastRow, column <= Grid.lastColumn else { return nil }
        }
        guard stage == 4, row >= 1 else { return nil }
        self.init(row: row, column: column)
    }

    /// Reading order: by row, then by column.
    public static func < (left: CellReference, right: CellReference) -> Bool {
        (left.row, left.column) < (right.row, right.column)
    }

    /// The letters of a column: 1 → `A`, 27 → `AA`. Empty for numbers below 1.
    public static func letters(ofColumn column: Int) -> String {
        var letters: [UInt8] = []
        var rest = column
        while rest > 0 {
            rest -= 1
            letters.append(UInt8(0x41 + rest % 26))
            rest /= 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }

    /// The number of a column: `A` → 1, `xfd` → 16,384; `nil` for anything else.
    public static func column(ofLetters letters: some StringProtocol) -> Int? {
        CellReference("\(letters)1").flatMap { letters.utf8.contains(0x24) ? nil : $0.column }
    }
}

extension CellReference: CustomStringConvertible {
    /// `F23`.
    public var description: String { "\(Self.letters(ofColumn: column))\(row)" }
}
