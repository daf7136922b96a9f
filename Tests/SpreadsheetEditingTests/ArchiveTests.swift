import Foundation
import SpreadsheetReading
import TestSupport
import Testing

@testable import SpreadsheetEditing

/// However a container is built, what was not edited stays as it is in it.
struct ArchiveTests {
    /// A way to build a container.
    struct Build: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let change: @Sendable (inout ZipBytes) -> Void

        static let all = [
            Build(testDescription: "plain") { _ in },
            Build(testDescription: "bytes before and a comment behind") { zip in
                zip.prefix = Array("MZ…".utf8)
                zip.comment = Array("附注".utf8)
            },
            Build(testDescription: "sizes behind the data") { zip in
                for index in zip.members.indices { zip.members[index].hasTrailer = true }
            },
            Build(testDescription: "64-bit sizes and offsets") { zip in
                for index in zip.members.indices { zip.members[index].isLong = true }
            },
            Build(testDescription: "the sheet first") { zip in zip.members.reverse() },
        ]
    }

    @Test(arguments: Build.all)
    func otherMembersStay(build: Build) throws {
        var book = PartsBook(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
        book.archive = build.change
        let edited = try book.edited(by: EditPlan([CellEdit("A1", .text("一个更长的值"))]))
        #expect(try listedCells(edited.after) == ["表\tA1": "s\t一个更长的值"])
        let before = try Container(path: edited.before, limits: Limits())
        let after = try Container(path: edited.after, limits: Limits())
        #expect(before.members.map(\.name) == after.members.map(\.name))
        for (old, new) in zip(before.members, after.members) where old.name != Array("xl/sheet1.xml".utf8) {
            let count = old.dataOffset - old.headerOffset + old.compressedSize + (old.hasTrailer ? 16 : 0)
            #expect(
                try before.file.read(at: old.headerOffset, count: count)
                    == after.file.read(at: new.headerOffset, count: count))
        }
    }

    /// Where a container has no room for 64-bit offsets, none is made: a member beyond 4 GiB, or 65,535 of them, are refused.
    @Test func whatTheContainerCannotHoldIsRefused() throws {
        var entry = DirectoryEntry(Array(repeating: 0, count: 46))
        try entry.move(to: 0xFFFF_FFFE)
        #expect(throws: EditingError.workbook(.tooLarge)) { try entry.move(to: 0xFFFF_FFFF) }
        let end = try DirectoryEnd([0x50, 0x4B, 5, 6] + Array(repeating: 0, count: 18))
        #expect(try end.bytes(directory: 7..<9, count: 65_534).prefix(12).suffix(2) == [0xFE, 0xFF])
        #expect(throws: EditingError.workbook(.tooLarge)) { try end.bytes(directory: 7..<9, count: 65_535) }
        #expect(throws: EditingError.workbook(.tooLarge)) {
            try end.bytes(directory: 0xFFFF_FFFF..<0x1_0000_0001, count: 1)
        }
    }

    @Test func theFileItselfCanBeReplaced() throws {
        let folder = try TemporaryFolder()
        try PartsBook(rows: "").write(to: folder["book.xlsx"])
        let path = folder["book.xlsx"].path
        let report = try WorkbookEditor(path: path).apply(EditPlan([CellEdit("A1", .number(1))]), to: path)
        #expect(report.parts == ["xl/sheet1.xml"])
        #expect(try listedCells(path) == ["表\tA1": "n\t1"])
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }
}
