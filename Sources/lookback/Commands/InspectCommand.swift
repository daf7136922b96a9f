import ArgumentParser
import Workbench

/// Says which table a file is (查看).
struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect", abstract: "Says which table a file is, and how each column was recognised.")

    @Argument(help: ArgumentHelp("The workbooks.", valueName: "file"))
    var files: [String]

    @Option(help: ArgumentHelp("The template that the tables are taken to have.", valueName: "id"))
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
