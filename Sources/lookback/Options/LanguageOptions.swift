import ArgumentParser
import Findings

/// In which language a command speaks (语言选项).
struct LanguageOptions: ParsableArguments {
    @Option(
        name: .customLong("language"),
        help: ArgumentHelp(
            "用 zh 还是 en 说话；不写就看系统语言。", "zh or en; by default what the locale says.",
            value: Words("语言", "language")))
    var requested: Language?

    /// The language asked for, or the locale's.
    var language: Language { requested ?? .ofProcess }
}

extension Language: ExpressibleByArgument {}
