import Findings
import SpreadsheetEditing
import SpreadsheetReading

extension EditingError {
    /// What keeps a workbook from being corrected, and what to do.
    func words(file: String) -> Words {
        switch self {
        case .reading(let error): Words("\(file)：\(error.text(.chinese))", "\(file): \(error.text(.english))")
        case .writing(let error): error.words
        case .refused(let refusals):
            refusals.map { FixRefusal(nil, sheet: $0.sheet, cell: $0.cell, .cell($0.reason)) }.words(file: file)
        case .workbook(let refusal): Words("\(file)：\(refusal.words.zh)", "\(file): \(refusal.words.en)")
        case .sheet(let sheet, let refusal):
            Words("\(file) · \(sheet)：\(refusal.words.zh)", "\(file) · \(sheet): \(refusal.words.en)")
        case .notAsPlanned(let part):
            Words(
                "\(file)：写出后核对不一致（\(part)），没有保存；请看磁盘是否已满，再试一次",
                "\(file): not as planned when read again (\(part)); nothing was put in place")
        }
    }
}

extension CellRefusal {
    /// Why one cell is not edited.
    var words: Words {
        switch self {
        case .stale: Words("单元格现在的值不是所写的原值，请重新核对", "the cell no longer holds the old value")
        case .conflict: Words("同一单元格有不同的更正", "corrections give the cell different values")
        case .outsideGrid: Words("超出工作表的范围", "outside the grid")
        case .textTooLong: Words("文字超过 32767 个字符", "longer than 32,767 characters")
        case .notFinite: Words("不是数", "not a number")
        case .dateTooEarly: Words("早于表格能写的日期", "earlier than a workbook's first day")
        case .noFormats: Words("工作簿没有日期格式", "the workbook has no formats for a date")
        case .formula: Words("单元格是公式；确要替换的加 --replace-formulas", "a formula; --replace-formulas replaces it")
        case .sharedFormula(let range):
            Words("属于 \(range) 的数组或共用公式，请在表格软件里改", "part of a formula of \(range): edit it by hand")
        case .merged(let range): Words("在合并单元格 \(range) 里，不是第一格", "covered by the merged range \(range)")
        case .tableHeading: Words("是表格的列标题，不能改", "the heading of a table's column")
        case .cellOrder: Words("这一行的单元格存放混乱；用表格软件另存一次再更正", "the row's cells are stored out of order: save it anew")
        }
    }
}

extension WorkbookRefusal {
    fileprivate var words: Words {
        switch self {
        case .notPackage: Words("只能更正 .xlsx；其他格式请先另存为 .xlsx", "only .xlsx can be corrected: save it as one first")
        case .signed: Words("有数字签名，改动后签名失效，不更正", "digitally signed: a change breaks the signature")
        case .unusualContainer: Words("文件结构特殊；用表格软件另存一次再更正", "an unusual container: save it anew first")
        case .pivotTables:
            Words("工作簿里有数据透视表，里面存着原来的数据：先删去透视表", "a pivot table, which keeps the rows: delete it first")
        case .tooLarge:
            Words(
                "更正后超过 4 GB，这个文件的结构写不下；请拆成几个文件再更正",
                "more than 4 GB when corrected, which the container cannot hold: split it first")
        }
    }
}

extension SheetRefusal {
    fileprivate var words: Words {
        switch self {
        case .protected: Words("工作表有保护，请先取消保护", "the sheet is protected: lift the protection first")
        case .rowOrder, .rowsWithoutNumbers:
            Words("行存放混乱；用表格软件另存一次再更正", "rows are stored out of order: save it anew first")
        case .encoding: Words("编码特殊；用表格软件另存一次再更正", "an unusual encoding: save it anew first")
        case .mergedRows(let range):
            Words("数据行里有合并单元格 \(range)：取消合并并把每格填满", "merged cells \(range) among the rows: unmerge and fill them")
        case .comment(let cell):
            Words("数据行里有批注（\(cell)）：先删去批注", "a comment among the rows (\(cell)): delete it first")
        case .totalsRow:
            Words("“表格”带汇总行：先在表格设计里去掉汇总行", "a table with a row of totals: switch the totals off first")
        case .noRows: Words("工作表是空的，没有一行", "the sheet is empty, without a single row")
        case .alternatives: Words("行里有给不同软件的内容；用表格软件另存一次再更正", "alternatives among the rows: save it anew first")
        }
    }
}
