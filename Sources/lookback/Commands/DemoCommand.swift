import ArgumentParser
import Findings
import Workbench

/// Runs the whole way over an invented district (演示).
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Writes an invented district and runs the whole way over it.")

    @Argument(help: ArgumentHelp("The folder to write into.", valueName: "folder"))
    var folder: String

    @Option(help: "The number from which the district is made; the same number gives the same people.")
    var seed: UInt64 = 2018

    @Option(help: "How many households.")
    var households = 1_000

    @OptionGroup var templates: TemplateOptions
    @OptionGroup var words: LanguageOptions

    func validate() throws {
        guard (200...400_000).contains(households) else {
            throw ValidationError("--households takes a number from 200 to 400000")
        }
    }

    func run() throws {
        try reporting(words.language) { () throws(Failure) in
            let workbench = try Workbench(templates: templates.templates)
            try workbench.runDemo(in: folder, seed: seed, households: households) { line in
                StandardStreams.write(line[words.language] + "\n")
            }
        }
    }
}
