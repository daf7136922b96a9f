import Findings
import SpreadsheetWriting

/// What a cell of the issue workbook is for (单元格用途); how it looks follows from it.
enum CellRole: Hashable {
    case title
    /// The one line that says how the register stands, in the colour of the gravest severity.
    case verdict(Severity?)
    case note
    case section
    case head
    /// The heading of a column that the clerk fills in.
    case entryHead
    case text
    case centred
    case number
    case total
    /// Text that looks like a number and must stay text.
    case code
    case severity(Severity)
    case link
    /// Text that may run over the blank cells beside it.
    case plain
    /// A cell of the clerk's table in which something is wrong.
    case marked(Severity)
    /// The first row of a village.
    case villageHead
    /// A number whose sign only says to which side of a chart it goes.
    case unsigned
    /// A cell that the clerk fills in.
    case entry, textEntry, dateEntry

    var style: CellStyle {
        switch self {
        case .title:
            CellStyle(font: .init(name: "黑体", size: 18), horizontal: .centre)
        case .verdict(let severity):
            CellStyle(
                font: .init(name: "黑体", size: 16, colour: Tint(severity).ink), fill: Tint(severity).paper,
                horizontal: .centre, wraps: true)
        case .note: CellStyle(font: .init(size: 10, colour: Self.grey), wraps: true)
        case .section: CellStyle(font: .init(name: "黑体", size: 12))
        case .head: Self.heading(Colour(rgb: 0xDCE6F1))
        case .entryHead: Self.heading(Colour(rgb: 0xDDEEDD))
        case .text: Self.body(wraps: true)
        case .centred: Self.body(.centre, wraps: true)
        case .number: Self.body(.centre, .integer)
        case .total: CellStyle(font: .init(size: 10, isBold: true), horizontal: .centre, border: .thin)
        case .code: Self.body(.left, .text, wraps: true)
        case .severity(let severity):
            CellStyle(
                font: .init(size: 10, colour: Tint(severity).ink), fill: Tint(severity).paper, horizontal: .centre,
                border: .thin)
        case .plain: CellStyle(font: .init(size: 10))
        case .marked(let severity):
            CellStyle(
                font: .init(size: 10, isBold: true, colour: Tint(severity).ink), fill: Tint(severity).paper,
                wraps: true,
                border: .thin, numberFormat: .text)
        case .villageHead:
            CellStyle(font: .init(size: 10, isBold: true), fill: Colour(rgb: 0xEEF3F8), border: .thin)
        case .unsigned: Self.body(.centre, .custom("0;0"))
        case .link: Self.body(wraps: true).asLink
        case .entry: Self.entry(.general)
        case .textEntry: Self.entry(.text)
        case .dateEntry: Self.entry(.date(.dashed))
        }
    }

    private static let grey = Colour(rgb: 0x595959)

    private static func heading(_ fill: Colour) -> CellStyle {
        CellStyle(
            font: .init(name: "黑体", size: 10), fill: fill, horizontal: .centre, wraps: true, border: .thin)
    }

    private static func body(
        _ horizontal: CellStyle.HorizontalAlignment = .left, _ format: NumberFormat = .general, wraps: Bool = false
    ) -> CellStyle {
        CellStyle(
            font: .init(size: 10), horizontal: horizontal, wraps: wraps, border: .thin, numberFormat: format)
    }

    private static func entry(_ format: NumberFormat) -> CellStyle {
        CellStyle(
            font: .init(size: 10), fill: Colour(rgb: 0xF6FBF6), wraps: true, border: .thin, numberFormat: format)
    }
}

/// The colours of a severity: dark ink on pale paper, legible in grey print too (WCAG AA).
private struct Tint {
    let ink: Colour
    let paper: Colour

    init(_ severity: Severity?) {
        switch severity {
        case .error: (ink, paper) = (Colour(rgb: 0x8C2318), Colour(rgb: 0xFBE9E7))
        case .warning: (ink, paper) = (Colour(rgb: 0x6B4E00), Colour(rgb: 0xFFF4D9))
        case .hint: (ink, paper) = (Colour(rgb: 0x2A5078), Colour(rgb: 0xEAF2FB))
        case nil: (ink, paper) = (Colour(rgb: 0x1E5B2E), Colour(rgb: 0xE6F4EA))
        }
    }
}

extension Severity {
    /// The word behind a sign, so that nobody depends on the colour.
    var marked: String {
        switch self {
        case .error: "■ " + words.zh
        case .warning: "▲ " + words.zh
        case .hint: "○ " + words.zh
        }
    }
}
