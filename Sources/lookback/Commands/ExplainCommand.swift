import ArgumentParser
import Findings
import Workbench

/// Says what a code means (解释).
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        "explain",
        Words(
            "解释编号：什么问题、为什么、依据、例、怎么改。",
            "says what a code means: the fault, why it is one, where the rule is from, an example, the remedy."),
        examples: ["lookback explain P013", "lookback explain H070 --policy guangdong-2018"])

    @Argument(help: ArgumentHelp("编号，如 P013。", "The codes, e.g. P013.", value: Words("编号", "code")))
    var codes: [String]

    @Option(
        help: ArgumentHelp(
            "列出哪个政策的标准。", "The policy whose thresholds are shown.", value: Words("政策|文件", "id|file")))
    var policy: String?

    @Option(help: ArgumentHelp("输出的格式。", "How it is written.", value: Words("格式", "format")))
    var format = ListingFormat.text

    @OptionGroup var templates: TemplateOptions
    @OptionGroup var words: LanguageOptions

    func run() throws {
        try reporting(words.language) { () throws(Failure) in
            let settings = try Settings(near: nil, environment: Environment.all)
            let workbench = try Workbench(templates: templates.templates ?? settings.text(.templates))
            let policy = policy ?? settings.text(.policy)
            for code in codes {
                StandardStreams.write(
                    try workbench.explain(
                        RuleCode(rawValue: code.uppercased()), policy: policy, words.language, as: format))
            }
        }
    }
}

/// Lists the catalogue (规则目录).
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        "rules", Words("列出全部规则。", "lists every rule."),
        examples: ["lookback rules", "lookback rules --format json > rules.json"])

    @Option(help: ArgumentHelp("输出的格式。", "How it is written.", value: Words("格式", "format")))
    var format = ListingFormat.text

    @OptionGroup var templates: TemplateOptions
    @OptionGroup var words: LanguageOptions

    func run() throws {
        try reporting(words.language) { () throws(Failure) in
            let workbench = try Workbench(templates: templates.templates)
            StandardStreams.write(try workbench.listRules(words.language, as: format))
        }
    }
}

extension ListingFormat: ExpressibleByArgument {}
