import Spreadsheet
import SpreadsheetEditing
import SpreadsheetReading

/// A workbook to be edited in several ways, and its cells as they are.
struct EditTrial {
    enum Kind: CaseIterable {
        case text, identifier, number, day, cell, row, clear
    }

    private let file: String
    private let editor: WorkbookEditor
    private let cells: [String: String]
    /// Cells of the first sheets, in order, and places between and behind them that are empty.
    private var full: [(sheet: String, cell: CellReference)] = []
    private var gaps: [(sheet: String, cell: CellReference)] = []
    private var behind: [(sheet: String, cell: CellReference)] = []

    /// `nil` where the workbook cannot be read or must not be edited, which is counted.
    init?(_ file: String, tally: inout ConformanceTally, path: String) {
        self.file = file
        do {
            cells = try listedCells(file)
        } catch {
            tally.refuse("unreadable")
            return nil
        }
        do {
            editor = try WorkbookEditor(path: file)
            let workbook = try Workbook(path: file)
            for sheet in workbook.sheets where sheet.hasCells && full.count < 40 {
                try look(workbook, sheet)
            }
        } catch let error as EditingError {
            tally.refuse("\(error)")
            return nil
        } catch {
            tally.failures.append("\(path): \(error)")
            return nil
        }
    }

    private mutating func look(_ workbook: Workbook, _ sheet: Sheet) throws(ReadingError) {
        var rows = try workbook.rows(of: sheet)
        var last = 0
        while try rows.advance() {
            last = max(last, rows.row.number)
            guard full.count < 40 else { continue }
            for cell in rows.row.cells.prefix(10) {
                full.append((sheet.name, rows.row.reference(of: cell)))
                let next = cell.column + 1
                if next <= Grid.lastColumn, rows.row.cell(inColumn: next) == nil {
                    gaps.append((sheet.name, CellReference(row: rows.row.number, column: next)))
                }
            }
        }
        if last < Grid.lastRow {
            behind.append((sheet.name, CellReference(row: min(last + 2, Grid.lastRow), column: 2)))
        }
    }

    /// Tries place after place until one may be edited.
    func run(_ kind: Kind, to output: String, path: String, tally: inout ConformanceTally) throws {
        let (places, value, line): ([(sheet: String, cell: CellReference)], CellEdit.Value, String?) =
            switch kind {
            case .text: (full, .text("更正 <&> \"改\""), "s\t更正 <&> \"改\"")
            case .identifier: (full, .identifier("99010119800101001X"), "s\t99010119800101001X")
            case .number: (full, .number(-12.5), "n\t-12.5")
            case .day: (full, CivilDate(daysSince1970: 17_000).map { .date($0) } ?? .clear, "d\t2016-07-18")
            case .cell: (gaps, .text("新格"), "s\t新格")
            case .row: (behind, .number(42), "n\t42")
            case .clear: (full, .clear, nil)
            }
        var reason = "no cell to edit"
        for place in places {
            let key = "\(place.sheet)\t\(place.cell)"
            do throws(EditingError) {
                _ = try editor.apply(
                    EditPlan([CellEdit(sheet: place.sheet, cell: place.cell, value: value)]), to: output)
            } catch {
                switch error {
                case .refused(let refusals): reason = refusals.map { Self.name($0.reason) }.joined()
                case .sheet(_, let refusal): reason = "sheet \(refusal)"
                default:
                    tally.failures.append("\(path) \(kind) \(key): \(error)")
                    return
                }
                continue
            }
            var expected = cells
            expected[key] = line
            let found = try listedCells(output)
            if found != expected {
                let keys = Set(found.keys).union(expected.keys).filter { found[$0] != expected[$0] }
                tally.failures.append("\(path) \(kind) \(key): \(keys.sorted().prefix(3)) differ")
            }
            tally.edited += 1
            tally.list.append("\(file)\t\(output)\t\(kind)\t\(key)\t\(line ?? "\t")\n")
            return
        }
        tally.refuse("\(kind): \(reason)")
    }

    /// Without places.
    private static func name(_ reason: CellRefusal) -> String {
        switch reason {
        case .merged: "merged"
        case .sharedFormula: "sharedFormula"
        default: "\(reason)"
        }
    }
}
