import ArgumentParser
import Findings
import Registry
import Workbench

/// Reads tables, runs every rule, reports (校验).
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        "check",
        Words(
            "读取一个台账的表格，执行全部规则，报告哪里有什么问题。",
            "reads the tables of one register, runs every rule, and reports what is wrong and where."),
        examples: [
            "lookback check 人口表.xlsx 户表.xlsx",
            "lookback check 人口表.xlsx 户表.xlsx --output 疑点清单.xlsx",
            "lookback check 人口表.xlsx --format json --only P004,X001",
            "lookback check 人口表.xlsx 户表.xlsx --previous 上年人口表.xlsx 上年户表.xlsx --decisions 处置台账.xlsx",
            "lookback check 人口表.xlsx 户表.xlsx --list vehicles=车辆名单.xlsx --list deaths=死亡名单.xlsx",
            "lookback check 人口表.xlsx 户表.xlsx --waivers 疑点清单.xlsx --baseline 上次.json --new-only",
        ],
        notes: Words(
            """
            --previous 与上期的表核对，按“年度”分期：给两个年度的表，就核对三期。
            没有写的选项，先看输入所在文件夹及上级文件夹里的 lookback.yaml，再看
            ~/.config/lookback/lookback.yaml；--show-config 列出每一项由谁给定。
            """,
            """
            With --previous the register is compared with earlier exports. Their years (年度)
            tell them apart: give those of two years to compare three.
            What is not given is taken from the lookback.yaml in the input's folder or above it,
            then from ~/.config/lookback/lookback.yaml; --show-config says who gives what.
            """))

    /// When findings make the exit code 1.
    enum FailOn: String, ExpressibleByArgument, CaseIterable {
        case error, warning, never

        var severity: Severity? {
            switch self {
            case .error: .error
            case .warning: .warning
            case .never: nil
            }
        }
    }

    @Argument(
        help: ArgumentHelp(
            "同一台账的表：人员表、户表、帮扶责任人表等。", "The tables: persons, households, helpers.", value: .table),
        completion: .file())
    var inputs: [String]

    @OptionGroup var selection: SelectionOptions

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "上期的表，写到下一个选项为止。", "The tables of earlier exports, up to the next option.",
            value: Words("上期表", "old")))
    var previous: [String] = []

    @Option(
        help: ArgumentHelp(
            "处置台账或填好的疑点清单，台账应与之相符。可写多次。",
            "Workbooks with the decisions that the register should show. May be repeated.", value: .file))
    var decisions: [String] = []

    @Option(
        help: ArgumentHelp(
            "上一轮核查的处置台账。可写多次。", "Workbooks with the decisions of an earlier review. May be repeated.",
            value: .file))
    var previousDecisions: [String] = []

    @Option(
        help: ArgumentHelp(
            "要比对的部门名单；种类是 templates/lists 里的文件名。可写多次。",
            "A department's list to compare with; the kinds are the files of templates/lists. May be repeated.",
            value: Words("种类=文件", "kind=file")))
    var list: [GivenList] = []

    @Option(help: ArgumentHelp("只执行这些规则，用逗号隔开。", "Only these rules, apart by commas.", value: .codes))
    var only: String?

    @Option(help: ArgumentHelp("不执行这些规则，用逗号隔开。", "All but these rules, apart by commas.", value: .codes))
    var ignore: String?

    @Option(
        help: ArgumentHelp(
            "目标系统一次最多导入多少行。", "The most rows that the target system takes in one file.",
            value: Words("行数", "rows")))
    var uploadLimit: Int?

    @Option(
        help: ArgumentHelp(
            "核实无误清单：表格、填好的疑点清单或 YAML；只计数，不列出。",
            "Verified exceptions, which are counted and not listed: a workbook, a filled-in issue workbook, or YAML.",
            value: .file))
    var waivers: String?

    @Option(
        help: ArgumentHelp(
            "上次的 JSON 报告：说明哪些是新增、哪些已解决。", "An earlier JSON report, to say what is new and what is solved.",
            value: Words("报告", "report")), completion: .file(extensions: ["json"]))
    var baseline: String?

    @Flag(help: ArgumentHelp("只列上次报告里没有的。", "List only what the baseline lacks."))
    var newOnly = false

    @Option(
        help: ArgumentHelp(
            "有多严重的问题，结束代码才是 1；默认 error（必须改）。",
            "The least grave finding that makes the exit code 1; error by default.", value: Words("程度", "severity")))
    var failOn: FailOn?

    @Option(help: ArgumentHelp("屏幕上输出的格式。", "What goes to standard output.", value: Words("格式", "format")))
    var format = ReportFormat.text

    @Option(
        help: ArgumentHelp(
            "另把报告写成文件：.xlsx、.html、.json、.jsonl、.csv、.sarif。可写多次。",
            "Also write the report to a file: .xlsx, .html, .json, .jsonl, .csv, .sarif. May be repeated.", value: .file
        ))
    var output: [String] = []

    @Option(
        help: ArgumentHelp(
            "另写一页领导简报，一张A4纸：.xlsx 或 .html。可写多次。",
            "Also write the leaders' page, one sheet of A4: .xlsx or .html. May be repeated.", value: .file))
    var summary: [String] = []

    @OptionGroup var listing: DecisionListOptions

    @Option(
        help: ArgumentHelp(
            "另写一份标注过的原表：有问题的单元格上色，最后加一列“校验结果”；fix 会去掉。写几次，依次是各个输入。",
            "Also write a marked copy of the table: cells coloured, what is wrong in a column at the end; fix takes both off. Repeated, for one input after the other.",
            value: .file))
    var mark: [String] = []

    @Option(
        help: ArgumentHelp(
            "同时读几个文件、几张工作表；不写就是处理器个数。",
            "How many files, and sheets of a file, are read side by side at most; by default as many as there are processors.",
            value: .number))
    var jobs: Int?

    @Flag(help: ArgumentHelp("姓名、号码显示全文，不打码。", "Show names and numbers whole instead of masked."))
    var showValues = false

    @Flag(help: ArgumentHelp("不显示进度和提示。", "Say nothing on standard error."))
    var quiet = false

    @Flag(
        help: ArgumentHelp(
            "每个步骤一行：名称、秒、行数、字节数。", "Print a line a stage: name, seconds, rows, bytes."))
    var timings = false

    @Flag(help: ArgumentHelp("列出每一项由谁给定，不核查。", "List who gives each setting, and check nothing."))
    var showConfig = false

    @OptionGroup var templates: TemplateOptions
    @OptionGroup var words: LanguageOptions

    func validate() throws {
        if let uploadLimit, uploadLimit < 1 {
            throw ValidationError(say("--upload-limit 后面写 1 以上的整数", "--upload-limit takes a number from 1"))
        }
        if newOnly, baseline == nil {
            throw ValidationError(say("--new-only 要和 --baseline 一起用", "--new-only needs --baseline"))
        }
        if mark.count > inputs.count {
            throw ValidationError(
                say("--mark 比输入的文件多", "more --mark than there are inputs"))
        }
        if let jobs, jobs < 1 {
            throw ValidationError(say("--jobs 后面写 1 以上的整数", "--jobs takes a number from 1 on"))
        }
    }

    func run() throws {
        try reporting(words.language) { () throws(Failure) in
            let settings = try selection.settings(for: inputs)
            if showConfig { return StandardStreams.write(settings.listing(given: given, words.language)) }
            let request = try request(settings)
            request.begin()
            let workbench = try Workbench(templates: templates.templates ?? settings.text(.templates))
            for file in output + summary { Workbench.removeLeftOvers(beside: file) }
            let outcome = try watching(request.allFiles, quietly: quiet) { () throws(Failure) in
                try workbench.check(request)
            }
            for file in output {
                try request.stopwatch.measure("write") { () throws(Failure) in
                    try workbench.write(
                        outcome.report, to: file, inputs: request.allFiles, words.language, showValues: showValues)
                }
                confirm(file, words.language, quietly: quiet)
            }
            for (input, file) in zip(inputs, mark) {
                try request.stopwatch.measure("write") { () throws(Failure) in
                    try workbench.writeMarked(
                        input, of: outcome.report, to: file, inputs: request.allFiles, limits: request.limits)
                }
                confirm(file, words.language, quietly: quiet)
            }
            for file in summary {
                try request.stopwatch.measure("write") { () throws(Failure) in
                    try workbench.writeSummary(outcome.report, to: file, inputs: request.allFiles)
                }
                confirm(file, words.language, quietly: quiet)
            }
            if let list = listing.writeDecisions {
                try workbench.writeDecisionList(of: outcome.report, to: list, inputs: request.allFiles)
                confirm(list, words.language, quietly: quiet)
            }
            request.stopwatch.measure("print") {
                outcome.write(
                    as: format, words.language, showValues: showValues, isColoured: StandardStreams.isColoured,
                    into: StandardStreams.write)
            }
            if timings { for stage in request.stopwatch.stages { StandardStreams.warn(stage.line) } }
            let threshold = failOn ?? settings.text(.failOn).flatMap(FailOn.init) ?? .error
            end(outcome.exitCode(failOn: threshold.severity), knowing: outcome)
        }
    }

    private func request(_ settings: Settings) throws(Failure) -> CheckRequest {
        var request = try selection.request(inputs, settings)
        if let jobs = jobs ?? settings.number(.jobs) { request.jobs = jobs }
        request.previous = previous
        request.decisions = decisions
        request.previousDecisions = previousDecisions
        request.lists = list
        request.only = RuleCode.codes(only ?? settings.text(.only))
        request.ignoring = RuleCode.codes(ignore ?? settings.text(.ignore))
        request.uploadLimit = uploadLimit ?? settings.number(.uploadLimit)
        request.waivers = waivers ?? settings.text(.waivers)
        request.baseline = baseline
        request.newOnly = newOnly
        request.isIllustrated = Workbench.areIllustrated(output + summary)
        request.showsFingerprints = format.namesInputs || !(output + summary + mark).isEmpty
        return request
    }

    /// What the command line says of the settings.
    private var given: [SettingKey: String] {
        let own: [SettingKey: String?] = [
            .uploadLimit: uploadLimit.map(String.init), .only: only, .ignore: ignore, .waivers: waivers,
            .failOn: failOn?.rawValue, .jobs: jobs.map(String.init), .templates: templates.templates,
        ]
        return selection.given.merging(own.compactMapValues(\.self)) { $1 }
    }
}

extension ReportFormat: ExpressibleByArgument {}

extension GivenList: ExpressibleByArgument {
    /// The list that an argument names, as `vehicles=车辆名单.xlsx`.
    public init?(argument: String) {
        guard let mark = argument.firstIndex(of: "="), let kind = ListKind(rawValue: String(argument[..<mark])),
            argument.index(after: mark) < argument.endIndex
        else { return nil }
        self.init(kind, file: String(argument[argument.index(after: mark)...]))
    }
}
