import Findings
import Registry

extension Catalogue {
    /// Whether the members bear out the main cause of poverty (致贫原因与成员情况).
    static let causeEvidence: [Rule] = [
        Rule(
            "H033", .warning,
            title: Words("因病致贫但成员均健康", "poor by illness, and everybody is healthy"),
            message: Words(
                "主要致贫原因是因病，{0}名成员的健康状况都是健康", "the main cause is illness, and all {0} members are healthy"),
            why: Words(
                "因病致贫的户应有患慢性病或大病的成员。多半是健康状况没有按实填，或致贫原因选错。病人已去世或病愈的，注明即可。"
                    + "有成员的健康状况没有填或认不出、或有残疾成员的不报；只看主要致贫原因。",
                "Somebody of such a household should be ill. Mostly the state of health was not filled in truly, or the "
                    + "cause is another. Where the patient died or recovered, note it. Nothing is reported where somebody's "
                    + "state is not known or somebody is disabled; only the main cause is looked at."),
            remedy: Words(
                "看病历或医保报销记录：有病人的更正健康状况，没有的核实致贫原因。",
                "See the medical records: correct the state of health, or verify the cause."),
            basis: Basis("SX ④; GZ 5_15_013", .high), needs: [[.mainCause], [.health]],
            examples: [
                .breaks("全家健康", "everybody is healthy") { $0.mainCause = .value(.illness) },
                .keeps("母亲有慢性病", "the mother is chronically ill") {
                    $0.mainCause = .value(.illness)
                    $0.members[4].health = .value([.chronicallyIll])
                },
                .keeps("母亲的健康状况没有填", "the mother's state of health is blank") {
                    $0.mainCause = .value(.illness)
                    $0.members[4].health = .blank
                },
                .keeps("因病是次要原因", "illness is another cause") { $0.otherCause = .value([.illness]) },
            ],
            check: .household { household, _, sink in
                guard household.mainCause.value == .illness, !household.members.isEmpty else { return }
                for index in household.members.indices {
                    guard let health = household.members.span[index].health.value, health.isHealthyOnly,
                        household.members.span[index].cardField == nil
                    else { return }
                }
                sink.report(.mainCause, [.count(household.members.count)])
            }),
        Rule(
            "H034", .warning,
            title: Words("因残致贫但无残疾成员", "poor by disability, and nobody is disabled"),
            message: Words(
                "主要致贫原因是因残，{0}名成员中没有残疾人", "the main cause is disability, and none of the {0} members is disabled"),
            why: Words(
                "因残致贫的户应有残疾成员：健康状况是残疾，或有残疾人证号、残疾类别、级别、办证年度之一。残疾人已去世或迁出的，注明即可。"
                    + "有成员的健康状况没有填或认不出的不报；只看主要致贫原因。",
                "Somebody of such a household should be disabled, by the state of health, a card's number, or a kind, grade "
                    + "or year of disability. Where that person died or left, note it. Nothing is reported where somebody's "
                    + "state of health is not known; only the main cause is looked at."),
            remedy: Words(
                "看残疾人证：有残疾人的更正健康状况和证件号，没有的核实致贫原因。",
                "See the disability card: correct health and number, or verify the cause."),
            basis: Basis("SX ④; GZ 2_11_001", .high), needs: [[.mainCause], [.health]],
            examples: [
                .breaks("没有残疾成员", "nobody is disabled") { $0.mainCause = .value(.disability) },
                .keeps("母亲填的是残疾人证号", "the mother's number is a disability card's") {
                    $0.mainCause = .value(.disability)
                    if let number = $0.members[4].idNo.value { $0.members[4].idNo = .sample(number.registered + "43") }
                },
                .keeps("母亲的健康状况没有填", "the mother's state of health is blank") {
                    $0.mainCause = .value(.disability)
                    $0.members[4].health = .blank
                },
            ],
            check: .household { household, _, sink in
                guard household.mainCause.value == .disability, !household.members.isEmpty else { return }
                for index in household.members.indices {
                    guard let health = household.members.span[index].health.value, !health.contains(.disabled),
                        household.members.span[index].cardField == nil
                    else { return }
                }
                sink.report(.mainCause, [.count(household.members.count)])
            }),
        Rule(
            "H035", .warning,
            title: Words("因学致贫但无在校生", "poor by schooling, and nobody is at school"),
            message: Words(
                "主要致贫原因是因学，{0}名成员都不在校", "the main cause is schooling, and none of the {0} members is at school"),
            why: Words(
                "因学致贫的户应有在校生。多半是在校生状况没有填，或孩子已毕业而原因没有核实；识别时在读、现已毕业的，注明即可。"
                    + "文化程度和在校生状况两项都空、或认不出的成员，不知道在不在校，不报；只看主要致贫原因；有孩子失学（P032）的先查孩子。",
                "Somebody of such a household should be at school. Mostly the class was not filled in, or the child has "
                    + "left school since: note it. Nothing is reported where it is not known of somebody; only the main "
                    + "cause is looked at. A child out of school (P032) comes first."),
            remedy: Words(
                "核实有没有在校的孩子：有的补填在校生状况，没有的核实致贫原因。",
                "See whether a child is at school: fill in its class, or verify the cause."),
            basis: Basis("SX ④", .medium), needs: [[.mainCause], [.student]],
            yieldsTo: [Explanation("P032", .household)],
            examples: [
                .breaks("一人户填因学", "a man alone, poor by schooling") {
                    $0.liveAlone()
                    $0.mainCause = .value(.schooling)
                },
                .keeps("有两个孩子在校", "two children are at school") { $0.mainCause = .value(.schooling) },
                .keeps("孩子的在校生状况没有填", "the children's classes are blank") {
                    $0.mainCause = .value(.schooling)
                    $0.members[2].student = .blank
                    $0.members[3].student = .blank
                },
                .keeps(
                    "两列并用的表，空白不等于不在校", "where both columns are filled a blank says nothing",
                    inRegister: {
                        $0.conventions.schoolingIsExclusive = false
                        $0.household.liveAlone()
                        $0.household.mainCause = .value(.schooling)
                    }),
            ],
            check: .household { household, context, sink in
                guard household.mainCause.value == .schooling, !household.members.isEmpty else { return }
                for index in household.members.indices {
                    guard household.members.span[index].isOutOfSchool(context.conventions) else { return }
                }
                sink.report(.mainCause, [.count(household.members.count)])
            }),
        Rule(
            "H039", .warning,
            title: Words("因病致贫户患病成员未参加大病保险", "an ill member of a household poor by illness without insurance"),
            message: Words(
                "这一户因病致贫，这名成员{0}，是否参加大病保险填“否”",
                "the household is poor by illness; this member is {0} and not insured against serious illness"),
            why: Words(
                "因病致贫的户，患慢性病或大病的成员最需要大病保险，省级核查单列这一项。没有填的报P063，基本医保也没有参加的报P061；"
                    + "职工医保参保人、现役军人不报；因病是次要原因的不报。",
                "In such a household those who are ill need the insurance most; a provincial review lists them by "
                    + "themselves. A blank is P063, no basic insurance either P061; employees and soldiers are passed over, and so "
                    + "is illness that is not the main cause."),
            remedy: Words(
                "与医保名单核对：已参保的更正，没有参保的报镇里办理。",
                "Compare with the insurers' list: correct the cell, or have the member insured."),
            basis: Basis("SX ①", .medium), needs: [[.mainCause], [.health], [.seriousIllness]],
            yieldsTo: [Explanation("P061", .person)],
            examples: [
                .breaks("患病的母亲没有参加", "the ill mother is not insured") {
                    $0.mainCause = .value(.illness)
                    $0.members[4].health = .value([.chronicallyIll])
                    $0.members[4].seriousIllness = .value(.no)
                },
                .keeps("是否参加没有填", "the cell is blank") {
                    $0.mainCause = .value(.illness)
                    $0.members[4].health = .value([.seriouslyIll])
                    $0.members[4].seriousIllness = .blank
                },
                .keeps("健康的成员没有参加", "a healthy member is not insured") {
                    $0.mainCause = .value(.illness)
                    $0.members[1].health = .value([.chronicallyIll])
                    $0.members[4].seriousIllness = .value(.no)
                },
            ],
            check: .household { household, _, sink in
                guard household.mainCause.value == .illness else { return }
                for index in household.members.indices where household.members.span[index].seriousIllness.value == .no {
                    if household.members.span[index].employeeMedical.value == .yes
                        || household.members.span[index].isSoldier
                    {
                        continue
                    }
                    guard let health = household.members.span[index].health.value, health.isIll,
                        !household.members.span[index].isMarkedGone
                    else { continue }
                    sink.report(member: index, .seriousIllness, [.value(health.registered, .health)])
                }
            }),
    ]
}
