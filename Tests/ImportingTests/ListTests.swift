import Findings
import Importing
import Registry
import Templates
import TestSupport
import Testing

@Suite("Department lists")
struct ListTests {
    private static func read(_ kind: ListKind, _ rows: [[Cell]]) throws -> [(
        table: ImportedTable, list: DepartmentList
    )] {
        let folder = try TemporaryFolder()
        let file = try RawWorkbook([Sheet("名单", rows)]).write(to: folder["名单.xlsx"])
        return try Importer(library: Tables.library).readList(kind, in: file)
    }

    @Test("Rows are read by their headings, wherever these stand")
    func vehicles() throws {
        let read = try Self.read(
            .vehicles,
            [
                ["机动车登记名单"], ["序号", "所有人", "身份证号", "车辆类型", "住址", "例外情形"],
                ["1", " 甲一 ", .text(Roll.husband), "小型轿车", "东一村", ""],
                ["2", "甲二", .text("990101196708091"), "", "", "已报废"],
                ["3", "乙一", "不详", "", "", ""], ["合计", "3"],
            ])
        let list = try #require(read.first?.list)
        #expect(list.rows.map(\.row) == [3, 4, 5])
        #expect(list.rows[0].name == PersonName("甲一") && list.rows[0].idNo.value?.registered == Roll.husband)
        #expect(list.rows[0].texts == [.type: "小型轿车"] && list.rows[0].village == "东一村")
        #expect(list.rows[1].texts[.exception] == "已报废" && list.rows[1].idNo.value?.form == .citizenOld)
        #expect(list.rows[2].idNo == .blank)
        #expect(list.columns[.exception] == 6)
    }

    @Test("A number stored as a number keeps its digits; one that lost them is none")
    func storedNumbers() throws {
        let read = try Self.read(.deposits, [["姓名", "证件号码", "余额"], ["甲一", .text(Roll.husband), .number("81000.5")]])
        #expect(read[0].list.rows[0].amount == Money(fen: 8_100_050))
    }

    /// A register of a man with a number and of somebody of whom only the day of birth is known.
    private static func people() throws -> RegisterPeople {
        var numbered = Member(source: RecordToken(table: 0, row: 2))
        numbered.name = .value(PersonName("甲一"))
        numbered.idNo = .value(try #require(IdentityNumber(Roll.husband)))
        var unnumbered = Member(source: RecordToken(table: 0, row: 3))
        unnumbered.name = .value(PersonName("甲二"))
        unnumbered.birth = .value(try #require(CalendarDay(year: 1970, month: 5, day: 6)))
        var household = Household()
        household.members = [numbered, unnumbered]
        return RegisterPeople([household], writing: .plain)
    }

    /// A stranger's row: the number is right, and of no day on which somebody in the register was born.
    private static func stranger(_ row: Int) throws -> [Cell] {
        let birth = try #require(CalendarDay(year: 1950 + row % 20, month: row % 12 + 1, day: row % 28 + 1))
        let number = try #require(IdentityNumber(area: 990_102, birth: birth, sequence: row % 1_000))
        return [.text(row.isMultiple(of: 7) ? "甲二" : "丙三"), .text(number.registered), .text("西\(row / 500)村")]
    }

    @Test("Of a long list the rows are kept that can mean somebody, in its order", arguments: [1, 2, 5])
    func longList(_ jobs: Int) throws {
        var rows: [[Cell]] = [["姓名", "证件号码", "村"]]
        for row in 2...6_000 { rows.append(try Self.stranger(row)) }
        let birth = try #require(CalendarDay(year: 1970, month: 5, day: 6))
        let namesake = try #require(IdentityNumber(area: 990_102, birth: birth, sequence: 21)).registered
        rows[40] = ["甲一", .text(Roll.husband), "东一村"]
        rows[2_000] = ["甲二", .text(namesake), "东一村"]
        rows[2_001] = ["乙一", .text(namesake), "东一村"]
        rows[4_000] = ["甲二", "", "东一村"]
        rows[5_900] = [.text(" 甲一"), .text(Roll.husband.lowercased()), "东二村"]
        let folder = try TemporaryFolder()
        let file = try RawWorkbook([Sheet("名单", rows), Sheet("名单二", Array(rows.prefix(50)))]).write(
            to: folder["名单.xlsx"])
        let read = try Importer(library: Tables.library, jobs: jobs).readList(.relief, in: file, about: Self.people())
        #expect(read.map(\.list.rows).map { $0.map(\.row) } == [[41, 2_001, 4_001, 5_901], [41]])
        #expect(read.map(\.list.passedOver) == [5_999 - 4, 49 - 1])
        #expect(read[0].list.villages.count == 15 && read[1].list.villages.count == 2)
        #expect(read[0].table.records == 5_999)
    }

    @Test("A file without names and numbers is refused")
    func refused() throws {
        #expect(throws: ImportError.self) { try Self.read(.deaths, [["序号", "日期"], ["1", "2018-01-01"]]) }
    }

    @Test("Every kind has a layout with a column for names and one for numbers", arguments: ListKind.allCases)
    func layouts(_ kind: ListKind) throws {
        let definition = try #require(try Tables.library.list(kind))
        #expect(definition.headings[.name]?.isEmpty == false && definition.headings[.idNo]?.isEmpty == false)
    }
}
