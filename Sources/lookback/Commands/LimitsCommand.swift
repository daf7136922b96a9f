import ArgumentParser
import Workbench

/// Lists the limits (限额).
struct LimitsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "limits", abstract: "Lists what --limit can change: how much a file may ask of this machine.")

    @OptionGroup var words: LanguageOptions

    func run() throws {
        StandardStreams.write(Workbench.listLimits(words.language))
    }
}
