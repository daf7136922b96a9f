import Findings
import Registry
import Testing

@testable import Validation

@Suite("The model register")
struct ModelTests {
    @Test("It has a column for every field, so that no rule is left out for want of one")
    func columns() {
        let columns = ModelRegister().register.columns
        #expect(Field.allCases.filter { !columns.contains($0) } == [])
    }

    @Test("Its policy has every threshold, and a day in the register's year")
    func policy() {
        let model = ModelRegister()
        #expect(Threshold.Name.allCases.filter { model.policy.value($0) == nil } == [])
        #expect(model.register.dataYear == 2017 && model.policy.day(judging: 2017) == model.policy.asOf)
        #expect(model.policy.asOf.registered == "2017-12-31")
    }

    @Test("Its amounts keep the sums of its policy")
    func sums() {
        let model = ModelRegister()
        for household in [model.household, model.neighbour] {
            for sum in model.policy.sums {
                #expect(household.income.total(of: sum) == household.income.amount(of: sum.total).value, "\(sum.total)")
            }
        }
    }

    @Test("Every amount of income can be asked for by its field", arguments: Field.allCases)
    func amounts(_ field: Field) {
        guard field.scope == .household, case .money = field.entry.kind else {
            #expect(Income.model.amount(of: field) == .absent)
            return
        }
        #expect(Income.model.amount(of: field).value?.registered == Income.model.registered(field))
    }

    @Test("It keeps every rule where both columns of schooling are filled, too")
    func bothSchoolingColumns() {
        var model = ModelRegister()
        model.fillBothSchoolingColumns()
        let verdict = Engine().run(model.register, tables: [model.table], policy: model.policy)
        #expect(verdict.findings.map { "\($0.code)" } == [])
    }

    @Test("The numbers of accounts and persons are sound")
    func numbers() {
        for household in [Household.model, .neighbour] {
            for member in household.members {
                #expect(member.soundNumber != nil)
                #expect(member.age.value.map { Int($0.number) } == member.age(on: Policy.model.asOf))
            }
        }
    }
}
