/// Where a table of a web page begins.
struct HTMLTable {
    /// The place of its tag in the text, and one before it from which reading may begin.
    let offset: Int
    let mark: FileText.Mark

    /// The tables of a page that have rows, those within others included, in the order in which they begin.
    static func all(in file: TextFile, limits: Limits) throws(ReadingError) -> [HTMLTable] {
        var text = try FileText(file)
        var buffer = PartBuffer(part: "HTML", limits: limits)
        var scanner = HTMLScanner()
        var tables: [HTMLTable] = []
        var haveRows: [Bool] = []
        var open: [Int] = []
        while true {
            let start = scanner.position
            switch scanner.next(in: buffer) {
            case .start where scanner.element == .table:
                // Each table is read on its own, so that what lies within others is read as often.
                guard open.count < limits[.nestedTables] else { throw .overLimit(.nestedTables, limits, part: "HTML") }
                guard tables.count < limits[.textTables] else { throw .overLimit(.textTables, limits, part: "HTML") }
                open.append(tables.count)
                haveRows.append(false)
                // Comments may stand between `start` and the tag; they are passed over again.
                let offset = buffer.base + start
                tables.append(HTMLTable(offset: offset, mark: text.mark(before: offset)))
            case .start where scanner.element == .row || scanner.element == .cell:
                if let table = open.last { haveRows[table] = true }
            case .end where scanner.element == .table: _ = open.popLast()
            case .needsMore:
                scanner.position = try buffer.refill(keepingFrom: scanner.position, from: &text)
            case .finished:
                if let table = open.first { throw try tables[table].cutOff(in: file) }
                return tables.indices.filter { haveRows[$0] }.map { tables[$0] }
            default: break
            }
        }
    }

    /// What to say when the page ends within the table.
    func cutOff(in file: TextFile) throws(ReadingError) -> ReadingError {
        var text = try FileText(file, from: mark)
        var bytes = [UInt8](repeating: 0, count: FileText.bufferBytes)
        let count = try text.read(into: &bytes, from: 0)
        var line = try file.line(at: mark.file)
        for index in 0..<min(offset - mark.text, count)
        where bytes[index] == 0x0A || bytes[index] == 0x0D && bytes[index + 1] != 0x0A { line += 1 }
        return .badText(line: line, .openTable)
    }
}
