import Findings
import Registry
import Testing
import Validation

/// A rule that could not run never counts as passed.
@Suite("Rules that cannot run")
struct CoverageTests {
    @Test("Without a column the rule is not run, and the reason names the column", arguments: Catalogue.all)
    func missingColumn(_ rule: Rule) {
        for group in rule.entry.needs {
            for example in rule.examples {
                let model = example.register
                var register = model.register
                register.columns.subtract(group)
                let verdict = model.verdict(in: register)
                let reason = verdict.coverage.notRun.first { $0.code == rule.code }?.reason
                guard case .missingFields(let missing) = reason else {
                    Issue.record("\(rule.code) ran without \(group.prefix(3))")
                    continue
                }
                #expect(missing.contains(group))
                #expect(!verdict.coverage.run.contains(rule.code))
                #expect(!verdict.findings.contains { $0.code == rule.code })
            }
        }
    }

    @Test("Cells that are absent accuse nobody", arguments: Catalogue.all)
    func absentCells(_ rule: Rule) {
        for group in rule.entry.needs where group.count < Field.allCases.count / 2 {
            var model = ModelRegister()
            for field in group { model.remove(field) }
            let verdict = Engine().run(model.register, tables: [model.table], policy: model.policy)
            #expect(verdict.findings.map(\.code) == [])
            #expect(!verdict.coverage.run.contains(rule.code))
        }
    }

    @Test("Blank cells accuse only those rules that are about blanks")
    func blankCells() {
        for field in Field.allCases {
            var model = ModelRegister()
            model.blank(field)
            let verdict = Engine().run(model.register, tables: [model.table], policy: model.policy)
            for code in verdict.findings.map(\.code) {
                let entry = Catalogue.rule(code)?.entry
                #expect(entry?.needs.contains { $0.contains(field) } == true, "\(field) blank: \(code)")
                #expect(entry?.title.zh.contains { "空无缺未只".contains($0) } == true, "\(field) blank: \(code)")
            }
        }
    }

    @Test("Without a threshold the rule is not run", arguments: Catalogue.all.filter { !$0.entry.thresholds.isEmpty })
    func missingThreshold(_ rule: Rule) {
        for name in rule.entry.thresholds {
            for example in rule.examples {
                var model = example.register
                model.policy.thresholds[name] = nil
                let verdict = model.verdict()
                let reason = verdict.coverage.notRun.first { $0.code == rule.code }?.reason
                #expect(reason == .missingThresholds([name]))
                #expect(!verdict.findings.contains { $0.code == rule.code })
            }
        }
    }

    @Test("Without a line of the year the rule is not run", arguments: Catalogue.all.filter { !$0.entry.lines.isEmpty })
    func missingLine(_ rule: Rule) {
        for purpose in rule.entry.lines {
            for example in rule.examples {
                var model = example.register
                model.policy.lines.removeAll { $0.purpose == purpose && $0.year == 2017 }
                let verdict = Engine().run(model.register, policy: model.policy)
                let reason = verdict.coverage.notRun.first { $0.code == rule.code }?.reason
                guard case .missingLine(purpose, _) = reason else {
                    Issue.record("\(rule.code) ran without the \(purpose) line")
                    continue
                }
                #expect(!verdict.findings.contains { $0.code == rule.code })
            }
        }
    }

    @Test("Where the policy does not say what makes an amount, the rule is not run")
    func missingSum() throws {
        for rule in Catalogue.all.filter({ !$0.entry.sums.isEmpty }) {
            var model = ModelRegister()
            model.policy.sums.removeAll { rule.entry.sums.contains($0.total) }
            let coverage = Engine().run(model.register, policy: model.policy).coverage
            #expect(coverage.notRun.first { $0.code == rule.code }?.reason == .missingSum(rule.entry.sums[0]))
        }
    }

    @Test("Where no sum can be reckoned with the columns, the reason names those that the shortest lacks")
    func sumWithoutColumns() throws {
        var model = ModelRegister()
        for field in [Field.ecoPay, .medicalAid] { model.remove(field) }
        let coverage = Engine().run(model.register, policy: model.policy).coverage
        #expect(coverage.notRun.first { $0.code == "H054" }?.reason == .missingFields([[.ecoPay]]))
    }

