import Findings
import Registry
import Testing
import Validation

@Suite("The engine")
struct EngineTests {
    /// A register in which several rules find something, in both households.
    private var faulty: ModelRegister {
        var model = ModelRegister()
        model.table.strayRows = [.init(9...9, .total)]
        model.household.members[1].idNo = .blank
        model.household.members[3].student = .blank
        model.household.memberCount = .value(Count(9))
        model.household.income.perCapita = .value(Money(fen: 155_561))
        model.household.income.disposablePerCapita = .value(Money(fen: 152_228))
        model.neighbour.members[0].sex = .value(.female)
        return model
    }

    private func run(
        _ model: ModelRegister, only: Set<RuleCode> = [], ignoring: Set<RuleCode> = []
    ) -> Verdict {
        Engine().run(model.register, tables: [model.table], policy: model.policy, only: only, ignoring: ignoring)
    }

    @Test("Findings come in the order of the register: tables, households, members, codes")
    func order() {
        #expect(run(faulty).findings.map(\.code) == ["F009", "H006", "P002", "P021", "P013"])
    }

    @Test("Streamed findings are the gathered ones")
    func streaming() {
        let model = faulty
        var streamed: [Subject] = []
        let coverage = Engine().run(model.register, tables: [model.table], policy: model.policy) {
            streamed.append($0.subject)
        }
        #expect(streamed == run(model).findings.map(\.subject))
        #expect(coverage.run == run(model).coverage.run)
    }

    @Test("A selection shows what the whole would have shown")
    func selection() {
        let whole = run(faulty)
        #expect(run(faulty, only: ["P002", "H006"]).findings.map(\.code) == ["H006", "P002"])
        #expect(run(faulty, ignoring: ["P021"]).findings.count == whole.findings.count - 1)
        let coverage = run(faulty, only: ["P002"]).coverage
        #expect(coverage.run == ["P002"])
        #expect(coverage.notRun.allSatisfy { $0.reason == .deselected })
    }

    @Test("A rule explains others even where it is not shown")
    func hiddenExplanation() {
        var model = ModelRegister()
        model.household.members[2].sex = .value(.female)
        #expect(run(model).findings.map(\.code) == ["P013"])
        #expect(run(model, only: ["P018"]).findings.map(\.code) == [])
        #expect(run(model, ignoring: ["P013"]).findings.map(\.code) == [])
    }

    @Test("A rule explains nothing where it could not run")
    func explanationThatCannotRun() {
        var model = ModelRegister()
        model.household.members[2].sex = .value(.female)
        var register = model.register
        register.columns.remove(.idNo)
        for index in register.households[0].members.indices { register.households[0].members[index].idNo = .absent }
        #expect(Engine().run(register, policy: model.policy).findings.map(\.code) == ["P018"])
    }

    @Test("One number in two households stands at each row and names the others")
    func sharedBetweenHouseholds() {
        var model = ModelRegister()
        model.household.members[4].idNo = model.neighbour.members[0].idNo
        let found = run(model, only: ["X001"]).findings
        #expect(
            found.map(\.subject) == [
                .member(household: 0, member: 4, field: .idNo), .member(household: 1, member: 0, field: .idNo),
            ])
        #expect(found.map(\.related) == [[found[1].subject], [found[0].subject]])
    }

    @Test("Twice in one household and once in another: each cell has one finding")
    func sharedWithinAndBetween() {
        var model = ModelRegister()
        model.household.members[3].idNo = model.household.members[4].idNo
        model.neighbour.members[0].idNo = model.household.members[4].idNo
        let found = run(model, only: ["X001", "X002"]).findings
        #expect(found.map(\.code) == ["X002", "X002", "X001"])
        #expect(found.last?.related.count == 2)
    }

    @Test("An old number and its eighteen characters are one person's")
    func oldNumber() throws {
        var model = ModelRegister()
        let number = try #require(model.household.members[4].idNo.value?.registered)
        model.neighbour.members[0].idNo = .value(
            try #require(IdentityNumber(String(number.prefix(6)) + String(number.dropFirst(8).dropLast()))))
        #expect(run(model, only: ["X001"]).findings.count == 2)
    }

    @Test("An identity number and a disability card are not one number")
    func disabilityCard() throws {
        var model = ModelRegister()
        let number = try #require(model.household.members[4].idNo.value?.registered)
        model.neighbour.members[0].idNo = .value(try #require(IdentityNumber(number + "41")))
        #expect(run(model, only: ["X001"]).findings.isEmpty)
    }

    @Test("Of very many rows with one number each names a few others")
    func manyHolders() {
        var register = ModelRegister().register
        let member = register.households[0].members[4]
        register.households[0].members = Array(repeating: member, count: 20_000)
        register.households[1].members.append(member)
        let found = Engine().run(register, policy: ModelRegister().policy, only: ["X001", "X002"]).findings
        #expect(found.count == 20_001)
        #expect(found.allSatisfy { (1...40).contains($0.related.count) })
    }

    @Test("Parts of a register, judged one by one, give what the whole gives")
    func parts() {
        var register = ModelRegister().register
        for number in 0..<40 {
            var copy = register.households[1]
            copy.householdId = .value(Identifier("99000100200\(10 + number)"))
            copy.members[0].source = RecordToken(table: 0, row: 100 + number)
            copy.phone = .blank
            copy.bankAccount = .blank
            register.households.append(copy)
        }
        let policy = ModelRegister().policy
        let session = Engine().session(register.outline, policy: policy)
        var trace = RegisterTrace()
        var found: [Subject] = []
        for start in stride(from: 0, to: register.households.count, by: 7) {
            let part = register.households[start..<min(start + 7, register.households.count)]
            trace.append(
                session.judge(part, behind: start) { finding, _ in found.append(finding.subject) }, behind: start)
        }
        found += session.compare(trace, jobs: 2).map(\.subject)
        #expect(found == Engine().run(register, policy: policy).findings.map(\.subject))
        #expect(found.count > 40)
    }

    @Test("What is found in one household never waits for what is found in others", arguments: Catalogue.all)
    func yieldsForward(_ rule: Rule) {
        // Those of a household by itself are judged with it.
        let single: Set<RuleCode> = ["X010", "X011", "X012"]
        guard !rule.code.rawValue.hasPrefix("X"), rule.code != "H101" else { return }
        #expect(!rule.yieldsTo.contains { $0.code.rawValue.hasPrefix("X") && !single.contains($0.code) })
    }
}
