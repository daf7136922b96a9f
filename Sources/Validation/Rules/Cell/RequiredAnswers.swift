import Findings
import Registry

extension Catalogue {
    /// Yes-or-no cells that the layout wants filled (必填的是/否).
    ///
    /// Fields of which another rule says that they are blank are left to it (SETTLED 4): insurance and Mandarin of a
    /// person, electricity, toilet, radio and co-operative of a household.
    static let requiredAnswers: [Rule] = [
        Rule(
            "C023", .error,
            title: Words("是/否未填", "a yes-or-no cell of the household is blank"),
            message: Words("“{0}”没有填", "“{0}” is blank"),
            why: Words(
                "表样要求这一列每户都填，空着不等于“否”，系统导入时会拒收。哪些列必填由表样决定；用电、卫生厕所、广播电视、合作组织另有规则。",
                "The layout wants the column filled for every household; blank is not no, and imports refuse it. Electricity, "
                    + "toilet, radio and co-operative have rules of their own."),
            remedy: Words("问户主或入户核实，填“是”或“否”。", "Ask the head or look at the house, and give yes or no."),
            basis: Basis("CT; SX", .high), needs: [householdAnswers], convention: .answersAreRequired,
            examples: [
                .breaks("是否危房户没有填", "whether the house is dangerous is blank") {
                    $0.conditions.dangerHouse = .blank
                },
                .keeps(
                    "表样不要求填的可以空", "a column that need not be filled",
                    inRegister: {
                        $0.conventions.filled.remove(.onlyChild)
                        $0.household.onlyChild = .blank
                    }),
                .keeps("填了但识读不了，另有提示", "a cell that cannot be read") { $0.conditions.dangerHouse = .unreadable },
            ],
            check: .household { household, context, sink in
                demand(household.conditions.dangerHouse, .dangerHouse, context, &sink)
                demand(household.conditions.waterDifficult, .waterDifficult, context, &sink)
                demand(household.conditions.waterSafe, .waterSafe, context, &sink)
                demand(household.conditions.waterSolved, .waterSolved, context, &sink)
                demand(household.conditions.leadingEnterprise, .leadingEnterprise, context, &sink)
                demand(household.conditions.leader, .leader, context, &sink)
                demand(household.conditions.relocated, .relocated, context, &sink)
                demand(household.militaryFamily, .militaryFamily, context, &sink)
                demand(household.onlyChild, .onlyChild, context, &sink)
                demand(household.twoDaughters, .twoDaughters, context, &sink)
                demand(household.planningFamily, .planningFamily, context, &sink)
            }),
        Rule(
            "P081", .warning,
            title: Words("政策字段为空", "a cell about a policy is blank"),
            message: Words("“{0}”没有填", "“{0}” is blank"),
            why: Words(
                "表样要求这一列每人都填，空着不等于“否”，就不知道这个人享受没有享受。哪些列必填由表样决定；医保、大病保险、养老保险、普通话另有规则。",
                "The layout wants the column filled for everybody; blank is not no, and nobody knows whether the person has "
                    + "it. Medical and pension insurance and Mandarin have rules of their own."),
            remedy: Words("与民政等部门的名单核对或问本人，填“是”或“否”。", "See the departments' lists or ask, and give yes or no."),
            basis: Basis("CT", .medium), needs: [memberAnswers], convention: .answersAreRequired,
            examples: [
                .breaks("是否享受低保没有填", "whether the person draws the allowance is blank") {
                    $0.members[1].dibao = .blank
                },
                .breaks("是否特困供养人员没有填", "whether the person is supported is blank") {
                    $0.members[4].tekun = .blank
                },
                .keeps(
                    "表样不要求填的可以空", "a column that need not be filled",
                    inRegister: {
                        $0.conventions.filled.remove(.illnessAid)
                        $0.household.members[1].illnessAid = .blank
                    }),
                .keeps("大病保险为空属于P063", "serious-illness insurance is P063's") {
                    $0.members[1].seriousIllness = .blank
                },
            ],
            check: .member(of: .lacksAnswer) { member, context, sink in
                demand(member.dibao, .dibao, context, &sink)
                demand(member.tekun, .tekun, context, &sink)
                demand(member.activeService, .activeService, context, &sink)
                demand(member.commercialMedical, .commercialMedical, context, &sink)
                demand(member.abroad, .abroad, context, &sink)
                demand(member.isLabor, .isLabor, context, &sink)
                demand(member.illnessAid, .illnessAid, context, &sink)
                demand(member.otherHealthAid, .otherHealthAid, context, &sink)
                demand(member.drawsPension, .drawsPension, context, &sink)
                demand(member.vocationalGrant, .vocationalGrant, context, &sink)
            }),
    ]

    private static let householdAnswers: [Field] = [
        .dangerHouse, .waterDifficult, .waterSafe, .waterSolved, .leadingEnterprise, .leader, .relocated,
        .militaryFamily, .onlyChild, .twoDaughters, .planningFamily,
    ]

    private static let memberAnswers: [Field] = [
        .dibao, .tekun, .activeService, .commercialMedical, .abroad, .isLabor, .illnessAid, .otherHealthAid,
        .drawsPension, .vocationalGrant,
    ]

    private static func demand(
        _ answer: Reading<YesNo>, _ field: Field, _ context: RuleContext, _ sink: inout Sink
    ) {
        guard answer.isBlank, context.conventions.filled.contains(field) else { return }
        sink.report(field, [.field(field)])
    }
}
