import Foundation
import TestSupport
import Testing

@Suite("Help, manual and completions")
struct HelpTests {
    static let commands = [
        "", "check", "fix", "undo", "ledger", "ledger verify", "ledger print", "diff", "match", "merge", "split",
        "inspect", "roster", "submit", "submit pack", "submit verify", "submit merge", "template", "template list",
        "template show", "template blank", "template learn", "explain", "rules", "cells", "limits", "demo",
    ]

    @Test("Help says what it said before, in both languages", arguments: commands, ["zh", "en"])
    func help(_ command: String, _ language: String) async throws {
        let words = command.split(separator: " ").map(String.init)
        let result = try await Lookback.run(words + ["--help", "--language", language])
        #expect(result.exitCode == 0)
        #expect(result.errors.isEmpty)
        let name = words.isEmpty ? "lookback" : words.joined(separator: "-")
        try Snapshot.expect(result.output, named: "cli/help/\(language)/\(name).txt")
    }

    @Test("Every command that help lists has a snapshot")
    func everyCommand() async throws {
        let result = try await Lookback.run(["--help"])
        let list = try #require(result.output.split(separator: "\nCommands\n").last)
        let names = list.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
            .compactMap { $0.split(separator: " ").first.map(String.init) }
        #expect(names.count > 5)
        #expect(Set(names).subtracting(Self.commands) == [])
    }

    @Test("In Chinese, every command and every option is explained in Chinese", arguments: commands)
    func chinese(_ command: String) async throws {
        let words = command.split(separator: " ").map(String.init)
        let text = try await Lookback.run(words + ["--help"], environment: ["LC_ALL": "zh_CN.UTF-8"]).output
        // An explanation may begin on the line below a long name.
        let entries = text.replacing(/>\n +/, with: ">  ").split(separator: "\n").filter { $0.contains(/^  (--|<)/) }
        #expect(!entries.isEmpty)
        for entry in entries {
            let explanation = entry.drop { $0 == " " }.replacing(/^(--[a-z-]+)?( ?<.*?>)?(\.\.\.)?/, with: "")
            #expect(explanation.contains(/\p{Han}/), "\(entry)")
        }
        for word in ["USAGE", "OPTIONS", "ARGUMENTS", "SUBCOMMANDS", "(default", "OVERVIEW"] {
            #expect(!text.contains(word))
        }
    }

    @Test("The words help asks for reach the same page", arguments: [["help", "check"], ["check", "-h"]])
    func otherWays(_ arguments: [String]) async throws {
        let page = try await Lookback.run(["check", "--help"])
        let other = try await Lookback.run(arguments)
        #expect(other.output == page.output)
        #expect(other.exitCode == 0)
    }

    @Test("The manual formats without a warning, and names every option", arguments: ["zh", "en"])
    func manual(_ language: String) async throws {
        let result = try await Lookback.run(["manual", "--language", language])
        #expect(result.exitCode == 0)
        #expect(result.output.hasPrefix(".TH LOOKBACK 1\n"))
        for option in ["waivers", "baseline", "timings", "as\\-of"] {
            #expect(result.output.contains("\\-\\-\(option)"))
        }
        #expect(!result.output.split(separator: "\n").contains { $0.hasPrefix("'") })
    }

    @Test("Shells complete commands and options", arguments: ["bash", "zsh", "fish"])
    func completions(_ shell: String) async throws {
        let result = try await Lookback.run(["--generate-completion-script", shell])
        #expect(result.exitCode == 0)
        #expect(result.errors.isEmpty)
        for word in ["check", "roster", "waivers", "fail-on"] { #expect(result.output.contains(word)) }
    }

    @Test(
        "Bash offers what fits at the place",
        arguments: [
            (["ro"], ["roster"]), (["check", "--wai"], ["--waivers"]),
            (["check", "--format", ""], ["text", "json", "jsonl", "csv", "sarif"]),
            (
                ["roster", ""],
                [
                    "clear-out", "new-households", "change-record", "annex1", "annex2", "annex3", "annex4",
                    "household-card", "visit-sheet",
                ]
            ),
        ])
    func completedWords(_ typed: [String], _ offered: [String]) async throws {
        let script = try await Lookback.run(["--generate-completion-script", "bash"])
        // What bash itself sets before it calls the function of a program.
        let keyPressed = """
            COMP_WORDS=(lookback "$@"); COMP_CWORD=$#; COMP_LINE="${COMP_WORDS[*]}"; COMP_POINT=${#COMP_LINE}
            _lookback lookback "${COMP_WORDS[-1]}" "${COMP_WORDS[-2]}"
            printf '%s\n' "${COMPREPLY[@]}"
            """
        let result = try await Command.run(
            "/bin/bash", ["--norc", "-c", script.output + keyPressed, "lookback"] + typed, environment: [:],
            in: Repository.root)
        #expect(result.errors == "")
        #expect(result.output.split(whereSeparator: \.isWhitespace).map(String.init) == offered)
    }
}
