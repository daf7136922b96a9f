import ArgumentParser
import Findings
import Registry
import Workbench

/// Compares a register with department lists (交叉比对).
struct MatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        "match",
        Words(
            "拿部门名单与台账交叉比对，列出疑点，供逐条核实。",
            "compares the register with department lists, and names the leads that are to be verified."),
        examples: [
            "lookback match 人口表.xlsx --list vehicles=车辆名单.xlsx --list deaths=死亡名单.xlsx",
            "lookback match 人口表.xlsx 户表.xlsx --list payroll=财政供养.csv --output 疑点清单.xlsx",
            "lookback match 人口表.xlsx --list houses=房产.xlsx --map houses.idNo=权利人证件号 --map houses.name=权利人",
            "lookback match 人口表.xlsx --list vehicles=车辆名单.xlsx --write-decisions 处置台账.xlsx",
            "lookback match 人口表.xlsx --list vehicles=车辆名单.xlsx --decisions 处置台账.xlsx --waivers 核实无误.xlsx",
        ],
        notes: Words(
            """
            先按证件号码（15位、18位，残疾人证取前18位），再按姓名、出生日期、村；姓名认繁简和读音相同的写法。
            只有姓名相同的单列为 M021，不能据此清退。命中都只是疑点，须实地核实。
            """,
            """
            People are matched by identity number (15 or 18 characters, the first 18 of a disability
            card), then by name, day of birth and village; names also in traditional characters and
            by their sound. A name alone is M021, and never a reason to clear anybody out. Every hit
            is a lead to be verified on site.
            """))

    @Argument(
        help: ArgumentHelp(
            "同一台账的表：人员表、户表等。", "The tables of the register: persons, households.", value: .table),
        completion: .file())
    var inputs: [String]

    @Option(
        help: ArgumentHelp(
            "要比对的部门名单；种类是 templates/lists 里的文件名。可写多次。",
            "A department's list to compare with; the kinds are the files of templates/lists. May be repeated.",
            value: Words("种类=文件", "kind=file")))
    var list: [GivenList]

    @Option(
        help: ArgumentHelp(
            "名单里某一栏的列名，如 vehicles.idNo=车主证号。可写多次。",
            "What a list calls a column, as vehicles.idNo=Owner's number. May be repeated.",
            value: Words("种类.栏=列名", "kind.item=heading")))
    var map: [GivenHeading] = []

    @OptionGroup var selection: SelectionOptions

    @Option(
        help: ArgumentHelp(
            "处置台账或填好的疑点清单；已有处置的不再列。可写多次。",
            "Workbooks with decisions; what they have answered is not listed again. May be repeated.", value: .file))
    var decisions: [String] = []

    @Option(
        help: ArgumentHelp(
            "例外清单（核实无误）：表格、填好的疑点清单或 YAML；只计数，不列出。",
            "Verified exceptions, which are counted and not listed: a workbook, a filled-in issue workbook, or YAML.",
            value: .file))
    var waivers: String?

    @Option(help: ArgumentHelp("屏幕上输出的格式。", "What goes to standard output.", value: Words("格式", "format")))
    var format = ReportFormat.text

    @Option(
        help: ArgumentHelp(
            "另把疑点写成文件：.xlsx（疑点清单，可填核实结果）、.html、.json、.jsonl、.csv、.sarif。可写多次。",
            "Also write the leads to a file: .xlsx (to be filled in), .html, .json, .jsonl, .csv, .sarif. May be repeated.",
            value: .file))
    var output: [String] = []

    @OptionGroup var listing: DecisionListOptions

    @OptionGroup var running: RunningOptions

    @Flag(
        help: ArgumentHelp("每个步骤一行：名称、秒、行数、字节数。", "Print a line a stage: name, seconds, rows, bytes."))
    var timings = false

    @OptionGroup var templates: TemplateOptions
    @OptionGroup var words: LanguageOptions

    func validate() throws {
        if list.isEmpty { throw ValidationError(say("要写 --list 种类=文件", "say --list kind=file")) }
        for heading in map where !list.contains(where: { $0.kind == heading.kind }) {
            throw ValidationError(
                say(
                    "--map 写了 \(heading.kind.rawValue)，却没有这种 --list",
                    "--map names \(heading.kind.rawValue), and no --list is of that kind"))
        }
    }

    func run() throws {
        try reporting(words.language) { () throws(Failure) in
            let settings = try selection.settings(for: inputs)
            let request = try request(settings)
            request.begin()
            let workbench = try Workbench(templates: templates.templates ?? settings.text(.templates))
            let outcome = try watching(request.allFiles, quietly: running.quiet) { () throws(Failure) in
                try workbench.check(request)
            }
            for file in output {
                try workbench.write(
                    outcome.report, to: file, inputs: request.allFiles, words.language, showValues: running.showValues)
                confirm(file, words.language, quietly: running.quiet)
            }
            if let list = listing.writeDecisions {
                try workbench.writeDecisionList(of: outcome.report, to: list, inputs: request.allFiles)
                confirm(list, words.language, quietly: running.quiet)
            }
            outcome.write(
                as: format, words.language, showValues: running.showValues, isColoured: StandardStreams.isColoured,
                into: StandardStreams.write)
            if timings { for stage in request.stopwatch.stages { StandardStreams.warn(stage.line) } }
            let threshold = settings.text(.failOn).flatMap(CheckCommand.FailOn.init) ?? .error
            end(outcome.exitCode(failOn: threshold.severity), knowing: outcome)
        }
    }

    private func request(_ settings: Settings) throws(Failure) -> CheckRequest {
        var request = try selection.request(inputs, settings)
        request.lists = list
        for heading in map { request.listHeadings[heading.kind, default: [:]][heading.item] = heading.text }
        request.decisions = decisions
        request.waivers = waivers
        request.only = Workbench.listRules
        request.isIllustrated = Workbench.areIllustrated(output)
        request.showsFingerprints = format.namesInputs || !output.isEmpty
        if let jobs = running.jobs { request.jobs = jobs }
        return request
    }
}

/// What a department's list calls one of its columns (名单列名).
struct GivenHeading: ExpressibleByArgument {
    let kind: ListKind
    let item: ListItem
    let text: String

    /// The heading that an argument gives, as `vehicles.idNo=车主证号`.
    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1)
        let names = parts[0].split(separator: ".")
        guard parts.count == 2, names.count == 2, let kind = ListKind(rawValue: String(names[0])),
            let item = ListItem(rawValue: String(names[1]))
        else { return nil }
        self.kind = kind
        self.item = item
        text = String(parts[1])
    }
}
