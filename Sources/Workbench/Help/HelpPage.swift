import Findings
import Reports

/// The help of a command (帮助): what it does, examples, usage, arguments, options by group, subcommands.
public struct HelpPage: Sendable {
    private let command: CommandDescription
    private let language: Language
    private let width: Int

    private static let labelWidth = 26

    /// The help of a command, in lines of a width.
    public init(_ command: CommandDescription, _ language: Language, width: Int = 80) {
        self.command = command
        self.language = language
        self.width = min(max(width, 50), 110)
    }

    /// The page, each line ended.
    public func text() -> String {
        let title = [command.path + (language == .zh ? "：" : ": ") + (command.abstract ?? "")]
        let sections =
            [title.flatMap { TextWrapping.lines(of: $0, indent: "", width: width) }, discussion, usage, arguments]
            + HelpGroup.allCases.map(options) + [subcommands, more]
        return sections.filter { !$0.isEmpty }.map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
    }

    /// The examples, then what else is to be said.
    private var discussion: [String] {
        (command.discussion ?? "").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// One line on how the command is called.
    var synopsis: String {
        let required = command.shown(.option).filter { !$0.isOptional && $0.defaultValue == nil }
        let parts =
            [command.path] + command.shown(.positional).map { $0.isOptional ? "[\($0.synopsis)]" : $0.synopsis }
            + required.map(\.synopsis)
        let end =
            command.shownSubcommands.isEmpty
            ? Words("[选项]", "[options]") : Words("<命令>", "<command>")
        return (parts + [end[language]]).joined(separator: " ")
    }

    private var usage: [String] {
        [say("用法", "Usage")] + TextWrapping.lines(of: synopsis, indent: "  ", width: width)
    }

    private var arguments: [String] {
        let rows = command.shown(.positional).map { ($0.synopsis, text(of: $0)) }
        return rows.isEmpty ? [] : [say("参数", "Arguments")] + rows.flatMap(lines)
    }

    private func options(of group: HelpGroup) -> [String] {
        let rows = command.shown(.option, .flag).filter { HelpGroup.of($0.preferredName?.name ?? "") == group }
            .map { ($0.synopsis, text(of: $0)) }
        return rows.isEmpty ? [] : [group.title[language]] + rows.flatMap(lines)
    }

    private var subcommands: [String] {
        let rows = command.shownSubcommands.map { ($0.commandName, $0.abstract ?? "") }
        return rows.isEmpty ? [] : [say("命令", "Commands")] + rows.flatMap(lines)
    }

    private var more: [String] {
        guard !command.shownSubcommands.isEmpty else { return [] }
        return [say("某个命令的用法：\(command.path) <命令> --help", "More on a command: \(command.path) <command> --help")]
    }

    private func lines(_ label: String, _ text: String) -> [String] {
        let indent = String(repeating: " ", count: Self.labelWidth + 4)
        let lines = TextWrapping.lines(of: text, indent: indent, width: width)
        let fits = DisplayWidth.of(label) <= Self.labelWidth
        guard fits, let first = lines.first else { return ["  " + label] + lines }
        return ["  " + DisplayWidth.padded(label, to: Self.labelWidth) + "  " + first.drop { $0 == " " }]
            + lines.dropFirst()
    }

    /// What help says of an argument, with its values and the one it has unless told otherwise.
    func text(of argument: CommandDescription.Argument) -> String {
        switch argument.preferredName?.name {
        case "help": return say("显示本帮助", "show this help")
        case "version": return say("显示版本号", "show the version")
        default: break
        }
        var text = argument.abstract ?? ""
        if let values = argument.allValues, !values.isEmpty {
            text += say("可用：", " One of: ") + values.joined(separator: say("、", ", ")) + say("。", ".")
        }
        if let value = argument.defaultValue, argument.kind == .option {
            text += say("默认 \(value)。", " By default \(value).")
        }
        return text
    }

    private func say(_ zh: String, _ en: String) -> String { Words(zh, en)[language] }
}
