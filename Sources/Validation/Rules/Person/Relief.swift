import Findings
import Registry

extension Catalogue {
    /// Members whom the state supports (低保与特困供养).
    static let relief: [Rule] = [
        Rule(
            "P072", .warning,
            title: Words("特困供养人员为青壮年健康非在校", "extremely poor, and healthy, of working age and not at school"),
            message: Words(
                "填为特困供养人员，却是{0}岁、健康、不在校",
                "supported as extremely poor, and yet {0} years old, healthy and not at school"),
            why: Words(
                "特困供养的是老年人、残疾人和未成年人（18岁以上在校的可以延续）。健康、不在校的18至59岁的人，多半是整户填了“是”，或健康状况填错。"
                    + "健康状况、在校情况不清楚的不报。",
                "The support is for the old, the disabled and minors (and goes on at school). Mostly yes was given for the "
                    + "whole household, or the state of health is wrong. Where health or schooling is unknown nothing is "
                    + "reported."),
            remedy: Words(
                "与民政的特困名单核对：不在名单上的改为“否”；在名单上的，核实健康状况。",
                "Compare with the civil-affairs list: give no for somebody who is not on it, else verify the health."),
            basis: Basis("GZ 5_15_018/019", .medium),
            needs: [[.tekun], [.health], [.student], [.birth, .idNo]],
            thresholds: [.extremePoorFrom, .extremePoorTo],
            examples: [
                .breaks("40岁健康的妻子", "a healthy wife of 40") {
                    $0.members[1].tekun = .value(.yes)
                },
                .keeps("68岁的母亲", "a mother of 68") { $0.members[4].tekun = .value(.yes) },
                .keeps("残疾人", "a disabled person") {
                    $0.members[1].tekun = .value(.yes)
                    $0.members[1].health = .value([.disabled])
                    $0.members[1].disabilityYear = .value(Year(2015))
                },
                .keeps("在校的孤儿", "an orphan at college") {
                    $0.members[2].bear(1998, 6, 21, sequence: 335)
                    $0.members[2].student = .value(.collegeOrAbove)
                    $0.members[2].tekun = .value(.yes)
                },
            ],
            check: .member(of: .hasRareStatus) { member, context, sink in
                guard member.tekun == .value(.yes), member.health.value?.isHealthyOnly == true, member.isOutOfSchool,
                    let age = member.age(on: context.asOf),
                    context.isAge(age, from: .extremePoorFrom, to: .extremePoorTo)
                else { return }
                sink.report(.tekun, [.count(age)])
            }),
        Rule(
            "P073", .warning,
            title: Words("特困供养人员外出务工", "somebody supported as extremely poor works away"),
            message: Words("填为特困供养人员，却有外出务工登记：{0}", "supported as extremely poor, and yet: {0}"),
            why: Words(
                "特困供养人员没有劳动能力、没有收入来源，不会外出务工，两项总有一项不对。乡（镇）内务工的不报；没有劳动能力又务工的只报P050。",
                "Who is supported so can neither work nor has an income: one of the two is wrong. Work in the town is passed "
                    + "over; without ability to work it is P050."),
            remedy: Words(
                "与民政的特困名单核对，再问本人有没有外出务工，改错的那一项。",
                "Compare with the civil-affairs list, ask whether the person works away, and mend what is wrong."),
            basis: Basis("GZ 5_01_004", .medium),
            needs: [[.tekun], [.work, .workMonths, .workPlace, .jobChannel]], yieldsTo: [Explanation("P050", .person)],
            examples: [
                .breaks("68岁的母亲登记了务工", "a mother of 68 works") {
                    $0.members[4].tekun = .value(.yes)
                    $0.members[4].labor = .value(.weak)
                    $0.members[4].work = .value(.otherProvince)
                    $0.members[4].workPlace = .value("邻省邻样县")
                    $0.members[4].workMonths = .value(Quantity(10))
                },
                .breaks("就业渠道填“外出务工”", "the way the work was found says so") {
                    $0.members[4].tekun = .value(.yes)
                    $0.members[4].jobChannel = .value("外出务工")
                },
                .keeps("在乡内打零工", "odd jobs in the town") {
                    $0.members[4].tekun = .value(.yes)
                    $0.members[4].labor = .value(.weak)
                    $0.members[4].work = .value(.withinTown)
                    $0.members[4].workMonths = .value(Quantity(1))
                },
            ],
            check: .member(of: .hasRareStatus) { member, _, sink in
                guard member.tekun == .value(.yes) else { return }
                if member.worksAway, member.work.value != .withinTown {
                    sink.report(.tekun, [.words(member.workWords)])
                } else if member.jobChannel.value?.contains("外出务工") == true {
                    sink.report(.tekun, [.words(Words("就业渠道填“外出务工”", "the work was found away from home"))])
                }
            }),
        Rule(
            "P074", .error,
            title: Words("同时享受低保与特困供养", "minimum living allowance and support as extremely poor"),
            message: Words("是否享受低保和是否特困供养人员都填“是”", "both the allowance and the support say yes"),
            why: Words(
                "低保和特困供养只能享受一种：纳入特困供养的，不再享受低保。",
                "Only one can be had: who is supported as extremely poor no longer draws the allowance."),
            remedy: Words(
                "与民政的名单核对现在是哪一种，另一种改为“否”。", "See the civil-affairs lists which it is, and give no for the other."),
            basis: Basis("SX ⑤ (money side); INF", .medium), needs: [[.dibao], [.tekun]],
            examples: [
                .breaks("两项都填“是”", "yes to both") {
                    $0.members[4].dibao = .value(.yes)
                    $0.members[4].tekun = .value(.yes)
                },
                .keeps("户内有人低保，有人特困", "one has the first and another the second") {
                    $0.members[3].dibao = .value(.yes)
                    $0.members[4].tekun = .value(.yes)
                },
            ],
            check: .member(of: .hasRareStatus) { member, _, sink in
                guard member.tekun == .value(.yes), member.dibao == .value(.yes) else { return }
                sink.report(.tekun)
            }),
        Rule(
            "P076", .warning,
            title: Words("雨露计划但不是中高职学生", "a grant for vocational schooling to somebody in no vocational school"),
            message: Words("享受雨露计划，在校生状况却{0}", "the grant is drawn, and the school class is {0}"),
            why: Words(
                "雨露计划补助的是中职、高职（含技工院校、大专）在校生。多半是年级没有更新，或补助填错了人。当年毕业的核实后说明即可；"
                    + "文化程度和在校生状况都没有填的（P021）不报。",
                "The grant is for pupils of vocational schools and colleges. Mostly the class was not changed, or the grant "
                    + "is another's. Who left school this year needs only a note; where schooling is blank (P021) nothing is "
                    + "reported."),
            remedy: Words(
                "与教育部门的补助名单和学籍核对，改错的那一项。", "See the list of grants and the school's records, and mend what is wrong."),
            basis: Basis("GZ 5_15_011/012", .medium), needs: [[.vocationalGrant], [.student]],
            examples: [
                .breaks("初中生享受雨露计划", "a pupil of the junior middle school") {
                    $0.members[2].vocationalGrant = .value(.yes)
                },
                .breaks("不在校的人享受雨露计划", "somebody who is not at school") {
                    $0.members[1].vocationalGrant = .value(.yes)
                },
                .keeps("中职学生", "a pupil of a vocational school") {
                    $0.members[2].bear(2001, 6, 21, sequence: 335)
                    $0.members[2].student = .value(.vocational1)
                    $0.members[2].vocationalGrant = .value(.yes)
                },
                .keeps("在校生状况识读不了", "a class that cannot be read") {
                    $0.members[2].student = .unreadable
                    $0.members[2].vocationalGrant = .value(.yes)
                },
            ],
            check: .member(of: .hasRareStatus) { member, _, sink in
                guard member.vocationalGrant == .value(.yes) else { return }
                if let student = member.student.value {
                    guard !student.isVocational else { return }
                    let words = Words("填“\(student.name)”", "“\(student.name)”")
                    sink.report(.vocationalGrant, [.words(words)])
                } else if member.isOutOfSchool {
                    sink.report(.vocationalGrant, [.words(Words("没有填", "blank"))])
                }
            }),
    ]
}

extension StudentStatus {
    /// Whether it is a class of a vocational school or college (中职、高职、技工院校); 大专及以上 of the older list may be.
    fileprivate var isVocational: Bool {
        switch self {
        case .vocational1, .vocational2, .vocational3, .higherVocational1, .higherVocational2, .higherVocational3,
            .technician1, .technician2, .technician3, .technician4, .collegeOrAbove:
            true
        default: false
        }
    }
}
