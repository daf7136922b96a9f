import Registry
import Testing

@Suite("Whom a department's list means")
struct ListIndexTests {
    private static func row(_ name: String?, _ number: String? = nil, village: String = "") -> ListRow {
        var row = ListRow(row: 2)
        row.name = name.map { PersonName($0) }
        row.idNo = number.flatMap { IdentityNumber($0) }.map { .value($0) } ?? .blank
        row.village = village
        return row
    }

    /// One household of 东塘村: a man of 1965 with his number, and one without a number who was born on the same day.
    private static var household: Household {
        var household = Household()
        household.village = .value("东塘村")
        for (index, number) in ["990101196502031236", nil].enumerated() {
            var member = Member(source: RecordToken(table: 0, row: index + 2))
            member.name = .value(PersonName(index == 0 ? "甲一" : "甲二"))
            member.birth = CalendarDay(year: 1965, month: 2, day: 3).map { .value($0) } ?? .blank
            member.idNo = number.flatMap { IdentityNumber($0) }.map { .value($0) } ?? .blank
            household.members.append(member)
        }
        return household
    }

    private static func strengths(_ row: ListRow) -> [ListHit.Strength] {
        var list = DepartmentList(.deaths, table: 0)
        list.rows = [row]
        return ListIndex(list, of: RegisterPeople([household], writing: .plain)).hits(on: PlacedHouseholds([household]))
            .map(\.strength)
    }

    @Test(
        "A number decides, an old one and a disability card's like the identity number",
        arguments: [
            "990101196502031236", "990101650203123", "99010119650203123641",
        ])
    func number(_ number: String) {
        #expect(Self.strengths(Self.row("别名", number)) == [.number])
    }

    @Test("A sound number of somebody else means nobody of that name")
    func otherNumber() {
        #expect(Self.strengths(Self.row("甲一", "990101196708091242", village: "东塘村")) == [])
    }

    @Test("Without a number name, birth and village make a likely hit, and the name alone hardly one")
    func withoutNumber() {
        var row = Self.row("甲一", village: "青禾街道东塘村委会")
        #expect(Self.strengths(row) == [.nameOnly])
        row.birth = CalendarDay(year: 1965, month: 2, day: 3)
        #expect(Self.strengths(row) == [.likely(.same)])
        row.birth = CalendarDay(year: 1965, month: 2, day: 4)
        #expect(Self.strengths(row) == [])
        #expect(Self.strengths(Self.row("甲一", village: "西塘村")) == [])
        #expect(Self.strengths(Self.row("乙一")) == [])
    }

    @Test("A member without a number is likely meant by a row with one")
    func memberWithoutNumber() {
        #expect(
            Self.strengths(Self.row("甲二", "990101196502031236".replacing("1236", with: "1252"), village: "东塘村")) == [
                .likely(.same)
            ])
        #expect(Self.strengths(Self.row("甲二", "990101196708091242", village: "东塘村")) == [])
    }
}