    @Test("Without divisions the rule is not run", arguments: Catalogue.all.filter(\.needsDivisions))
    func missingDivisions(_ rule: Rule) {
        for example in rule.examples {
            var model = example.register
            model.policy.divisions = nil
            let verdict = Engine().run(model.register, policy: model.policy)
            #expect(verdict.coverage.notRun.first { $0.code == rule.code }?.reason == .missingDivisions)
            #expect(!verdict.findings.contains { $0.code == rule.code })
        }
    }

    @Test("Against its convention the rule is not run")
    func convention() {
        var model = ModelRegister()
        model.conventions.schoolingIsExclusive = false
        let coverage = Engine().run(model.register, policy: model.policy).coverage
        let notRun = coverage.notRun.filter { $0.reason == .convention(.schoolingIsExclusive) }
        #expect(notRun.map(\.code) == ["P022"])
    }

    @Test("An empty register passes no rule about its records")
    func emptyRegister() {
        let coverage = Engine().run(Register(), policy: ModelRegister().policy).coverage
        #expect(coverage.run.allSatisfy { $0.rawValue.hasPrefix("F") })
        #expect(coverage.run.count + coverage.notRun.count == Catalogue.all.count)
    }

    @Test("Without its papers a rule about papers is not run", arguments: Catalogue.all.filter { !$0.papers.isEmpty })
    func missingPapers(_ rule: Rule) {
        let coverage = Engine().run(ReviewPapers(), on: ModelRegister().register, policy: ModelRegister().policy)
            .coverage
        #expect(coverage.notRun.first { $0.code == rule.code }?.reason == .missingPapers(rule.papers))
    }

    @Test("Without its part of the policy a rule is not run", arguments: Catalogue.all.filter { $0.policyPart != nil })
    func missingPolicyPart(_ rule: Rule) {
        var model = ModelRegister()
        model.papers = .model
        model.policy.period = nil
        model.policy.pack = []
        let reason = model.verdict().coverage.notRun.first { $0.code == rule.code }?.reason
        #expect(reason == rule.policyPart.map { .missingPolicyPart($0) })
    }

    @Test("Reasons read in both languages")
    func reasonsInWords() {
        let reasons: [Coverage.Reason] =
            [
                .missingFields([[.sex, .idNo], [.relation]]), .missingThresholds([.sumTolerance]),
                .missingLine(.exit, year: 2017), .missingSum(.transfer), .missingDivisions,
                .convention(.schoolingIsExclusive), .deselected, .missingEarlierFields([[.idNo]]),
            ] + Comparand.allCases.map { .missingComparand($0) } + PolicyPart.allCases.map { .missingPolicyPart($0) }
            + Catalogue.all.filter { !$0.papers.isEmpty }.map { .missingPapers($0.papers) }
        #expect(reasons[0].words.zh == "表中没有需要的列：性别或证件号码、与户主关系")
        #expect(reasons[0].words.en == "no column for sex or identity number, relation to the head")
        for reason in reasons { #expect(!reason.words.zh.isEmpty && !reason.words.en.isEmpty) }
    }
}

private struct Setting: FieldVisitor {
    let isBlank: Bool
    mutating func visit<Value: FieldValue>(_ slot: inout Reading<Value>) {
        if case .absent = slot { return }
        slot = isBlank ? .blank : .absent
    }
}

extension ModelRegister {
    fileprivate mutating func remove(_ field: Field) { set(field, Setting(isBlank: false)) }
    fileprivate mutating func blank(_ field: Field) { set(field, Setting(isBlank: true)) }

    private mutating func set(_ field: Field, _ setting: Setting) {
        Self.set(field, setting, in: &household)
        Self.set(field, setting, in: &neighbour)
    }

    private static func set(_ field: Field, _ setting: Setting, in household: inout Household) {
        var setting = setting
        _ = household.withField(field, &setting)
        for index in household.members.indices { _ = household.members[index].withField(field, &setting) }
        for index in household.helpers.indices { _ = household.helpers[index].withField(field, &setting) }
        for index in household.measures.indices { _ = household.measures[index].withField(field, &setting) }
        for member in household.members.indices {
            for index in household.members[member].workPeriods.indices {
                _ = household.members[member].workPeriods[index].withField(field, &setting)
            }
        }
    }
}
