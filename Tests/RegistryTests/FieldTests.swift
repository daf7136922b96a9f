import Registry
import Testing

@Suite("Fields and records")
struct FieldTests {
    @Test("Every field is in the catalogue once, and a record stores it", arguments: Field.allCases)
    func catalogue(_ field: Field) {
        #expect(field.entry.field == field)
        #expect(field.label != field.rawValue)
        let nowhere = RecordToken(table: 0, row: 0)
        var member = Member(source: nowhere)
        var household = Household()
        var helper = Helper(source: nowhere)
        var marker = BlankMarker()
        switch field.scope {
        case .member: #expect(member.withField(field, &marker) && member.state(of: field) == .blank)
        case .household: #expect(household.withField(field, &marker) && household.state(of: field) == .blank)
        case .helper: #expect(helper.withField(field, &marker) && helper.state(of: field) == .blank)
        case .measure:
            var measure = Measure(source: nowhere)
            #expect(measure.withField(field, &marker) && measure.state(of: field) == .blank)
        case .work:
            var period = WorkPeriod(source: nowhere)
            #expect(period.withField(field, &marker) && period.state(of: field) == .blank)
        }
    }

    @Test("Absent, blank, unreadable and filled are four things")
    func states() {
        #expect(Reading<Count>.absent.state == .absent)
        #expect(Reading<Count>.blank.state == .blank && Reading<Count>.blank.isBlank)
        #expect(Reading<Count>.unreadable.state == .unreadable && Reading<Count>.unreadable.value == nil)
        #expect(Reading.value(Count(0)).state == .filled && !Reading.value(Count(0)).isBlank)
    }

    @Test("A field of another record is absent")
    func otherScope() {
        #expect(Household().state(of: .name) == .absent)
        #expect(Household().registered(.name) == nil)
    }

    @Test("The head is the first member registered as one")
    func head() {
        var household = Household()
        #expect(household.head == nil)
        for relation in [Relation.son, .head, .head] {
            var member = Member(source: RecordToken(table: 0, row: household.members.count))
            member.relation = .value(relation)
            household.members.append(member)
        }
        #expect(household.headIndex == 1)
    }
}

private struct BlankMarker: FieldVisitor {
    mutating func visit<Value: FieldValue>(_ slot: inout Reading<Value>) { slot = .blank }
}
