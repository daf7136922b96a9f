import Spreadsheet
import SpreadsheetReading

/// A sheet without the rows of its table (表框): the text before them and behind them, and how the first of them looks.
struct SheetFrame: Sendable {
    let part: Part
    /// The sheet's text without the rows, and without byte order mark.
    fileprivate(set) var text: [UInt8] = []
    /// Where in `text` the rows belong.
    fileprivate(set) var rowsAt = 0
    /// The rows, which every copy loses.
    fileprivate(set) var rows = DroppedBytes()
    let mark: [UInt8]
    /// The prefix of the sheet's elements, with its colon.
    fileprivate(set) var prefix = ""
    /// The attributes of the first row that go for every row, such as its own format.
    fileprivate(set) var rowAttributes = ""
    /// How high the first row is.
    fileprivate(set) var firstRow = RowLook()
    /// The formats of the first row's cells, by column, blank ones included.
    fileprivate(set) var styles: [Int: Int] = [:]

    /// Reads the sheet `name`, whose table has its first record in row `first`.
    static func read(
        _ part: Part, sheet name: String, from first: Int, limits: Limits
    ) throws(EditingError) -> SheetFrame {
        var reader = SheetFrameReader(
            part, sheet: name, first: first, mark: try PartHead.mark(of: part), limits: limits)
        try reader.run()
        return reader.frame
    }
}

/// Reads a sheet to its end, and keeps what is no row of the table.
private struct SheetFrameReader: ~Copyable {
    private(set) var frame: SheetFrame
    private let sheet: String
    private let first: Int
    private var scanner: MarkupScanner
    private var buffer: PartBuffer
    private var supply: PartSupply
    /// The names of the open elements, as far as they matter.
    private var open: [Element] = []
    private var copied = 0
    private var row = 0
    private var column = 0
    private var isInBody = false
    private var hasEnded = false
    private var isInFirstRow = false
    private var columnStyles: [(columns: ClosedRange<Int>, style: Int)] = []

    private enum Element { case sheet, columns, rows, row, other }

    init(_ part: Part, sheet: String, first: Int, mark: [UInt8], limits: Limits) {
        frame = SheetFrame(part: part, mark: mark)
        self.sheet = sheet
        self.first = first
        scanner = MarkupScanner(part: part.name, limits: limits)
        buffer = PartBuffer(part: part.name, limits: limits)
        supply = PartSupply(part, readsAhead: true)
    }

    mutating func run() throws(EditingError) {
        while true {
            if isInBody, open.last == .rows, scanner.hasPlainNames { skipRows() }
            let token: MarkupScanner.Token
            do { token = try scanner.next(in: buffer) } catch { throw .reading(error) }
            switch token {
            case .start:
                let element = try opened()
                if !scanner.isEmpty { open.append(element) } else if element == .row { isInFirstRow = false }
            case .end:
                switch open.popLast() {
                case .rows: endRows()
                case .row: isInFirstRow = false
                default: break
                }
            case .text: break
            case .needsMore: try refill()
            case .finished:
                keep(to: buffer.count)
                guard hasEnded else { throw .notAsPlanned(part: frame.part.name) }
                if frame.styles.isEmpty { takeColumnStyles() }
                return
            }
        }
    }

    /// Passes over rows of the table. Whether they are sound is found out when they are read.
    private mutating func skipRows() {
        let text = buffer.bytes
        let bytes = text.span.extracting(0..<buffer.count)
        var at = scanner.position
        while let (number, digits) = PlainRow.start(bytes, at: at), number >= first,
            let end = PlainRow.end(bytes, from: digits)
        {
            row = number
            at = end
        }
        scanner.position = at
    }

    private mutating func refill() throws(EditingError) {
        keep(to: scanner.position)
        do { scanner.position = try buffer.refill(keepingFrom: scanner.position, from: &supply) } catch {
            throw .reading(error)
        }
        copied = scanner.position
    }

    /// Takes text, and of the rows what their loss is proven by.
    private mutating func keep(to position: Int) {
        let range = copied..<max(copied, position)
        if isInBody { frame.rows.add(buffer.bytes, range) } else { frame.text += buffer.bytes[range] }
        copied = range.upperBound
    }

    private var tagStart: Int { scanner.tagStart(in: buffer) }

    private func attribute(_ name: MarkupName) -> String? {
        scanner.attribute(name).map { String(decoding: buffer.bytes[$0], as: UTF8.self) }
    }

    private func number(_ name: MarkupName) -> Int? { attribute(name).flatMap { Int($0) } }

    private mutating func opened() throws(EditingError) -> Element {
        switch open.last {
        case nil:
            guard !buffer.isUTF16 else { throw .sheet(sheet, .encoding) }
            frame.prefix = CellMarkup.prefix(buffer.bytes, tag: tagStart..<scanner.position)
            return .sheet
        case .sheet where scanner.name == .columns: return .columns
        case .sheet where scanner.name == .sheetData:
            if scanner.isEmpty { throw .sheet(sheet, .noRows) }
            return .rows
        case .sheet where scanner.name == .sheetProtection:
            if let flag = attribute(.sheet), flag == "1" || flag == "true" { throw .sheet(sheet, .protected) }
        case .columns where scanner.name == .column:
            if let style = number(.columnStyle), style > 0, let low = number(.min), let high = number(.max), low <= high
            {
                columnStyles.append((low...high, style))
            }
        case .rows where scanner.name == .row:
            try beginRow()
            return .row
        case .rows where scanner.namespace == .compatibility: throw .sheet(sheet, .alternatives)
        case .row where isInFirstRow && scanner.name.letter == UInt8(ascii: "c"):
            column = attribute(.place).flatMap { CellReference($0) }?.column ?? column + 1
            frame.styles[column] = number(.style) ?? 0
        default: break
        }
        return .other
    }

    private mutating func beginRow() throws(EditingError) {
        row = number(.place) ?? row + 1
        guard !isInBody else {
            if row < first { throw .sheet(sheet, .rowOrder) }
            return
        }
        guard row >= first else { return }
        keep(to: tagStart)
        frame.rowsAt = frame.text.count
        isInBody = true
        isInFirstRow = true
        frame.firstRow = RowLook(scanner, buffer.bytes.span)
        for attribute in scanner.attributes {
            let end = attribute.value.upperBound + 1
            switch attribute.name {
            case .place, .spans, .hidden, .collapsed, .outlineLevel, .height, .customHeight: break
            default:
                frame.rowAttributes += " " + String(decoding: buffer.bytes[attribute.nameStart..<end], as: UTF8.self)
            }
        }
    }

    /// At the end tag of the rows: from here on, text is kept again.
    private mutating func endRows() {
        keep(to: tagStart)
        if !isInBody { frame.rowsAt = frame.text.count }
        isInBody = false
        hasEnded = true
    }

    /// A table without records looks as its columns do.
    private mutating func takeColumnStyles() {
        for (columns, style) in columnStyles where columns.count <= 256 {
            for column in columns { frame.styles[column] = style }
        }
    }
}

extension MarkupName {
    static let collapsed = MarkupName("collapsed")
    static let outlineLevel = MarkupName("outlineLevel")
}
