import Corrections
import Findings
import Registry
import TestSupport
import Testing
import Validation

@testable import Comparing

@Suite("Two exports compared")
struct DifferenceTests {
    @Test("Where nothing happened nothing is found")
    func unchanged() throws {
        let difference = KnownPair([]).difference()
        #expect(difference.changes.isEmpty && difference.ledger.events.isEmpty)
        _ = try Balance(difference.ledger)
    }

    @Test("Each event is found with its kind, nothing else is, and every village foots", arguments: KnownEvent.allCases)
    func each(_ event: KnownEvent) throws {
        let difference = KnownPair([event]).difference()
        #expect(difference.changes.map(\.kind) == event.found.changes)
        #expect(Set(difference.ledger.events.map(\.kind)) == Set(event.found.events))
        _ = try Balance(difference.ledger)
    }

    @Test("All events together are found as each alone")
    func together() throws {
        let difference = KnownPair(KnownEvent.allCases + KnownEvent.allCases).difference()
        let expected = KnownEvent.allCases.flatMap { $0.found.changes + $0.found.changes }
        #expect(Self.counts(difference.changes.map(\.kind)) == Self.counts(expected))
        let lines = try Balance(difference.ledger).lines
        #expect(lines.count == 6)
        #expect(lines.allSatisfy { $0.before + $0.net == $0.after })
    }

    @Test("The order of rows does not matter", arguments: [1, 2, 3, 4] as [UInt64])
    func order(_ seed: UInt64) {
        let pair = KnownPair(KnownEvent.allCases)
        var shuffled = pair
        shuffled.before = pair.before.shuffled(seed)
        shuffled.now = pair.now.shuffled(seed &* 31)
        #expect(Self.told(shuffled.difference()) == Self.told(pair.difference()))
    }

    @Test("Registers read in parts are compared as the whole", arguments: [1, 7, 40])
    func parts(_ size: Int) {
        let pair = KnownPair(KnownEvent.allCases)
        #expect(Self.told(pair.difference(parts: size)) == Self.told(pair.difference()))
    }

    @Test("Turned round, who left came, and every village foots")
    func turnedRound() throws {
        var pair = KnownPair(KnownEvent.allCases)
        (pair.before, pair.now) = (pair.now, pair.before)
        let difference = pair.difference()
        _ = try Balance(difference.ledger)
        let there = KnownPair(KnownEvent.allCases).difference()
        let (out, back) = (there.ledger.events, difference.ledger.events)
        #expect(out.reduce(0) { $0 + $1.persons } == -back.reduce(0) { $0 + $1.persons })
        #expect(out.reduce(0) { $0 + $1.households } == -back.reduce(0) { $0 + $1.households })
    }

    @Test(
        "Random events in one register foot, whatever befalls a household twice",
        arguments: 1...24 as ClosedRange<UInt64>)
    func random(_ seed: UInt64) throws {
        var generator = SeededNumbers(state: seed)
        var pair = KnownPair([])
        pair.before = District(households: 60)
        pair.now = pair.before.aYearLater
        for _ in 0..<40 {
            let first = Int.random(in: 0..<50, using: &generator)
            guard let event = KnownEvent.allCases.randomElement(using: &generator),
                pair.now.households[first].members.count > 1
            else { continue }
            event.happen(to: first, &pair.now)
        }
        pair.now.households.removeAll { $0.members.isEmpty }
        let difference = pair.difference()
        _ = try Balance(difference.ledger)
        let persons = pair.now.households.reduce(0) { $0 + $1.members.count }
        #expect(difference.ledger.after.total.persons == persons)
    }

