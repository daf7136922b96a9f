import Foundation
import SpreadsheetWriting
import Testing

struct OutputFileTests {
    @Test func `a written file is private and alone in its folder`() throws {
        let scratch = try ScratchFolder()
        try OutputFile.write("甲,乙\n", to: scratch.file("a.csv"))
        #expect(try scratch.names == ["a.csv"])
        #expect(try scratch.bytes("a.csv") == Data("甲,乙\n".utf8))
        #expect(try scratch.mode("a.csv") == 0o600)
    }

    @Test func `an older file is replaced, whatever its mode`() throws {
        let scratch = try ScratchFolder()
        _ = FileManager.default.createFile(
            atPath: scratch.file("a.csv"), contents: Data("old".utf8), attributes: [.posixPermissions: 0o444])
        try OutputFile.write("new", to: scratch.file("a.csv"))
        #expect(try scratch.bytes("a.csv") == Data("new".utf8))
        #expect(try scratch.mode("a.csv") == 0o600)
    }

    @Test func `without commit nothing happened`() throws {
        let scratch = try ScratchFolder()
        try Data("old".utf8).write(to: URL(filePath: scratch.file("a.csv")))
        do {
            let file = try OutputFile(replacing: scratch.file("a.csv"))
            try Data("new".utf8).write(to: URL(filePath: file.temporaryPath))
            let entries = try scratch.names
            #expect(entries.count == 2)
            #expect(try scratch.mode(entries.first { $0.hasPrefix(".") } ?? "") == 0o700)
        }
        #expect(try scratch.names == ["a.csv"])
        #expect(try scratch.bytes("a.csv") == Data("old".utf8))
    }

    @Test func `commit without content fails and leaves the destination`() throws {
        let scratch = try ScratchFolder()
        let path = scratch.file("a.csv")
        try Data("old".utf8).write(to: URL(filePath: path))
        #expect(throws: WritingError.file(path: path, .create, code: ENOENT)) {
            try OutputFile(replacing: path).commitUnread()
        }
        #expect(try scratch.names == ["a.csv"])
        #expect(try scratch.bytes("a.csv") == Data("old".utf8))
    }

    @Test func `a left-over of a killed run is removed`() throws {
        let scratch = try ScratchFolder()
        let stale = scratch.file(".lookback-0123456789abcdef")
        try FileManager.default.createDirectory(atPath: stale, withIntermediateDirectories: true)
        try Data("private".utf8).write(to: URL(filePath: stale + "/output"))
        try Data().write(to: URL(filePath: stale + "/lock"))
        try OutputFile.write("x", to: scratch.file("a.csv"))
        #expect(try scratch.names == ["a.csv"])
    }

    @Test func `a live folder of another run stays`() throws {
        let scratch = try ScratchFolder()
        let file = try OutputFile(replacing: scratch.file("a.csv"))
        try Data("mine".utf8).write(to: URL(filePath: file.temporaryPath))
        try OutputFile.write("x", to: scratch.file("b.csv"))
        try file.commitUnread()
        #expect(try scratch.names == ["a.csv", "b.csv"])
        #expect(try scratch.bytes("a.csv") == Data("mine".utf8))
    }

    @Test func `only plain files are replaced`() throws {
        let scratch = try ScratchFolder()
        try FileManager.default.createDirectory(atPath: scratch.file("folder"), withIntermediateDirectories: true)
        try Data("old".utf8).write(to: URL(filePath: scratch.file("a.csv")))
        try FileManager.default.createSymbolicLink(
            atPath: scratch.file("link"), withDestinationPath: scratch.file("a.csv"))
        for name in ["folder", "link"] {
            let path = scratch.file(name)
            #expect(throws: WritingError.destinationIsNoPlainFile(path: path)) {
                try OutputFile.write("new", to: path)
            }
        }
        #expect(try scratch.bytes("a.csv") == Data("old".utf8))
        #expect(try scratch.names == ["a.csv", "folder", "link"])
    }

    @Test func `a missing folder is named`() throws {
        let scratch = try ScratchFolder()
        let path = scratch.file("missing/a.csv")
        do {
            try OutputFile.write("x", to: path)
            Issue.record("written into a folder that is not there")
        } catch {
            guard case .file(let place, .createFolder, code: ENOENT) = error else {
                Issue.record(error)
                return
            }
            #expect(place == scratch.file("missing"))
        }
    }
}
