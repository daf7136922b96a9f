import Findings
import Registry

extension Catalogue {
    /// Children of school age who are not at school, and why (失学辍学).
    static let outOfSchool: [Rule] = [
        Rule(
            "P032", .error,
            title: Words("义务教育适龄却不在校且无原因", "of school age, not at school, and no reason is given"),
            message: Words(
                "到{0}满{1}岁，不在校，失学或辍学原因没有填", "{1} years old on {0}, not at school, and no reason is given"),
            why: Words(
                "义务教育有保障是脱贫的硬条件，适龄而不在校的必须写明原因。年龄算到政策参数规定的月日（9月1日或8月31日）；"
                    + "已读完初中的、填学前的（P023）、两项都空白的（P021、P034）不在这里报。表里没有原因一列的，本规则不执行。",
                "No household leaves poverty with a child out of compulsory schooling: the reason must be given. Ages are "
                    + "counted to the policy's day (1 September or 31 August). Those who have completed junior middle school "
                    + "are passed over; entries below school are P023's, blank ones P021's and P034's. Without a column for "
                    + "the reason the rule does not run."),
            remedy: Words(
                "上门核实：在校的改在校生状况；确实没有上学的，写明原因，并报学校和镇里劝返。",
                "Visit the family: give the class of a child that is at school after all; else give the reason and tell the "
                    + "school and the town."),
            basis: Basis("GZ 1_02_005, 5_15_016/017; GD score table", .high),
            needs: [[.student], [.dropReason], [.birth, .idNo]],
            thresholds: [.schoolAgeFrom, .schoolAgeTo, .schoolCutoff],
            yieldsTo: [Explanation("P034", .person)],
            examples: [
                .breaks("9岁的女儿是非在校生", "the daughter of nine is not at school") {
                    $0.members[3].student = .value(.notAtSchool)
                },
                .breaks("13岁的儿子只填了文化程度小学", "the son of thirteen has only primary school completed") {
                    $0.members[2].student = .blank
                    $0.members[2].education = .value(.primary)
                },
                .breaks("因学致贫户的孩子都失学，不再另报无在校生", "children out of school in a household poor by schooling") {
                    $0.mainCause = .value(.schooling)
                    for child in 2...3 {
                        $0.members[child].student = .blank
                        $0.members[child].education = .value(.primary)
                    }
                },
                .keeps("写了原因", "a reason is given") {
                    $0.members[3].student = .value(.notAtSchool)
                    $0.members[3].dropReason = .value("因残不能入学")
                },
                .keeps("15岁，初中已毕业", "junior middle school completed at fifteen") {
                    $0.members[2].bear(2002, 3, 21, sequence: 335)
                    $0.members[2].student = .value(.notAtSchool)
                    $0.members[2].education = .value(.juniorMiddle)
                },
                .keeps("9月1日时还不满6岁", "not yet six on 1 September") {
                    $0.members[3].bear(2011, 10, 5, sequence: 446)
                    $0.members[3].student = .value(.notAtSchool)
                },
                .keeps("在校生状况认不出", "a class that cannot be read") {
                    $0.members[3].misread(.student, .notInCodeList, "在家")
                },
            ],
            check: .member(of: [.isYoung, .isNoPupil]) { member, context, sink in
                guard member.dropReason.isBlank, member.isOutOfSchool, !member.isBelowSchool,
                    !member.hasCompletedCompulsorySchooling, let day = context.schoolDay,
                    let age = member.age(on: day), context.isAge(age, from: .schoolAgeFrom, to: .schoolAgeTo)
                else { return }
                sink.report(.student, [.text(day.registered), .count(age)])
            }),
        Rule(
            "P033", .warning,
            title: Words("因病/因残失学但健康", "out of school for illness or disability, and healthy"),
            message: Words(
                "失学或辍学原因是{0}，健康状况却填“{1}”", "the reason for leaving school is {0}, and the state of health “{1}”"),
            why: Words(
                "本人因病、因残不能上学的，健康状况不会只是“健康”。原因是父母等家人病残的不报；健康状况没有填的报P020，有残疾人证的报P044。",
                "A child kept from school by illness or disability is not just healthy. Illness of parents and others is no "
                    + "contradiction; a blank state of health is P020, one against a disability card P044."),
            remedy: Words(
                "看病历或残疾人证：健康状况填错的改健康状况；本人健康的，重新核实失学原因。",
                "See the papers: mend the state of health; where the child is healthy, find out the true reason."),
            basis: Basis("GZ 2_01_012", .medium), needs: [[.dropReason], [.health]],
            yieldsTo: [Explanation("P044", .person)],
            examples: [
                .breaks("因病休学，健康状况填健康", "kept home by illness and healthy") {
                    $0.members[3].student = .value(.notAtSchool)
                    $0.members[3].dropReason = .value("因病休学")
                },
                .keeps("父亲因病，家里缺人手", "the father is ill") {
                    $0.members[3].student = .value(.notAtSchool)
                    $0.members[3].dropReason = .value("父亲因病，在家照顾")
                },
                .keeps("患有大病", "seriously ill") {
                    $0.members[3].student = .value(.notAtSchool)
                    $0.members[3].dropReason = .value("因病休学")
                    $0.members[3].health = .value([.seriouslyIll])
                },
                .keeps("健康状况没有填", "a blank state of health") {
                    $0.members[3].dropReason = .value("因病休学")
                    $0.members[3].health = .blank
                },
            ],
            check: .member(of: .hasRareStatus) { member, _, sink in
                guard let reason = member.dropReason.value, let health = member.health.value, health.isHealthyOnly,
                    let cause = ownAffliction(in: reason)
                else { return }
                sink.report(.dropReason, [.words(cause), .value(health.registered, .health)])
            }),
    ]

    /// What a reason for leaving school says of the child's own health; `nil` where it is about somebody else.
    private static func ownAffliction(in reason: String) -> Words? {
        guard !reason.contains(where: { "父母爷奶祖家亲长".contains($0) }) else { return nil }
        if reason.contains("因残") { return Words("因残", "disability") }
        return reason.contains("因病") ? Words("因病", "illness") : nil
    }
}

extension Member {
    /// Whether the member is given as not yet of school age.
    fileprivate var isBelowSchool: Bool { student.value == .preschoolAge || education.value == .preschool }

    /// Whether the member has completed junior middle school, with which compulsory schooling ends.
    fileprivate var hasCompletedCompulsorySchooling: Bool {
        switch education.value {
        case .juniorMiddle, .seniorMiddle, .college, .collegeOrAbove, .bachelorOrAbove: true
        case .illiterate, .primary, .preschool, nil: false
        }
    }
}
