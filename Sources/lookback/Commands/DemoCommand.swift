import ArgumentParser
import Findings
import Workbench

/// Runs the whole way over an invented district (演示).
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        "demo",
        Words("编一个示范区的台账，把全过程走一遍。", "writes an invented district and runs the whole way over it."),
        examples: ["lookback demo ./demo"])

    @Argument(help: ArgumentHelp("写到哪个文件夹。", "The folder to write into.", value: .folder), completion: .directory)
    var folder: String

    @Option(
        help: ArgumentHelp(
            "种子：同一个数编出同样的人。", "The number from which the district is made; the same number gives the same people.",
            value: Words("数", "seed")))
    var seed: UInt64 = 2018

    @Option(help: ArgumentHelp("多少户。", "How many households.", value: Words("户数", "households")))
    var households = 1_000

    @OptionGroup var templates: TemplateOptions
    @OptionGroup var words: LanguageOptions

    func validate() throws {
        guard (200...400_000).contains(households) else {
            throw ValidationError(
                say("--households 后面写 200 到 400000 的整数", "--households takes a number from 200 to 400000"))
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
