import ArgumentParser
import Findings
import Workbench

/// Says which table a file is (查看).
struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        "inspect",
        Words("看文件是什么表、每一列认成了什么。", "says which table a file is, and how each column was recognised."),
        examples: ["lookback inspect 人口表.xlsx 户表.xlsx"])

    @Argument(help: ArgumentHelp("工作簿。", "The workbooks.", value: .file), completion: .file())
    var files: [String]

    @Option(
        help: ArgumentHelp(
            "表所用的模板；不写就按表头识别。", "The template that the tables are taken to have.",
            value: Words("模板", "id")))
    var template: String?

    @OptionGroup var limits: LimitOptions
    @OptionGroup var templates: TemplateOptions
    @OptionGroup var words: LanguageOptions

    func run() throws {
        var isComplete = true
        try reporting(words.language) { () throws(Failure) in
            let workbench = try Workbench(templates: templates.templates)
            let limits = try Workbench.limits(limits.settings)
            for file in files {
                let inspection = try workbench.inspect(file, as: template, limits: limits)
                StandardStreams.write(inspection.text(words.language))
                isComplete = isComplete && inspection.isComplete
            }
        }
        if !isComplete { throw ExitCode(2) }
    }
}
