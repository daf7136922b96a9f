import TestSupport
import Testing

@testable import SpreadsheetReading

@Suite("Limits")
struct LimitTests {
    @Test("As much as is allowed is read, one more is refused", arguments: LimitCase.stored)
    func border(_ example: LimitCase) throws {
        try withFile(example.bytes) {
            try expectBorder(at: example.amount, of: example.limit, part: example.part, in: $0)
        }
    }

    @Test("A part may be so many times its compressed size and no more")
    func ratio() throws {
        let book = TinyWorkbook().with { $0.setSheet(String(repeating: " ", count: 9 << 20)) }
        try withDeflatedFile(book) { path in
            let part = "xl/worksheets/sheet1.xml"
            let members = try ZipDirectory(RawFile(path: path), limits: Limits()).members
            let member = try #require(members.first { $0.name == Array(part.utf8) })
            let amount = try #require((1...).first { member.size / $0 <= member.compressedSize })
            try expectBorder(at: amount, of: .ratio, part: part, in: path)
        }
    }

    @Test("Every limit has its border tested")
    func allTested() {
        #expect(Set(LimitCase.stored.map(\.limit)).union([.ratio]) == Set(Limit.allCases))
    }

    private func expectBorder(at amount: Int, of limit: Limit, part: String, in path: String) throws {
        var limits = Limits()
        limits[limit] = amount
        _ = try TinyWorkbook.lines(path, limits: limits)
        limits[limit] = amount - 1
        let error = ReadingError.overLimit(limit, allowed: amount - 1, part: part)
        #expect(throws: error) { try TinyWorkbook.lines(path, limits: limits) }
        for language in [MessageLanguage.english, .chinese] {
            let text = error.text(language)
            #expect(text.hasPrefix(part))
            #expect(text.contains("\(limit.name)") && text.contains(limit.label(language)))
            #expect(text.contains("--limit \(limit.name)=\(limit.unit.text(2 * (amount - 1)))"))
        }
    }

    @Test("The names stay what they are")
    func names() {
        #expect(
            Limit.allCases.map(\.name) == [
                "members", "directory-bytes", "small-part-bytes", "shared-string-bytes", "ratio", "depth", "attributes",
                "namespaces", "markup-bytes", "text-bytes", "row-bytes", "merged-ranges", "reorder-bytes", "text-rows",
                "text-tables", "nested-tables",
            ])
        for limit in Limit.allCases {
            #expect(Limit(name: limit.name) == limit)
            #expect((1...limit.greatest).contains(limit.standard))
            #expect(limit.unit == (limit.name.hasSuffix("-bytes") ? .bytes : .count))
            #expect(Limits()[limit] == limit.standard)
        }
    }

    @Test(
        "A limit is set by its name",
        arguments: [
            ("text-bytes=4M", Limit.textBytes, 4 << 20), ("text-bytes=512k", .textBytes, 512 << 10),
            ("shared-string-bytes=4G", .sharedStringBytes, 4 << 30), ("row-bytes=1000", .rowBytes, 1000),
            ("depth=500", .depth, 500), ("members=1", .members, 1), ("text-rows=4294967295", .textRows, 4_294_967_295),
        ])
    func set(_ setting: String, _ limit: Limit, _ value: Int) throws {
        var limits = Limits()
        try limits.set(setting)
        var expected = Limits()
        expected[limit] = value
        #expect(limits == expected)
        #expect(limits[limit] == value)
    }

    @Test(
        "What names no limit is refused with the names",
        arguments: ["", "=", "depth", "rows=5", "Depth=5", "=5", "depth 5"])
    func unknown(_ setting: String) {
        var limits = Limits()
        #expect(throws: LimitError.unknown(setting)) { try limits.set(setting) }
        for language in [MessageLanguage.english, .chinese] {
            let text = LimitError.unknown(setting).text(language)
            for limit in Limit.allCases { #expect(text.contains(limit.name)) }
        }
    }

    @Test(
        "What is no number within bounds is refused with the bounds",
        arguments: [
            "depth=", "depth=0", "depth=-5", "depth=+5", "depth=5.5", "depth=1K", "depth=many", "depth=1099511627777",
            "depth=99999999999999999999", "text-bytes=K", "text-bytes=4MB", "text-bytes=3G",
            "text-bytes=9999999999999G",
            "text-bytes= 4", "text-rows=4294967296",
        ])
    func badValue(_ setting: String) throws {
        let parts = setting.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
        let limit = try #require(Limit(name: parts[0]))
        var limits = Limits()
        #expect(throws: LimitError.badValue(limit, parts[1])) { try limits.set(setting) }
        #expect(limits == Limits())
        for language in [MessageLanguage.english, .chinese] {
            #expect(LimitError.badValue(limit, parts[1]).text(language).contains(limit.unit.text(limit.greatest)))
        }
    }

    @Test("At its greatest nothing advises to allow more", arguments: Limit.allCases)
    func greatest(_ limit: Limit) {
        let error = ReadingError.overLimit(limit, allowed: limit.greatest, part: "a")
        for language in [MessageLanguage.english, .chinese] { #expect(!error.text(language).contains("--limit")) }
        var limits = Limits()
        limits[limit] = .max
        #expect(limits[limit] == limit.greatest)
        limits[limit] = 0
        #expect(limits[limit] == 1)
    }

    @Test("The grid's borders are the format's own", arguments: [GridBorder.rows, .columns])
    func grid(_ border: GridBorder) {
        let error = ReadingError.beyondGrid(border, part: "a")
        #expect(error.text(.english).contains("of the file format itself"))
        #expect(error.text(.chinese).contains("表格格式本身的上限"))
        #expect(error.text(.english).contains(border == .rows ? "1048576 rows" : "16384 columns"))
    }
}
