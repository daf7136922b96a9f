import Findings
import Registry
import Testing

@testable import Validation

@Suite("Between years")
struct YearTests {
    @Test("The model register keeps every rule from year to year")
    func unchanged() {
        var model = ModelRegister()
        model.compareThree { _, _, _ in }
        model.decisions = DecisionList()
        model.earlierDecisions = DecisionList()
        model.papers = .model
        let verdict = model.verdict()
        #expect(verdict.findings.map { "\($0.code)" } == [])
        #expect(verdict.coverage.notRun.map(\.reason) == [.convention(.schoolingIsComplete)])
    }

    @Test("Each rule names what it lacks", arguments: Catalogue.all.filter { !$0.compares.isEmpty })
    func missing(_ rule: Rule) {
        let model = ModelRegister()
        var register = model.register
        register.columns.remove(.memberNote)
        var policy = model.policy
        policy.openFields = nil
        guard rule.entry.needs.allSatisfy({ !$0.allSatisfy { $0 == .memberNote } }) else { return }
        let notRun = Engine().run(register, policy: policy).coverage.notRun.first { $0.code == rule.code }
        #expect(notRun?.reason == rule.compares.first.map { .missingComparand($0) })
    }

    @Test("Without the column in the earlier export a rule is not run")
    func missingEarlierColumn() {
        var model = ModelRegister()
        model.compare { _, before in
            for index in before.household.members.indices { before.household.members[index].education = .absent }
            for index in before.neighbour.members.indices { before.neighbour.members[index].education = .absent }
        }
        let reason = model.verdict().coverage.notRun.first { $0.code == "Y012" }?.reason
        #expect(reason == .missingEarlierFields([[.education]]))
    }

    @Test("Reasons may come from decisions where no column has them")
    func reasons() {
        var model = ModelRegister()
        model.compare { _, _ in }
        var register = model.register
        register.columns.remove(.memberNote)
        var data = model.comparison
        func reason() -> Coverage.Reason? {
            Engine().run(register, policy: model.policy, comparing: data).coverage.notRun.first { $0.code == "Y004" }?
                .reason
        }
        #expect(reason() == .missingComparand(.reasons))
        data.decisions = GivenDecisions(DecisionList(), firstTable: 2)
        #expect(reason() == nil)
    }

    @Test("What is gone stands in the earlier table, what is left at today's household")
    func places() {
        var model = ModelRegister()
        model.compare { now, before in
            before.others = [before.neighbour.elsewhere]
            now.household.lose(4)
        }
        #expect(
            model.verdict().findings.map(\.subject) == [
                .household(0, field: nil), .table(1, TablePlace(row: 20)),
            ])
    }

    @Test("Exports of one year are no year apart")
    func spans() {
        let policy = ModelRegister().policy
        let year = YearSpan(from: 2016, to: 2017, policy: policy)
        #expect(year.years == 1 && year.from.registered == "2016-12-31" && year.schoolYears(cutoff: 901) == 1)
        let same = YearSpan(from: 2017, to: 2017, policy: policy)
        #expect(same.years == 0 && same.schoolYears(cutoff: 901) == 0)
        let three = YearSpan(from: 2014, to: 2017, policy: policy)
        #expect(three.years == 3 && three.schoolYears(cutoff: 901) == 3)
        #expect(YearSpan(from: nil, to: 2017, policy: policy).years == 1)
        var midYear = policy
        midYear.asOf = CalendarDay(year: 2018, month: 7, day: 20) ?? policy.asOf
        #expect(YearSpan(from: 2017, to: 2018, policy: midYear).schoolYears(cutoff: 901) == 0)
    }
}

@Suite("Who was who")
struct RegisterMatchTests {
    private func match(_ change: (inout ModelRegister, inout ModelRegister) -> Void) -> RegisterMatch {
        var now = ModelRegister()
        var before = now.aYearEarlier
        change(&now, &before)
        return match(now.register.households, before.register.households)
    }

    private func match(_ now: [Household], _ before: [Household]) -> RegisterMatch {
        RegisterMatch(RegisterKeys(of: now[...]), RegisterKeys(of: before[...]))
    }

    @Test("Everybody is found where nothing changed")
    func unchanged() {
        let match = match { _, _ in }
        #expect(match.earlierHouseholds == [0, 1] && match.laterHouseholds == [0, 1])
        #expect((0..<5).allSatisfy { match.earlierMembers.position(0, $0) == MemberPosition(household: 0, member: $0) })
    }

    @Test("The order of households and members does not matter")
    func order() {
        let now = ModelRegister().register.households
        var before: [Household] = now.reversed()
        before[1].members.reverse()
        let match = match(now, before)
        #expect(match.earlierHouseholds == [1, 0])
        #expect(match.earlierMembers.position(0, 0) == MemberPosition(household: 1, member: 4))
    }

