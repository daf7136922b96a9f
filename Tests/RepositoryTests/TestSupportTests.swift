import Foundation
import Testing

@testable import TestSupport

struct TestSupportTests {
    @Test func temporaryFolderIsPrivateAndGoesAway() throws {
        var folder: TemporaryFolder? = try TemporaryFolder()
        let url = try #require(folder?.url)
        try folder?.write("x", to: "deep/down/file")
        let mode = try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int
        #expect(mode == 0o700)
        #expect(FileManager.default.fileExists(atPath: url.appending(path: "deep/down/file").path))
        folder = nil
        #expect(!FileManager.default.fileExists(atPath: url.path))
    }

    @Test func commandGivesBothStreamsAndTheCode() async throws {
        let result = try await Command.run(
            "sh", ["-c", "cat; printf '%s' \"$GREETING\" >&2; exit 3"], environment: ["GREETING": "hello"], input: "in")
        #expect(result.exitCode == 3)
        #expect(result.output == "in")
        #expect(result.errors == "hello")
    }

    @Test func commandCountsASignalAsAShellDoes() async throws {
        #expect(try await Command.run("sh", ["-c", "kill -9 $$"]).exitCode == 137)
    }

    @Test func commandThatIsNotThereThrows() async {
        await #expect(throws: (any Error).self) { try await Command.run("/nowhere/at/all") }
    }

    @Test func canaryIsSeenInContentsAndInNames() throws {
        let folder = try TemporaryFolder()
        try folder.write("a line\nwith 金丝雀 in it", to: "below/report.txt")
        try folder.write("nothing", to: ".金丝雀.tmp")
        let sightings = try Canary.sightings(of: ["金丝雀", "absent"], below: folder.url)
        #expect(sightings.map(\.description) == [".金丝雀.tmp holds “金丝雀”", "below/report.txt holds “金丝雀”"])
    }

    @Test func snapshotIsWrittenThenHeldTo() throws {
        let folder = try TemporaryFolder()
        let file = folder["snapshots/one.txt"]
        #expect(Snapshot.fault(of: "a\nb\n", at: file) == "No snapshot at \(file.path).")
        try Snapshot.keep("a\nb\n", at: file)
        #expect(Snapshot.fault(of: "a\nb\n", at: file) == nil)
        #expect(Snapshot.fault(of: "a\nc\n", at: file) == "\(file.path) differs. Line 2: kept “b”, now “c”.")
    }

    @Test(
        arguments: [
            ("a\nb", "a\nb", nil),
            ("a\nb", "a\nc", "Line 2: kept “b”, now “c”."),
            ("a", "a\nb", "Line 2: kept the end, now “b”."),
            ("\u{E9}", "e\u{301}", "Line 1: kept “\u{E9}”, now “e\u{301}”."),
        ] as [(String, String, String?)])
    func firstDifferenceNamesTheLine(kept: String, made: String, expected: String?) {
        #expect(Snapshot.firstDifference(kept: kept, made: made) == expected)
    }

    @Test func linesMayComeButNotGo() {
        #expect(Snapshot.missingLines(kept: "a\nb\n", made: "a\nc\nb\n").isEmpty)
        #expect(Snapshot.missingLines(kept: "a\nb\n", made: "a\nB\n") == ["b"])
    }
}
