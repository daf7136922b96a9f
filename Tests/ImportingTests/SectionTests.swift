import Findings
import Importing
import Registry
import TestSupport
import Testing

/// A table read in sections, by however many threads, says what it says when it is read as a whole.
@Suite("Reading a table in sections")
struct SectionTests {
    /// Rows whose households begin and end in all ways: by number, by village and head, by nothing but a full row, within
    /// rows that leave out what the row above says, with rows between them that are none.
    private static func rows(_ count: Int, seed: UInt64) -> [[Cell]] {
        var random = Sequence(state: seed)
        var rows: [[Cell]] = [["乡"] + Roll.headings + ["户主姓名", "年度"]]
        var household = 0
        while rows.count < count {
            household += 1
            let number = household % 7 == 0 ? "" : "\(household % 3 == 0 ? 1000 + household : household)"
            let head = random.next(3) == 0 ? "" : "户主\(household)"
            let village = random.next(5) == 0 ? "东塘村委会" : "东塘村"
            for member in 0...random.next(4) {
                let isFull = member == 0 || random.next(2) == 0
                rows.append(
                    [.text(isFull && random.next(4) > 0 ? "青禾镇" : "")]
                        + Roll.person(
                            .text(isFull ? number : ""), "甲\(household)之\(member)", member == 0 ? "户主" : "之子", "",
                            village: .text(isFull ? village : ""), .text(isFull ? head : ""),
                            .text(isFull ? random.next(9) == 0 ? "2017" : "2018" : "")))
            }
            switch random.next(12) {
            case 0: rows.append([])
            case 1: rows.append(["合计", "", "", "\(household)"])
            case 2: rows.append(rows[0])
            case 3: rows += [[], [], ["", "", .text(" ")]]
            default: break
            }
        }
        return rows
    }

    /// What a stream of one file says of it; `nil` where it must be grouped.
    private static func streamed(
        _ files: [String], sectionSize: Int, jobs: Int, year: Int? = nil
    ) throws -> (households: [String], tables: [ImportedTable])? {
        let importer = Importer(library: try Tables.library, year: year, jobs: jobs)
        return RegisterStream(files, importer, sectionSize: sectionSize)?
            .read(0, into: [], look: { households, _ in households.map(described) }, add: { $0 += $1 })
            .map { ($0.result, $0.tables) }
    }

    /// Sees that a file says the same in sections of any size as it does in one, and, where it is streamed, as a whole.
    private static func check(_ book: RawWorkbook, sizes: [Int], year: Int? = nil, isStreamed: Bool = true) throws {
        let folder = try TemporaryFolder()
        let files = [try book.write(to: folder["a.xlsx"])]
        let whole = Importer(library: try Tables.library, year: year).read(files)
        let alone = try streamed(files, sectionSize: 1 << 20, jobs: 1, year: year)
        #expect((alone != nil) == isStreamed)
        for size in sizes {
            for jobs in 1...3 {
                let read = try streamed(files, sectionSize: size, jobs: jobs, year: year)
                #expect((read != nil) == isStreamed, "\(size) bytes, \(jobs) threads")
                guard let read else { continue }
                #expect(read.households == whole.register.households.map(described), "\(size) bytes, \(jobs) threads")
                #expect(read.tables.map(\.records) == whole.tables.map(\.records))
                #expect(read.tables.map(\.setAside) == whole.tables.map(\.setAside))
                #expect(read.tables.map(\.facts.contents) == whole.tables.map(\.facts.contents))
                #expect(read.tables.map { Self.facts($0) } == whole.tables.map { Self.facts($0) })
            }
        }
    }

    /// The facts without what prints in any order.
    private static func facts(_ table: ImportedTable) -> String {
        var facts = table.facts
        facts.contents = TableContents()
        facts.sheetsAlike = []
        return "\(facts)"
    }

    @Sendable private static func described(_ household: Household) -> String {
        "\(household.householdId) \(household.village) \(household.headName) \(household.town)"
            + household.members.map { " \($0.source) \($0.name) \($0.relation) \($0.remarks)" }.joined()
    }

    /// From sections of one row to the whole table.
    private static let sizes = [1, 400, 777, 1_200, 3_000, 9_000, 60_000]

    @Test("Whatever the seams cut", arguments: [1, 2, 3, 4, 5])
    func seams(_ seed: UInt64) throws {
        try Self.check(RawWorkbook([Sheet(Self.rows(120, seed: seed))]), sizes: Self.sizes)
    }

    @Test("Records of the year that is wanted only")
    func years() throws {
        try Self.check(RawWorkbook([Sheet(Self.rows(120, seed: 6))]), sizes: Self.sizes, year: 2018)
    }

    @Test("Rows that do not say their numbers are scanned one after the other")
    func unnumbered() throws {
        let rows = Self.rows(600, seed: 8).filter { !$0.isEmpty }
        let sheet = Sheet("一", rows) { $0.replacing(/<row r="\d+">/, with: "<row>") }
        try Self.check(RawWorkbook([sheet]), sizes: Self.sizes)
        // Behind some that do, they keep the table from being read in sections.
        let late = Sheet("一", rows) { $0.replacing("<row r=\"300\">", with: "<row>") }
        try Self.check(RawWorkbook([late]), sizes: Self.sizes, isStreamed: false)
    }

    @Test("What stands around the rows counts as it does otherwise")
    func surroundings() throws {
        let sheet = Sheet("一", Self.rows(60, seed: 9)) { rows in
            "<dimension ref=\"A1:B2\"/><cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>"
                + rows.replacing("<row r=\"20\">", with: "\n<!-- x --><row hidden=\"1\" r=\"20\">")
                + "<autoFilter ref=\"A1:H9\"/><mergeCells><mergeCell ref=\"A3:A4\"/></mergeCells>"
        }
        try Self.check(RawWorkbook([sheet]), sizes: Self.sizes)
    }

    @Test("A household that comes again, rows in disorder: for grouping, wherever they stand")
    func grouping() throws {
        let rows = Self.rows(90, seed: 10)
        let again = rows + [["青禾镇"] + Roll.person("2", "甲二", "之子", village: "东塘村") + ["", "2018"]]
        try Self.check(RawWorkbook([Sheet(again)]), sizes: Self.sizes, isStreamed: false)
        let disorder = Sheet("一", rows) { $0.replacing(/<row r="50">.*?<\/row>/, with: "<row r=\"20\"/>") }
        try Self.check(RawWorkbook([disorder]), sizes: Self.sizes, isStreamed: false)
    }

    @Test(
        "A row's end in a comment or a text: cut there, the table is for grouping, never misread",
        arguments: sizes + [1 << 20])
    func falseEnds(_ size: Int) throws {
        let folder = try TemporaryFolder()
        let sheet = Sheet("一", Self.rows(200, seed: 11)) { rows in
            rows.replacing("</row>", with: "</row><!--</row><row r=\"3\"></row>-->")
        }
        let files = [try RawWorkbook([sheet]).write(to: folder["a.xlsx"])]
        let whole = Importer(library: try Tables.library).read(files).register.households.map(Self.described)
        let read = try Self.streamed(files, sectionSize: size, jobs: 2)
        #expect(read == nil || read?.households == whole)
        #expect(whole.count > 20 && (read != nil) == (size == 1 << 20))
    }
}
