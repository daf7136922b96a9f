import Findings
import Registry

extension Catalogue {
    /// What is said of those who are responsible for helping (帮扶责任人登记).
    static let helpers: [Rule] = [
        Rule(
            "H102", .warning,
            title: Words("帮扶关系已结束或时间重叠", "help that has ended, or that overlaps"),
            message: Words("帮扶责任人{0}：{1}", "the helper {0}: {1}"),
            why: Words(
                "每户应有正在帮扶的责任人。所有责任人的结束时间都早于政策的基准日，说明换人后没有补录；同一个责任人登记了两段、时间又重叠，"
                    + "说明换段时没有填结束。只知道年或年月的，按对帮扶最有利的日子算；开始时间没有填的不比重叠；几个人同时帮扶不算重叠。",
                "A household has somebody who helps it now. Where all have ended before the policy's day, nobody followed; "
                    + "where one helper has two terms that overlap, the first was not ended. Where only month or year is "
                    + "known, the day counts that speaks for the helper. Several helpers at a time are no fault."),
            remedy: Words(
                "问镇村现在由谁帮扶：换了人的补录新的责任人，没有换的更正结束时间；重复的一段删去或填上结束时间。",
                "Ask the village who helps now: add the new helper, or correct the end; of two terms delete or end one."
            ),
            basis: Basis("PY (帮扶状态); AC08 start/end", .medium), needs: [[.helperName], [.helperEnd]],
            examples: [
                .breaks("唯一的责任人已结束帮扶", "the only helper has ended") {
                    $0.helpers[0].helperEnd = .value(PartialDate(year: 2017, month: 6))
                },
                .breaks("同一个人的两段重叠", "two terms of one helper overlap") {
                    $0.helpers.append($0.helpers[0])
                    $0.helpers[1].helperStart = .value(PartialDate(year: 2017, month: 2))
                },
                .keeps("前任已结束，后任正在帮扶", "one has ended, another follows") {
                    $0.helpers.append($0.helpers[0])
                    $0.helpers[0].helperEnd = .value(PartialDate(year: 2017, month: 6))
                    $0.helpers[1].helperName = .value(PersonName("接任样本"))
                },
                .keeps("同一个人先后两段", "two terms of one helper, one after the other") {
                    $0.helpers.append($0.helpers[0])
                    $0.helpers[0].helperEnd = .value(PartialDate(year: 2017, month: 6))
                    $0.helpers[1].helperStart = .value(PartialDate(year: 2017, month: 6))
                },
                .keeps("当年结束，不知道是哪天", "it ends this year, nobody knows when") {
                    $0.helpers[0].helperEnd = .value(PartialDate(year: 2017))
                },
            ],
            check: .household { household, context, sink in
                guard !household.helpers.isEmpty else { return }
                if let last = household.lastHelperIfAllEnded(before: context.asOf) {
                    let end = household.helpers[last].helperEnd.value?.registered ?? ""
                    sink.report(
                        .helperEnd,
                        [
                            household.nameArgument(last),
                            .words(Words("\(end)已结束帮扶，没有接任的人", "ended \(end), and nobody followed")),
                        ])
                }
                for later in household.helpers.indices.dropFirst() {
                    for earlier in household.helpers.indices.prefix(later)
                    where household.helpers[earlier].isSameHelper(as: household.helpers[later])
                        && household.helpers[earlier].overlaps(household.helpers[later])
                    {
                        sink.report(
                            .helperStart,
                            [household.nameArgument(later), .words(Words("登记了两段，时间重叠", "two terms overlap"))])
                        return
                    }
                }
            }),
        Rule(
            "H103", .warning,
            title: Words("帮扶责任人电话/单位为空", "no telephone or unit of a helper"),
            message: Words("帮扶责任人{0}的{1}没有填", "the {1} of the helper {0} is blank"),
            why: Words(
                "群众和核查组靠电话和单位找到责任人，公示牌上也要写。没有责任人的报H100，不报这一条。",
                "The household and the reviewers find the helper by telephone and unit. A household without a helper is "
                    + "H100."),
            remedy: Words("问镇村或派出单位，补填电话和单位名称。", "Ask the village or the unit, and fill in both."),
            basis: Basis("PY; public source", .medium), needs: [[.helperName], [.helperPhone, .helperUnit]],
            examples: [
                .breaks("责任人的电话没有填", "the helper's telephone is blank") { $0.helpers[0].helperPhone = .blank },
                .breaks("责任人的单位没有填", "the helper's unit is blank") { $0.helpers[0].helperUnit = .blank },
                .keeps("没有责任人，属于H100", "no helper at all is H100") {
                    $0.helpers[0].helperName = .blank
                    $0.helpers[0].helperPhone = .blank
                    $0.helpers[0].helperUnit = .blank
                    $0.helperCount = .blank
                },
            ],
            check: .household { household, _, sink in
                for index in household.helpers.indices where household.helpers[index].helperName.value != nil {
                    if household.helpers[index].helperPhone.isBlank {
                        sink.report(.helperPhone, [household.nameArgument(index), .field(.helperPhone)])
                    }
                    if household.helpers[index].helperUnit.isBlank {
                        sink.report(.helperUnit, [household.nameArgument(index), .field(.helperUnit)])
                    }
                }
            }),
    ]
}

extension Household {
    /// A helper's name, for a message.
    fileprivate func nameArgument(_ helper: Int) -> Argument {
        .value(helpers[helper].helperName.value?.registered ?? "", .helperName)
    }

    /// The helper who ended last, where all have ended before a day.
    fileprivate func lastHelperIfAllEnded(before day: CalendarDay) -> Int? {
        var last: Int?
        let (year, month, dayOfMonth) = day.parts
        let today = PartialDate(year: year, month: month, day: dayOfMonth)
        for index in helpers.indices where !helpers[index].helperName.isBlank {
            guard let end = helpers[index].helperEnd.value, end.latest < today else { return nil }
            if last.flatMap({ helpers[$0].helperEnd.value }).map({ $0 < end }) != false { last = index }
        }
        return last
    }
}

extension Helper {
    /// Whether both rows are about one person.
    fileprivate func isSameHelper(as other: Helper) -> Bool {
        guard let name = helperName.value, name == other.helperName.value else { return false }
        guard let phone = helperPhone.value, let otherPhone = other.helperPhone.value else { return true }
        return phone == otherPhone
    }

    /// Whether both terms have a day in common, whatever the days and months that are not known. A term without an end
    /// goes on; one whose end cannot be read, or without a start, overlaps nothing.
    fileprivate func overlaps(_ other: Helper) -> Bool {
        guard let start = helperStart.value, let otherStart = other.helperStart.value else { return false }
        return !isOver(by: otherStart) && !other.isOver(by: start)
    }

    private func isOver(by start: PartialDate) -> Bool {
        switch helperEnd {
        case .value(let end): end <= start.latest
        case .absent, .blank: false
        case .unreadable: true
        }
    }
}

extension PartialDate {
    /// The last day that it may be.
    fileprivate var latest: PartialDate {
        let month = Int(packed) / 100 % 100
        let day = Int(packed) % 100
        return PartialDate(year: year, month: month == 0 ? 12 : month, day: day == 0 ? 31 : day)
    }
}
