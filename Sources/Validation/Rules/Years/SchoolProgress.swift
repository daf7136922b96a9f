import Findings
import Registry

extension Catalogue {
    /// How pupils get on from year to year (学业的变化).
    static let schoolProgress: [Rule] = [
        Rule(
            "Y012", .warning,
            title: Words("文化程度倒退", "less schooling than before"),
            message: Words("文化程度上期填“{0}”，本期填“{1}”", "the schooling completed was “{0}” and is “{1}” now"),
            why: Words(
                "读完的学历不会变低，两期总有一期填错。“大专及以上”改为“大专”“本科及以上”是字典变化，不算。本期没有填的不报。",
                "Nobody loses a schooling once completed: one of both is wrong. 大专及以上 became two values of the list, which "
                    + "is no step back. Nothing is reported where the cell is blank now."),
            remedy: Words("问本人或看毕业证，填最高学历。", "Ask, or look at the certificate, and give the highest schooling."),
            basis: Basis("INF", .inference), needs: [[.education], [.idNo]], compares: [.earlierExport],
            examples: [
                .breaks(
                    "户主由高中变成初中", "the head had senior middle schooling, and has junior",
                    sinceLastYear: { _, before in before.household.members[0].education = .value(.seniorMiddle) }),
                .keeps(
                    "由小学升为初中", "from primary to junior middle schooling",
                    sinceLastYear: { _, before in before.household.members[0].education = .value(.primary) }),
                .keeps(
                    "学龄前儿童改为文盲或半文盲", "before school age, then illiterate",
                    sinceLastYear: { _, before in before.household.members[4].education = .value(.preschool) }),
            ],
            check: .years(
                .members { now, before, _, sink in
                    guard let education = now.education.value, let earlier = before.education.value,
                        education.rank < earlier.rank
                    else { return }
                    sink.report(
                        .education, [.value(earlier.name, .education), .value(education.name, .education)])
                })),
        Rule(
            "Y013", .warning,
            title: Words("年级未升或跨级", "a class not risen, or skipped"),
            message: Words("上期读{0}，过了{1}个学年，本期填{2}", "in {0} before, {1} school years ago; in {2} now"),
            why: Words(
                "过一个学年应升一级。没有升的多半是没有更新（留级、休学除外），跨了级的多半是填错一期。小学要有“年级”一列才比；"
                    + "升入另一类学校、已经离校的不报，两期之间没有过9月（按政策参数）的不比，连续三年相同的报P035。",
                "A school year lifts a pupil by a class. One who stays was mostly not updated, one who skips a class was "
                    + "entered wrongly in one of both. Primary school needs the column of the class. Nothing is reported of "
                    + "who went to another kind of school or left, nor between exports of one school year."),
            remedy: Words("问家长或学校现在读几年级；留级、休学的保留。", "Ask the parents or the school; keep what is right."),
            basis: Basis("SX ⑩ (three equal years)", .medium), needs: [[.student], [.idNo]],
            thresholds: [.schoolCutoff], compares: [.earlierExport], yieldsTo: [Explanation("P035")],
            examples: [
                .breaks(
                    "儿子去年也是七年级", "the son was in the seventh class before",
                    sinceLastYear: { _, before in before.household.members[2].student = .value(.grade7) }),
                .breaks(
                    "小学五年级一年后读七年级", "from the fifth class to the seventh in a year",
                    sinceLastYear: { _, before in before.household.members[2].grade = .value("五年级") }),
                .keeps(
                    "初三升中职一年级", "from the ninth class to a vocational school",
                    sinceLastYear: { now, before in
                        now.household.members[2].student = .value(.vocational1)
                        before.household.members[2].student = .value(.grade9)
                    }),
                .keeps(
                    "小学没有填年级", "primary school without the class",
                    sinceLastYear: { _, before in before.household.members[2].grade = .blank }),
                .keeps(
                    "高三以后去了高职一年级", "from senior middle school to college",
                    sinceLastYear: { now, before in
                        now.household.members[2].student = .value(.higherVocational1)
                        before.household.members[2].student = .value(.senior3)
                    }),
                .keeps(
                    "两期同一年", "both exports of one year",
                    sinceLastYear: { _, before in
                        before.household.year = .value(Year(2017))
                        before.neighbour.year = .value(Year(2017))
                        before.household.members[2].student = .value(.grade7)
                    }),
            ],
            check: .years(
                .members { now, before, context, sink in
                    guard now.student.value?.isAtSchool == true, let step = SchoolStep(now),
                        let earlier = SchoolStep(before), let cutoff = context.number(.schoolCutoff)
                    else { return }
                    let years = context.past.span.schoolYears(cutoff: cutoff)
                    guard years > 0, !step.follows(earlier, after: years) else { return }
                    sink.report(.student, [before.classArgument, .count(years), now.classArgument])
                })),
        Rule(
            "P035", .warning,
            title: Words("连续几年在校年级相同", "in the same class year after year"),
            message: Words("连续{0}期都填读{1}", "in {1} in each of {0} exports"),
            why: Words(
                "三年都在同一个年级，几乎都是没有更新。小学要有“年级”一列才比；学前、大专以上不分年级，不比。三期要是三个年度的，"
                    + "报了这一项，不再报Y013。",
                "The same class in three years was hardly ever updated. Primary school needs the column of the class; "
                    + "kindergartens and colleges without classes are passed over. The exports are those of three years; "
                    + "Y013 is not reported again."),
            remedy: Words("问家长或学校现在读几年级，已离校的改为现在的情况。", "Ask the parents or the school, and mend the class."),
            basis: Basis("SX ⑩", .medium), needs: [[.student], [.idNo]], thresholds: [.sameGradeYears],
            compares: [.earlierExport, .secondEarlierExport],
            examples: [
                .breaks(
                    "儿子三年都是七年级", "three years in the seventh class",
                    inRegister: {
                        $0.compareThree { _, lastYear, yearBefore in
                            lastYear.household.members[2].student = .value(.grade7)
                            yearBefore.household.members[2].student = .value(.grade7)
                        }
                    }),
                .keeps("每年升一级", "a class higher every year", inRegister: { $0.compareThree { _, _, _ in } }),
                .keeps(
                    "两年相同的报Y013", "two years alike are Y013",
                    inRegister: {
                        $0.compareThree { _, lastYear, _ in
                            lastYear.household.members[2].student = .value(.grade7)
                        }
                    }),
            ],
            check: .years(
                .change { change, context, sink in
                    guard let now = change.now, let older = change.years.older,
                        let wanted = context.number(.sameGradeYears), wanted <= 3, context.past.span.years > 0
                    else { return }
                    let (present, past) = (change.years.now.households[now], change.years.before.households)
                    for index in present.members.indices {
                        guard let step = SchoolStep(present.members[index]),
                            let last = change.years.match.earlierMembers.position(now, index),
                            let first = older.match.earlierMembers.position(now, index),
                            SchoolStep(past[last.household].members[last.member]) == step,
                            SchoolStep(older.register.households[first.household].members[first.member]) == step
                        else { continue }
                        sink.report(
                            member: index, .student, [.count(3), present.members[index].classArgument])
                    }
                })),
    ]
}

extension Education {
    /// How much schooling it is.
    fileprivate var rank: Int {
        switch self {
        case .illiterate, .preschool: 0
        case .primary: 1
        case .juniorMiddle: 2
        case .seniorMiddle: 3
        case .collegeOrAbove, .college: 4
        case .bachelorOrAbove: 5
        }
    }
}

extension Member {
    /// The class, as an argument.
    fileprivate var classArgument: Argument {
        let name = student.value?.name ?? ""
        guard student == .value(.primary), let grade = grade.value else { return .value(name, .student) }
        return .value(name + grade, .student)
    }
}
