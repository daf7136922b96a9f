import Registry
import Spreadsheet
import SpreadsheetReading

/// A cell as the registry reads it (单元格内容): text, and how the spreadsheet kept it.
struct CellText {
    /// How the spreadsheet kept it.
    enum Storage {
        case text
        case number
        case day(CalendarDay)
        /// An error value, a formula without a result, or a picture.
        case broken
    }

    /// The text; for a number all the digits that the file has.
    let text: String
    let storage: Storage

    init(_ row: borrowing Row, _ cell: Cell) {
        switch cell.kind {
        case .text, .sharedText:
            text = row.storedText(of: cell)
            // The name of a picture, without the formula that shows it.
            storage = text.hasPrefix("=DISPIMG(") ? .broken : .text
        case .number:
            text = row.storedText(of: cell)
            storage = .number
        case .boolean:
            text = row.text(of: cell)
            storage = .text
        case .date, .isoDate:
            if let day = row.date(of: cell)?.date.flatMap({ CalendarDay($0) }) {
                text = row.text(of: cell)
                storage = .day(day)
            } else {
                text = row.storedText(of: cell)
                storage = cell.kind == .date ? .number : .text
            }
        case .error, .picture, .unreadable:
            text = row.storedText(of: cell)
            storage = .broken
        case .unknown:
            text = ""
            storage = .broken
        }
    }

    private init(text: String, storage: Storage) {
        self.text = text
        self.storage = storage
    }

    /// Several cells whose values belong to one field; a broken one breaks all.
    static func joined(_ cells: [CellText]) -> CellText? {
        guard cells.count > 1 else { return cells.first }
        let broken = cells.first { if case .broken = $0.storage { true } else { false } }
        return broken ?? CellText(text: cells.map(\.text).joined(separator: ","), storage: .text)
    }
}
