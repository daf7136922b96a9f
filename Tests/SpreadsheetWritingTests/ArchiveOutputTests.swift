import Testing

@testable import SpreadsheetWriting

/// What is written is what another program's reader finds.
struct ArchiveOutputTests {
    private static let long = Packing(size: 5 << 30, compressedSize: 3, checksum: 0xFFFF_FFFE)

    @Test func `members are found with their sizes, those beyond 4 GiB too`() throws {
        let scratch = try ScratchFolder()
        var archive = try ArchiveOutput(creating: scratch.file("a.zip"), for: "a")
        let short = Packing(size: 3, compressedSize: 3, checksum: 0x55BC_801D)
        let damaged = Packing(size: 3, compressedSize: 3, checksum: 7)
        for (name, packing) in [("short", short), ("long", Self.long), ("damaged", damaged), ("last", short)] {
            try archive.begin(Array(name.utf8), method: 0, packing)
            try archive.write([1, 2, 3].span)
        }
        try archive.close()
        guard let found = LibraryArchive(path: scratch.file("a.zip")) else {
            Issue.record("not an archive")
            return
        }
        #expect(found.members.map(\.name) == ["short", "long", "damaged", "last"])
        #expect(found.members.map(\.packing) == [short, Self.long, damaged, short])
        #expect(found.bytes(ofMember: 2, asStored: false) == nil)
        #expect(found.bytes(ofMember: 3, asStored: true) == [1, 2, 3])
        #expect(found.bytes(ofMember: 3, asStored: false) == [1, 2, 3])
    }

    @Test func `what is no archive is refused`() throws {
        let scratch = try ScratchFolder()
        try OutputFile.write("no archive", to: scratch.file("a.zip"))
        let isRefused =
            switch LibraryArchive(path: scratch.file("a.zip")) {
            case .some: false
            case .none: true
            }
        #expect(isRefused)
    }
}
