import Findings
import Registry
import Reports
import Validation

extension Example {
    /// More cells would explain nothing.
    private static let mostCells = 6

    /// The cells in which the example differs from the model, which keeps every rule: as they stand, and put right.
    ///
    /// None for an example that keeps the rule, and for one that lies elsewhere than in the household's cells.
    var cells: [RuleExplanation.ExampleCell] {
        guard breaksRule else { return [] }
        let (wrong, right) = (register.household, ModelRegister().household)
        var cells = Self.cells(Words("户", "household"), .household, wrong, right)
        for (wrong, right) in zip(wrong.members, right.members) {
            let relation = right.relation.value
            let whose = Words(relation?.name ?? "成员", relation.map { "\($0)" } ?? "member")
            cells += Self.cells(whose, .member, wrong, right)
        }
        return cells.count > Self.mostCells ? [] : cells
    }

    private static func cells(
        _ whose: Words, _ scope: FieldScope, _ wrong: some RemarkedRecord, _ right: some RemarkedRecord
    ) -> [RuleExplanation.ExampleCell] {
        Field.allCases.filter { $0.scope == scope }.compactMap { field in
            let (before, after) = (wrong.written(field), right.written(field))
            return before == after ? nil : .init(whose, field, before: before, after: after)
        }
    }
}
