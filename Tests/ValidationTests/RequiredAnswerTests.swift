import Findings
import Registry
import Testing
import Validation

/// What a layout wants filled does not stay blank unseen.
@Suite("Required answers")
struct RequiredAnswerTests {
    /// Of two schemes one alone may be blank: the other says enough. The conditions of a house that have rules of their
    /// own (H095, H096, H098) are left to these.
    private static let others: Set<Field> = [
        .employeeMedical, .residentPension, .employeePension, .livingPower, .productionPower, .toilet, .broadcast,
        .coop,
    ]

    @Test(
        "Every blank yes-or-no cell of a member or a household is reported where it must be filled",
        arguments: Field.allCases.filter { $0.entry.kind.codeList?.id == YesNo.list.id && !others.contains($0) })
    func blankIsReported(_ field: Field) {
        guard field.scope == .member || field.scope == .household else { return }
        var model = ModelRegister()
        var blanking = Blanking()
        _ = model.household.withField(field, &blanking)
        _ = model.household.members[1].withField(field, &blanking)
        let findings = Engine().run(model.register, tables: [model.table], policy: model.policy).findings
        #expect(findings.contains { $0.subject.field == field })
    }

    @Test("Nothing is demanded where the layout demands nothing")
    func nothingDemanded() {
        var model = ModelRegister()
        model.conventions.filled = []
        let coverage = Engine().run(model.register, tables: [model.table], policy: model.policy).coverage
        let notRun = coverage.notRun.filter { $0.reason == .convention(.answersAreRequired) }
        #expect(notRun.map(\.code) == ["C023", "P081"])
    }
}

private struct Blanking: FieldVisitor {
    mutating func visit<Value: FieldValue>(_ slot: inout Reading<Value>) { slot = .blank }
}
