import Registry
import SpreadsheetWriting

/// What the columns offer that a clerk fills in (填写选项), each in a column of a hidden sheet.
struct VerdictChoices {
    static let sheet = "字典"

    private let columns: [(column: DecisionColumn, values: [String])]

    /// The choices of these columns.
    ///
    /// - Parameter reasons: what the column 原因 offers; other reasons may be typed.
    init(_ columns: [DecisionColumn], reasons: [String]) {
        self.columns = columns.map { column in
            switch column {
            case .verification: (column, Verification.allCases.map(\.name))
            case .disposal: (column, Decision.Disposal.allCases.map(\.name))
            case .reason: (column, reasons)
            default: (column, [])
            }
        }
    }

    /// Offers the choices in rows of a sheet, in the column that stands where `position` says.
    func offer(
        rows: ClosedRange<Int>, on sheet: SheetID, in workbook: inout WorkbookWriter,
        position: (DecisionColumn) -> Int?
    ) throws(WritingError) {
        for (place, choice) in columns.enumerated() where !choice.values.isEmpty {
            guard let column = position(choice.column) else { continue }
            try workbook.offer(
                ChoiceList(sheet: Self.sheet, column: place + 1, rows: 2...choice.values.count + 1),
                other: choice.column == .reason ? .warned : .refused, rows: rows, columns: column...column, on: sheet)
        }
    }

    /// Writes the hidden sheet, the last of the workbook.
    func write(to workbook: inout WorkbookWriter) throws(WritingError) {
        let sheet = try workbook.addSheet(Self.sheet)
        workbook.hide(sheet)
        for row in 0...(columns.map(\.values.count).max() ?? 0) {
            for (place, choice) in columns.enumerated() where row <= choice.values.count {
                let text = row == 0 ? choice.column.heading : choice.values[row - 1]
                try workbook.write(.text(text), row: row + 1, column: place + 1, on: sheet)
            }
        }
    }
}

extension PrintSetup {
    /// The page of a list that is filled in and signed.
    static func verdicts(titled title: String) -> PrintSetup {
        PrintSetup(
            paper: .a3, margins: .init(top: 2), repeatedRows: 1...1,
            header: PageText(centre: "&\"黑体\"&14\(title)"),
            footer: PageText(left: "核实人（签名）：", centre: PageText.pageNumbers.centre, right: "日期："))
    }
}
