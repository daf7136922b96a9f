import Findings
import Registry

extension Catalogue {
    /// What else is asked of every person (个人情况).
    static let particulars: [Rule] = [
        Rule(
            "P075", .hint,
            title: Words("是否会讲普通话为空", "whether the person speaks Mandarin is blank"),
            message: Words("是否会讲普通话没有填", "whether the person speaks Mandarin is blank"),
            why: Words(
                "3周岁以上的人都要填。不满3岁的、出生日期和证件号都看不出年龄的，不报。",
                "Asked of everybody from the age of three. Younger ones, and those whose age is unknown, are passed over."
            ),
            remedy: Words("入户时顺便问清，填“是”或“否”。", "Ask on the next visit, and give yes or no."),
            basis: Basis("CT", .medium), needs: [[.mandarin], [.birth, .idNo]], thresholds: [.mandarinAge],
            examples: [
                .breaks("母亲一格没有填", "the mother's cell is blank") { $0.members[4].mandarin = .blank },
                .keeps("刚满2岁", "two years old") {
                    $0.members[3].bear(2015, 11, 30, sequence: 446)
                    $0.members[3].student = .value(.preschoolAge)
                    $0.members[3].mandarin = .blank
                },
                .keeps("不会讲普通话", "no") { $0.members[4].mandarin = .value(.no) },
            ],
            check: .member(of: .lacksFact) { member, context, sink in
                guard member.mandarin.isBlank, let age = member.age(on: context.asOf),
                    let youngest = context.number(.mandarinAge), age >= youngest
                else { return }
                sink.report(.mandarin)
            }),
        Rule(
            "P080", .warning,
            title: Words("年龄过高", "an age that calls for a check"),
            message: Words("年龄{0}岁", "the age is {0}"),
            why: Words(
                "超过105岁的人极少，多半是出生日期、证件号抄错，或人已去世没有减少。与证件号不符的出生日期（P014）和1900年以前的日期，先改日期。",
                "Hardly anybody is older than 105: mostly the date of birth or the number is wrong, or the person died and "
                    + "was not taken out. A date that contradicts the number (P014), or is before 1900, is mended first."
            ),
            remedy: Words(
                "看户口簿，并问村里人是否健在：日期错的改正，已去世的按程序减少。",
                "See the household book and ask whether the person is alive: mend the date, or take the person out."),
            basis: Basis("INF", .inference), needs: [[.birth, .idNo]],
            thresholds: [.oldestAge], yieldsTo: [Explanation("P014", .person)],
            examples: [
                .breaks("母亲106岁", "a mother of 106") {
                    $0.members[4].bear(1911, 12, 30, sequence: 552)
                },
                .keeps("正好105岁", "105") {
                    $0.members[4].bear(1912, 1, 1, sequence: 552)
                },
                .keeps("出生日期与证件号不符，先改日期", "a date that contradicts the number comes first") {
                    $0.members[4].birth = .sample(1911, 1, 8)
                },
            ],
            check: .member(of: .isTooOld) { member, context, sink in
                guard let birth = member.knownBirth, let oldest = context.number(.oldestAge),
                    birth >= Catalogue.startOf1900
                else { return }
                let age = birth.age(on: context.asOf)
                if age > oldest { sink.report(member.birth.state == .absent ? .idNo : .birth, [.count(age)]) }
            }),
        Rule(
            "P082", .hint,
            title: Words("成员电话为空", "no telephone of the member"),
            message: Words("成员联系电话没有填", "the member's telephone is blank"),
            why: Words(
                "电话用来核实务工和通知办事。未满18周岁的、看不出年龄的不报；本人没有电话的，可以填家里人的。",
                "It serves to verify work and to call people. Who is below 18, or of unknown age, is passed over; another's "
                    + "of the household will do."),
            remedy: Words("问清后补填；确实没有的可以不填。", "Ask for it; where there is none, leave it."),
            basis: Basis("CT", .medium), needs: [[.memberPhone], [.birth, .idNo]],
            examples: [
                .breaks("户主的电话没有填", "the head's telephone is blank") { $0.members[0].memberPhone = .blank },
                .keeps("小孩没有电话", "a child has none") { $0.members[3].memberPhone = .blank },
                .keeps("电话识读不了，另有提示", "a cell that cannot be read") { $0.members[0].memberPhone = .unreadable },
            ],
            check: .member(of: .lacksFact) { member, context, sink in
                guard member.memberPhone.isBlank, let age = member.age(on: context.asOf), age >= 18 else { return }
                sink.report(.memberPhone)
            }),
    ]

    /// Days of birth before 1900-01-01 are slips of the pen.
    private static let startOf1900 = CalendarDay(number: -25_567)
}
