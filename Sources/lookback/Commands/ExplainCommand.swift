import ArgumentParser
import Findings
import Workbench

/// Says what a code means (解释).
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Says what a code means: the fault, why it is one, where the rule is from, an example, the remedy.")

    @Argument(help: ArgumentHelp("The codes, e.g. P013.", valueName: "code"))
    var codes: [String]

    @Option(help: ArgumentHelp("The policy whose thresholds are shown.", valueName: "id|file"))
    var policy: String?

    @Option(help: "text or json.")
    var format = ListingFormat.text

    @OptionGroup var templates: TemplateOptions
    @OptionGroup var words: LanguageOptions

    func run() throws {
        try reporting(words.language) { () throws(Failure) in
            let workbench = try Workbench(templates: templates.templates)
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
    static let configuration = CommandConfiguration(commandName: "rules", abstract: "Lists every rule.")

    @Option(help: "text or json.")
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
