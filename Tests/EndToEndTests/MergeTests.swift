import Foundation
import SpreadsheetReading
import TestSupport
import Testing

@Suite("Joining villages' files, and splitting them again")
struct MergeTests {
    fileprivate typealias Row = [RawWorkbook.Cell]

    fileprivate static let header: Row = ["省", "市", "县", "乡", "村", "户编号", "姓名", "证件号码", "与户主关系", "性别"]

    private static func person(_ village: String, _ household: String, _ name: String, _ number: String) -> Row {
        [
            "示范省", "示范市", "示范区", "东街道", "\(village)", "\(household)", "\(name)", "\(number)", "户主", "男",
        ]
    }

    private static let east = [
        person("东一村", "9901", "甲一", "990101196502031236"), person("东一村", "9902", "甲二", "990101196708091219"),
    ]
    fileprivate static let west = [person("西一村", "9911", "乙一", "990101197001011230")]

    /// A folder of files, and the program run in it.
    private struct Files {
        let folder: TemporaryFolder

        init() throws { folder = try TemporaryFolder() }

        func table(_ name: String, _ rows: [Row], sheet: String = "人口") throws {
            try RawWorkbook([.init(sheet, rows)]).write(to: folder[name])
        }

        func run(_ arguments: String...) async throws -> Command.Result {
            try await Lookback.run(arguments + ["--language", "en"], in: folder.url)
        }

        /// The rows of a table, their texts joined, with a mark for numbers.
        func rows(_ name: String) throws -> [String] {
            let workbook = try Workbook(path: folder[name].path)
            var found: [String] = []
            var rows = try workbook.rows(of: workbook.sheets[0])
            while try rows.advance() {
                found.append(
                    rows.row.cells.map { ($0.kind == .number ? "#" : "") + rows.row.text(of: $0) }.joined(
                        separator: "|"))
            }
            return found
        }

        var names: Set<String> {
            get throws { Set(try FileManager.default.contentsOfDirectory(atPath: folder.url.path)) }
        }
    }

    private static func texts(_ rows: [Row]) -> [String] {
        rows.map { row in
            row.map { cell in
                switch cell {
                case .text(let text): text
                case .number(let digits): "#" + digits
                default: ""
                }
            }.filter { !$0.isEmpty }.joined(separator: "|")
        }
    }

    @Test("Rows stand in the order of the files, whatever the order of the columns, and totals stay out")
    func joined() async throws {
        let files = try Files()
        try files.table("a.xlsx", [Self.header] + Self.east + [["合计", "", "", "", "", "", .number("2")]])
        let order = [9, 0, 1, 2, 3, 4, 5, 6, 7, 8]
        try files.table("b.xlsx", ([Self.header] + Self.west).map { row in order.map { row[$0] } })
        let result = try await files.run("merge", "a.xlsx", "b.xlsx", "--output", "all.xlsx")
        #expect(result.exitCode == 0, "\(result.errors)")
        #expect(try files.rows("all.xlsx") == Self.texts([Self.header] + Self.east + Self.west))
        #expect(result.output.contains("a.xlsx: 2 rows"))
        #expect(result.output.contains("row 4 is no record"))
        #expect(result.output.contains("2 files, 3 rows; written as 1 file"))
        let mode = try FileManager.default.attributesOfItem(atPath: files.folder["all.xlsx"].path)[.posixPermissions]
        #expect(mode as? Int == 0o600)
    }

    @Test("Who stands in two files is named, masked, and told by the exit code")
    func duplicates() async throws {
        let files = try Files()
        try files.table("a.xlsx", [Self.header] + Self.east)
        try files.table(
            "b.xlsx", [Self.header] + Self.west + [Self.person("西一村", "9902", "甲二", "990101196708091219")])
        let result = try await files.run("merge", "a.xlsx", "b.xlsx", "--output", "all.xlsx")
        #expect(result.exitCode == 1)
        #expect(result.output.contains("in two files: 2"))
        #expect(result.output.contains("a.xlsx row 3, b.xlsx row 3"))
        #expect(!result.output.contains("990101196708091219"))
        #expect(try files.rows("all.xlsx").count == 5)
        let whole = try await files.run("merge", "a.xlsx", "b.xlsx", "--output", "all.xlsx", "--show-values")
        #expect(whole.output.contains("990101196708091219"))
    }

    @Test("Villages that did not report, and villages that nobody expects, are named")
    func expected() async throws {
        let files = try Files()
        try files.table("a.xlsx", [Self.header] + Self.east)
        try files.table("b.xlsx", [Self.header] + Self.west)
        try files.folder.write("镇,村\n东街道,东一村\n东街道,东二村\n", to: "list.csv")
        let result = try await files.run("merge", "a.xlsx", "b.xlsx", "--output", "all.xlsx", "--expect", "list.csv")
        #expect(result.exitCode == 1, "\(result.errors)")
        #expect(result.output.contains("2 villages expected, 1 reported, 1 did not"))
        #expect(result.output.contains("not reported: 东街道 东二村"))
        #expect(result.output.contains("not on the list: 东街道 西一村"))
    }

