import Findings

/// The manual of a command and all its subcommands (手册页), for `man`.
public struct ManualPage: Sendable {
    private let command: CommandDescription
    private let language: Language

    /// The manual of a command.
    public init(_ command: CommandDescription, _ language: Language) {
        self.command = command
        self.language = language
    }

    /// The page in the macros of man(7).
    public func roff() -> String {
        let name = command.commandName
        var lines = [
            ".TH \(name.uppercased()) 1", ".SH \(say("名称", "NAME"))",
            "\(name) \\- " + Self.escaped(command.abstract ?? ""), ".SH \(say("用法", "SYNOPSIS"))",
            Self.escaped(HelpPage(command, language).synopsis), ".SH \(say("说明", "DESCRIPTION"))",
        ]
        lines += verbatim(command.discussion ?? "")
        lines.append(".SH \(say("命令", "COMMANDS"))")
        for subcommand in command.shownSubcommands { lines += section(subcommand) }
        return lines.map { $0 + "\n" }.joined()
    }

    private func section(_ command: CommandDescription) -> [String] {
        let page = HelpPage(command, language)
        var lines = [".SS \(command.path)", Self.escaped(command.abstract ?? ""), ".PP", Self.escaped(page.synopsis)]
        lines += verbatim(command.discussion ?? "")
        for argument in command.shown(.positional, .option, .flag) where argument.preferredName?.name != "help" {
            lines += [".TP", Self.escaped(argument.synopsis), Self.escaped(page.text(of: argument))]
        }
        for subcommand in command.shownSubcommands { lines += section(subcommand) }
        return lines
    }

    private func verbatim(_ text: String) -> [String] {
        guard !text.isEmpty else { return [] }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Self.escaped(String($0)) }
        return [".PP", ".nf"] + lines + [".fi"]
    }

    /// A backslash begins an escape, a line that begins with a dot or a quote is a request, a hyphen is not a minus.
    private static func escaped(_ text: String) -> String {
        let text = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
        return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
    }

    private func say(_ zh: String, _ en: String) -> String { Words(zh, en)[language] }
}
