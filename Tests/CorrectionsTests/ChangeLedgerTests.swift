import Corrections
import Registry
import Testing

struct ChangeLedgerTests {
    /// A decision and what it changes in the numbers: kind, village, households, persons.
    struct Case: Sendable, CustomTestStringConvertible {
        var decisions: [Decision]
        var events: [String]
        var testDescription: String { decisions.map { "\($0.disposal) \($0.reason)" }.joined(separator: ", ") }

        init(_ decisions: Decision..., changes events: String...) {
            self.decisions = decisions
            self.events = events
        }
    }

    static let cases: [Case] = [
        Case(People.decision(.correct, "1")),
        Case(People.decision(.keep, "1")),
        Case(People.decision(.clearOutHousehold, "1"), changes: "clearOut 东一村 -1 -3"),
        Case(People.decision(.suspend, "1"), changes: "clearOut 东一村 -1 -3"),
        Case(People.decision(.end, "1"), changes: "clearOut 东一村 -1 -3"),
        Case(People.decision(.clearOutMember, "1", name: "成员12"), changes: "clearOut 东一村 0 -1"),
        Case(People.decision(.add, "5"), changes: "addition 东一村 1 4"),
        Case(People.decision(.naturalIncrease, "1", reason: "新生儿"), changes: "birth 东一村 0 1"),
        Case(People.decision(.naturalIncrease, "1", name: "成员11", reason: "婚嫁"), changes: "marriageIn 东一村 0 1"),
        Case(People.decision(.naturalIncrease, "1", reason: "户籍迁入"), changes: "moveIn 东一村 0 1"),
        Case(People.decision(.naturalIncrease, "1", reason: "刑满释放"), changes: "otherIncrease 东一村 0 1"),
        Case(People.decision(.naturalDecrease, "1", name: "成员13", reason: "死亡"), changes: "death 东一村 0 -1"),
        Case(People.decision(.naturalDecrease, "1", name: "成员13", reason: "婚嫁"), changes: "marriageOut 东一村 0 -1"),
        Case(People.decision(.naturalDecrease, "1", name: "成员13", reason: "户籍迁出"), changes: "moveOut 东一村 0 -1"),
        Case(
            People.decision(.naturalDecrease, "1", name: "成员13", reason: "判刑收监"), changes: "otherDecrease 东一村 0 -1"),
        Case(
            People.decision(.dissolve, "2", reason: "死亡"), changes: "dissolution 东一村 -1 0", "death 东一村 0 -1",
            "death 东一村 0 -1"),
        Case(
            People.decision(.clearOutHousehold, "3"), People.decision(.restore, "3"),
            changes: "clearOut 东一村 -1 -1", "restoration 东一村 1 2"),
        Case(People.decision(.split, "1"), changes: "split 东一村 1 0"),
        Case(People.decision(.merge, "2"), changes: "merger 东一村 -1 0"),
        Case(People.decision(.merge, "2", destination: "东一村"), changes: "merger 东一村 -1 0"),
        Case(
            People.decision(.merge, "2", destination: "东二村"), changes: "merger 东一村 -1 0",
            "moveBetweenVillagesOut 东一村 0 -2", "moveBetweenVillagesIn 东二村 0 2"),
        Case(
            People.decision(.moveVillage, "1", destination: "西街道/西一村"),
            changes: "moveBetweenVillagesOut 东一村 -1 -3", "moveBetweenVillagesIn 西一村 1 3"),
        // A decision sees what the decisions before it left.
        Case(
            People.decision(.naturalDecrease, "1", name: "成员13", reason: "死亡"),
            People.decision(.clearOutHousehold, "1"), changes: "death 东一村 0 -1", "clearOut 东一村 -1 -2"),
        Case(
            People.decision(.naturalIncrease, "2", reason: "出生"), People.decision(.dissolve, "2", reason: "死亡"),
            changes: "birth 东一村 0 1", "dissolution 东一村 -1 0", "death 东一村 0 -1", "death 东一村 0 -1",
            "death 东一村 0 -1"),
        Case(
            People.decision(.moveVillage, "1", destination: "东二村"),
            People.decision(.naturalDecrease, "1", name: "成员13", reason: "死亡"),
            changes: "moveBetweenVillagesOut 东一村 -1 -3", "moveBetweenVillagesIn 东二村 1 3", "death 东二村 0 -1"),
        Case(
            People.decision(.naturalDecrease, "3", name: "成员31", reason: "死亡"), People.decision(.dissolve, "3"),
            changes: "death 东一村 0 -1", "dissolution 东一村 -1 0"),
        // A household that was split leaves as two, one that was merged as none.
        Case(
            People.decision(.split, "1"), People.decision(.clearOutHousehold, "1"), changes: "split 东一村 1 0",
            "clearOut 东一村 -2 -3"),
        Case(
            People.decision(.merge, "2"), People.decision(.dissolve, "2", reason: "死亡"), changes: "merger 东一村 -1 0",
            "dissolution 东一村 0 0", "death 东一村 0 -1", "death 东一村 0 -1"),
        Case(
            People.decision(.split, "1"), People.decision(.moveVillage, "1", destination: "东二村"),
            changes: "split 东一村 1 0", "moveBetweenVillagesOut 东一村 -2 -3", "moveBetweenVillagesIn 东二村 2 3"),
        // Whoever came in can leave again.
        Case(
            People.decision(.add, "5"), People.decision(.naturalDecrease, "5", name: "成员52", reason: "死亡"),
            changes: "addition 东一村 1 4", "death 东一村 0 -1"),
        Case(
            People.decision(.naturalIncrease, "1", name: "成员19", reason: "出生"),
            People.decision(.naturalDecrease, "1", name: "成员19", reason: "死亡"), changes: "birth 东一村 0 1",
            "death 东一村 0 -1"),
    ]