    @Test("Decided, the events are those of the change record")
    func changeRecord() throws {
        let events: [KnownEvent] = [
            .death, .marriageOut, .clearOutMember, .birth, .marriageIn, .split, .merger, .clearOutWhole, .dissolution,
        ]
        let pair = KnownPair(events)
        var register = Register()
        register.households = pair.before.households
        let ledger = try ChangeLedger(register: register, decisions: DecisionList(decisions: pair.decisions))
        let difference = pair.difference(decided: true)
        #expect(difference.changes.allSatisfy { $0.certainty == .decided && $0.rule == nil })
        #expect(difference.unseen.isEmpty)
        let (record, compared) = (try Balance(ledger).lines, try Balance(difference.ledger).lines)
        #expect(record.map(\.area) == compared.map(\.area))
        #expect(record.map(\.changes) == compared.map(\.changes))
        #expect(record.map(\.after) == compared.map(\.after))
    }

    @Test("A household whose people all left by decisions of their own is dissolved by them")
    func dissolvedOneByOne() throws {
        var pair = KnownPair([.clearOutWhole])
        let household = pair.before.households[1]
        pair.decisions = household.members.enumerated().map { index, member in
            var decision = Decision(
                source: RecordToken(table: 0, row: index + 2), householdId: Identifier("99000101"),
                disposal: .naturalDecrease)
            decision.idNo = member.idNo.value
            decision.reason = "死亡"
            return decision
        }
        let difference = pair.difference(decided: true)
        #expect(difference.changes.map(\.certainty) == [.decided] && difference.unseen.isEmpty)
        #expect(difference.ledger.events.map(\.kind) == [.dissolution, .death, .death, .death])
        _ = try Balance(difference.ledger)
    }

    @Test("A decision of which nothing shows makes no event and is named")
    func unseen() {
        var pair = KnownPair([.exit])
        pair.decisions = [KnownEvent.clearOutWhole.decision(pair.before.households[4], row: 9)].compactMap(\.self)
        let difference = pair.difference(decided: true)
        #expect(difference.ledger.events.isEmpty)
        #expect(difference.unseen.map(\.source.row) == [9])
    }

    @Test("A village that only one export has is not compared")
    func otherVillage() throws {
        var pair = KnownPair([.birth])
        pair.now.households.removeAll { $0.village == .value("西一村") }
        let difference = pair.difference()
        #expect(difference.changes.map(\.kind) == [.memberCame])
        #expect(difference.notCompared.map(\.village) == ["西一村"])
        _ = try Balance(difference.ledger)
    }

    @Test("A register numbered anew and without identity numbers is the same register")
    func numberedAnew() throws {
        var pair = KnownPair([.birth, .marriageOut])
        for index in pair.now.households.indices {
            pair.now.households[index].householdId = .value(Identifier("N\(index)"))
            for member in pair.now.households[index].members.indices {
                pair.now.households[index].members[member].idNo = .absent
            }
        }
        let difference = pair.difference()
        let kinds = difference.changes.map(\.kind).filter { $0 != .identityNumber }
        #expect(Set(kinds) == [.memberCame, .memberLeft] && kinds.count == 2)
        #expect(difference.numberedAnew == pair.now.households.count)
        _ = try Balance(difference.ledger)
    }

    @Test("The villages of an export without towns are those of the other")
    func withoutTowns() {
        var pair = KnownPair([.split])
        for index in pair.before.households.indices {
            pair.before.households[index].town = .absent
            pair.before.households[index].village = .value((pair.before.households[index].village.value ?? "") + "委会")
        }
        let difference = pair.difference()
        #expect(difference.changes.map(\.kind) == [.householdSplit] && difference.notCompared.isEmpty)
    }

    // MARK: What is compared

    private static func counts(_ kinds: [RegisterChange.Kind]) -> [RegisterChange.Kind: Int] {
        kinds.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    /// What a comparison says, whatever the rows.
    private static func told(_ difference: RegisterDifference) -> [String] {
        difference.changes.map { change in
            [
                change.kind.name, change.place.village, change.householdId?.registered ?? "",
                change.idNo?.registered ?? "", change.from, change.to, change.reason.zh, change.rule?.rawValue ?? "",
                "\(change.persons)",
                change.events.map { "\($0.kind)\($0.households)\($0.persons)" }.joined(separator: " "),
            ].joined(separator: "|")
        }.sorted()
    }
}
