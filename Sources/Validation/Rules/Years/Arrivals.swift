import Findings
import Registry

extension Catalogue {
    /// Whether who came fits the reason given (新增成员的原因).
    static let arrivals: [Rule] = [
        Rule(
            "Y004", .warning,
            title: Words("新生儿出生日期不在本期", "a newborn who was born before"),
            message: Words(
                "增加原因是出生，出生日期{0}却在上期（{1}）以前",
                "came in by birth, and yet was born on {0}, before the earlier export of {1}"),
            why: Words(
                "以“新生儿”增加的人，应在上期数据以后出生。出生早的多半是补登户口，增加原因应写“其他”；也可能出生日期填错。"
                    + "出生日期和证件号不一致的先报P014。",
                "Whoever came in as a newborn was born since the earlier data. An earlier birth is mostly one registered "
                    + "late, whose reason is another, or a wrong date. Where date and number disagree it is P014."),
            remedy: Words(
                "查户口簿：补登的把增加原因改为“其他”，日期错的改出生日期。",
                "Look in the residence booklet: change the reason of a late registration, or mend the date."),
            basis: Basis("INF", .inference), needs: [[.birth, .idNo]], compares: [.earlierExport, .reasons],
            examples: [
                .breaks(
                    "以新生儿增加，2014年出生", "a newborn born in 2014",
                    sinceLastYear: { now, before in
                        before.household.lose(4)
                        now.household.memberCountStart = .value(Count(4))
                        now.household.members[4].becomeInfant(.granddaughter, born: 2014)
                        now.household.endPension()
                        now.household.members[4].mandarin = .value(.yes)
                        now.household.members[4].student = .value(.preschool)
                        now.household.members[4].memberNote = .value("2017年6月1日 自然增加，增加原因 新生儿")
                    }),
                .keeps(
                    "当年出生", "born this year",
                    sinceLastYear: { now, before in
                        before.household.lose(4)
                        now.household.members[4].becomeInfant(.granddaughter, born: 2017)
                        now.household.members[4].memberNote = .value("2017年6月1日 自然增加，增加原因 新生儿")
                    }),
                .keeps(
                    "收养的孩子", "an adopted child",
                    sinceLastYear: { now, before in
                        before.household.lose(4)
                        now.household.members[4].becomeInfant(.granddaughter, born: 2014)
                        now.household.members[4].memberNote = .value("2017年6月1日 自然增加，增加原因 收养")
                    }),
            ],
            check: .years(
                .change { change, context, sink in
                    forArrivals(change, context) { household, index, kind in
                        let member = household.members.span[index]
                        guard kind == .birth, let birth = member.knownBirth, birth <= context.past.span.from,
                            member.age(on: context.asOf) != nil
                        else { return }
                        sink.report(
                            member: index, .birth,
                            [.value(birth.registered, .birth), .text(context.past.span.from.registered)])
                    }
                })),
        Rule(
            "Y005", .warning,
            title: Words("婚入成员关系或年龄不符", "a member by marriage whose relation or age says otherwise"),
            message: Words("增加原因是婚入，{0}", "came in by marriage, and yet {0}"),
            why: Words(
                "婚嫁进来的人应是户主的配偶、儿媳、女婿等姻亲，而且已成年（18岁）。填成子女、孙辈、父亲、祖辈、兄弟姐妹、侄辈的，不是关系填错就是原因填错。"
                    + "“其他”和没有填的不报；再婚的母亲、兄弟媳妇、岳母等也不报。",
                "Who came in by marriage is a spouse, a child's spouse or the like, and of age (18). A relation by blood is a "
                    + "wrong relation or a wrong reason. Nothing is reported of “other”, nor where the relation is blank."
            ),
            remedy: Words(
                "查结婚证和户口簿，改与户主关系、出生日期或增加原因。",
                "Look at the marriage certificate; mend the relation, the date of birth or the reason."),
            basis: Basis("INF", .inference), needs: [[.relation]], compares: [.earlierExport, .reasons],
            examples: [
                .breaks(
                    "婚入的人填成之女", "somebody married in is a daughter",
                    sinceLastYear: { now, before in
                        before.household.lose(3)
                        now.household.memberCountStart = .value(Count(4))
                        now.household.members[3].bear(1995, 11, 30, sequence: 446)
                        now.household.members[3].student = .blank
                        (now.household.members[3].grade, now.household.members[3].school) = (.blank, .blank)
                        now.household.members[3].education = .value(.juniorMiddle)
                        now.household.members[3].labor = .value(.ordinary)
                        now.household.members[3].isLabor = .value(.yes)
                        now.household.members[3].residentPension = .value(.yes)
                        now.household.members[3].pensionLevel = .value("每年120元")
                        now.household.members[3].industry = .value("种植业")
                        now.household.laborCount = .value(Count(3))
                        now.household.members[3].memberNote = .value("2017年6月1日 自然增加，增加原因 嫁入")
                    }),
                .keeps(
                    "婚入的配偶", "a wife who married in",
                    sinceLastYear: { now, before in
                        before.household.lose(1)
                        now.household.members[1].memberNote = .value("2017年6月1日 自然增加，增加原因 婚入")
                    }),
                .keeps(
                    "关系填“其他”", "the relation is “other”",
                    sinceLastYear: { now, before in
                        before.household.lose(1)
                        now.household.members[1].relation = .value(.other)
                        now.household.members[1].memberNote = .value("2017年6月1日 自然增加，增加原因 婚入")
                    }),
            ],
            check: .years(
                .change { change, context, sink in
                    forArrivals(change, context) { household, index, kind in
                        let member = household.members.span[index]
                        guard kind == .marriageIn, let words = member.contradictionToMarriage(context) else { return }
                        sink.report(member: index, .relation, [.words(words)])
                    }
                })),
    ]

    /// Hands over each new member with the kind of change by which the person came in, where a reason says it.
    private static func forArrivals(
        _ change: HouseholdChange, _ context: RuleContext,
        _ body: (Household, _ member: Int, ChangeEvent.Kind) -> Void
    ) {
        guard let now = change.now else { return }
        let count = change.years.now.households[now].members.count
        guard (0..<count).contains(where: change.isNew) else { return }
        let household = change.years.now.households[now]
        for index in household.members.indices where change.isNew(index) {
            guard let reason = context.reasonOfArrival(household.members.span[index], in: household) else { continue }
            body(household, index, .increase(for: reason))
        }
    }
}

extension Member {
    /// What somebody's row says who came in by marriage, and cannot be so.
    fileprivate func contradictionToMarriage(_ context: RuleContext) -> Words? {
        switch relation.value {
        case .head, .son, .daughter, .grandson, .granddaughter, .daughtersSon, .daughtersDaughter, .father,
            .grandfather,
            .mothersFather, .greatGrandson, .greatGranddaughter, .nephew, .niece, .uncle, .sibling:
            return relation.value.map { Words("与户主关系填“\($0.name)”", "the relation is “\($0.name)”") }
        default:
            guard let age = age(on: context.asOf), age < 18 else { return nil }
            return Words("只有\(age)岁", "is \(age) years old")
        }
    }
}
