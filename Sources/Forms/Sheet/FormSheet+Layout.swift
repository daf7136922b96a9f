import Registry
import SpreadsheetWriting
import Templates

extension FormSheet {
    /// Lays records out as a definition says.
    ///
    /// - Parameter handRows: by what entries of earlier copies are found; the name of the rows where `nil`.
    init<Record: FormRecord>(
        _ layout: FormSheetLayout, of definition: FormDefinition, records: [Record], handRows: String? = nil,
        _ filling: SheetFilling
    ) throws(FormError) {
        let kept = layout.headings.compactMap { heading in
            heading.without { BoundColumn<Record>.isLeftOut($0, of: filling.variant) }
        }
        let headings = filling.variant == .working ? kept.flatMap(\.inOneRow) : kept
        let columns = try kept.flatMap({ $0.paths() }).map { path, column throws(FormError) in
            try BoundColumn<Record>(
                column, path: path, rows: handRows ?? layout.rows, dates: layout.dates, filling)
        }
        let texts = TextFiller(place: layout.place, placeholders: filling.placeholders)
        try self.init(
            layout, of: definition, widths: columns.map { $0.width(for: records, size: definition.fonts.body.size) },
            filling)
        try addTitle(texts.fill(layout.title))
        try addFillLine(left: texts.fill(layout.fillLeft), right: texts.fill(layout.fillRight))
        let spans = widths.indices.map { $0 + 1...$0 + 1 }
        let heading = heights.count + 1
        addHeadings(headings, over: spans)
        repeatedRows = heading...heights.count
        try addRecords(records, columns, layout, texts)
        if records.isEmpty {
            addRow([cell(.text(try texts.fill(layout.empty)), over: 1...columns.count, .body)], padding: 10)
        }
        lastRecord = heights.count
        offered = kept.flatMap(\.columns).enumerated().filter { !$1.choices.isEmpty }.map { ($0 + 1, $1.choices) }
        guard filling.variant != .working else { return }
        try addClosing(layout, texts)
    }

    private mutating func addRecords<Record: FormRecord>(
        _ records: [Record], _ columns: [BoundColumn<Record>], _ layout: FormSheetLayout, _ texts: TextFiller
    ) throws(FormError) {
        var texts = texts
        let common = texts.placeholders
        for record in records {
            guard let sum = record.sum else {
                addRow(
                    columns.enumerated().map { index, column in
                        cell(
                            column.value(of: record), over: index + 1...index + 1,
                            column.isTyped(of: record) ? .typed : .body, column.alignment, column.format)
                    })
                continue
            }
            guard variant != .working, let label = layout.sums[sum.level] else { continue }
            texts.placeholders = common.merging(sum.placeholders) { $1 }
            try addSumRow(record, columns, label: texts.fill(label), layout.place)
        }
    }

    /// The label spans the columns that have no number, up to the first that has one.
    private mutating func addSumRow<Record: FormRecord>(
        _ record: Record, _ columns: [BoundColumn<Record>], label: String, _ place: DefinitionPlace
    ) throws(FormError) {
        let values = columns.map { $0.value(of: record) }
        let labelled = values.prefix { $0 == .blank }.count
        guard labelled > 0 else { throw .noPlaceForSumLabel(place) }
        let rest = (labelled..<columns.count).map { index in
            cell(values[index], over: index + 1...index + 1, .sum, columns[index].alignment, columns[index].format)
        }
        addRow([cell(.text(label), over: 1...labelled, .sum)] + rest)
    }
}
