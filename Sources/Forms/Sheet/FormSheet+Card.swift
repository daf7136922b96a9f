import SpreadsheetWriting
import Templates

/// A page about one household (一户一页), and what stands in its tables.
struct CardPage {
    /// The household, with its head.
    let record: PersonRecord
    let members: [PersonRecord]
    let leads: [LeadRecord]
    /// What replaces names in braces, besides what replaces them on every sheet.
    let placeholders: [String: String]
}

extension FormSheet {
    /// Lays a page for each household one below the other, each on paper of its own.
    init(
        _ layout: FormSheetLayout, _ card: FormCard, of definition: FormDefinition, tab: String, pages: [CardPage],
        _ filling: SheetFilling
    ) throws(FormError) {
        try self.init(layout, of: definition, widths: card.grid, filling)
        name = tab
        for page in pages {
            if !heights.isEmpty { pageBreaks.append(heights.count) }
            var filling = filling
            filling.placeholders.merge(page.placeholders) { $1 }
            try add(page, layout, card, filling)
        }
        lastRecord = heights.count
    }

    private mutating func add(
        _ page: CardPage, _ layout: FormSheetLayout, _ card: FormCard, _ filling: SheetFilling
    ) throws(FormError) {
        let texts = TextFiller(place: layout.place, placeholders: filling.placeholders)
        try addTitle(texts.fill(layout.title))
        try addFillLine(left: texts.fill(layout.fillLeft), right: texts.fill(layout.fillRight))
        for part in card.parts {
            switch part {
            case .facts(let lines):
                for line in lines { try addFacts(line, of: page.record, layout, filling) }
            case .table(let table):
                switch table.rows {
                case "members": try addTable(table, page.members, layout, filling)
                case "leads": try addTable(table, page.leads, layout, filling)
                default: throw .unknownRows(table.place, rows: table.rows, known: ["members", "leads"])
                }
            }
        }
        try addClosing(layout, texts)
    }

    private mutating func addFacts(
        _ line: [FormCard.Fact], of record: PersonRecord, _ layout: FormSheetLayout, _ filling: SheetFilling
    ) throws(FormError) {
        var cells: [FormCell] = []
        var first = 1
        for fact in line {
            let column = try BoundColumn<PersonRecord>(
                fact.column, path: [fact.heading], rows: layout.rows, dates: layout.dates, filling)
            let value = first + fact.headingSpan
            cells.append(cell(.text(fact.heading), over: first...value - 1, .heading))
            cells.append(
                cell(
                    column.value(of: record), over: value...value + fact.span - 1, .body, column.alignment,
                    column.format))
            first = value + fact.span
        }
        addRow(cells, padding: 9)
    }

    private mutating func addTable<Record: FormRecord>(
        _ table: FormCard.Table, _ records: [Record], _ layout: FormSheetLayout, _ filling: SheetFilling
    ) throws(FormError) {
        var spans: [ClosedRange<Int>] = []
        for column in table.columns {
            let first = (spans.last?.upperBound ?? 0) + 1
            spans.append(first...first + Int(column.width) - 1)
        }
        let columns = try table.headings.flatMap({ $0.paths() }).map { path, column throws(FormError) in
            try BoundColumn<Record>(column, path: path, rows: table.rows, dates: layout.dates, filling)
        }
        addRow([cell(.text(table.heading), over: 1...widths.count, .sum)], padding: 7)
        addHeadings(table.headings, over: spans)
        for record in records {
            addRow(
                zip(columns, spans).map { cell($0.value(of: record), over: $1, .body, $0.alignment, $0.format) },
                padding: 7)
        }
        for _ in records.count..<max(records.count, table.leastRows) {
            addRow(spans.map { cell(.blank, over: $0, .body) }, padding: 9)
        }
    }
}
