import Spreadsheet

/// The rows of a table in a web page (HTML), as exporting programs write it under a workbook's name.
///
/// Cells are text, but those that the page calls numbers (`x:num`). A cell that spans columns or rows stands at their top
/// left, as in a merged range. A table within a cell is a table of its own, and no part of the cell's text.
struct HTMLRows: ~Copyable {
    private(set) var filling: RowFilling
    private let file: TextFile
    private let table: HTMLTable
    private var text: FileText
    private var buffer: PartBuffer
    private var scanner = HTMLScanner()

    /// Tables open: this one, and those within it.
    private var depth = 0
    private var isDone = false
    private var isInRow = false
    /// A row whose tag was met while the one before was open.
    private var nextRow: HTMLCellTag?
    private var number = 0
    private var column = 0
    /// The last row that a cell above reaches down to, by column.
    private var occupied: [Int] = []
    /// The cell that is open, and its text.
    private var cell: HTMLCellTag?
    private var content = HTMLCellText(start: 0)

    init(_ file: TextFile, _ table: HTMLTable, part: String, limits: Limits) throws(ReadingError) {
        var text = try FileText(file, from: table.mark)
        var buffer = PartBuffer(part: part, base: table.mark.text, limits: limits)
        let start = try buffer.refill(keepingFrom: 0, from: &text)
        self.text = text
        self.buffer = buffer
        scanner.position = start + table.offset - table.mark.text
        self.file = file
        self.table = table
        filling = RowFilling(part: part, limits: limits)
    }

    mutating func advance(into row: inout Row) throws(ReadingError) -> Bool {
        if let tag = nextRow {
            nextRow = nil
            try openRow(tag, &row)
        }
        while !isDone {
            switch scanner.next(in: buffer) {
            case .start: if try opened(&row) { return true }
            case .end: if try closed(&row) { return true }
            case .text:
                guard depth == 1, cell != nil else { continue }
                content.append(buffer, scanner.range, to: &row.decoded)
                try filling.check(row, textFrom: content.start)
            case .needsMore:
                scanner.position = try buffer.refill(keepingFrom: scanner.position, from: &text)
            case .finished: throw try table.cutOff(in: file)
            }
        }
        return false
    }

    /// Whether a row ended because another began.
    private mutating func opened(_ row: inout Row) throws(ReadingError) -> Bool {
        if scanner.element == .table { depth += 1 }
        guard depth == 1 else { return false }
        switch scanner.element {
        case .row:
            let tag = HTMLCellTag(buffer.bytes.span, scanner.range)
            guard isInRow else {
                try openRow(tag, &row)
                return false
            }
            nextRow = tag
            try closeRow(&row)
            return true
        case .cell:
            try closeCell(&row)
            let tag = HTMLCellTag(buffer.bytes.span, scanner.range)
            if !isInRow { try openRow(nil, &row) }
            cell = tag
            content = HTMLCellText(start: row.decoded.count)
        case .lineBreak where cell != nil: content.breakLine(in: &row.decoded, isBlock: false)
        case .block where cell != nil: content.breakLine(in: &row.decoded, isBlock: true)
        default: break
        }
        return false
    }

    private mutating func closed(_ row: inout Row) throws(ReadingError) -> Bool {
        guard scanner.element != .table else {
            depth -= 1
            isDone = depth == 0
            guard isDone, isInRow else { return false }
            try closeRow(&row)
            return true
        }
        guard depth == 1 else { return false }
        switch scanner.element {
        case .row where isInRow:
            try closeRow(&row)
            return true
        case .cell: try closeCell(&row)
        case .block where cell != nil: content.breakLine(in: &row.decoded, isBlock: true)
        default: break
        }
        return false
    }

    private mutating func openRow(_ tag: HTMLCellTag?, _ row: inout Row) throws(ReadingError) {
        number += 1
        try filling.begin(number, &row)
        row.look.isHidden = tag?.isHidden ?? false
        column = 0
        isInRow = true
    }

    private mutating func closeRow(_ row: inout Row) throws(ReadingError) {
        try closeCell(&row)
        isInRow = false
        filling.end(row)
    }

    private mutating func closeCell(_ row: inout Row) throws(ReadingError) {
        guard let tag = cell else { return }
        cell = nil
        repeat { column += 1 } while column <= occupied.count && occupied[column - 1] >= number
        content.trim(&row.decoded)
        var kind = Cell.Kind.text
        if tag.isNumber, content.start < row.decoded.count {
            let stored = tag.number.isEmpty ? Array(row.decoded[content.start...]) : tag.number
            if NumberText.parse(stored.span) != nil {
                kind = .number
                row.decoded.replaceSubrange(content.start..., with: stored)
            }
        }
        try filling.add(kind, column: column, from: content.start, to: &row)
        try filling.merge(CellReference(row: number, column: column), rows: tag.rows, columns: tag.columns)
        let last = column + tag.columns - 1
        guard last <= Grid.lastColumn else { throw .beyondGrid(.columns, part: filling.part) }
        if tag.rows > 1 {
            while occupied.count < last { occupied.append(0) }
            for index in column...last { occupied[index - 1] = number + tag.rows - 1 }
        }
        column = last
    }
}