    @Test("An upload limit splits the result, and no household")
    func pieces() async throws {
        let files = try Files()
        let member = Self.person("东一村", "9902", "甲三", "990101200001011237")
        try files.table("a.xlsx", [Self.header] + Self.east + [member])
        try files.table("b.xlsx", [Self.header] + Self.west)
        let result = try await files.run("merge", "a.xlsx", "b.xlsx", "--output", "all.xlsx", "--max-rows", "2")
        #expect(result.exitCode == 0, "\(result.errors)")
        #expect(try files.rows("all-1.xlsx") == Self.texts([Self.header, Self.east[0]]))
        #expect(try files.rows("all-2.xlsx") == Self.texts([Self.header, Self.east[1], member]))
        #expect(try files.rows("all-3.xlsx") == Self.texts([Self.header] + Self.west))
        #expect(try !files.names.contains("all.xlsx"))
    }

    @Test("Rows that are counted one by one are counted anew; a count of something else is copied")
    func counted() async throws {
        let files = try Files()
        func counted(_ rows: [Row], _ counts: [RawWorkbook.Cell]) -> [Row] {
            [["序号"] + Self.header] + zip(counts, rows).map { [$0] + $1 }
        }
        try files.table("a.xlsx", counted(Self.east, [.number("1"), .number("2")]))
        try files.table("b.xlsx", counted(Self.west, ["1"]))
        let result = try await files.run("merge", "a.xlsx", "b.xlsx", "--output", "all.xlsx")
        #expect(result.output.contains("numbered anew"), "\(result.output)\(result.errors)")
        let wanted = counted(Self.east + Self.west, [.number("1"), .number("2"), "3"])
        #expect(try files.rows("all.xlsx") == Self.texts(wanted))
        // One number for a household of two.
        try files.table("c.xlsx", counted(Self.west + Self.east, [.number("1"), .number("1"), .number("2")]))
        let copied = try await files.run("merge", "a.xlsx", "c.xlsx", "--output", "copied.xlsx")
        #expect(copied.output.contains("copied as it is: c.xlsx"), "\(copied.output)\(copied.errors)")
        #expect(try files.rows("copied.xlsx").last?.hasPrefix("#2|") == true)
    }

    @Test("A template's blank workbook may give the looks")
    func template() async throws {
        let files = try Files()
        try files.table("a.xlsx", [Self.header] + Self.east)
        let result = try await files.run(
            "merge", "a.xlsx", "--output", "all.xlsx", "--template", "national/person-2021")
        // The file lacks columns that the layout has, and says so.
        #expect(result.exitCode == 3 && result.errors.contains("a.xlsx"), "\(result.errors)")
    }

    /// What is in the way of a join.
    struct Obstacle: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let exitCode: Int32
        let said: [String]
        let write: @Sendable (TemporaryFolder) throws -> Void

