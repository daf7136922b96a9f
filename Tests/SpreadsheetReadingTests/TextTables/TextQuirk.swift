import SpreadsheetReading
import Testing

/// A text table that real programs write, and what its cells are.
struct TextQuirk: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let bytes: [UInt8]
    let lines: [String]

    /// Lines as `A1 value`, in the sheet 表1, all text; or whole, with tabs.
    init(_ name: String, _ bytes: some Sequence<UInt8>, _ lines: String...) {
        testDescription = name
        self.bytes = Array(bytes)
        self.lines = lines.map { line in
            line.contains("\t") ? line : "表1\t" + line.replacing(" ", with: "\ts\t", maxReplacements: 1)
        }
    }

    init(_ name: String, _ text: String, _ lines: String...) {
        testDescription = name
        bytes = Array(text.utf8)
        self.lines = lines.map { line in
            line.contains("\t") ? line : "表1\t" + line.replacing(" ", with: "\ts\t", maxReplacements: 1)
        }
    }
}

/// 姓名 in GB 18030.
let nameInGB18030: [UInt8] = [0xD0, 0xD5, 0xC3, 0xFB]

func utf16(_ text: String, bigEndian: Bool = false) -> [UInt8] {
    text.utf16.flatMap { unit in
        let bytes = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
        return bigEndian ? bytes.reversed() : bytes
    }
}

@Suite struct TextQuirkTests {
    @Test(arguments: TextQuirk.delimited + TextQuirk.encodings + TextQuirk.pages + TextQuirk.xml)
    func reads(quirk: TextQuirk) throws {
        let lines = try withFile(quirk.bytes) { path in try TinyWorkbook.lines(path) }
        #expect(lines == quirk.lines)
    }
}
