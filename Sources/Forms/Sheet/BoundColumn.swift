import Spreadsheet
import SpreadsheetWriting
import Templates

/// A column of a layout, bound to what the records have (绑定栏).
struct BoundColumn<Record: FormRecord> {
    private let width: Double
    let alignment: FormColumn.Alignment
    let format: NumberFormat
    private let content: Content

    private enum Content {
        case source(Record.Source)
        case constant(OutputValue)
    }

    init(_ column: FormColumn, dates: FormSheetLayout.DateStyle) throws(FormError) {
        width = column.width
        alignment = column.alignment
        switch column.content {
        case .source(let key):
            guard let source = Record.Source(key: key) else {
                throw .unknownSource(column.place, key: key, known: Record.Source.keys)
            }
            content = .source(source)
            format = source.isNumberLikeText ? .text : NumberFormat(column.kind, dates: dates)
        case .constant(let text):
            content = .constant(.text(text))
            format = NumberFormat(column.kind, dates: dates)
        case .blank:
            content = .constant(.blank)
            format = NumberFormat(column.kind, dates: dates)
        }
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
        switch content {
        case .source(let source): record.value(of: source)
        case .constant(let value): record.sum == nil ? value : .blank
        }
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
