import Registry
import SpreadsheetWriting

/// How a blank workbook looks (空白模板样式).
struct BlankTableStyles {
    static let headerSize = 11.0
    static let bodySize = 10.5

    let title: StyleID
    let hint: StyleID
    /// The heading of a column that must be filled.
    let compulsory: StyleID
    /// The heading of any other column.
    let optional: StyleID
    let group: StyleID
    let text: StyleID
    let centred: StyleID
    private let plain: StyleID
    private let asText: StyleID
    private let asMoney: StyleID
    private let asInteger: StyleID
    private let asDay: StyleID

    init(_ book: inout WorkbookWriter) throws(WritingError) {
        title = try book.style(CellStyle(font: .init(name: "黑体", size: 16), horizontal: .centre))
        hint = try book.style(
            CellStyle(
                font: .init(size: Self.bodySize, colour: Colour(rgb: 0x404040)), horizontal: .left, wraps: true))
        let header = CellStyle(
            font: .init(size: Self.headerSize, isBold: true), horizontal: .centre, wraps: true, border: .thin)
        compulsory = try book.style(header.filled(0xDDEBF7))
        optional = try book.style(header.filled(0xF2F2F2))
        group = try book.style(header.filled(0xE7E6E6))
        let cell = CellStyle(font: .init(size: Self.bodySize), wraps: true, border: .thin)
        text = try book.style(cell)
        centred = try book.style(cell.aligned(.centre))
        let body = CellStyle()
        plain = try book.style(body)
        asText = try book.style(body.formatted(.text))
        asMoney = try book.style(body.formatted(.money))
        asInteger = try book.style(body.formatted(.integer))
        asDay = try book.style(body.formatted(.date(.dashed)))
    }

    /// The style of a column's cells. A month or a year alone stays text, or a spreadsheet makes a day of it.
    func body(_ kind: FieldKind?) -> StyleID {
        switch kind {
        case .identifier, .identity, .phone, .account, .partialDate: asText
        case .money: asMoney
        case .count, .year: asInteger
        case .day: asDay
        case .text, .name, .code, .codes, .quantity, nil: plain
        }
    }
}

extension CellStyle {
    fileprivate func filled(_ rgb: UInt32) -> CellStyle {
        var style = self
        style.fill = Colour(rgb: rgb)
        return style
    }

    fileprivate func aligned(_ horizontal: HorizontalAlignment) -> CellStyle {
        var style = self
        style.horizontal = horizontal
        return style
    }

    fileprivate func formatted(_ format: NumberFormat) -> CellStyle {
        var style = self
        style.numberFormat = format
        return style
    }
}
