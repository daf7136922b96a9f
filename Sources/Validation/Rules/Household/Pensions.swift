import Findings
import Registry

extension Catalogue {
    /// Pensions and the ages of those who draw them (养老金与年龄).
    static let pensions: [Rule] = [
        Rule(
            "H065", .warning,
            title: Words("有到龄领待遇成员但养老金为0", "insured members of pension age, and no pension"),
            message: Words(
                "有{0}名成员早过了领取养老金的年龄（{1}周岁）并参加了养老保险，养老保险金却填0",
                "{0} insured members passed the pension age of {1} more than a year ago, but the pension is 0"),
            why: Words(
                "参加养老保险的人满60周岁按月领养老金，全年不会是0。只看到计算日期已超过这个年龄满一年、养老保险或领取养老待遇填“是”的人，写明没有领的除外："
                    + "当年才满60周岁的可能还没有领。养老保险金没有填的不报。",
                "Who is insured draws a pension from sixty on. Only members are counted who passed that age a full year ago and "
                    + "are said to be insured or to draw one, and not said to draw none; somebody who has just turned sixty may not have drawn any. A blank is not "
                    + "judged."),
            remedy: Words(
                "按存折或社保发放表补填养老保险金；确实没有领的，帮助办理手续。",
                "Fill in the pension by the bank book; where none is paid, help with the application."),
            basis: Basis("INF; GD", .inference),
            needs: [[.pensionPay], [.residentPension, .employeePension, .drawsPension], [.birth, .idNo]],
            thresholds: [.pensionAge],
            examples: [
                .breaks("68岁的母亲参了保，养老金填0", "an insured mother of 68, and a pension of 0") {
                    $0.draw(exactly: .zero, \.pensionPay)
                },
                .keeps("母亲没有参加养老保险", "the mother is not insured") {
                    $0.draw(exactly: .zero, \.pensionPay)
                    $0.members[4].residentPension = .value(.no)
                    $0.members[4].drawsPension = .value(.no)
                },
                .keeps("母亲今年才满60岁", "the mother turned sixty this year") {
                    $0.draw(exactly: .zero, \.pensionPay)
                    $0.members[4].birth = .sample(1957, 1, 8)
                    $0.members[4].idNo = .sample(born: 1957, 1, 8, sequence: 552)
                },
                .keeps("养老保险金没有填", "no pension is given") { $0.income.pensionPay = .blank },
            ],
            check: .household { household, context, sink in
                guard household.income.pensionPay == .value(.zero), let age = context.number(.pensionAge),
                    let latest = context.latestBirth(ofAge: age + 1)
                else { return }
                var elders: [Subject] = []
                for index in household.members.indices {
                    guard household.members.span[index].mustDrawPension,
                        let birth = household.members.span[index].knownBirth,
                        birth <= latest
                    else { continue }
                    elders.append(sink.subject(member: index, .residentPension))
                }
                guard !elders.isEmpty else { return }
                sink.report(
                    .pensionPay, [.count(elders.count), .count(age)],
                    related: Array(elders.prefix(Sink.relatedLimit)))
            }),
        Rule(
            "H066", .warning,
            title: Words("有养老金但无到龄成员", "a pension, and nobody of its age"),
            message: Words("养老保险金填{0}元，但成员都不满{1}周岁", "a pension of {0} yuan, but no member is {1}"),
            why: Words(
                "城乡居民养老保险满60周岁才能领。有成员参加城镇职工养老保险（退休更早）或写明领取养老待遇的不报，有成员生日不明的也不报。"
                    + "常见的是领养老金的老人已去世或分户，收入没有更新。",
                "The residents' pension is drawn from sixty on. Nothing is said where a member is in the employees' scheme, "
                    + "which pays earlier, or is said to draw one, or where an age is unknown. Often the elder died or left, and the income was "
                    + "not changed."),
            remedy: Words(
                "核实是谁领的：老人不在户内的去掉这笔收入，填错项目的更正。",
                "Find out who drew it; take it out where that person is no longer a member."),
            basis: Basis("INF", .inference),
            needs: [[.pensionPay], [.birth, .idNo]], thresholds: [.pensionAge],
            yieldsTo: [Explanation("H001", .household)],
            examples: [
                .breaks("老人去世后养老金没有去掉", "the pension stayed when the elder died") {
                    $0.members.removeLast()
                    $0.memberCount = .value(Count(4))
                    $0.recountIncome()
                },
                .keeps("母亲68岁", "the mother is 68") { $0.members[4].employeePension = .value(.no) },
                .keeps("成员参加职工养老保险", "a member is in the employees' scheme") {
                    $0.draw(exactly: Money(yuan: 26_000), \.pensionPay)
                    $0.members.removeLast()
                    $0.members[0].residentPension = .value(.no)
                    $0.members[0].employeePension = .value(.yes)
                },
                .keeps("有成员的生日不明", "somebody's date of birth is unknown") {
                    $0.members[4].birth = .blank
                    $0.members[4].idNo = .blank
                },
            ],
            check: .household { household, context, sink in
                guard let pension = household.income.pensionPay.value, pension > .zero,
                    let age = context.number(.pensionAge), let latest = context.latestBirth(ofAge: age)
                else { return }
                for index in household.members.indices {
                    guard household.members.span[index].employeePension.value != .yes,
                        household.members.span[index].drawsPension.value != .yes,
                        let birth = household.members.span[index].knownBirth, birth > latest
                    else { return }
                }
                sink.report(.pensionPay, [.money(pension), .count(age)])
            }),
    ]
}

extension Member {
    /// Whether a person of that age draws a pension by what is said of insurance and drawing.
    fileprivate var mustDrawPension: Bool {
        switch drawsPension.value {
        case .yes: true
        case .no: false
        case nil: residentPension.value == .yes || employeePension.value == .yes
        }
    }
}
