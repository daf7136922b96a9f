import Findings
import Importing
import Spreadsheet
import SpreadsheetReading

/// What a clerk may not see when looking at a sheet (工作表里看不见的情况), a line each.
struct SheetPeculiarities {
    let table: ImportedTable
    let language: Language

    var lines: [String] { hidden + cells + stored + otherSheets }

    private var hidden: [String] {
        let facts = table.facts
        var lines: [String] = []
        if facts.isSheetHidden { lines.append(Words("工作表是隐藏的，也已读入", "the sheet is hidden, and was read")[language]) }
        lines += line("隐藏行", "hidden rows", facts.hiddenRows)
        if !facts.hiddenColumns.isEmpty {
            let list = facts.hiddenColumns.map { columns in
                columns.count == 1
                    ? letters(columns.lowerBound) : "\(letters(columns.lowerBound))–\(letters(columns.upperBound))"
            }
            lines.append(label("隐藏列", "hidden columns") + list.joined(separator: ", "))
        }
        if let filter = facts.filter { lines.append(label("设有筛选", "filter") + filter) }
        return lines
    }

    private var cells: [String] {
        let facts = table.facts
        return line("公式", "formulas", facts.formulas)
            + line("没有结果的公式（值不明，不当作空白）", "formulas without a result (unknown, not blank)", facts.formulasWithoutResult)
            + line("错误值", "error values", facts.errors)
            + line("单元格图片（不是文字）", "pictures in cells (no text)", facts.pictures)
            + line("数据区合并单元格", "merged cells among the data", facts.mergedCells)
    }

    private var stored: [String] {
        let facts = table.facts
        var lines: [String] = []
        if facts.countsFrom1904 {
            lines.append(label("日期系统", "days counted from") + Words("从1904年起算，已换算", "1904, converted")[language])
        }
        if let range = facts.falseDimension { lines.append(label("尺寸标记有误", "false dimension") + range) }
        return lines + facts.oddities.map { label("存储异常", "stored oddly") + $0[language] }
    }

    private var otherSheets: [String] {
        table.otherSheets.map { sheet in
            let state =
                switch sheet.visibility {
                case .visible: Words("", "")
                case .hidden: Words("（隐藏）", " (hidden)")
                case .veryHidden: Words("（深度隐藏）", " (very hidden)")
                }
            return label("未读的工作表", "sheet not read") + sheet.name + state[language]
        }
    }

    private func line(_ zh: String, _ en: String, _ tally: TableFacts.Tally) -> [String] {
        guard tally.count > 0 else { return [] }
        let place = tally.first.map { place in
            place.column.map { CellReference(row: place.row, column: $0).description } ?? "\(place.row)"
        }
        let first = place.map { Words("（首处：\($0)）", " (first: \($0))")[language] } ?? ""
        return [label(zh, en) + "\(tally.count)\(first)"]
    }

    private func label(_ zh: String, _ en: String) -> String { Words(zh + "：", en + ": ")[language] }
    private func letters(_ column: Int) -> String { CellReference.letters(ofColumn: column) }
}
