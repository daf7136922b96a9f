/// The markup of the sheet (工作表部件): every cell has a style, the empty ones too.
struct SheetMarkup {
    var bytes: [UInt8] = []
    private(set) var texts = SharedTexts()
    private(set) var textCells = 0
    private let storage: SampleWorkbook.Storage
    /// `<c r="AB`, by column.
    private let beginnings: [[UInt8]]

    private static let headingStyle = 1
    private static let textStyle = 2
    private static let numberStyle = 3

    init(rows: Int, storage: SampleWorkbook.Storage) {
        self.storage = storage
        let letters = SampleColumn.allCases.indices.map(Self.letters)
        beginnings = letters.map { Array("<c r=\"\($0)".utf8) }
        append(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"\(FrameParts.main)\" "
                + "xmlns:r=\"\(FrameParts.office)\"><dimension ref=\"A1:\(letters.last ?? "A")\(rows + 1)\"/>"
                + "<sheetViews><sheetView workbookViewId=\"0\"/></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>"
                + "<sheetData>")
    }

    mutating func appendHeadings() {
        beginRow(1)
        for column in SampleColumn.allCases {
            append(.text(column.rawValue), column, "1", style: Self.headingStyle)
        }
        append("</row>")
    }

    mutating func append(_ register: SampleRegister, row: Int) {
        if register.isHead { texts.beginHousehold() }
        beginRow(row)
        let digits = String(row)
        for (position, column) in SampleColumn.allCases.enumerated() {
            append(register.row[position], column, digits, style: Self.textStyle)
        }
        append("</row>")
    }

    mutating func close() { append("</sheetData></worksheet>") }

    private mutating func beginRow(_ row: Int) {
        append("<row r=\"\(row)\" spans=\"1:\(SampleColumn.allCases.count)\" ht=\"15\" customHeight=\"1\">")
    }

    private mutating func append(_ value: SampleRegister.Value, _ column: SampleColumn, _ row: String, style: Int) {
        bytes.append(contentsOf: beginnings[column.position])
        append(row)
        append("\" s=\"")
        switch value {
        case .blank:
            append("\(style)\"/>")
        case .number(let number):
            append("\(Self.numberStyle)\"><v>\(number)</v></c>")
        case .text(let text):
            textCells += 1
            append("\(style)\"")
            if storage == .shared {
                append(" t=\"s\"><v>")
                append(String(texts.index(of: text, isOwn: column.isOwn).index))
                append("</v></c>")
            } else {
                append(" t=\"inlineStr\"><is><t>")
                append(text)
                append("</t></is></c>")
            }
        }
    }

    private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// The letters of a column of the first 702.
    private static func letters(_ position: Int) -> String {
        let last = String(UnicodeScalar(UInt8(65 + position % 26)))
        return position < 26 ? last : String(UnicodeScalar(UInt8(64 + position / 26))) + last
    }
}

/// The markup of the shared strings, in the order in which the sheet meets them (共享字符串部件).
struct StringsMarkup {
    var bytes: [UInt8] = []
    private var texts = SharedTexts()

    init(_ counts: (texts: Int, distinct: Int)) {
        bytes.append(
            contentsOf: ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<sst xmlns=\"\(FrameParts.main)\" "
                + "count=\"\(counts.texts)\" uniqueCount=\"\(counts.distinct)\">").utf8)
    }

    mutating func appendHeadings() {
        for column in SampleColumn.allCases { append(column.rawValue, isOwn: column.isOwn) }
    }

    mutating func append(_ register: SampleRegister) {
        if register.isHead { texts.beginHousehold() }
        for (position, column) in SampleColumn.allCases.enumerated() {
            if case .text(let text) = register.row[position] { append(text, isOwn: column.isOwn) }
        }
    }

    mutating func close() { bytes.append(contentsOf: "</sst>".utf8) }

    private mutating func append(_ text: String, isOwn: Bool) {
        guard texts.index(of: text, isOwn: isOwn).isNew else { return }
        bytes.append(contentsOf: "<si><t>".utf8)
        bytes.append(contentsOf: text.utf8)
        bytes.append(contentsOf: "</t></si>".utf8)
    }
}
