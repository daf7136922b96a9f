import Findings
import Registry

extension Catalogue {
    /// Whether head and spouse are old enough to be what they are (户主与配偶的年龄).
    static let headAges: [Rule] = [
        Rule(
            "H008", .warning,
            title: Words("户主年龄过小", "a head too young"),
            message: Words("户主才{0}周岁，户内还有年纪够当户主的人", "the head is {0}, and others in the household are old enough"),
            why: Words(
                "未成年人一般不做户主，多半是出生日期抄错，或关系填反了。年龄界限（16周岁）见政策参数，算到政策的基准日。户内已知全是未满这个年龄的（孤儿独自立户）不报；"
                    + "户主不止一个（H003）、出生日期与证件号不符（P014）的，先改那一项。",
                "A minor is hardly ever the head: mostly the date of birth was miscopied, or the relation turned round. "
                    + "Orphans who live by themselves are passed over. Several heads (H003) and a date of birth that "
                    + "contradicts the number (P014) come first."),
            remedy: Words(
                "看户口簿：出生日期错的更正；户主填错的，改为实际户主并重排关系；确实登记为户主的，注明情况。",
                "See the household book: correct the date of birth, or name the real head and give the others their "
                    + "relation; where it is so, note it."),
            basis: Basis("INF", .inference), needs: [[.relation], [.birth, .idNo]], thresholds: [.headAge],
            yieldsTo: [Explanation("H003", .household), Explanation("P014", .person)],
            examples: [
                .breaks("13岁的儿子填成户主", "the son of thirteen is registered as the head") {
                    $0.members[0].relation = .value(.father)
                    $0.members[1].relation = .value(.mother)
                    $0.members[2].relation = .value(.head)
                    $0.members[3].relation = .value(.sibling)
                    $0.members[4].relation = .value(.grandmother)
                    $0.headName = $0.members[2].name
                    $0.headIdNo = $0.members[2].idNo
                },
                .keeps("孤儿独自一户", "an orphan alone") {
                    $0.members = [$0.members[2]]
                    $0.members[0].relation = .value(.head)
                },
                .keeps("户主的出生日期和证件号都没填", "neither birth nor number of the head is known") {
                    $0.members[0].birth = .blank
                    $0.members[0].idNo = .blank
                },
            ],
            check: .household { household, context, sink in
                guard let head = household.headIndex, let age = household.members.span[head].age(on: context.asOf),
                    let youngest = context.number(.headAge), age < youngest,
                    !household.isEverybodyBelow(youngest, on: context.asOf)
                else { return }
                sink.report(member: head, .birth, [.count(age)])
            }),
        Rule(
            "H009", .warning,
            title: Words("配偶年龄异常", "unlikely ages of head and spouse"),
            message: Words(
                "户主{0}周岁，配偶{1}周岁：{2}", "the head is {0}, the spouse {1}: {2}"),
            why: Words(
                "法定婚龄男22、女20周岁；夫妻相差30岁以上的极少，多半是出生日期抄错，或子女、父母填成了配偶。界限见政策参数，年龄算到基准日；"
                    + "性别不明的不按婚龄查。配偶或户主不止一个（H003、H004）、两人同性别（H005）、性别或出生日期与证件号不符（P013、P014）的，先改那一项。",
                "A man may marry at 22, a woman at 20, and few couples are 30 years apart: mostly a date of birth was "
                    + "miscopied, or a child or parent registered as the spouse. Several heads or spouses (H003, H004), one "
                    + "sex (H005), and a sex or birth that contradicts the number (P013, P014) come first."),
            remedy: Words(
                "看户口簿和结婚证：出生日期或关系填错的更正；属实的注明，不必改。",
                "See the household book and the marriage certificate: correct birth or relation; where it is so, note it."
            ),
            basis: Basis("INF", .inference), needs: [[.relation], [.birth, .idNo]],
            thresholds: [.wifeAge, .husbandAge, .spouseGap],
            yieldsTo: [
                Explanation("H003", .household), Explanation("H004", .household), Explanation("H005", .household),
                Explanation("P013", .person), Explanation("P014", .person),
            ],
            examples: [
                .breaks("女儿填成了配偶", "the daughter is registered as the spouse") {
                    $0.members[1].relation = .value(.other)
                    $0.members[3].relation = .value(.spouse)
                },
                .breaks("妻子比户主大32岁", "the wife is thirty-two years older") {
                    $0.members[1].bear(1943, 9, 3, sequence: 228)
                    $0.members[1].labor = .value(.unable)
                    $0.members[1].isLabor = .value(.no)
                    $0.members[1].drawsPension = .value(.yes)
                    $0.members[1].pensionAmount = .value(Money(yuan: 50))
                },
                .keeps("妻子比户主大5岁", "the wife is five years older") {
                    $0.members[1].bear(1970, 3, 12, sequence: 228)
                },
                .keeps("刚满20周岁的妻子", "a wife just twenty") {
                    $0.members[0].bear(1990, 3, 12, sequence: 189)
                    $0.members[1].bear(1997, 12, 31, sequence: 228)
                },
                .keeps("配偶的出生日期和证件号都没填", "neither birth nor number of the spouse is known") {
                    $0.members[1].birth = .blank
                    $0.members[1].idNo = .blank
                },
            ],
            check: .household { household, context, sink in
                guard let head = household.headIndex,
                    let spouse = household.position(of: .spouse),
                    let headAge = household.members.span[head].age(on: context.asOf),
                    let spouseAge = household.members.span[spouse].age(on: context.asOf)
                else { return }
                let isTooYoung =
                    isBelowMarriage(household.members.span[head].knownSex, headAge, context)
                    || isBelowMarriage(household.members.span[spouse].knownSex, spouseAge, context)
                guard isTooYoung || context.number(.spouseGap).map({ abs(headAge - spouseAge) > $0 }) == true else {
                    return
                }
                let reason =
                    isTooYoung
                    ? Words("有人未到婚龄", "one is below the age of marriage")
                    : Words("相差\(abs(headAge - spouseAge))岁", "they are \(abs(headAge - spouseAge)) years apart")
                sink.report(
                    member: spouse, .birth, [.count(headAge), .count(spouseAge), .words(reason)],
                    related: [sink.subject(member: head, .birth)])
            }),
    ]

    private static func isBelowMarriage(_ sex: Sex?, _ age: Int, _ context: RuleContext) -> Bool {
        let youngest: Int? =
            switch sex {
            case .male: context.number(.husbandAge)
            case .female: context.number(.wifeAge)
            case .unstated, nil: nil
            }
        return youngest.map { age < $0 } ?? false
    }
}

extension Household {
    /// Whether everybody is known to be younger.
    fileprivate func isEverybodyBelow(_ years: Int, on day: CalendarDay) -> Bool {
        for index in members.indices {
            guard let age = members[index].age(on: day), age < years else { return false }
        }
        return true
    }
}