        static let all = [
            Obstacle(testDescription: "not a workbook", exitCode: 2, said: ["bad.xlsx"]) {
                try $0.write("no workbook at all", to: "bad.xlsx")
            },
            Obstacle(testDescription: "a damaged workbook", exitCode: 2, said: ["bad.xlsx"]) { folder in
                try RawWorkbook([.init("人口", [MergeTests.header] + MergeTests.west)]).write(to: folder["bad.xlsx"])
                let bytes = try Data(contentsOf: folder["bad.xlsx"])
                try bytes.prefix(bytes.count / 2).write(to: folder["bad.xlsx"])
            },
            Obstacle(testDescription: "an encrypted workbook", exitCode: 2, said: ["bad.xlsx", "password"]) { folder in
                try SampleFiles.encrypted.write(to: folder["bad.xlsx"])
            },
            Obstacle(testDescription: "missing", exitCode: 2, said: ["bad.xlsx"]) { _ in },
            Obstacle(testDescription: "a column in which something stands", exitCode: 3, said: ["人口!K2", "血型"]) {
                folder in
                let rows = [MergeTests.header + ["血型"]] + MergeTests.west.map { $0 + ["A"] }
                try RawWorkbook([.init("人口", rows)]).write(to: folder["bad.xlsx"])
            },
            Obstacle(testDescription: "two missing columns", exitCode: 3, said: ["2 columns missing (与户主关系, 性别)"]) {
                folder in
                let rows = ([MergeTests.header] + MergeTests.west).map { Array($0.dropLast(2)) }
                try RawWorkbook([.init("人口", rows)]).write(to: folder["bad.xlsx"])
            },
            Obstacle(testDescription: "two tables", exitCode: 3, said: ["2 sheets are tables"]) { folder in
                let rows = [MergeTests.header] + MergeTests.west
                try RawWorkbook([.init("甲", rows), .init("乙", rows)]).write(to: folder["bad.xlsx"])
            },
            Obstacle(testDescription: "merged records", exitCode: 3, said: ["merged cells among the records"]) {
                folder in
                let rows = [MergeTests.header] + MergeTests.west + MergeTests.west
                let sheet = RawWorkbook.Sheet("人口", rows) {
                    $0 + "<mergeCells><mergeCell ref=\"E2:E3\"/></mergeCells>"
                }
                try RawWorkbook([sheet]).write(to: folder["bad.xlsx"])
            },
            Obstacle(testDescription: "a formula without result", exitCode: 3, said: ["人口!G2", "without result"]) {
                folder in
                var rows = [MergeTests.header] + MergeTests.west
                rows[1][6] = .formula("A1", result: nil)
                try RawWorkbook([.init("人口", rows)]).write(to: folder["bad.xlsx"])
            },
        ]
    }

    @Test("One file that cannot be joined is named, and nothing is written", arguments: Obstacle.all)
    func obstacle(_ obstacle: Obstacle) async throws {
        let files = try Files()
        try files.table("a.xlsx", [Self.header] + Self.east)
        try files.table("c.xlsx", [Self.header] + Self.west)
        try obstacle.write(files.folder)
        let before = try files.names
        let result = try await files.run("merge", "a.xlsx", "bad.xlsx", "c.xlsx", "--output", "all.xlsx")
        #expect(result.exitCode == obstacle.exitCode, "\(result.errors)")
        for text in obstacle.said + ["nothing was written"] {
            #expect(result.errors.contains(text), "\(result.errors)")
        }
        #expect(try files.names == before)
    }

    @Test("Wrong arguments")
    func wrongArguments() async throws {
        let files = try Files()
        try files.table("a.xlsx", [Self.header] + Self.east)
        #expect(try await files.run("merge", "a.xlsx", "--output", "a.xlsx").exitCode == 64)
        #expect(try await files.run("merge", "a.xlsx", "--output", "all.csv").exitCode == 64)
        #expect(try await files.run("merge", "a.xlsx", "--output", "all.xlsx", "--max-rows", "0").exitCode == 64)
        let column = try await files.run("split", "a.xlsx", "--by", "血型", "--output", "out")
        #expect(column.exitCode == 64)
        #expect(column.errors.contains("户编号"))
    }

    @Test("More villages by turns than files are written side by side")
    func manyVillages() async throws {
        let files = try Files()
        let villages = (10..<80).map { "村\($0)" }
        let rows = ["甲", "乙"].flatMap { name in
            villages.map { Self.person($0, "99\($0)", name + $0, "990101196502031236") }
        }
        try files.table("all.xlsx", [Self.header] + rows)
        let split = try await files.run("split", "all.xlsx", "--by", "village", "--output", "out")
        #expect(split.exitCode == 0, "\(split.errors)")
        #expect(split.output.contains("140 rows, split into 70 files"))
        for village in villages {
            let own = rows.filter { Self.texts([$0])[0].contains("|\(village)|") }
            #expect(try files.rows("out/\(village).xlsx") == Self.texts([Self.header] + own))
        }
        #expect(try Set(FileManager.default.contentsOfDirectory(atPath: files.folder["out"].path)).count == 70)
    }

    @Test(
        "Split then joined again, a table has the same rows", arguments: 1...4 as ClosedRange<UInt64>,
        ["village", "town", "性别"])
    func roundTrip(seed: UInt64, column: String) async throws {
        let files = try Files()
        var state = seed
        func number(below limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let rows: [Row] = (1...40).map { index in
            let village = number(below: 5)
            var row = Self.person("村\(village)", "99\(100 + index)", "某\(index)", "9901011970\(10_000_000 + index)")
            row[3] = "街道\(village % 2)"
            row[9] = ["男", "女", ""][number(below: 3)]
            return row
        }
        try files.table("all.xlsx", [Self.header] + rows)
        let split = try await files.run("split", "all.xlsx", "--by", column, "--output", "out")
        #expect(split.exitCode == 0, "\(split.errors)")
        let parts = try FileManager.default.contentsOfDirectory(atPath: files.folder["out"].path).sorted()
        #expect(parts.count > 1)
        let again = try await Lookback.run(
            ["merge"] + parts.map { "out/" + $0 } + ["--output", "again.xlsx"], in: files.folder.url)
        #expect(again.exitCode == 0, "\(again.errors)")
        #expect(try files.rows("again.xlsx").sorted() == files.rows("all.xlsx").sorted())
        let mode = try FileManager.default.attributesOfItem(atPath: files.folder["out"].path)[.posixPermissions]
        #expect(mode as? Int == 0o700)
        // Nobody stands in the file of others, not even unseen.
        for part in parts {
            let own = Set(try files.rows("out/" + part))
            let workbook = try Workbook(path: files.folder["out/" + part].path)
            #expect(workbook.sharedStrings.count == 0)
            #expect(own.count < rows.count)
        }
    }
}
