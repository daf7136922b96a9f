import Findings
import Registry

extension Catalogue {
    /// Schooling completed, and the person's age (文化程度与年龄).
    static let schoolingByAge: [Rule] = [
        Rule(
            "P029", .warning,
            title: Words("青年文化程度小学及以下", "a young adult with primary school or less"),
            message: Words("{1}岁，文化程度填“{0}”", "{1} years old, and schooling completed is “{0}”"),
            why: Words(
                "这个年龄的人都应当受过义务教育，多半是离校时没有更新，也可能辍过学。还在校的、残疾的不报；学龄前儿童由P023核对，在校生状况没有填的先补（P034）。",
                "People of this age have been through compulsory schooling: mostly nobody changed the entry when they left, or "
                    + "they dropped out. Pupils and disabled people are passed over; 学龄前儿童 is P023's, and a blank class "
                    + "comes first (P034)."),
            remedy: Words(
                "问本人读到几年级、有没有毕业证：读完初中的改文化程度；确实没有读完的，如实保留并注明。",
                "Ask how far the person went at school and for the certificate; where the entry is right, keep it and say so."
            ),
            basis: Basis("GZ 5_17_007", .medium), needs: [[.education], [.birth, .idNo]],
            thresholds: [.lowSchoolingFrom, .lowSchoolingTo],
            yieldsTo: [Explanation("P022", .person), Explanation("P034", .person)],
            examples: [
                .breaks("18岁，文化程度填小学", "primary school at eighteen") {
                    $0.leaveSchool(.primary, bornIn: 1999)
                },
                .keeps("18岁，初中毕业", "junior middle school at eighteen") {
                    $0.leaveSchool(.juniorMiddle, bornIn: 1999)
                },
                .keeps("18岁的残疾人", "disabled at eighteen") {
                    $0.leaveSchool(.illiterate, bornIn: 1999)
                    $0.members[2].giveCard("52")
                },
                .keeps("18岁还在读高中", "at senior middle school at eighteen") {
                    $0.leaveSchool(.primary, bornIn: 1999)
                    $0.members[2].student = .value(.senior3)
                },
            ],
            check: .member(of: [.isYoung, .isNoPupil]) { member, context, sink in
                guard let education = member.education.value, education == .illiterate || education == .primary,
                    let age = member.age(on: context.asOf),
                    context.isAge(age, from: .lowSchoolingFrom, to: .lowSchoolingTo), !member.isAtSchool,
                    member.student.state != .unreadable, member.health.value?.contains(.disabled) != true,
                    member.cardField == nil
                else { return }
                sink.report(.education, [.value(education.registered, .education), .count(age)])
            }),
        Rule(
            "P030", .warning,
            title: Words("年少却高中及以上", "too young for senior middle school and above"),
            message: Words("年龄只有{1}岁，文化程度填“{0}”", "only {1} years old, and schooling completed is “{0}”"),
            why: Words(
                "14岁不可能读完高中，不是文化程度填错，就是出生日期、证件号填错。在校生状况填了高中以上的，由P026、P027、P028核对。",
                "Nobody has completed senior middle school at 14: either the schooling or the date of birth is wrong. A class "
                    + "of senior middle school or above is P026's to P028's."),
            remedy: Words(
                "先核对出生日期和证件号；都对的，按实际改文化程度，在校的填在校生状况。",
                "Check the date of birth and the number; where they are right, mend the schooling, or give a pupil's class."
            ),
            basis: Basis("SX ⑩", .medium), needs: [[.education], [.birth, .idNo]],
            thresholds: [.highSchoolingAge],
            yieldsTo: [
                Explanation("P022", .person), Explanation("P026", .person), Explanation("P027", .person),
                Explanation("P028", .person),
            ],
            examples: [
                .breaks("13岁，文化程度填高中", "senior middle school at thirteen") {
                    $0.members[2].student = .blank
                    $0.members[2].education = .value(.seniorMiddle)
                },
                .keeps("15岁，文化程度填高中", "senior middle school at fifteen") {
                    $0.leaveSchool(.seniorMiddle, bornIn: 2002)
                    $0.members[2].labor = .value(.unable)
                },
                .keeps("13岁，文化程度填初中", "junior middle school at thirteen") {
                    $0.members[2].student = .blank
                    $0.members[2].education = .value(.juniorMiddle)
                },
            ],
            check: .member(of: [.isYoung, .hasSchooling]) { member, context, sink in
                guard let education = member.education.value, education.isSeniorOrAbove,
                    let age = member.age(on: context.asOf), let limit = context.number(.highSchoolingAge), age <= limit
                else { return }
                sink.report(.education, [.value(education.registered, .education), .count(age)])
            }),
        Rule(
            "P034", .warning,
            title: Words("学龄人员在校生情况为空", "no school class at school age"),
            message: Words("{0}岁，在校生状况没有填", "{0} years old, and the school class is blank"),
            why: Words(
                "在两列都要填的表（如广东的表）里，不在校的也要选“非在校生”，空白就不知道有没有上学。"
                    + "全国系统只填一项，本规则不执行；文化程度也没有填的，只报P021。",
                "Where both columns are filled, as in Guangdong, 非在校生 stands for those who are not at school, and a blank "
                    + "says nothing. In the national system only one is filled, and the rule does not run. Where schooling "
                    + "completed is blank, too, it is P021."),
            remedy: Words(
                "问家长或学校：在校的填年级，不在校的选“非在校生”。", "Ask the parents or the school: give the class, or 非在校生."),
            basis: Basis("SX ③", .medium), needs: [[.student], [.birth, .idNo]],
            thresholds: [.studentAgeFrom, .studentAgeTo], convention: .schoolingIsComplete,
            yieldsTo: [Explanation("P021", .person)],
            examples: [
                .breaks(
                    "女儿只填了文化程度", "the daughter has only schooling completed",
                    inRegister: {
                        $0.conventions.schoolingIsExclusive = false
                        $0.household.members[3].student = .blank
                        $0.household.members[3].education = .value(.primary)
                    }),
                .keeps(
                    "24岁以上没有填", "blank from 24 on",
                    inRegister: {
                        $0.conventions.schoolingIsExclusive = false
                        $0.household.members[2].student = .value(.notAtSchool)
                        $0.household.members[2].education = .value(.juniorMiddle)
                    }),
                .keeps("全国表里只填文化程度", "in the national table only one is filled") {
                    $0.leaveSchool(.juniorMiddle, bornIn: 1999)
                },
            ],
            check: .member(of: [.isYoung, .isNoPupil]) { member, context, sink in
                guard member.student.isBlank, let age = member.age(on: context.asOf),
                    context.isAge(age, from: .studentAgeFrom, to: .studentAgeTo)
                else { return }
                sink.report(.student, [.count(age)])
            }),
    ]
}

extension Education {
    /// Whether it is senior middle school or more.
    fileprivate var isSeniorOrAbove: Bool {
        switch self {
        case .seniorMiddle, .college, .collegeOrAbove, .bachelorOrAbove: true
        case .illiterate, .primary, .juniorMiddle, .preschool: false
        }
    }
}

extension Household {
    /// Makes the son, born on a day of `year`, one who left school with this schooling and works at home, for examples.
    fileprivate mutating func leaveSchool(_ education: Education, bornIn year: Int) {
        members[2].bear(year, 6, 21, sequence: 335)
        members[2].student = .blank
        members[2].education = .value(education)
        members[2].labor = .value(.ordinary)
    }
}
