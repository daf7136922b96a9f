import Spreadsheet

/// A sheet's part without its rows, as the library wrote it (表框架): what stands before them and what behind.
struct SheetFrame {
    let before: [UInt8]
    let behind: [UInt8]

    /// - Parameters:
    ///   - part: the part, with rows that are left out.
    ///   - area: the cells that the sheet will have; `nil` for none.
    /// - Returns: `nil` for anything but a whole part.
    init?(of part: [UInt8], area: CellRange?) {
        let bytes = part.span
        let end = Array("</worksheet>".utf8)
        guard part.reversed().starts(with: end.reversed()),
            let dimension = Self.range(of: "<dimension ref=\"", in: bytes, from: 0),
            let quote = Self.range(of: "\"", in: bytes, from: dimension.upperBound),
            let rows = Self.range(of: "<sheetData", in: bytes, from: quote.upperBound)
        else { return nil }
        let rest: Int
        if Self.range(of: "/>", in: bytes, from: rows.upperBound)?.lowerBound == rows.upperBound {
            rest = rows.upperBound + 2
        } else {
            // Texts hold no `<`: they are escaped.
            guard let close = Self.range(of: "</sheetData>", in: bytes, from: rows.upperBound) else { return nil }
            rest = close.upperBound
        }
        before =
            Array(part[..<dimension.upperBound]) + Array((area.map { "\($0)" } ?? "A1").utf8)
            + Array(part[quote.lowerBound..<rows.lowerBound]) + Array("<sheetData>".utf8)
        behind = Array("</sheetData>".utf8) + Array(part[rest...])
    }

    private static func range(of text: StaticString, in bytes: Span<UInt8>, from start: Int) -> Range<Int>? {
        let text = Array(text.description.utf8)
        var at = start
        while at + text.count <= bytes.count {
            if bytes[at] == text[0], text.indices.allSatisfy({ bytes[at + $0] == text[$0] }) {
                return at..<at + text.count
            }
            at += 1
        }
        return nil
    }
}
