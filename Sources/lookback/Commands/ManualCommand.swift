import ArgumentParser
import Findings
import Workbench

/// Prints the manual (手册页), which `make install` puts where `man` finds it.
struct ManualCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        "manual", Words("输出 man 手册页。", "prints the manual for man."), shouldDisplay: false)

    @OptionGroup var words: LanguageOptions

    func run() {
        guard let command = Lookback.description else { return }
        StandardStreams.write(ManualPage(command, words.language).roff())
    }
}
