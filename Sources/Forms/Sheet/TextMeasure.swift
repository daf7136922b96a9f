import Registry
import Spreadsheet
import SpreadsheetWriting
import Templates

/// How much room a text takes (文字尺寸), estimated: spreadsheet programs fit no row to merged cells by themselves.
enum TextMeasure {
    /// The width of a line in points: a Chinese character is as wide as the font is high, a Latin one half of it.
    static func width(of text: some StringProtocol, size: Double) -> Double {
        text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2000 ? 0.55 : 1) } * size
    }

    /// The lines that a text takes in so many points.
    static func lines(of text: String, size: Double, in room: Double) -> Int {
        text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { sum, paragraph in
            sum + lines(ofParagraph: paragraph, size: size, in: max(room, size))
        }
    }

    /// Breaks after each character as Chinese text does, but within no word of Latin letters or digits that fits a line.
    private static func lines(ofParagraph text: Substring, size: Double, in room: Double) -> Int {
        var lines = 1
        var used = 0.0
        var rest = text
        while let first = rest.first {
            var word = rest.prefix(1)
            if first.isASCII, !first.isWhitespace { word = rest.prefix { $0.isASCII && !$0.isWhitespace } }
            rest = rest.dropFirst(word.count)
            var width = width(of: word, size: size)
            if used > 0, used + width > room {
                lines += 1
                used = 0
            }
            while width > room {
                lines += 1
                width -= room
            }
            used += width
        }
        return lines
    }

    /// The points that columns of so many characters offer to text, by the narrower of the usual standard fonts.
    static func room(characters: Double, columns: Int) -> Double {
        (characters * 7 + Double(columns) * 5) * 0.75 - 4
    }

    /// The characters that a column must have, for a value that does not wrap, by the same font.
    static func characters(for text: String, size: Double) -> Double {
        ((width(of: text, size: size) + 4) / 0.75 - 5) / 7
    }
}

extension OutputValue {
    /// The text that a cell shows; `nil` where it shows none.
    func text(in format: NumberFormat) -> String? {
        switch self {
        case .text(let text), .link(let text, _): text
        case .number(let number): "\(number)"
        case .integer(let number): "\(number)"
        case .money(let fen): "\(fen / 100).00"
        case .boolean: "FALSE"
        case .date(let date):
            switch format {
            case .date(.dotted), .date(.dashed): "\(date)"
            default: "\(date.year)年\(date.month)月\(date.day)日"
            }
        case .blank: nil
        }
    }

    /// Whether a cell that is too narrow shows `####` instead of a second line.
    var staysOnOneLine: Bool {
        switch self {
        case .number, .integer, .money, .date: true
        default: false
        }
    }
}

extension FormSheet {
    /// The height that a cell's text takes, in points.
    func height(of cell: FormCell) -> Double {
        let size = face(of: cell.style.role).size
        guard let text = cell.value.text(in: cell.style.format) else { return size * 1.4 }
        let isWithinTable = cell.style.role == .heading || cell.style.role == .body
        if cell.value.staysOnOneLine || variant == .working && !isWithinTable { return size * 1.4 }
        return Double(TextMeasure.lines(of: text, size: size, in: room(over: cell.columns))) * size * 1.4
    }

    /// The points that columns offer to text.
    func room(over columns: ClosedRange<Int>) -> Double {
        TextMeasure.room(characters: columns.map { widths[$0 - 1] }.reduce(0, +), columns: columns.count)
    }
}
