import Findings
import Registry

extension Catalogue {
    /// The school class a pupil is in, and the pupil's age (在校生状况与年龄).
    ///
    /// The age is that of a sound identity number, or of the date of birth where there is none, on the register's day.
    static let schoolClasses: [Rule] = [
        Rule(
            "P023", .warning,
            title: Words("已到学龄仍为学前", "of school age and still below school"),
            message: Words("已满{1}岁，{2}仍填“{0}”", "{1} years old, and the {2} is still “{0}”"),
            why: Words(
                "满7岁应当已上小学，多半是上学后没有更新。在校生状况和文化程度都看；在校生状况已填小学以上的，不看文化程度。"
                    + "20岁及以上还在学前教育的报P031。",
                "At seven a child is at primary school; mostly nobody changed the entry. Class and schooling completed are both "
                    + "looked at, the latter only where the class is no school's. From twenty on it is P031."),
            remedy: Words(
                "问家长或学校：已上学的改为现在的年级；真的没有上学的，按失学核实，填写原因。",
                "Ask the parents or the school: give the class; where the child does not go to school, find out why."),
            basis: Basis("GZ 5_12_013, 5_17_001", .medium), needs: [[.student, .education], [.birth, .idNo]],
            thresholds: [.preschoolAge],
            yieldsTo: [Explanation("P031", .person)],
            examples: [
                .breaks("9岁的女儿仍填学前教育", "the daughter of nine is in a kindergarten") {
                    $0.members[3].student = .value(.preschool)
                },
                .breaks("9岁的女儿文化程度填学龄前儿童", "the daughter of nine is below school age") {
                    $0.members[3].student = .blank
                    $0.members[3].education = .value(.preschool)
                },
                .keeps("6岁上幼儿园", "in a kindergarten at six") {
                    $0.members[3].bear(2011, 3, 4, sequence: 446)
                    $0.members[3].student = .value(.preschool)
                },
                .keeps(
                    "两列都填的表：小学生的文化程度是学龄前儿童", "where both are filled: a pupil who has completed nothing yet",
                    inRegister: {
                        $0.conventions.schoolingIsExclusive = false
                        $0.household.members[3].education = .value(.preschool)
                    }),
            ],
            check: .member(of: .isPupil) { member, context, sink in
                if let student = member.student.value, student == .preschool || student == .preschoolAge {
                    guard let age = member.age(on: context.asOf), let limit = context.number(.preschoolAge),
                        age >= limit
                    else { return }
                    sink.report(.student, [.value(student.registered, .student), .count(age), .field(.student)])
                } else if member.education.value == .preschool, !member.isAtSchool, member.student.state != .unreadable
                {
                    guard let age = member.age(on: context.asOf), let limit = context.number(.preschoolAge),
                        age >= limit
                    else { return }
                    let education = Education.preschool.registered
                    sink.report(.education, [.value(education, .education), .count(age), .field(.education)])
                }
            }),
        Rule(
            "P024", .warning,
            title: Words("小学在读年龄异常", "an unusual age for primary school"),
            message: classMessage,
            why: why("小学一般是6至14岁，20岁及以上报P031", "primary school is 6 to 14; from 20 on it is P031"),
            remedy: classRemedy, basis: Basis("GZ 5_17_002", .medium), needs: [[.student], [.birth, .idNo]],
            thresholds: [.primaryAgeFrom, .primaryAgeTo],
            yieldsTo: [Explanation("P031", .person)],
            examples: [
                .breaks("5岁上小学", "at primary school at five") { $0.members[3].bear(2012, 3, 4, sequence: 446) },
                .breaks("15岁仍在小学", "at primary school at fifteen") {
                    $0.members[2].bear(2002, 6, 21, sequence: 335)
                    $0.members[2].student = .value(.primary)
                },
                .keeps("14岁的小学生", "a pupil of fourteen") {
                    $0.members[2].bear(2003, 6, 21, sequence: 335)
                    $0.members[2].student = .value(.primary)
                },
                .keeps("出生日期与证件号差了几岁，先改那一项（P014）", "the date of birth and the number make two ages: P014") {
                    $0.members[3].birth = .sample(2002, 11, 30)
                },
                .keeps("没有出生日期，证件号也认不出", "neither a date of birth nor a number that can be read") {
                    $0.members[3].birth = .blank
                    $0.members[3].misread(.idNo, .wrongLength, "99000120081130446")
                },
            ],
            check: age(from: .primaryAgeFrom, to: .primaryAgeTo) { $0 == .primary }),
        Rule(
            "P025", .warning,
            title: Words("初中在读年龄异常", "an unusual age for junior middle school"),
            message: classMessage, why: why("初中一般是12至17岁", "junior middle school is 12 to 17"),
            remedy: classRemedy, basis: Basis("GZ 5_17_003", .medium), needs: [[.student], [.birth, .idNo]],
            thresholds: [.juniorAgeFrom, .juniorAgeTo],
            examples: [
                .breaks("11岁上七年级", "in grade 7 at eleven") { $0.members[2].bear(2006, 6, 21, sequence: 335) },
                .breaks("18岁仍在九年级", "in grade 9 at eighteen") {
                    $0.members[2].bear(1999, 6, 21, sequence: 335)
                    $0.members[2].student = .value(.grade9)
                },
                .keeps("12岁上七年级", "in grade 7 at twelve") { $0.members[2].bear(2005, 6, 21, sequence: 335) },
            ],
            check: age(from: .juniorAgeFrom, to: .juniorAgeTo) { $0 == .grade7 || $0 == .grade8 || $0 == .grade9 }),
        Rule(
            "P026", .warning,
            title: Words("高中/中职在读年龄异常", "an unusual age for senior middle or vocational school"),
            message: classMessage, why: why("高中、中职一般是15至20岁", "senior middle and vocational school are 15 to 20"),
            remedy: classRemedy, basis: Basis("GZ 5_17_004", .medium), needs: [[.student], [.birth, .idNo]],
            thresholds: [.seniorAgeFrom, .seniorAgeTo],
            examples: [
                .breaks("13岁上高中", "at senior middle school at thirteen") { $0.members[2].student = .value(.senior1) },
                .breaks("21岁仍在中职", "at vocational school at twenty-one") {
                    $0.members[2].bear(1996, 6, 21, sequence: 335)
                    $0.members[2].student = .value(.vocational3)
                },
                .keeps("20岁的中职生", "at vocational school at twenty") {
                    $0.members[2].bear(1997, 6, 21, sequence: 335)
                    $0.members[2].student = .value(.vocational3)
                },
            ],
            check: age(from: .seniorAgeFrom, to: .seniorAgeTo) { student in
                switch student {
                case .senior1, .senior2, .senior3, .vocational1, .vocational2, .vocational3: true
                default: false
                }
            }),
        Rule(
            "P027", .warning,
            title: Words("大专及以上在读年龄过小", "too young for college"),
            message: classMessage,
            why: why(
                "大专、高职、本科一般满18岁。技师学院招收初中毕业生，不看；硕士由P028核对",
                "college begins at eighteen; technician schools, which take pupils from junior middle school, are passed over, "
                    + "and master's courses are P028's"),
            remedy: classRemedy, basis: Basis("GZ 5_17_005", .medium), needs: [[.student], [.birth, .idNo]],
            thresholds: [.collegeAge],
            examples: [
                .breaks("17岁读大专", "at college at seventeen") {
                    $0.members[2].bear(2000, 6, 21, sequence: 335)
                    $0.members[2].student = .value(.collegeOrAbove)
                },
                .keeps("16岁上技师学院", "at a technician school at sixteen") {
                    $0.members[2].bear(2001, 6, 21, sequence: 335)
                    $0.members[2].student = .value(.technician1)
                },
                .keeps("18岁读本科", "reads for a degree at eighteen") {
                    $0.members[2].bear(1999, 6, 21, sequence: 335)
                    $0.members[2].student = .value(.bachelor1)
                },
            ],
            check: age(from: .collegeAge) { student in
                switch student {
                case .collegeOrAbove, .higherVocational1, .higherVocational2, .higherVocational3, .bachelor1,
                    .bachelor2, .bachelor3, .bachelor4, .bachelor5:
                    true
                default: false
                }
            }),
        Rule(
            "P028", .warning,
            title: Words("硕士及以上年龄过小", "too young for a master’s degree"),
            message: classMessage, why: why("硕士研究生及以上一般满20岁", "a master's course begins at twenty or later"),
            remedy: classRemedy, basis: Basis("GZ 5_17_006", .medium), needs: [[.student], [.birth, .idNo]],
            thresholds: [.masterAge],
            examples: [
                .breaks("19岁读硕士", "a master's course at nineteen") {
                    $0.members[2].bear(1998, 6, 21, sequence: 335)
                    $0.members[2].student = .value(.masterOrAbove)
                },
                .keeps("22岁读硕士", "a master's course at twenty-two") {
                    $0.members[2].bear(1995, 6, 21, sequence: 335)
                    $0.members[2].student = .value(.masterOrAbove)
                },
            ],
            check: age(from: .masterAge) { $0 == .masterOrAbove }),
        Rule(
            "P031", .warning,
            title: Words("成年仍在小学及以下就读", "an adult at primary school or below"),
            message: classMessage,
            why: Words(
                "20岁以上还读小学、上幼儿园的极少，多半是把文化程度“小学”填进了在校生状况。报了这一项，不再报P023、P024。",
                "Hardly anybody of twenty goes to primary school: mostly the schooling completed was put in the column of the "
                    + "class. P023 and P024 are not reported again."),
            remedy: Words(
                "不在校的，清空在校生状况（或选“非在校生”），把学历填到文化程度。",
                "Clear the class (or choose 非在校生) of somebody who is not at school, and give the schooling completed."),
            basis: Basis("SX ⑩", .medium), needs: [[.student], [.birth, .idNo]],
            thresholds: [.pupilAge],
            examples: [
                .breaks("40岁的妻子在校生状况填小学", "the wife of forty is at primary school") {
                    $0.members[1].student = .value(.primary)
                    $0.members[1].education = .blank
                },
                .keeps("40岁，非在校生", "forty and not at school") { $0.members[1].student = .value(.notAtSchool) },
            ],
            check: .member(of: .isPupil) { member, context, sink in
                guard let student = member.student.value, student == .primary || student == .preschool,
                    let age = member.age(on: context.asOf), let limit = context.number(.pupilAge), age >= limit
                else { return }
                sink.report(.student, [.value(student.registered, .student), .count(age)])
            }),
    ]

