import Importing
import Registry
import TestSupport
import Testing

/// What is read household by household is what is read as a whole, or nothing at all.
@Suite("Reading household by household")
struct StreamTests {
    /// Files of so many households each, with heads, spouses and, in every tenth, a third row.
    private static func files(_ count: Int, households: Int) -> [RawWorkbook] {
        (0..<count).map { file in
            var rows: [[Cell]] = [Roll.headings]
            for household in 0..<households {
                let number = Cell.text("\(file * households + household + 1)")
                rows.append(Roll.person(number, "甲\(household)", "户主", .text(Roll.husband)))
                rows.append(Roll.person(number, "乙\(household)", "配偶", .text(Roll.wife), village: ""))
                if household % 10 == 0 { rows.append(Roll.person("", "丙\(household)", "之子", village: "")) }
            }
            return RawWorkbook([Sheet(rows)])
        }
    }

    /// The households of files, in their order, with rows and names; `nil` where they must be grouped.
    private static func stream(_ books: [RawWorkbook], jobs: Int = 1) throws -> (read: [String]?, whole: [String]) {
        let folder = try TemporaryFolder()
        let files = try books.enumerated().map { try $1.write(to: folder["\($0).xlsx"]) }
        let importer = Importer(library: try Tables.library, jobs: jobs)
        let whole = importer.read(files).register.households.map(described)
        guard let stream = RegisterStream(files, importer) else { return (nil, whole) }
        var read: [String] = []
        for position in files.indices {
            let file = stream.read(
                position, into: [String](), look: { households, _ in households.map(described) }, add: { $0 += $1 })
            guard let file else { return (nil, whole) }
            read += file.result
        }
        return (read, whole)
    }

    @Sendable private static func described(_ household: Household) -> String {
        (household.householdId.value?.registered ?? "-") + (household.village.value ?? "-")
            + household.members.map { " \($0.source.row) \($0.name.value?.registered ?? "-")" }.joined()
    }

    @Test("Households come in the order of the files, whole, however many threads read them", arguments: [1, 2, 4])
    func sameHouseholds(_ jobs: Int) throws {
        let (read, whole) = try Self.stream(Self.files(3, households: 700), jobs: jobs)
        #expect(read == whole)
        #expect(whole.count == 2_100)
    }

    @Test("A household that comes again is for grouping")
    func reappearing() throws {
        let rows = Roll.rows + [Roll.person("1", "甲三", "之子")]
        #expect(try Self.stream([RawWorkbook([Sheet(rows)])]).read == nil)
        #expect(try Self.stream([RawWorkbook([Sheet(Roll.rows)]), RawWorkbook([Sheet(Roll.rows)])]).read == nil)
    }

    @Test("Files with other columns are for grouping")
    func otherColumns() throws {
        let other = [Roll.headings + ["性别"], Roll.person("9", "丁一", "户主", village: "东一村", "男")]
        #expect(try Self.stream([RawWorkbook([Sheet(Roll.rows)]), RawWorkbook([Sheet(other)])]).read == nil)
    }

    @Test("A roll gives back who and where somebody is")
    func roll() throws {
        let imported = try Tables.read(Self.files(1, households: 300).first.map { [$0] } ?? [])
        let households = imported.register.households
        var roll = RecordRoll()
        roll.append(RecordRoll(of: households[..<120]), behind: 0)
        roll.append(RecordRoll(of: households[120...]), behind: 120)
        for position in households.indices {
            let kept = roll.household(at: position)
            #expect(Self.described(kept) == Self.described(households[position]))
            #expect(kept.members.map(\.idNo) == households[position].members.map(\.idNo))
            #expect(kept.headIndex == households[position].headIndex)
        }
    }

    @Test("A roll gives back the further fields that it was told to keep, whatever state they are in")
    func furtherFields() throws {
        var household = Household()
        household.memberCount = .value(Count(2))
        household.mainCause = .unreadable
        household.exitStatus = .value(.lifted)
        var member = Member(source: RecordToken(table: 0, row: 2))
        member.idNo = try .value(#require(IdentityNumber(Roll.husband)))
        member.birth = member.idNo.value?.birth.map { .value($0) } ?? .blank
        member.relation = .value(.spouse)
        member.education = .value(.primary)
        member.health = .value([.disabled, .chronicallyIll])
        member.memberNote = .value("2018年自然减少")
        member.student = .blank
        member.remarks = [
            Remark(.education, .synonymUnderstood, original: "小学毕业"), Remark(.work, .placeholder, original: "无"),
        ]
        var other = Member(source: RecordToken(table: 0, row: 3))
        other.birth = CalendarDay(year: 1931, month: 2, day: 28).map { .value($0) } ?? .blank
        other.memberNote = member.memberNote
        other.health = .unreadable
        household.members = [member, other]
        let ofMember: [Field] = [.relation, .education, .health, .memberNote, .student, .dibao]
        let ofHousehold: [Field] = [.memberCount, .mainCause, .exitStatus, .perCapita]
        let roll = RecordRoll(
            of: [household, household], keeping: RollFields(ofMember: ofMember, ofHousehold: ofHousehold))
        let kept = roll.household(at: 1)
        for (one, whole) in zip(kept.members, household.members) {
            #expect(one.birth == whole.birth)
            for field in ofMember {
                #expect(one.state(of: field) == whole.state(of: field) && one.written(field) == whole.written(field))
            }
        }
        #expect(kept.members[0].health == member.health && kept.members[0].remarks == [member.remarks[0]])
        for field in ofHousehold {
            #expect(kept.state(of: field) == household.state(of: field))
            #expect(kept.registered(field) == household.registered(field))
        }
    }
}