    @Test("Households are found by their members where the number changed")
    func renumbered() {
        let match = match { _, before in before.household.householdId = .value(Identifier("1")) }
        #expect(match.earlierHouseholds == [0, 1] && match.foundByMembers == 1 && match.foundByNumber == 1)
    }

    @Test("One number for two households without a person in common is no household")
    func strangers() {
        let match = match { now, _ in
            now.neighbour = now.neighbour.elsewhere
            now.neighbour.householdId = .value(Identifier("9900010010002"))
        }
        #expect(match.earlierHouseholds == [0, -1] && match.laterHouseholds == [0, -1])
    }

    @Test("Of those who share a number, the names in the household tell who is who")
    func sharedNumber() {
        let match = match { now, _ in now.neighbour.members[0].idNo = now.household.members[4].idNo }
        #expect(match.earlierMembers.position(0, 4) == MemberPosition(household: 0, member: 4))
        #expect(match.earlierMembers.position(1, 0) == MemberPosition(household: 1, member: 0))
    }

    @Test("A number that several have, and no name with it, tells nobody apart and hides nobody")
    func shared() {
        let match = match { now, before in
            now.neighbour.members[0].idNo = now.household.members[4].idNo
            before.household.members[4].name = .blank
            before.neighbour.members[0].name = .blank
        }
        #expect(match.earlierMembers[0, 4] == .shared && match.earlierMembers[1, 0] == .shared)
        #expect(match.laterMembers[0, 4] == .shared)
    }

    @Test("Two members of one name are told apart by their birth, and not where it is unknown")
    func oneName() {
        func matchOfNamesakes(_ birth: Bool) -> RegisterMatch {
            match { now, before in
                for index in [2, 3] {
                    now.household.members[index].name = .value(PersonName("范样"))
                    before.household.members[index].name = .value(PersonName("范样"))
                    before.household.members[index].idNo = .blank
                    if !birth { before.household.members[index].birth = .blank }
                }
            }
        }
        let told = matchOfNamesakes(true).earlierMembers
        #expect(told.position(0, 2) == MemberPosition(household: 0, member: 2))
        #expect(told.position(0, 3) == MemberPosition(household: 0, member: 3))
        let untold = matchOfNamesakes(false).earlierMembers
        #expect(untold[0, 2] == .none && untold[0, 3] == .none)
    }

    @Test("Without a number, name, birth and village find who moved to another household")
    func byVillage() {
        let match = match { now, before in
            before.household.members[3].idNo = .blank
            now.neighbour.members.append(now.household.members[3])
            now.household.lose(3)
        }
        let moved = match.earlierMembers.position(1, 1)
        #expect(moved == MemberPosition(household: 0, member: 3))
    }

    @Test("Name and birth of another village are somebody else")
    func otherVillage() {
        let match = match { now, before in
            before.household.members[3].idNo = .blank
            var elsewhere = now.neighbour.elsewhere
            elsewhere.village = .value("样本外村")
            elsewhere.members = [now.household.members[3]]
            now.others = [elsewhere]
            now.household.lose(3)
        }
        #expect(match.earlierMembers[2, 0] == .none)
    }

    @Test("A register without numbers and numbered anew is found by names, births and villages")
    func withoutNumbers() {
        let match = match { _, before in
            for index in before.household.members.indices { before.household.members[index].idNo = .blank }
            for index in before.neighbour.members.indices { before.neighbour.members[index].idNo = .blank }
            before.household.householdId = .value(Identifier("1"))
            before.neighbour.householdId = .value(Identifier("2"))
        }
        #expect(match.earlierHouseholds == [0, 1] && match.isNumberedAnew)
        #expect((0..<5).allSatisfy { match.earlierMembers.position(0, $0)?.member == $0 })
    }

    @Test("A household that falls into equal parts goes on in the same part, whatever the order")
    func halves() {
        let half = (0..<2).map { part in
            [false, true].map { isReversed in
                var now = ModelRegister().register.households
                let before = now
                now[0].members.removeLast()
                var other = now[0]
                other.householdId = .value(Identifier("9"))
                now[0].householdId = .value(Identifier("8"))
                other.members.removeFirst(2)
                now[0].members.removeLast(2)
                now.append(other)
                if isReversed { now.reverse() }
                let position = match(now, before).later(0)
                return position.map { now[$0].householdId }
            }
        }
        #expect(half.allSatisfy { $0[0] == $0[1] })
    }

    @Test("Keys read part by part are those of the whole")
    func parts() {
        let model = ModelRegister()
        let households = model.register.households + model.aYearEarlier.register.households
        var keys = RegisterKeys()
        for household in households.indices { keys.append(RegisterKeys(of: households[household...household])) }
        let whole = RegisterKeys(of: households[...])
        #expect(keys.owners == whole.owners && keys.starts == whole.starts)
        #expect(keys.persons.map(\.number) == whole.persons.map(\.number))
    }
}
