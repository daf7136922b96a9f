import Findings
import Registry
import Testing

@testable import Validation

@Suite("Hints at the fewest cells to change")
struct HintTests {
    /// What a change to the model household brings up, and the hints, each once: codes and cells.
    private func hints(_ change: (inout ModelRegister) -> Void) -> (codes: [String], hints: [String]) {
        var model = ModelRegister()
        change(&model)
        let found = Engine().run(model.register, tables: [model.table], policy: model.policy).findings
        var hints: [String] = []
        for hint in found.compactMap(\.hint) {
            let cells = hint.cells.map { "\($0.member.map(String.init) ?? "-") \($0.field)" }
            let text = hint.codes.map(\.rawValue).joined(separator: " ") + ": " + cells.joined(separator: ", ")
            if !hints.contains(text) { hints.append(text) }
        }
        return (found.map(\.code.rawValue), hints)
    }

    @Test("A total that is wrong breaks three sums: one cell")
    func total() {
        let found = hints { $0.household.income.totalIncome = .value(Money(yuan: 99)) }
        #expect(found.codes == ["H051", "H052", "H068"])
        #expect(found.hints == ["H051 H052 H068: - totalIncome"])
    }

    @Test("A son registered as the mother is neither a woman nor older than his father: one cell, the relation")
    func relation() {
        let found = hints { $0.household.members[2].relation = .value(.mother) }
        #expect(found.codes == ["P018", "H010"])
        #expect(found.hints == ["P018 H010: 2 relation"])
    }

    @Test("Two children registered as the mother: each row has its own hint")
    func parts() {
        let found = hints {
            $0.household.members[2].relation = .value(.mother)
            $0.household.members[3].relation = .value(.father)
        }
        #expect(found.hints == ["P018 H010: 2 relation", "P018 H010: 3 relation"], "\(found)")
    }

    @Test("Contradictions that have nothing in common have no hint")
    func unrelated() {
        let found = hints {
            $0.household.members[2].sex = .value(.female)
            $0.household.income.netIncome = .value(Money(yuan: 99))
            $0.household.income.perCapita = .absent
        }
        #expect(found.codes == ["H052", "P013"])
        #expect(found.hints.isEmpty)
    }

    @Test("A sound number outweighs birth and sex together: no hint to change it, unless the policy says so")
    func soundNumber() {
        func contradictTheNumber(_ model: inout ModelRegister) {
            model.neighbour.members[0].sex = .value(.female)
            model.neighbour.members[0].birth = .sample(1970, 7, 19)
        }
        let found = hints(contradictTheNumber)
        #expect(found.codes == ["P013", "P014"])
        #expect(found.hints.isEmpty)
        let other = hints {
            contradictTheNumber(&$0)
            $0.policy.reliability?.soundNumber = 1
        }
        #expect(other.hints == ["P013 P014: 0 idNo"])
    }

    @Test("A cell whose change would bring up another contradiction is not named")
    func nothingNew() {
        // Were the wife's number wrong, she would be a man and her husband's spouse.
        let found = hints {
            $0.policy.reliability?.soundNumber = 1
            $0.household.members[1].sex = .value(.male)
            $0.household.members[1].birth = .sample(1979, 9, 3)
        }
        #expect(found.codes == ["P013", "P014"])
        #expect(found.hints.isEmpty)
    }

    @Test("What is settled by procedure is not called a slip of the pen")
    func exitStatus() {
        let found = hints {
            $0.household.conditions.dangerHouse = .value(.yes)
            $0.household.conditions.dangerLevel = .value(.d)
            $0.household.conditions.waterSafe = .value(.no)
            $0.household.conditions.waterSolved = .value(.no)
        }
        #expect(!found.hints.contains { $0.contains("exitStatus") }, "\(found)")
    }

    @Test("Without weights there are no hints")
    func withoutWeights() {
        let found = hints {
            $0.policy.reliability = nil
            $0.household.income.totalIncome = .value(Money(yuan: 99))
        }
        #expect(found.codes.count == 3 && found.hints.isEmpty)
    }

