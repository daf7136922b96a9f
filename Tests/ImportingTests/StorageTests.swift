import Foundation
import Importing
import Registry
import SpreadsheetWriting
import TestSupport
import Testing

@Suite("However a table is stored, it says the same")
struct StorageTests {
    private static let fields: [(heading: String, cells: [OutputValue?])] = [
        ("村", [.text("东一村"), .text("虚构县虚构镇东二村村民委员会"), .text(" 东一村"), nil]),
        (
            "户编号",
            [
                .text("1"), .text("2"), .text("２"), .text("2 "), .integer(3), .text("3"), .text("990101000000000001"),
                .text(" "), nil,
            ]
        ),
        ("户主姓名", [.text("甲一"), .text("乙一"), .text("甲　一"), nil]),
        ("姓名", [.text("甲一"), .text("乙 二"), .text("丙·三"), .text("合计"), .text("\u{A0}丁四"), nil]),
        (
            "证件号码",
            [
                .text("990101196502031236"), .text("99010119650203105x"), .text("９９０１０１１９６５０２０３１２３６"), .text("12"),
                .integer(990_101_650_203_123), .text("'990101196708091242"), nil,
            ]
        ),
        ("与户主关系", [.text("户主"), .text("配偶"), .text("儿子"), .text("02"), .integer(3), .text("与户主关系"), nil]),
        (
            "出生日期",
            [.text("1965-02-03"), .text("19650203"), .integer(19_650_203), .integer(23_776), .text("1965年2月"), nil]
        ),
        ("健康状况", [.text("健康"), .text("残疾,长期慢性病"), .text("残疾、 患有大病"), .text("很好"), nil]),
        ("务工时间（月）", [.integer(3), .text("3.5"), .text("１２"), .text("半年"), .number(1.25), nil]),
        ("是否享受低保", [.text("是"), .text("否"), .text("1"), .integer(0), .text("是 "), .text("不详"), nil]),
        ("人均纯收入", [.text("3,000"), .number(3456.78), .integer(-5), .text("12,5"), .text("1.2E+3"), nil]),
        ("户联系电话", [.text("13800138000"), .integer(13_800_138_000), .text("138 0013 8000"), .text("/"), nil]),
    ]

    /// A table of many rows, dirty ones among them, the same for the same seed.
    private static func rows(seed: UInt64) -> [[OutputValue?]] {
        var state = seed
        func number(below bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        return (0..<300).map { _ in
            if number(below: 12) == 0 { return fields.map { number(below: 4) == 0 ? .text($0.heading) : nil } }
            return fields.map { field in
                number(below: 3) > 0 ? field.cells[0] : field.cells[number(below: field.cells.count)]
            }
        }
    }

    private static func read(_ rows: [[OutputValue?]], _ memory: WorkbookWriter.Memory) throws -> Imported {
        let folder = try TemporaryFolder()
        let file = folder["a.xlsx"].path
        let output = try OutputFile(replacing: file)
        var book = try WorkbookWriter(into: output, properties: DocumentProperties(created: 0), memory: memory)
        let sheet = try book.addSheet("人口")
        for (index, row) in ([fields.map { .text($0.heading) }] + rows).enumerated() {
            for (column, value) in row.enumerated() {
                if let value { try book.write(value, row: index + 1, column: column + 1, on: sheet) }
            }
        }
        _ = try book.finish()
        try output.commitUnread()
        return Importer(library: try Tables.library, template: "national/person-2021").read([file])
    }

    @Test("Shared strings and strings in their cells", arguments: 1...6 as ClosedRange<UInt64>)
    func sharedStrings(_ seed: UInt64) throws {
        let rows = Self.rows(seed: seed)
        let inline = try Self.read(rows, .rowByRow)
        let shared = try Self.read(rows, .wholeSheets)
        #expect(inline.isComplete && !inline.register.households.isEmpty)
        #expect(inline.strayRows == shared.strayRows)
        #expect(inline.transcript(except: []) == shared.transcript(except: []))
    }

    /// Such a character is taken away, and every cell that has it goes the long way: the short one must lead to the same.
    @Test("A character that nobody sees behind every text", arguments: 1...6 as ClosedRange<UInt64>)
    func invisibleCharacters(_ seed: UInt64) throws {
        let rows = Self.rows(seed: seed)
        let plain = try Self.read(rows, .rowByRow)
        let spoilt = try Self.read(
            rows.map { row in
                row.map { value in if case .text(let text) = value { .text(text + "\u{200B}") } else { value } }
            }, .rowByRow)
        #expect(plain.strayRows == spoilt.strayRows)
        #expect(plain.transcript(except: [.blanksRemoved]) == spoilt.transcript(except: [.blanksRemoved]))
    }
}

extension Imported {
    /// Everything that the register says, a line a record: its place, its readings, its remarks but for some.
    fileprivate func transcript(except ignored: Set<Remark.Kind>) -> [String] {
        func line(_ record: some RemarkedRecord, _ place: RecordToken?) -> String {
            let cells = Field.allCases.map { "\(record.state(of: $0)) \(record.registered($0) ?? "")" }
            let remarks = record.remarks.filter { !ignored.contains($0.kind) }.map {
                "\($0.field) \($0.kind)" + (ignored.isEmpty ? " \($0.original)" : "")
            }
            return "\(place?.row ?? 0): \(cells) \(remarks)"
        }
        return register.households.flatMap { household in
            [line(household, household.source)] + household.members.map { line($0, $0.source) }
        }
    }
}
