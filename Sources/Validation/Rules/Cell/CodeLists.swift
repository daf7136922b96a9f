import Findings
import Registry

extension Catalogue {
    /// Values that are not in the code list of their field (取值范围).
    static let codeLists: [Rule] = [
        Rule(
            "C009", .error,
            title: Words("取值不在字典", "a value is not in the code list"),
            message: Words("“{0}”的取值不在字典：{1}", "the value of “{0}” is not in the code list: {1}"),
            why: Words(
                "系统导入时只认字典里的取值。字典随年度变化，例如文化程度、在校生状况在2019年改过。常见的别名（如“其它”“初一”）本工具认得，不算错。",
                "Imports take only values of the code list. Lists change with the years: schooling did in 2019. Common "
                    + "other spellings are understood and are no fault."),
            remedy: Words(
                "从该列的下拉选项或填表说明里选对应的取值；拿不准属于哪一项的，问采集的村干部。",
                "Choose the value from the column's list; where it is not clear which is meant, ask whoever collected it."
            ),
            basis: Basis("CT", .medium),
            needs: [Field.allCases.filter { $0.entry.kind.codeList != nil }],
            yieldsTo: [Explanation("P017"), Explanation("P070"), Explanation("H017")],
            examples: [
                .breaks("健康状况填了“一般”", "a state of health that does not exist") {
                    $0.members[1].misread(.health, .notInCodeList, "一般")
                },
                .breaks("主要致贫原因填了“懒”", "a cause of poverty that does not exist") {
                    $0.misread(.mainCause, .notInCodeList, "懒")
                },
                .breaks("列错位，证件号落进了性别列", "columns have slipped: a number stands where the sex belongs") {
                    $0.members[1].misread(.sex, .notInCodeList, "990001197709032286")
                },
                .keeps("“儿子”认作“之子”", "a common spelling is understood") {
                    $0.members[2].remarks = [Remark(.relation, .synonymUnderstood, original: "儿子")]
                },
            ],
            check: .cell { remark, _, sink in
                guard remark.kind == .notInCodeList else { return }
                sink.report(remark.field, [.field(remark.field), remark.originalArgument])
            })
    ]
}
