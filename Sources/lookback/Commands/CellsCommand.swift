import ArgumentParser
import Findings
import Workbench

/// Prints every cell of a workbook (单元格).
struct CellsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        "cells",
        Words(
            "输出每个有内容的单元格：工作表、位置、类型、值，用制表符隔开。",
            "prints every cell that holds something: sheet, reference, type, value, apart by tabs."),
        examples: ["lookback cells 人口表.xlsx --sheet 贫困人口", "lookback cells 人口表.xlsx --no-output"],
        notes: Words(
            """
            类型：s 文字，n 数值，b 是非，d 日期时间（ISO 8601），e 错误值。文字里的 \\t \\n \\r \\\\ 已转义。
            公式输出存下的结果。只照文件原样列出，不用模板。
            """,
            """
            Types: s text, n number, b boolean, d date or time (ISO 8601), e error. Text is escaped: \\t \\n \\r \\\\.
            A formula prints its stored result. It is a plain view of the file; no template is used.
            """))

    @Argument(help: ArgumentHelp("工作簿。", "The workbook.", value: .file), completion: .file())
    var file: String

    @Option(help: ArgumentHelp("只列这张工作表。", "Only the sheet of this name.", value: Words("工作表", "sheet")))
    var sheet: String?

    @Flag(
        help: ArgumentHelp(
            "全部读一遍，只输出工作表、行、单元格的个数。",
            "Read everything, and print only how many sheets, rows and cells there are."))
    var noOutput = false

    @OptionGroup var limits: LimitOptions
    @OptionGroup var words: LanguageOptions

    func run() throws {
        try reporting(words.language) { () throws(Failure) in
            let limits = try Workbench.limits(limits.settings)
            let totals = try Workbench.listCells(of: file, sheet: sheet, countsOnly: noOutput, limits: limits) {
                StandardStreams.write($0)
            }
            for oddity in totals.oddities {
                StandardStreams.warn("\(file): \(oddity[words.language])")
            }
            if noOutput {
                StandardStreams.write("sheets\t\(totals.sheets)\nrows\t\(totals.rows)\ncells\t\(totals.cells)\n")
            }
        }
    }
}
