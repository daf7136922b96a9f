import ArgumentParser
import Findings
import Workbench

/// Lists the limits (限额).
struct LimitsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        "limits",
        Words(
            "列出 --limit 能改的限额：文件最多占用多少资源。",
            "lists what --limit can change: how much a file may ask of this machine."))

    @OptionGroup var words: LanguageOptions

    func run() throws {
        StandardStreams.write(Workbench.listLimits(words.language))
    }
}
