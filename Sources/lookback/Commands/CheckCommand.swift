import ArgumentParser
import Findings
import Registry
import Workbench

/// Reads tables, runs every rule, reports (校验).
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Reads the tables of one register, runs every rule, and reports what is wrong and where.",
        discussion: """
            Examples:
              lookback check 人口表.xlsx 户表.xlsx
              lookback check 人口表.xlsx 户表.xlsx --output 疑点清单.xlsx
              lookback check 人口表.xlsx --format json --only P004,X001
              lookback check 人口表.xlsx 户表.xlsx --previous 上年人口表.xlsx 上年户表.xlsx --decisions 处置台账.xlsx
              lookback check 人口表.xlsx 户表.xlsx --list vehicles=车辆名单.xlsx --list deaths=死亡名单.xlsx

            With --previous the register is compared with earlier exports. Their years (年度)
            tell them apart: give those of two years to compare three.
            """)

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

    @Argument(help: ArgumentHelp("The tables: persons, households, helpers.", valueName: "input"))
    var inputs: [String]

    @OptionGroup var selection: SelectionOptions

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("The tables of earlier exports, up to the next option.", valueName: "old"))
    var previous: [String] = []

    @Option(
        help: ArgumentHelp(
            "Workbooks with the decisions that the register should show. May be repeated.", valueName: "file"))
    var decisions: [String] = []

    @Option(
        help: ArgumentHelp("Workbooks with the decisions of an earlier review. May be repeated.", valueName: "file"))
    var previousDecisions: [String] = []

    @Option(
        help: ArgumentHelp(
            "A department's list to compare with; the kinds are the files of templates/lists. May be repeated.",
            valueName: "kind=file"))
    var list: [GivenList] = []

    @Option(help: ArgumentHelp("Only these rules, apart by commas.", valueName: "codes"))
    var only: String?

    @Option(help: ArgumentHelp("All but these rules, apart by commas.", valueName: "codes"))
    var ignore: String?

    @Option(help: ArgumentHelp("The most rows that the target system takes in one file.", valueName: "rows"))
    var uploadLimit: Int?

    @Option(help: "The least grave finding that makes the exit code 1.")
    var failOn = FailOn.error

    @Option(help: "What goes to standard output.")
    var format = ReportFormat.text

    @Option(
        help: ArgumentHelp(
            "Also write the report to a file: .xlsx, .html, .json, .jsonl, .csv, .sarif. May be repeated.",
            valueName: "file")
    )
    var output: [String] = []

    @Option(
        help: ArgumentHelp(
            "Also write the leaders' page, one sheet of A4: .xlsx or .html. May be repeated.", valueName: "file"))
    var summary: [String] = []

    @Option(
        help: ArgumentHelp(
            "How many files, and sheets of a file, are read side by side at most; by default as many as there are processors.",
            valueName: "number"))
    var jobs: Int?

    @Flag(help: "Show names and numbers whole instead of masked.")
    var showValues = false

    @Flag(help: "Say nothing on standard error.")
    var quiet = false

    @OptionGroup var templates: TemplateOptions
    @OptionGroup var words: LanguageOptions

    func validate() throws {
        if let uploadLimit, uploadLimit < 1 { throw ValidationError("--upload-limit takes a number from 1") }
        if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 on") }
    }

    func run() throws {
        var code: Int32 = 0
        try reporting(words.language) { () throws(Failure) in
            let workbench = try Workbench(templates: templates.templates)
            var request = try selection.request(inputs)
            if let jobs { request.jobs = jobs }
            request.previous = previous
            request.decisions = decisions
            request.previousDecisions = previousDecisions
            request.lists = list
            request.only = Self.codes(only)
            request.ignoring = Self.codes(ignore)
            request.uploadLimit = uploadLimit
            request.isIllustrated = Workbench.areIllustrated(output + summary)
            let outcome = try workbench.check(request)
            for file in output {
                try workbench.write(
                    outcome.report, to: file, inputs: request.allFiles, words.language, showValues: showValues)
                say(file)
            }
            for file in summary {
                try workbench.writeSummary(outcome.report, to: file, inputs: request.allFiles)
                say(file)
            }
            outcome.write(
                as: format, words.language, showValues: showValues, isColoured: StandardStreams.isColoured,
                into: StandardStreams.write)
            code = outcome.exitCode(failOn: failOn.severity)
        }
        if code != 0 { throw ExitCode(code) }
    }

    private func say(_ file: String) {
        if !quiet { StandardStreams.warn(Words("已写出 ", "wrote ")[words.language] + file) }
    }

    private static func codes(_ list: String?) -> Set<RuleCode> {
        Set((list ?? "").split(whereSeparator: { $0 == "," || $0 == "，" }).map { RuleCode(rawValue: $0.uppercased()) })
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
