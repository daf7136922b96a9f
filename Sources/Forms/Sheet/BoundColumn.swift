import Registry
import Spreadsheet
import SpreadsheetWriting
import Templates

/// A column of a layout, bound to what the records have (绑定栏).
struct BoundColumn<Record: FormRecord> {
    let alignment: FormColumn.Alignment
    let format: NumberFormat
    private let width: Double
    private let content: Content
    private let privacy: FormPrivacy
    private let filling: SheetFilling
    /// By which an earlier copy's entries are found again.
    private let handColumn: String
    private let rows: String

    private enum Content {
        case source(Record.Source)
        case constant(OutputValue)
    }

    /// - Parameter path: the headings from the top down, the column's own last.
    init(
        _ column: FormColumn, path: [String], rows: String, dates: FormSheetLayout.DateStyle, _ filling: SheetFilling
    ) throws(FormError) {
        width = column.width
        alignment = column.alignment
        self.filling = filling
        self.rows = rows
        handColumn = column.handKey(path: path)
        switch column.content {
        case .source(let key):
            guard let source = Record.Source(key: key) else {
                throw .unknownSource(column.place, key: key, known: Record.Source.keys)
            }
            content = .source(source)
            format = source.isNumberLikeText ? .text : NumberFormat(column.kind, dates: dates)
            privacy = source.privacy
        case .constant(let text):
            content = .constant(.text(text))
            format = NumberFormat(column.kind, dates: dates)
            privacy = .open
        case .blank:
            content = .constant(.blank)
            format = NumberFormat(column.kind, dates: dates)
            privacy = .remark
        }
    }

    /// Whether the copy goes without the column: bank accounts are not posted in public.
    static func isLeftOut(_ column: FormColumn, of variant: FormVariant) -> Bool {
        guard variant == .publicity, case .source(let key) = column.content else { return false }
        return Record.Source(key: key)?.privacy == .account
    }

    /// The width that the definition gives, or that the widest number or date needs in order not to show as `####`.
    func width(for records: [Record], size: Double) -> Double {
        records.reduce(width) { widest, record in
            let value = value(of: record)
            guard value.staysOnOneLine, let text = value.text(in: format) else { return widest }
            return max(widest, TextMeasure.characters(for: text, size: size))
        }
    }

    /// What stands in the column's cell of a record; a constant only in ordinary rows.
    func value(of record: Record) -> OutputValue {
        let own: OutputValue =
            switch content {
            case .source(let source): record.value(of: source)
            case .constant(let value): record.sum == nil ? value : .blank
            }
        let value = own == .blank ? filledIn(of: record) : own
        return filling.variant == .publicity ? privacy.masked(value) : value
    }

    /// Whether a number of a record was typed in by hand, and so is marked.
    func isTyped(of record: Record) -> Bool {
        if let typed = record.typedColumns { return typed.contains(handColumn) }
        guard record.sum == nil, case .number = filledIn(of: record) else { return false }
        return HandEntries.figures.contains(handColumn)
    }

    private func filledIn(of record: Record) -> OutputValue {
        guard record.sum == nil, let row = record.handKey else { return .blank }
        return filling.hand[rows, row, handColumn]
    }
}

extension NumberFormat {
    fileprivate init(_ kind: FormColumn.Kind, dates: FormSheetLayout.DateStyle) {
        self =
            switch kind {
            case .text: .general
            case .code: .text
            case .count: .integer
            case .money: .money
            case .date:
                switch dates {
                case .chinese: .date(.yearMonthDay)
                case .dotted: .date(.dotted)
                case .dashed: .date(.dashed)
                }
            }
    }
}
