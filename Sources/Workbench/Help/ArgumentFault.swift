import Findings

/// Why arguments cannot be understood (命令写错), in words that say what to do.
///
/// The parser speaks English; its few kinds of sentences are known here, and what is none of them is passed on as it is.
public struct ArgumentFault: Sendable {
    private let sentence: String
    private let command: CommandDescription

    /// What the parser says of the arguments of a command.
    public init(_ sentence: String, in command: CommandDescription) {
        self.sentence = sentence
        self.command = command
    }

    /// What is wrong, what the option means where it is about one, and where help is.
    public func text(_ language: Language) -> String {
        let help = Words("用法见：\(command.path) --help", "see: \(command.path) --help")[language]
        return ([fault[language]] + remedy(language) + [help]).joined(separator: "\n  ")
    }

    private var fault: Words {
        if let match = sentence.wholeMatch(of: /Unknown option '(.+?)'(?:\. Did you mean '(.+?)'\?)?/) {
            return suggesting(
                match.2.map(String.init), Words("没有 \(match.1) 这个选项", "there is no option \(match.1)"))
        }
        if let match = sentence.wholeMatch(of: /(?:Unexpected argument|\d+ unexpected arguments:) '(.+)'/) {
            return unexpected(match.1.split(separator: "', '").map(String.init))
        }
        if let match = sentence.wholeMatch(of: /Missing expected argument '(.+?)'/) {
            let name = match.1.replacing(" ...", with: "...")
            return Words("缺少 \(name)", "\(name) is missing")
        }
        if let match = sentence.wholeMatch(of: /Missing value for '(.+?)'/) {
            return Words("\(match.1) 后面缺少值", "\(match.1) lacks its value")
        }
        if let match = sentence.wholeMatch(of: /The value '(.+?)' is invalid for '(.+?)'.*/.dotMatchesNewlines()) {
            return Words("\(match.2) 不能是 \(match.1)", "\(match.2) cannot be \(match.1)")
        }
        if let match = sentence.wholeMatch(
            of: /The option '(.+?)' does not take any value, but '(.+?)' was specified\./)
        {
            return Words("\(match.1) 后面不带值，去掉 \(match.2)", "\(match.1) takes no value: leave out \(match.2)")
        }
        if let match = sentence.prefixMatch(of: /Can't generate completion scripts for '(.+?)'/) {
            return Words("没有 \(match.1) 的补全，可用 bash、zsh、fish", "no completions for \(match.1): use bash, zsh or fish")
        }
        return Words(sentence, sentence)
    }

    private func unexpected(_ arguments: [String]) -> Words {
        let names = command.shownSubcommands.map(\.commandName)
        guard let first = arguments.first, !names.isEmpty else {
            let list = arguments.joined(separator: " ")
            return Words("多了参数 \(list)", "not expected: \(list)")
        }
        return suggesting(
            NearestName.to(first, among: names), Words("没有 \(first) 这个命令", "there is no command \(first)"))
    }

    private func suggesting(_ name: String?, _ words: Words) -> Words {
        guard let name else { return words }
        return Words("\(words.zh)；是不是 \(name)？", "\(words.en): did you mean \(name)?")
    }

    /// What help says of the argument that the sentence names.
    private func remedy(_ language: Language) -> [String] {
        guard let name = sentence.firstMatch(of: /'(--[a-z-]+)[^']*'|'(<.+?>)[^']*'/) else { return [] }
        let wanted = name.1 ?? name.2 ?? ""
        return command.shown(.positional, .option, .flag).filter {
            $0.preferredName?.text == String(wanted) || $0.synopsis.hasPrefix(wanted) && $0.kind == .positional
        }.map { $0.synopsis + "  " + HelpPage(command, language).text(of: $0) }
    }
}