    @Test(arguments: cases)
    func decisionsBecomeEventsThatFoot(_ example: Case) throws {
        let ledger = try ChangeLedger(
            register: People.register,
            decisions: DecisionList(decisions: example.decisions, newcomers: People.newcomers))
        let events = ledger.events.map { "\($0.kind) \($0.place.village) \($0.households) \($0.persons)" }
        #expect(events == example.events)
        #expect(ledger.events.allSatisfy { $0.decision == RecordToken(table: 9, row: 1) })
        let balance = try Balance(ledger)
        let total = try #require(balance.lines.last)
        #expect(total.area == .county("示范区"))
        #expect(total.before + total.net == total.after)
    }

    /// Lists of decisions count their rows as tables do: a birth may stand in the row that a member has in the register.
    @Test func aBirthCountsWhateverRowItStandsIn() throws {
        var birth = People.decision(.naturalIncrease, "1", reason: "新生儿出生")
        birth.source = People.register.households[0].members[1].source
        let ledger = try ChangeLedger(register: People.register, decisions: DecisionList(decisions: [birth]))
        #expect(try Balance(ledger).lines.last?.after.persons == 9)
    }

    @Test func everyDisposalHasACase() {
        let covered = Set(Self.cases.flatMap(\.decisions).map(\.disposal))
        #expect(covered == Set(Decision.Disposal.allCases))
    }

    /// Decisions of which the last cannot be carried out, and why.
    static let refused: [([Decision], DecisionError.Fault)] = [
        (
            [People.decision(.clearOutHousehold, "1", row: 1), People.decision(.clearOutHousehold, "1", row: 2)],
            .alreadyGone
        ),
        (
            [
                People.decision(.naturalDecrease, "1", name: "成员13", row: 1),
                People.decision(.clearOutMember, "1", name: "成员13", row: 2),
            ], .alreadyGone
        ),
        ([People.decision(.add, "5", row: 1), People.decision(.add, "5", row: 2)], .alreadyRegistered),
        ([People.decision(.add, "3")], .alreadyRegistered),
        ([People.decision(.restore, "3")], .alreadyRegistered),
        ([People.decision(.add, "6")], .newcomerMissing),
        ([People.decision(.dissolve, "7")], .unknownHousehold),
        ([People.decision(.clearOutMember, "1", name: "别人")], .unknownMember),
        ([People.decision(.naturalDecrease, "1")], .noMemberNamed),
        ([People.decision(.moveVillage, "1")], .destinationMissing),
        ([People.decision(.merge, "2", row: 1), People.decision(.merge, "2", row: 2)], .alreadyGone),
    ]

    @Test(arguments: refused)
    func decisionThatCannotBeCarriedOutIsRefused(decisions: [Decision], fault: DecisionError.Fault) throws {
        let last = try #require(decisions.last)
        let error = #expect(throws: DecisionError.self) {
            try ChangeLedger(
                register: People.register,
                decisions: DecisionList(decisions: decisions, newcomers: People.newcomers))
        }
        #expect(error?.fault == fault)
        #expect(error?.source == last.source)
        #expect(error?.householdId == last.householdId)
    }

    @Test func rostersNameWhoIsLeftAndWhoCame() throws {
        let ledger = try ChangeLedger(
            register: People.register,
            decisions: DecisionList(
                decisions: [
                    People.decision(.naturalDecrease, "1", name: "成员13", reason: "死亡"),
                    People.decision(.naturalIncrease, "2", name: "成员21", reason: "出生"),
                    People.decision(.clearOutHousehold, "1"), People.decision(.add, "5"),
                ],
                newcomers: [
                    People.household("5", members: 4, table: 1),
                    People.household("2", village: "", members: 1, table: 1),
                ]))
        #expect(ledger.clearedOut.flatMap(\.members).compactMap { $0.name.value?.registered } == ["成员11", "成员12"])
        #expect(ledger.newcomers.map(\.household.members.count) == [1, 4])
        #expect(ledger.newcomers.first?.household.place == People.east)
    }
}
