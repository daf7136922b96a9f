import Foundation
import TestSupport
import Testing

@Suite(.enabled(if: Repository.isGitCheckout, "a downloaded archive has no list of files"))
struct TextFileTests {
    @Test func topLevelIsWhatWasAgreed() async throws {
        let agreed: Set = [
            "Package.swift", "Sources", "Tests", "templates", "fixtures", "README.md", "README.zh-CN.md", "Makefile",
            ".ci", ".swift-format", ".gitignore",
        ]
        let found = Set(
            try await Repository.trackedFiles().compactMap { $0.split(separator: "/").first.map(String.init) })
        #expect(
            found.subtracting(agreed).isEmpty,
            "The top level is fixed: documents go into the DocC catalogues, scripts into .ci, data into fixtures.")
    }

    @Test func filesAreSmall() async throws {
        for path in try await Repository.trackedFiles() {
            let size = try Repository.root.appending(path: path).resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
            #expect(size <= 2_000_000, "\(path) has \(size) bytes: make it when it is needed instead of keeping it.")
        }
    }

    @Test func noPathOfAMachine() async throws {
        for (path, text) in try await Self.texts() {
            for line in MachinePaths.lines(in: text) {
                Issue.record("\(path):\(line): a path of one machine; take it from the environment or the repository.")
            }
        }
    }

    @Test func noIdentityNumberThatCouldBeReal() async throws {
        for (path, text) in try await Self.texts() {
            for line in IdentityNumbers.lines(in: text) {
                Issue.record(
                    "\(path):\(line): a number that could be a person's; invented people have area codes 99xxxx.")
            }
        }
    }

    @Test func linksLeadToFiles() async throws {
        for path in try await Repository.trackedFiles() where path.hasSuffix(".md") {
            let folder = Repository.root.appending(path: path).deletingLastPathComponent()
            for link in Markdown.fileLinks(in: try Repository.text(of: path)) {
                let target = folder.appending(path: link).standardizedFileURL
                #expect(
                    FileManager.default.fileExists(atPath: target.path), "\(path) links to \(link), which is not there."
                )
            }
        }
    }

    @Test(arguments: ["README.md", "README.zh-CN.md"])
    func readmeBeginsWithTheTwoCommands(path: String) throws {
        let lines = try Repository.text(of: path).split(separator: "\n").map(String.init)
        #expect(lines.first?.hasPrefix("# ") == true, "\(path) begins with its title.")
        #expect(
            lines.dropFirst().prefix(4) == ["```sh", "make demo", "make test", "```"],
            "Under its title \(path) says the two commands, and nothing before them.")
    }

    /// The path and text of every file that is text.
    private static func texts() async throws -> [(path: String, text: String)] {
        try await Repository.trackedFiles().compactMap { path in
            let data = try Data(contentsOf: Repository.root.appending(path: path))
            guard !data.contains(0), let text = String(bytes: data, encoding: .utf8) else { return nil }
            return (path, text)
        }
    }
}

struct TextFileCases {
    @Test(
        arguments: [
            (
                "see [the guide](Guide.md#part) and ![a picture](Resources/a%20b.png \"title\")",
                ["Guide.md", "Resources/a b.png"]
            ),
            ("[site](https://example.org), [mail](mailto:a@example.org), [here](#part), <doc:Guide>", []),
            ("```sh\n[no](link.md)\n```\n`[no](link.md)`\n[yes](link.md)", ["link.md"]),
        ] as [(String, [String])])
    func linksAreRead(text: String, expected: [String]) {
        #expect(Markdown.fileLinks(in: text) == expected)
    }

    @Test(arguments: [
        ("in /" + "tmp/x", true), ("\"/" + "work/main\"", true), ("~ is /" + "root/", true), ("frame/tmp/x", false),
        ("/usr/local/bin", false),
    ])
    func machinePathIsSeen(text: String, isFound: Bool) {
        #expect(MachinePaths.lines(in: "first\n" + text) == (isFound ? [2] : []))
    }

    @Test(arguments: [
        ("44080" + "1196205070035", true),  // an area, a date, a sequence
        ("4408" + "0119620507003X", true),
        ("4408" + "011962050700354411", true),  // a disability card begins with one
        ("990801196205070035", false),
        ("44080" + "1196213070035", false),  // month 13
        ("12345678901234567", false),  // too short
        ("1000000000000000000", false),
    ])
    func identityNumberIsSeen(number: String, isFound: Bool) {
        #expect(IdentityNumbers.lines(in: "a\n<\(number)>") == (isFound ? [2] : []))
    }
}
