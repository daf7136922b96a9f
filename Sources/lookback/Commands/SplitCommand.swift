import ArgumentParser
import Findings
import Workbench

/// Splits a table into one file for each village, town, or other value (拆分).
struct SplitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        "split",
        Words(
            "把一张表按村、镇或某一列拆成多个文件，表样、下拉、格式都不变。",
            "splits a table into a file for each village, town or other value; each looks as the table does."),
        examples: [
            "lookback split 全镇人口表.xlsx --by village --output 各村",
            "lookback split 全镇人口表.xlsx --by 致贫原因 --output 分原因 --max-rows 2000",
        ],
        notes: Words(
            """
            每个文件都是原表的副本，只留自己的行；别的村的人名、号码不会藏在文件里。
            数据行里有合并单元格、批注、透视表的，说明在哪里，不拆，结束代码是 3。
            """,
            """
            Every file is a copy of the table with no rows but its own; no name or number of another village
            is left anywhere in it. Merged cells or comments among the rows and pivot tables are named, and
            nothing is written: exit code 3.
            """))

    @Argument(help: ArgumentHelp("要拆的表。", "The table to split.", value: .table), completion: .file())
    var input: String

    @Option(
        help: ArgumentHelp(
            "按哪一列：village（村）、town（镇），或列标题。", "By which column: village, town, or a heading.",
            value: Words("列", "column")))
    var by: String

    @Option(help: ArgumentHelp("写到哪个文件夹。", "The folder to write into.", value: .folder), completion: .directory)
    var output: String

    @OptionGroup var rows: RowLimitOptions

    @Option(
        help: ArgumentHelp(
            "表所用的模板；不写就按表头识别。", "The template that the table is taken to have.",
            value: Words("模板", "id")))
    var template: String?

    @OptionGroup var limits: LimitOptions
    @OptionGroup var templates: TemplateOptions
    @OptionGroup var words: LanguageOptions

    func run() throws {
        try reporting(words.language) { () throws(Failure) in
            let workbench = try Workbench(templates: templates.templates)
            var request = SplitRequest(input, by: by, into: output)
            request.template = template
            request.rowLimit = rows.maxRows
            request.limits = try Workbench.limits(limits.settings)
            StandardStreams.write(try workbench.split(request).text(words.language))
        }
    }
}
