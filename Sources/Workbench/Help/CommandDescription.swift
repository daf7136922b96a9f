import Foundation

/// A command as the parser describes it (命令说明), from which help, manual and error messages are made.
public struct CommandDescription: Sendable, Decodable {
    /// An argument, an option or a flag.
    struct Argument: Sendable, Decodable {
        enum Kind: String, Sendable, Decodable {
            case positional, option, flag
        }

        struct Name: Sendable, Decodable {
            let kind: String
            let name: String

            var text: String { (kind == "long" ? "--" : "-") + name }
        }

        let kind: Kind
        let shouldDisplay: Bool
        let isOptional: Bool
        let isRepeating: Bool
        let parsingStrategy: String?
        let names: [Name]?
        let preferredName: Name?
        let valueName: String?
        let defaultValue: String?
        let allValues: [String]?
        let abstract: String?
    }

    let commandName: String
    let superCommands: [String]?
    let abstract: String?
    let discussion: String?
    let shouldDisplay: Bool?
    let subcommands: [CommandDescription]?
    let arguments: [Argument]?

    /// The command that the parser describes in JSON, with its subcommands; `nil` where the text is no description.
    public init?(parserDump text: String) {
        struct Tool: Decodable { let command: CommandDescription }
        guard let tool = try? JSONDecoder().decode(Tool.self, from: Data(text.utf8)) else { return nil }
        self = tool.command
    }

    /// The name with those of the commands above.
    public var path: String { ((superCommands ?? []) + [commandName]).joined(separator: " ") }

    /// The subcommands that help shows.
    public var shownSubcommands: [CommandDescription] {
        (subcommands ?? []).filter { $0.shouldDisplay ?? true && $0.commandName != "help" }
    }

    /// The command that arguments name: as far as they are names of subcommands.
    public func command(in arguments: some Collection<String>) -> CommandDescription {
        guard let name = arguments.first, let next = subcommands?.first(where: { $0.commandName == name }) else {
            return self
        }
        return next.command(in: arguments.dropFirst())
    }

    /// Whether arguments ask for help, whatever else they say.
    public static func isHelpRequested(by arguments: [String]) -> Bool {
        arguments.first == "help" || arguments.prefix { $0 != "--" }.contains { ["--help", "-h"].contains($0) }
    }

    /// The command whose help the arguments ask for.
    public func commandInNeedOfHelp(_ arguments: [String]) -> CommandDescription {
        command(in: arguments.first == "help" ? arguments.dropFirst() : arguments[...])
    }

    /// The arguments of a kind that help shows.
    func shown(_ kinds: Argument.Kind...) -> [Argument] {
        (arguments ?? []).filter { argument in
            // The version is that of the whole program.
            argument.shouldDisplay && kinds.contains(argument.kind)
                && (superCommands == nil || argument.preferredName?.name != "version")
        }
    }
}

extension CommandDescription.Argument {
    /// The argument as usage and help write it: `--policy <id|file>`, `<input>...`.
    var synopsis: String {
        let value = valueName.map { "<\($0)>" } ?? ""
        let name = preferredName?.text ?? ""
        return switch kind {
        case .positional: value + (isRepeating ? "..." : "")
        case .option: "\(name) \(value)" + (parsingStrategy == "upToNextOption" ? "..." : "")
        case .flag: name
        }
    }
}
