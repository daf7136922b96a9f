import ArgumentParser
import Findings
import Workbench

/// Joins many villages' files into one (汇总).
struct MergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        "merge",
        Words(
            "把各村的表汇成一张：表样、下拉、格式照第一个文件，行的次序不变。",
            "joins the villages' files into one, which looks as the first of them does."),
        examples: [
            "lookback merge 各村/*.xlsx --output 全镇人口表.xlsx",
            "lookback merge 各村/*.xlsx --output 全区人口表.xlsx --expect 应报村名单.xlsx --max-rows 2000",
            "lookback merge 各村/*.xlsx --template national/person-2021 --output 全镇人口表.xlsx",
        ],
        notes: Words(
            """
            列按列标题对应，次序不同也能汇。表样不同、缺列、多出的列里有内容、打不开的文件，
            逐个说明，一个文件也不写，结束代码是 3（打不开的是 2）。
            同一个人或户出现在两个文件里、有村没报、有名单以外的村：照样写出，逐个列明，结束代码是 1。
            """,
            """
            Columns are matched by their headings, in whatever order. A file of another layout, without a
            column, with something in a column that the first file lacks, or that cannot be opened is named,
            all of them at once, and nothing is written: exit code 3, or 2 where one cannot be opened.
            A person or household in two files, a village that is missing or not on the list are named; the
            result is written, and the exit code is 1.
            """))

    @Argument(
        help: ArgumentHelp("各村的表，按要排的次序。", "The files, in the order of their rows.", value: .table), completion: .file()
    )
    var inputs: [String]

    @Option(help: ArgumentHelp("写到哪个文件。", "The workbook to write.", value: .file))
    var output: String

    @Option(
        help: ArgumentHelp(
            "用这个模板的空白表作底；不写就用第一个文件作底。",
            "The template whose blank workbook gives the looks; by default the first file does.",
            value: Words("模板", "id")))
    var template: String?

    @Option(
        help: ArgumentHelp(
            "应报村的名单：一行一个村，前面可写镇；不写就看政策里的 divisions。",
            "A list of the villages that should report, one a row, its town before it or none; by default the policy's divisions.",
            value: .file),
        completion: .file())
    var expect: String?

    @Option(
        help: ArgumentHelp(
            "政策：编号，或 YAML 文件。", "The policy: its id, or a YAML file.", value: Words("政策|文件", "id|file")),
        completion: .file(extensions: ["yaml"]))
    var policy: String?

    @OptionGroup var rows: RowLimitOptions

    @Flag(help: ArgumentHelp("姓名和号码显示全文，不打码。", "Show names and numbers whole instead of masked."))
    var showValues = false

    @OptionGroup var limits: LimitOptions
    @OptionGroup var templates: TemplateOptions
    @OptionGroup var words: LanguageOptions

    func run() throws {
        var code: Int32 = 0
        try reporting(words.language) { () throws(Failure) in
            let workbench = try Workbench(templates: templates.templates)
            var request = MergeRequest(inputs, output: output)
            request.template = template
            request.policy = policy
            request.expected = expect
            request.rowLimit = rows.maxRows
            request.limits = try Workbench.limits(limits.settings)
            let outcome = try workbench.merge(request)
            StandardStreams.write(outcome.text(words.language, showValues: showValues))
            code = outcome.exitCode
        }
        if code != 0 { throw ExitCode(code) }
    }
}

/// How many rows a file may have (分块选项).
struct RowLimitOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "每个文件最多多少行，多了就拆成 -1、-2……，不拆开一户。",
            "The most rows a file may have; more are split into files -1, -2 and so on, no household in two.",
            value: Words("行数", "rows")))
    var maxRows: Int?

    func validate() throws {
        if let maxRows, maxRows < 1 {
            throw ValidationError(say("--max-rows 后面写 1 以上的整数", "--max-rows takes a number from 1"))
        }
    }
}
