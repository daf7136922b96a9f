import ArgumentParser
import Findings

/// In which language a command speaks (语言选项).
struct LanguageOptions: ParsableArguments {
    @Option(name: .customLong("language"), help: "zh or en; by default what the locale says.")
    var requested: Language?

    /// The language asked for, or the locale's: Chinese where it says so, otherwise English.
    var language: Language { requested ?? Self.ofLocale }

    private static var ofLocale: Language {
        for variable in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            guard let value = Environment.value(variable) else { continue }
            return value.lowercased().hasPrefix("zh") ? .zh : .en
        }
        return .en
    }
}

extension Language: ExpressibleByArgument {}
