import ArgumentParser
import Findings

extension Language {
    /// The language of this run, known before anything is parsed: help is words, too.
    static let ofProcess = requested(in: CommandLine.arguments) ?? ofLocale

    private static func requested(in arguments: [String]) -> Language? {
        for (index, argument) in arguments.enumerated() {
            if argument == "--language", index + 1 < arguments.count { return Language(rawValue: arguments[index + 1]) }
            if argument.hasPrefix("--language=") { return Language(rawValue: String(argument.dropFirst(11))) }
        }
        return nil
    }

    /// Chinese where the locale says so, otherwise English.
    private static var ofLocale: Language {
        for variable in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            guard let value = Environment.value(variable) else { continue }
            return value.lowercased().hasPrefix("zh") ? .zh : .en
        }
        return .en
    }
}

/// Words in the language of this run.
func say(_ zh: String, _ en: String) -> String { Words(zh, en)[.ofProcess] }

extension ArgumentHelp {
    /// What an argument is for, and what its value is called, in the language of this run.
    init(_ zh: String, _ en: String, value: Words? = nil) {
        self.init(say(zh, en), valueName: value?[.ofProcess])
    }
}

extension Words {
    /// What the values of arguments are called in help.
    static let file = Words("文件", "file")
    static let folder = Words("文件夹", "folder")
    static let table = Words("表", "input")
    static let codes = Words("编号,…", "codes")
    static let day = Words("日期", "date")
    static let number = Words("个数", "number")
}

extension CommandConfiguration {
    /// A command in the language of this run, with the examples that its help begins with.
    init(
        _ name: String, _ abstract: Words, examples: [String] = [], notes: Words? = nil, version: String = "",
        subcommands: [any ParsableCommand.Type] = [], defaultSubcommand: (any ParsableCommand.Type)? = nil,
        shouldDisplay: Bool = true
    ) {
        let lead = examples.isEmpty ? [] : [say("例", "Examples")] + examples.map { "  " + $0 }
        let parts = [lead.joined(separator: "\n"), notes?[.ofProcess] ?? ""].filter { !$0.isEmpty }
        self.init(
            commandName: name, abstract: abstract[.ofProcess], discussion: parts.joined(separator: "\n\n"),
            version: version, shouldDisplay: shouldDisplay, subcommands: subcommands,
            defaultSubcommand: defaultSubcommand)
    }
}
