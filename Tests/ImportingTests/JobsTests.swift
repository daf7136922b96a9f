import Findings
import Importing
import Registry
import Synchronization
import Templates
import TestSupport
import Testing

@Suite("Reading side by side")
struct JobsTests {
    /// Persons in two sheets of one file and in another, households, incomes, persons once more with what others lack.
    private static let books: [[Sheet]] = [
        [
            Sheet("一", Roll.rows),
            Sheet(
                "二",
                [
                    Roll.headings + ["户联系电话"], Roll.person("2", "乙二", "配偶", "", "13800000001"),
                    Roll.person("３", "丙一", "户主", "", "13800000002"), Roll.person("", "丁一", "户主", village: "西一村"),
                    ["", "", "丁二", "", "配偶"],
                ]),
            Sheet("说明", [["填表说明"]]),
        ],
        [
            Sheet([
                ["村", "户编号", "户主姓名", "家庭人口数", "住房面积"], ["东一村", "3", "丙一", .number("1"), .number("60")],
                ["东一村", "1", "甲一", .number("2"), "８０"], ["东一村", "1", "重号", .number("2"), ""],
                ["东一村", "4", "戊一", .number("2"), .number("70")],
            ])
        ],
        [
            Sheet([
                ["村", "户码", "户主姓名", "年度", "总收入", "家庭可支配收入"],
                ["东一村", "1", "别人", .number("2018"), .number("9000"), .number("8000")],
                ["东一村", "5", "己一", .number("2018"), .number("9000"), .number("8000")],
            ])
        ],
        [
            Sheet([
                Roll.headings + ["住房面积", "户联系电话"],
                Roll.person("2", "乙三", "之子", "", .number("99"), "13800000003"),
                Roll.person("4", "戊一", "户主", "", .number("99"), ""),
                Roll.person("5", "己一", "户主", "", "", "13800000004"),
            ])
        ],
    ]

    @Test("The register is the same however many are read at once", arguments: [2, 3, 8, 100])
    func sameRegister(_ jobs: Int) throws {
        let files = try Files(Self.books)
        #expect(try files.description(jobs: jobs) == files.description(jobs: 1))
    }

    @Test("The order of the files decides, not who is done first")
    func order() throws {
        let files = try Files(Self.books)
        let imported = try files.read(jobs: 4)
        #expect(imported.tables.map(\.facts.table) == Array(0..<5))
        #expect(imported.tables.map(\.sheet) == ["一", "二", "Sheet1", "Sheet1", "Sheet1"])
        #expect(
            imported.names == [["甲一", "甲二"], ["乙一", "乙二", "乙三"], ["丙一"], ["丁一", "丁二"], [], ["戊一"], ["己一"]])
        let households = imported.register.households
        #expect(households[0].sources == [RecordToken(table: 2, row: 3), RecordToken(table: 3, row: 2)])
        #expect(households[0].members.map(\.source) == [RecordToken(table: 0, row: 2), RecordToken(table: 0, row: 3)])
        #expect(households[1].members.map(\.source.table) == [0, 1, 4])
        // No household table has a row of it: what the first person table with the column says.
        #expect(households[1].conditions.houseArea == .value(Quantity(99)))
        #expect(households[1].phone.value?.registered == "13800000001")
        #expect(households[0].income.disposable == .value(Money(yuan: 8000)))
        #expect(households[6].phone.value?.registered == "13800000004")
        #expect(imported.place(of: .household(0, field: .disposable)).table == 3)
    }

    @Test("A file that cannot be read leaves the others in their places", arguments: [1, 4])
    func unreadable(_ jobs: Int) throws {
        let files = try Files(Self.books)
        let imported = try files.read(jobs: jobs, besides: "/nowhere/no.xlsx")
        #expect(imported.tables.map(\.facts.table) == Array(0..<6))
        #expect(imported.tables.map { $0.facts.obstacle != nil } == [true, false, false, false, false, false])
        #expect(imported.register.households.isEmpty)
    }

    @Test("Results come in order, and no more are at work than allowed", arguments: [1, 2, 3, 16])
    func sideBySide(_ count: Int) {
        let working = Mutex((now: 0, most: 0))
        let results = SideBySide.map(Array(0..<200), atOnce: count) { number in
            working.withLock { working in
                working.now += 1
                working.most = max(working.most, working.now)
            }
            var sum = 0
            for step in 0..<(number % 7 * 1000) { sum &+= step }
            working.withLock { $0.now -= 1 }
            return sum >= 0 ? number * number : 0
        }
        #expect(results == (0..<200).map { $0 * $0 })
        #expect(working.withLock(\.most) <= count)
        #expect(SideBySide.map([Int](), atOnce: count) { $0 }.isEmpty)
    }
}

/// Workbooks in a folder of their own (测试文件).
private struct Files {
    private let folder: TemporaryFolder
    private let paths: [String]

    init(_ books: [[Sheet]]) throws {
        let folder = try TemporaryFolder()
        paths = try books.enumerated().map { try RawWorkbook($1).write(to: folder["\($0).xlsx"]) }
        self.folder = folder
    }

    func read(jobs: Int, besides first: String? = nil) throws -> Imported {
        Importer(library: try Tables.library, jobs: jobs).read((first.map { [$0] } ?? []) + paths)
    }

    /// Everything that the register holds, a line a record.
    func description(jobs: Int) throws -> [String] {
        let imported = try read(jobs: jobs)
        var lines = imported.tables.map { "\($0.file) \($0.sheet) \($0.records) \($0.facts)" }
        lines.append(imported.register.columns.map(\.rawValue).sorted().joined(separator: " "))
        for household in imported.register.households {
            lines.append("household \(household.sources) \(household.remarks) \(Self.fields(of: household))")
            for member in household.members {
                lines.append("member \(member.source) \(member.remarks) \(Self.fields(of: member))")
            }
        }
        return lines
    }

    private static func fields(of record: some FieldStorage) -> String {
        Field.allCases.map { "\(record.state(of: $0)):\(record.registered($0) ?? "")" }.joined(separator: "|")
    }
}

extension Household {
    /// Its rows of household tables, in the order of the inputs.
    fileprivate var sources: [RecordToken] { source.map { [$0] + furtherSources } ?? [] }
}
