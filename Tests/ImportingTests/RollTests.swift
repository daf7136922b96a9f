import Importing
import Registry
import TestSupport
import Testing

/// What is read straight into a roll is what a roll has of the households that are read whole.
@Suite("Reading straight into a roll")
struct RollTests {
    private static let headings =
        ["乡", "自然村"] + Roll.headings
        + ["出生日期", "户主姓名", "年度", "健康状况", "是否享受低保", "是否危房户", "主要致贫原因", "致贫原因2", "致贫原因3"]
    private static let kept = RollFields(
        ofMember: [.health, .dibao, .education], ofHousehold: [.dangerHouse, .mainCause, .otherCause])

    // Of each kind of cell what is usual, and what takes a closer look.
    private static let places: [Cell] = [
        "东一村", "东一村", "东一村", "", " 东一村", "无", .number("12"), .day("30000"), .error("#N/A"), .formula("A1", result: nil),
        .formula("A1", result: "东一村"), .boolean(true), "西二村民委员会",
    ]
    private static let names: [Cell] = [
        "甲一", "甲一", "欧阳一二", "阿卜杜拉·买买提", " 甲 一", "Li Yi", "", "无", .number("7"), .error("#REF!"),
    ]
    private static let numbers: [Cell] = [
        .text(Roll.husband), .text(Roll.wife), .text(Roll.wife), "990101196708091243", "990101670809124",
        "99010119650203123642", "99010119650203123642B1", " 990101196502031236", "99010119670809124x",
        "999999196502031230",
        .number("990101196502031000"), .number("9.90101196502031E17"), "不详", "", "123", .error("#N/A"),
    ]
    private static let births: [Cell] = [
        "1965-02-03", "1967-08-09", "19650203", "1965年2月3日", .day("23776"), .number("23776"), "", "不知道", "1965.2",
        " 1965-02-03",
    ]
    private static let relations: [Cell] = ["户主", "配偶", "之子", "户主 ", "老婆", "", "某某", .number("1")]

    /// A table with some of the columns, whose households begin and end in all ways.
    private static func sheet(_ count: Int, seed: UInt64) -> Sheet {
        var random = Sequence(state: seed)
        let left = Set(headings.filter { _ in random.next(6) == 0 }).subtracting(["户编号", "姓名", "与户主关系", "证件号码"])
        // A column that most rows fill plainly, and few do not.
        func pick(_ cells: [Cell], _ plain: Cell) -> Cell {
            random.next(4) > 0 ? plain : cells[random.next(cells.count)]
        }
        var rows: [[Cell]] = [headings]
        var household = 0
        while rows.count < count {
            household += 1
            let number: Cell = random.next(9) == 0 ? "990101\(household)" : .text("\(99_010_100 + household)")
            let place = places[random.next(3)]
            for member in 0...random.next(4) {
                // Some rows say nothing of the household, others the same or something else.
                let isBare = member > 0 && random.next(3) == 0
                func ofHousehold(_ cells: [Cell], _ plain: Cell) -> Cell { isBare ? "" : pick(cells, plain) }
                let cells: [Cell] = [
                    ofHousehold(places, "青禾镇"), ofHousehold(places, ""), ofHousehold(places, place),
                    isBare ? "" : number,
                    pick(names, "乙\(household % 5)"), pick(numbers, .text(Roll.husband)),
                    pick(relations, member == 0 ? "户主" : "之女"), pick(births, "1965-02-03"),
                    ofHousehold(names, "甲一"), ofHousehold(["2017", "", .number("2018"), "某年"], "2018"),
                    pick(["健康", "长期慢性病,残疾", "不清楚", ""], "健康"), pick(["是", "否", "有", "", "?"], "是"),
                    ofHousehold(["是", "否", "", "无"], "否"), ofHousehold(["因病", "因残", ""], "因病"),
                    ofHousehold(["因学", ""], ""), ofHousehold(["缺技术", ""], ""),
                ]
                rows.append(cells)
            }
        }
        let columns = headings.indices.filter { !left.contains(headings[$0]) }
        return Sheet("一", rows.map { row in columns.map { row[$0] } })
    }

    private static func described(_ household: Household) -> [String] {
        func shown(_ record: some FieldStorage) -> String {
            Field.allCases.map { "\(record.state(of: $0)) \(record.registered($0) ?? "-")" }.joined(separator: "|")
        }
        return [shown(household)] + household.members.map { "\($0.source) \(shown($0)) \($0.remarks)" }
    }

    /// The keys by which people are found, of each kind all in order.
    private static func keys(_ roll: RegisterRoll) -> [String: [UInt64]] {
        var keys: [String: [UInt64]] = [:]
        for part in roll.people {
            for case (let label?, let value as [UInt64]) in Mirror(reflecting: part).children.map({
                ($0.label, $0.value)
            }) {
                keys[label, default: []] += value
            }
        }
        return keys
    }

    @Test("It has all that the roll of whole households has", arguments: 1...24)
    func sameRoll(_ seed: UInt64) throws {
        let folder = try TemporaryFolder()
        let file = try RawWorkbook([Self.sheet(150, seed: seed)]).write(to: folder["a.xlsx"])
        let kept = seed.isMultiple(of: 3) ? RollFields() : Self.kept
        let whole = Importer(library: try Tables.library).read([file])
        let expected = RegisterRoll(of: whole.register.households[...], keeping: kept, for: .plain)
        #expect(expected.households > 30)
        for (size, jobs) in [(1, 1), (700, 2), (9_000, 3), (1 << 20, 1)] {
            let importer = Importer(library: try Tables.library, jobs: jobs)
            let read = RegisterStream([file], importer, sectionSize: size)?.readPeople(0, keeping: kept, for: .plain)
            let (tables, roll) = try #require(read)
            #expect(tables.map(\.records) == whole.tables.map(\.records))
            #expect(roll.persons == expected.persons && roll.households == expected.households)
            #expect(roll.years.all == expected.years.all)
            #expect(Self.keys(roll) == Self.keys(expected))
            for position in 0..<expected.households {
                #expect(
                    Self.described(roll.records.household(at: position))
                        == Self.described(expected.records.household(at: position)))
            }
        }
    }

    @Test("A household that comes again is for grouping")
    func reappearing() throws {
        let folder = try TemporaryFolder()
        let rows = Roll.rows + [Roll.person("1", "甲三", "之子")]
        let file = try RawWorkbook([Sheet(rows)]).write(to: folder["a.xlsx"])
        let stream = try #require(RegisterStream([file], Importer(library: try Tables.library)))
        #expect(stream.readPeople(0, keeping: RollFields(), for: .plain) == nil)
    }
}
