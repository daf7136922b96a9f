import ArgumentParser
import Findings
import Workbench

/// Says what changed between two exports (比对两期).
struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Compares two exports of a register: who came, left and moved, and what was corrected.",
        discussion: """
            Examples:
              lookback diff 上年人口表.xlsx 今年人口表.xlsx
              lookback diff 上年人口表.xlsx 今年人口表.xlsx --output 两期比对.xlsx
              lookback diff 上年人口表.xlsx 今年人口表.xlsx --decisions 处置台账.xlsx --format json
              lookback diff 上年人口表.xlsx 今年人口表.xlsx --old 上年户表.xlsx --new 今年户表.xlsx

            People are found by identity number, then in their household by name and birth,
            then in their village by name and birth. Two tables do not show why somebody
            left: the likely reason is marked 待核; --decisions gives the real one.

            Differences are no errors: the exit code is 0.
            """)

    /// What goes to standard output.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @Argument(help: ArgumentHelp("The earlier table of persons.", valueName: "old"))
    var earlier: String

    @Argument(help: ArgumentHelp("The later table of persons.", valueName: "new"))
    var later: String

    @Option(
        name: .customLong("old"), parsing: .upToNextOption,
        help: ArgumentHelp("Further tables of the earlier export, up to the next option.", valueName: "file"))
    var furtherEarlier: [String] = []

    @Option(
        name: .customLong("new"), parsing: .upToNextOption,
        help: ArgumentHelp("Further tables of the later export, up to the next option.", valueName: "file"))
    var furtherLater: [String] = []

    @Option(
        help: ArgumentHelp(
            "Workbooks with decisions, which give the real reasons: lists of decisions, or a comparison that was filled in. May be repeated.",
            valueName: "file"))
    var decisions: [String] = []

    @Option(help: ArgumentHelp("The template that the tables are taken to have.", valueName: "id"))
    var template: String?

    @Option(help: ArgumentHelp("Only the earlier tables' records of this year.", valueName: "year"))
    var oldYear: Int?

    @Option(help: ArgumentHelp("Only the later tables' records of this year.", valueName: "year"))
    var newYear: Int?

    @Option(help: "What goes to standard output.")
    var format = Format.text

    @Option(
        help: ArgumentHelp("Also write the comparison to a file: .xlsx, .json. May be repeated.", valueName: "file"))
    var output: [String] = []

    @Option(
        help: ArgumentHelp(
            "How many files are read side by side at most; by default as many as there are processors.",
            valueName: "number"))
    var jobs: Int?

    @Flag(help: "Show names and numbers whole instead of masked.")
    var showValues = false

    @Flag(help: "Say nothing on standard error.")
    var quiet = false

    @OptionGroup var limits: LimitOptions
    @OptionGroup var templates: TemplateOptions
    @OptionGroup var words: LanguageOptions

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 on") }
    }

    func run() throws {
        try reporting(words.language) { () throws(Failure) in
            let workbench = try Workbench(templates: templates.templates)
            let request = try request
            let report = try workbench.diff(request)
            for file in output {
                try workbench.write(
                    report, to: file, inputs: request.allFiles, words.language, showValues: showValues)
                if !quiet { StandardStreams.warn(Words("已写出 ", "wrote ")[words.language] + file) }
            }
            switch format {
            case .text: StandardStreams.write(report.text(words.language, showValues: showValues))
            case .json: StandardStreams.write(report.json(words.language, showValues: showValues))
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
            if let jobs { request.jobs = jobs }
            return request
        }
    }
}
