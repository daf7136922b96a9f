import Corrections
import Registry
import Testing

struct BalanceTests {
    @Test func linesAreVillagesThenTheirStreetThenTheDistrict() throws {
        let ledger = try ChangeLedger(
            register: People.register,
            decisions: DecisionList(decisions: [
                People.decision(.clearOutHousehold, "1"), People.decision(.moveVillage, "2", destination: "西街道/西一村"),
            ]))
        let lines = try Balance(ledger).lines
        #expect(
            lines.map(\.area) == [
                .village(People.east), .town(county: "示范区", name: "东街道"),
                .village(AdministrativePlace(city: "示范市", county: "示范区", town: "西街道", village: "西一村")),
                .town(county: "示范区", name: "西街道"), .county("示范区"),
            ])
        #expect(lines.map(\.before.households) == [3, 3, 1, 1, 4])
        #expect(lines.map(\.after.households) == [1, 1, 2, 2, 3])
        #expect(lines.map(\.after.persons) == [1, 1, 4, 4, 5])
        #expect(lines.last?.changes[.moveBetweenVillagesOut] == Tally(households: 1, persons: 2))
    }

    @Test func villagesStandAsInTheRegisterAndThoseOfNewcomersLastInTheirStreet() throws {
        var register = Register()
        register.households = [
            People.household("1", village: "西二村", town: "西街道", members: 1), People.household("2", members: 1),
            People.household("3", village: "西一村", town: "西街道", members: 1),
        ]
        let decisions = DecisionList(
            decisions: [People.decision(.add, "4"), People.decision(.add, "5")],
            newcomers: [
                People.household("4", village: "丁村", town: "南街道", members: 1),
                People.household("5", village: "丁村", town: "西街道", members: 1),
            ])
        let lines = try Balance(ChangeLedger(register: register, decisions: decisions)).lines
        let names = lines.map { line in
            switch line.area {
            case .village(let place): "\(place.town)\(place.village)"
            case .town(_, let name): name
            case .county, .all: "合计"
            }
        }
        #expect(
            names == ["西街道西二村", "西街道西一村", "西街道丁村", "西街道", "东街道东一村", "东街道", "南街道丁村", "南街道", "合计"])
    }

    @Test func severalDistrictsHaveATotal() throws {
        var register = People.register
        register.households[3].county = .value("另一区")
        let lines = try Balance(ChangeLedger(register: register, decisions: DecisionList())).lines
        #expect(lines.last?.area == .all)
        #expect(lines.last?.before == Tally(households: 4, persons: 8))
    }

    @Test func laterExportThatDoesNotAgreeIsNamedWithItsVillage() throws {
        var after = People.register
        after.households.removeFirst(2)
        let ledger = try ChangeLedger(
            register: People.register, decisions: DecisionList(decisions: [People.decision(.clearOutHousehold, "1")]),
            after: after)
        let imbalance = #expect(throws: Imbalance.self) { try Balance(ledger) }
        #expect(imbalance?.area == .village(People.east))
        #expect(imbalance?.before == Tally(households: 3, persons: 6))
        #expect(imbalance?.expected == Tally(households: 2, persons: 3))
        #expect(imbalance?.counted == Tally(households: 1, persons: 1))
    }

    @Test func householdWhoseMembersAllLeaveMustEndByDecision() throws {
        let ledger = try ChangeLedger(
            register: People.register,
            decisions: DecisionList(decisions: [People.decision(.naturalDecrease, "3", name: "成员31", reason: "死亡")]))
        let imbalance = #expect(throws: Imbalance.self) { try Balance(ledger) }
        #expect(imbalance?.expected == Tally(households: 3, persons: 5))
        #expect(imbalance?.counted == Tally(households: 2, persons: 5))
    }

    @Test func householdsWithoutNumberOrMembersCountAllTheSame() throws {
        var register = People.register
        register.households[0].householdId = .blank
        register.households[1].members = []
        let lines = try Balance(ChangeLedger(register: register, decisions: DecisionList())).lines
        #expect(lines.first?.after == Tally(households: 3, persons: 4))
    }
}