    @Test("More findings than twelve have no hint")
    func tooMany() {
        let found = hints { model in
            model.household.income.totalIncome = .value(Money(yuan: 99))
            for index in model.household.members.indices {
                model.household.members[index].dibao = .value(.yes)
                model.household.members[index].tekun = .value(.yes)
                model.household.members[index].residentMedical = .value(.no)
                model.household.members[index].employeePension = .value(.yes)
            }
        }
        #expect(found.codes.count > HintFinder.mostFindings && found.hints.isEmpty)
    }

    /// The rules' own examples, three put into one household: what holds of every hint.
    @Test("While a hint's cells are unknown, its findings are gone and nothing new has come; and twice is the same")
    func soundness() throws {
        let examples = Catalogue.all.filter { ["P", "H"].contains($0.code.rawValue.prefix(1)) }
            .compactMap { rule in rule.examples.first(where: \.breaksRule) }
        var hinted = 0
        for position in examples.indices {
            let model = examples[position].register
            var household = model.household
            household.takeChanges(of: examples[(position + 1) % examples.count].register.household)
            household.takeChanges(of: examples[(position + 50) % examples.count].register.household)
            hinted += try expectSound(household, model)
        }
        #expect(hinted >= 20)
    }

    /// - Returns: how many hints the household has.
    private func expectSound(_ household: Household, _ model: ModelRegister) throws -> Int {
        let first = findings(of: household, model)
        let second = findings(of: household, model)
        #expect(first.map(\.hint?.cells) == second.map(\.hint?.cells))
        let before = Set(first.map(known))
        var seen: [ObjectIdentifier: ChangeHint] = [:]
        for finding in first {
            if let hint = finding.hint { seen[ObjectIdentifier(hint)] = hint }
        }
        for hint in seen.values {
            let targets = Set(first.filter { $0.hint === hint }.map(known))
            #expect(hint.cells.count < hint.codes.count && hint.codes.count == targets.count)
            #expect(hint.codes.count <= HintFinder.mostFindings)
            var other = household
            for cell in hint.cells { other.forget(cell) }
            let left = findings(of: other, model).filter { finding in
                guard let cell = finding.subject.cell, let rule = Catalogue.rule(finding.code) else { return true }
                guard case .cell = rule.check else { return true }
                return !hint.cells.contains(cell)
            }
            #expect(left.allSatisfy { before.contains(known($0)) && !targets.contains(known($0)) }, "\(hint.codes)")
        }
        return seen.count
    }

    private func findings(of household: Household, _ model: ModelRegister) -> [Finding] {
        var changed = model
        changed.household = household
        let register = changed.register
        return Engine().run(register, tables: [], policy: changed.policy).findings
            .filter { !$0.code.rawValue.hasPrefix("X") }
    }

    private func known(_ finding: Finding) -> String { "\(finding.code) \(finding.subject)" }
}

extension Household {
    /// Takes what an example changed in the cells of the model household.
    fileprivate mutating func takeChanges(of other: Household) {
        let model = Household.model
        for field in Field.allCases where field.scope == .household {
            guard let text = other.registered(field), text != model.registered(field) else { continue }
            var setting = TextSetting(text: text)
            _ = withField(field, &setting)
        }
        guard other.members.count == members.count, members.count == model.members.count else { return }
        for index in members.indices {
            for field in Field.allCases where field.scope == .member {
                guard let text = other.members[index].registered(field), text != model.members[index].registered(field)
                else { continue }
                var setting = TextSetting(text: text)
                _ = members[index].withField(field, &setting)
            }
        }
    }
}

private struct TextSetting: FieldVisitor {
    let text: String
    mutating func visit<Value: FieldValue>(_ slot: inout Reading<Value>) {
        if case .exact(let value) = Value.read(text, edition: 2021) { slot = .value(value) }
    }
}
