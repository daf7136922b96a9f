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

    @Test("A file without names and numbers is refused")
    func refused() throws {
        #expect(throws: ImportError.self) { try Self.read(.deaths, [["序号", "日期"], ["1", "2018-01-01"]]) }
    }

    @Test("Every kind has a layout with a column for names and one for numbers", arguments: ListKind.allCases)
    func layouts(_ kind: ListKind) throws {
        let definition = try #require(try Tables.library.lists.first { $0.kind == kind })
        #expect(definition.headings[.name]?.isEmpty == false && definition.headings[.idNo]?.isEmpty == false)
    }
}
