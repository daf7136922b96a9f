import Spreadsheet
import SpreadsheetReading

/// Takes the marks off a sheet while it is read (去标注): marked cells get back their format, those that were not there before
/// go, and so does the column that says what is wrong. Every other byte is copied.
struct MarkRemover: ~Copyable {
    private var markup: SheetMarkup
    private let marks: [Int: MarkFormats.Mark]
    /// The column of the notes, for sheets that a spreadsheet program has saved since.
    private let noteColumns: Set<Int>
    private var depth = 0
    private var row = 0
    private var column = 0
    private var isInRows = false
    /// How deep the element is that goes.
    private var removing: Int?
    private var count = 0

    init(_ markup: consuming SheetMarkup, _ marks: [Int: MarkFormats.Mark], noteColumns: Set<Int>) {
        self.markup = markup
        self.marks = marks
        self.noteColumns = noteColumns
    }

    consuming func run() throws(EditingError) -> (part: NewPart, cells: Int) {
        while true {
            switch try markup.next() {
            case .start:
                if removing == nil { try open() }
                if !markup.scanner.isEmpty {
                    depth += 1
                } else if removing == depth {
                    try endRemoving()
                }
            case .end:
                depth -= 1
                if removing == depth { try endRemoving() }
                if depth == 1 { isInRows = false }
            case .text: break
            case .needsMore, .finished:
                let count = count
                return (try markup.finish(), count)
            }
        }
    }

    private mutating func endRemoving() throws(EditingError) {
        try markup.endReplacing()
        removing = nil
    }

    private mutating func open() throws(EditingError) {
        let name = markup.scanner.name
        if depth == 1 { isInRows = name == .sheetData }
        guard isInRows else { return }
        if depth == 2, name == .row { column = 0 }
        guard depth == 3, name.letter == UInt8(ascii: "c") else { return }
        column = markup.reference(.place)?.column ?? column + 1
        guard let style = markup.number(.style), let mark = marks[style] else { return }
        try restore(mark)
    }

    private mutating func restore(_ mark: MarkFormats.Mark) throws(EditingError) {
        if mark.kind == .note, noteColumns.contains(column) || mark.before?.0 == .absent { return try remove() }
        guard let (before, style) = mark.before, let place = markup.scanner.attribute(.style) else { return }
        count += 1
        switch before {
        case .formatted: try markup.replace(place, with: Array("\(style)".utf8))
        // What somebody has filled in since stays.
        case .absent where markup.scanner.isEmpty: try remove()
        case .plain, .absent:
            guard let attribute = markup.scanner.attributes.first(where: { $0.name == .style }) else { return }
            let bytes = markup.buffer.bytes
            var start = attribute.nameStart
            while start > markup.tag.lowerBound, bytes[start - 1] <= 0x20 { start -= 1 }
            try markup.replace(start..<place.upperBound + 1, with: [])
        }
    }

    private mutating func remove() throws(EditingError) {
        count += 1
        try markup.beginReplacing(from: markup.tag.lowerBound, with: [])
        removing = depth
    }
}
