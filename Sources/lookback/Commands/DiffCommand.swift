import ArgumentParser
import Findings
import Workbench

/// Says what changed between two exports (比对两期).
struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        "diff",
        Words(
            "比对两期导出表：谁来了、谁走了、谁转到别的户，哪些信息改过。",
            "compares two exports of a register: who came, left and moved, and what was corrected."),
        examples: [
            "lookback diff 上年人口表.xlsx 今年人口表.xlsx",
            "lookback diff 上年人口表.xlsx 今年人口表.xlsx --output 两期比对.xlsx",
            "lookback diff 上年人口表.xlsx 今年人口表.xlsx --decisions 处置台账.xlsx --format json",
            "lookback diff 上年人口表.xlsx 今年人口表.xlsx --old 上年户表.xlsx --new 今年户表.xlsx",
        ],
        notes: Words(
            """
            先按证件号码找人，再在本户按姓名和出生日期找，最后在本村按姓名和出生日期找。
            两张表看不出真正的原因：推测的标“待核”，--decisions 给出真实的。逐村平衡。

            有差别不算出错：结束代码是 0。
            """,
            """
            People are found by identity number, then in their household by name and birth,
            then in their village by name and birth. Two tables do not show why somebody
            left: the likely reason is marked 待核; --decisions gives the real one.

            Differences are no errors: the exit code is 0.
            """))

    /// What goes to standard output.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @Argument(
        help: ArgumentHelp("上期的人口表。", "The earlier table of persons.", value: Words("上期", "old")),
        completion: .file())
    var earlier: String

    @Argument(
        help: ArgumentHelp("本期的人口表。", "The later table of persons.", value: Words("本期", "new")),
        completion: .file())
    var later: String

    @Option(
        name: .customLong("old"), parsing: .upToNextOption,
        help: ArgumentHelp(
            "上期的其他表，写到下一个选项为止。", "Further tables of the earlier export, up to the next option.",
            value: .file), completion: .file())
    var furtherEarlier: [String] = []

    @Option(
        name: .customLong("new"), parsing: .upToNextOption,
        help: ArgumentHelp(
            "本期的其他表，写到下一个选项为止。", "Further tables of the later export, up to the next option.", value: .file),
        completion: .file())
    var furtherLater: [String] = []

    @Option(
        help: ArgumentHelp(
            "写有处置的工作簿，给出真实的原因：处置台账，或填好的两期比对。可写几次。",
            "Workbooks with decisions, which give the real reasons: lists of decisions, or a comparison that was filled in. May be repeated.",
            value: .file), completion: .file())
    var decisions: [String] = []

    @Option(
        help: ArgumentHelp(
            "各表按这个模板读。", "The template that the tables are taken to have.", value: Words("模板", "id")))
    var template: String?

    @Option(
        help: ArgumentHelp(
            "上期的表只取这一年的数据。", "Only the earlier tables' records of this year.", value: Words("年度", "year")))
    var oldYear: Int?

    @Option(
        help: ArgumentHelp(
            "本期的表只取这一年的数据。", "Only the later tables' records of this year.", value: Words("年度", "year")))
    var newYear: Int?

    @Option(help: ArgumentHelp("屏幕上输出什么。", "What goes to standard output."))
    var format = Format.text

    @Option(
        help: ArgumentHelp(
            "同时写成文件：.xlsx、.json。可写几次。", "Also write the comparison to a file: .xlsx, .json. May be repeated.",
            value: .file), completion: .file())
    var output: [String] = []

    @OptionGroup var running: RunningOptions

    @OptionGroup var limits: LimitOptions
    @OptionGroup var templates: TemplateOptions
    @OptionGroup var words: LanguageOptions

    func run() throws {
        try reporting(words.language) { () throws(Failure) in
            let workbench = try Workbench(templates: templates.templates)
            let request = try request
            let report = try watching(request.allFiles, quietly: running.quiet) { () throws(Failure) in
                try workbench.diff(request)
            }
            for file in output {
                try workbench.write(
                    report, to: file, inputs: request.allFiles, words.language, showValues: running.showValues)
                confirm(file, words.language, quietly: running.quiet)
            }
            switch format {
            case .text: StandardStreams.write(report.text(words.language, showValues: running.showValues))
            case .json: StandardStreams.write(report.json(words.language, showValues: running.showValues))
            }
        }
    }

    private var request: DiffRequest {
        get throws(Failure) {
            var request = DiffRequest(before: [earlier] + furtherEarlier, now: [later] + furtherLater)
            request.decisions = decisions
            request.template = template
            request.yearBefore = oldYear
            request.yearNow = newYear
            request.limits = try Workbench.limits(limits.settings)
            if let jobs = running.jobs { request.jobs = jobs }
            return request
        }
    }
}
