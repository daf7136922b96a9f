import Foundation
import Spreadsheet
import SpreadsheetEditing
import SpreadsheetReading

/// A workbook of a pack, and changes that somebody might make in it by hand.
struct PackedSheets {
    /// A cell that is changed, and where that is.
    struct Change {
        let edits: [CellEdit]
        /// The first of the cells, as a fault names it.
        let place: String
    }

    /// For each sheet a count that grows by one, a text that is replaced, and a row that is emptied.
    private(set) var changes: [(String, Change)] = []
    private let original: [UInt8]

    init(_ path: String) throws {
        original = try Array(Data(contentsOf: URL(filePath: path)))
        let workbook = try Workbook(path: path)
        for sheet in workbook.sheets {
            var numbers: [(CellReference, Double)] = []
            var texts: [CellReference] = []
            var filled: [Int: [CellReference]] = [:]
            var rows = try workbook.rows(of: sheet)
            while try rows.advance() {
                guard rows.row.number > 3 else { continue }
                for cell in rows.row.cells {
                    filled[rows.row.number, default: []].append(rows.row.reference(of: cell))
                    switch rows.row.value(of: cell) {
                    case .number(let number): numbers.append((rows.row.reference(of: cell), number))
                    case .text(let text) where text.count > 1: texts.append(rows.row.reference(of: cell))
                    default: continue
                    }
                }
            }
            if let (cell, number) = numbers.dropFirst(numbers.count / 2).first {
                add([CellEdit(sheet: sheet.name, cell: cell, value: .number(number + 1))], sheet.name)
                add((filled[cell.row] ?? []).map { CellEdit(sheet: sheet.name, cell: $0, value: .clear) }, sheet.name)
            }
            if let cell = texts.dropFirst(texts.count / 2).first {
                add([CellEdit(sheet: sheet.name, cell: cell, value: .text("改过"))], sheet.name)
            }
        }
    }

    private mutating func add(_ edits: [CellEdit], _ sheet: String) {
        guard let cell = edits.first?.cell else { return }
        changes.append((sheet, Change(edits: edits, place: "\(sheet)!\(cell)：")))
    }

    /// Writes the workbook with one change.
    func write(_ change: Change, to path: String) throws {
        let source = path + ".original"
        try Data(original).write(to: URL(filePath: source))
        defer { try? FileManager.default.removeItem(atPath: source) }
        _ = try WorkbookEditor(path: source).apply(EditPlan(change.edits), to: path)
    }
}