    private static let classMessage = Words("在校生状况填“{0}”，年龄却是{1}岁", "the school class is “{0}”, and the age {1}")

    private static let classRemedy = Words(
        "先核对出生日期和证件号，再问家长或学校现在读几年级；已毕业、离校的改为现在的情况。",
        "Check the date of birth and the number first, then ask the parents or the school for the class; change it where the "
            + "pupil has left.")

    private static func why(_ zh: String, _ en: String) -> Words {
        Words(
            "\(zh)。年级填错、出生日期填错、毕业后没有更新，都会出现这种情况。",
            "As a rule \(en). A wrong class, a wrong date of birth, and an entry that nobody changed all look like this."
        )
    }

    /// Reports pupils of some classes who are younger or older than the policy's ages.
    private static func age(
        from: Threshold.Name, to: Threshold.Name? = nil, of isClass: @escaping @Sendable (StudentStatus) -> Bool
    ) -> Check {
        .member(of: .isPupil) { member, context, sink in
            guard let student = member.student.value, isClass(student), let age = member.age(on: context.asOf),
                let youngest = context.number(from)
            else { return }
            let oldest = to.flatMap { context.number($0) } ?? Int.max
            guard age < youngest || age > oldest else { return }
            sink.report(.student, [.value(student.registered, .student), .count(age)])
        }
    }
}
