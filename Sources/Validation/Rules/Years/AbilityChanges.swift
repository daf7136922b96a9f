import Findings
import Registry

extension Catalogue {
    /// How health and the ability to work change (健康与劳动能力的变化).
    static let abilityChanges: [Rule] = [
        Rule(
            "Y014", .warning,
            title: Words("残疾变健康", "disabled before, healthy now"),
            message: Words("上期健康状况有“残疾”，本期只填“{0}”", "disabled before; the state of health is “{0}” now"),
            why: Words(
                "残疾一般不会消失。常见的是批量修改时盖掉了，或上期误填。还有残疾人证号、残疾类别、级别、办证年度的报P044，不再报这一项；"
                    + "改为慢性病、大病的不报。",
                "A disability seldom goes. Mostly it was overwritten in bulk, or wrong before. Where a card is still given it "
                    + "is P044; nothing is reported where the person is ill now."),
            remedy: Words("看残疾人证：有效的改回“残疾”，确已注销的保留。", "Look at the card: mend the state where it is valid."),
            basis: Basis("INF", .inference), needs: [[.health], [.idNo]], compares: [.earlierExport],
            examples: [
                .breaks(
                    "妻子上期填残疾", "the wife was disabled",
                    sinceLastYear: { _, before in before.household.members[1].health = .value([.disabled]) }),
                .keeps(
                    "改为长期慢性病", "chronically ill now",
                    sinceLastYear: { now, before in
                        before.household.members[1].health = .value([.disabled])
                        now.household.members[1].health = .value([.chronicallyIll])
                    }),
                .keeps(
                    "还有残疾人证，属于P044", "a card is still given: P044",
                    sinceLastYear: { now, before in
                        before.household.members[1].health = .value([.disabled])
                        now.household.members[1].disabilityType = .value(.limbs)
                    }),
            ],
            check: .years(
                .members { now, before, _, sink in
                    guard let earlier = before.health.value, earlier.contains(.disabled), let health = now.health.value,
                        health.isHealthyOnly, now.cardField == nil
                    else { return }
                    sink.report(.health, [.value(health.registered, .health)])
                })),
        Rule(
            "Y015", .warning,
            title: Words("劳动力等级异常变化", "an ability to work that came back"),
            message: Words("劳动技能上期填“{0}”，本期填“{1}”", "the ability to work was “{0}” and is “{1}” now"),
            why: Words(
                "丧失劳动力的人一般不会恢复；无劳动力的成年人变成普通、技能劳动力也少见。上期未满16岁、在校的，病好了的不报；"
                    + "60岁以上的属于P041；变弱的看P039、P040。",
                "Who has lost the ability to work seldom regains it, nor do adults without it come to have it. Nothing is "
                    + "reported of who was under 16 or at school before, nor of who was ill and is healthy. Those of sixty "
                    + "are P041; a loss is P039 or P040."),
            remedy: Words("入户看本人能否劳动，改正填错的一期。", "See on a visit what the person can do, and mend the entry."),
            basis: Basis("INF", .inference), needs: [[.labor], [.idNo], [.birth, .idNo]],
            thresholds: [.laborAgeFrom, .elderAge], compares: [.earlierExport],
            examples: [
                .breaks(
                    "上期丧失劳动力，本期普通劳动力", "lost before, ordinary now",
                    sinceLastYear: { _, before in before.household.members[1].labor = .value(.lost) }),
                .breaks(
                    "健康的成年人上期无劳动力", "a healthy adult without it before",
                    sinceLastYear: { _, before in before.household.members[1].labor = .value(.unable) }),
                .keeps(
                    "上期患大病，现在好了", "gravely ill before, healthy now",
                    sinceLastYear: { _, before in
                        before.household.members[1].labor = .value(.unable)
                        before.household.members[1].health = .value([.seriouslyIll])
                    }),
                .keeps(
                    "毕业后成为劳动力", "at school before",
                    sinceLastYear: { _, before in
                        before.household.members[1].labor = .value(.unable)
                        before.household.members[1].student = .value(.senior3)
                    }),
                .keeps(
                    "弱劳动力变成普通劳动力", "weak before",
                    sinceLastYear: { _, before in before.household.members[1].labor = .value(.weak) }),
            ],
            check: .years(
                .members { now, before, context, sink in
                    guard let earlier = before.labor.value, earlier == .lost || earlier == .unable,
                        let labor = now.labor.value, labor == .ordinary || labor == .skilled,
                        now.hasRegainedAbility(since: before, earlier, context)
                    else { return }
                    sink.report(.labor, [.value(earlier.name, .labor), .value(labor.name, .labor)])
                })),
    ]
}

extension Member {
    /// Whether somebody under sixty can work again, and nothing in the two records says why.
    fileprivate func hasRegainedAbility(
        since before: Member, _ earlier: LaborAbility, _ context: RuleContext
    ) -> Bool {
        guard let now = age(on: context.asOf), let then = age(on: context.past.span.from),
            let youngest = context.number(.laborAgeFrom), let oldest = context.number(.elderAge), now < oldest
        else { return false }
        if earlier == .lost { return true }
        let hasRecovered = before.health.value?.isIll == true && health.value?.isHealthyOnly == true
        return then >= youngest && !before.isAtSchool && !hasRecovered
    }
}
