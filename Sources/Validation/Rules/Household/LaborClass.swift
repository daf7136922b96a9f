import Findings
import Registry

extension Catalogue {
    /// Whether what is said of a household's labour fits its members (劳动力与户属性、致贫原因).
    static let laborClass: [Rule] = [
        Rule(
            "H025", .warning,
            title: Words("劳力属性与成员劳动力不符", "the class of labour does not fit the members"),
            message: Words(
                "劳力属性填“{0}”，成员中劳动年龄内能劳动、不在校的有{1}人",
                "the class of labour is “{0}”; {1} members are able to work, of the age of labour and not at school"),
            why: Words(
                "“有劳动能力”的户至少有一名劳动力，“无劳动能力”的户没有普通或技能劳动力。劳动年龄按政策参数，算到政策的基准日。"
                    + "有成员的劳动技能没有填、或是弱劳动力（半劳动力）、超龄仍能劳动的，不据此说没有劳动力。",
                "A household classed as able has somebody who can work, one classed as unable has no ordinary or skilled "
                    + "labour of the policy's age. Members whose ability is blank, half-labour, and elders who still work "
                    + "are no proof that nobody can."),
            remedy: Words(
                "逐个核实成员的劳动技能；成员都对的，可以采纳按成员得出的劳力属性。",
                "Verify each member's ability to work; where they are right, accept the class that follows from them."),
            basis: Basis("GD constants; GG item 241", .high), repair: .proposal,
            needs: [[.laborAttribute], [.labor, .isLabor], [.birth, .idNo]], thresholds: [.laborAgeFrom, .laborAgeTo],
            examples: [
                .breaks("有两名劳动力却填无劳动能力", "two who can work under “unable”") {
                    $0.laborAttribute = .value(.unable)
                },
                .breaks("一人户丧失劳动力却填有劳动能力", "alone and without the ability to work, under “able”") {
                    $0.liveAlone()
                    $0.members[0].labor = .value(.lost)
                    $0.members[0].isLabor = .value(.no)
                    $0.members[0].health = .value([.seriouslyIll])
                },
                .keeps("一人户是半劳动力", "half-labour is no proof") {
                    $0.liveAlone()
                    $0.members[0].labor = .value(.weak)
                    $0.members[0].isLabor = .blank
                },
                .keeps("劳动技能没有填", "the ability to work is blank") {
                    $0.liveAlone()
                    $0.members[0].labor = .blank
                    $0.members[0].isLabor = .blank
                },
                .keeps("劳动技能与是否劳动力矛盾", "both columns on labour contradict each other") {
                    $0.liveAlone()
                    $0.members[0].labor = .value(.lost)
                },
                .keeps("无劳动能力的户里有70岁仍能劳动的老人", "an elder of seventy who still works") {
                    $0.liveAlone()
                    $0.laborAttribute = .value(.unable)
                    $0.members[0].bear(1947, 7, 19, sequence: 671)
                },
            ],
            check: .household { household, context, sink in
                guard let attribute = household.laborAttribute.value, !household.members.isEmpty else { return }
                let proposed: LaborAttribute
                var count = 0
                switch attribute {
                case .able:
                    for index in household.members.indices where household.members.span[index].canWork != false {
                        return
                    }
                    proposed = .unable
                case .unable:
                    count = household.labourers(context)
                    if count == 0 { return }
                    proposed = .able
                }
                sink.report(
                    .laborAttribute, [.value(attribute.registered, .laborAttribute), .count(count)],
                    fix: Fix(.proposal, .laborAttribute, proposed.registered))
            }),
        Rule(
            "H036", .warning,
            title: Words("缺劳力但劳动力占比过高", "poor for lack of labour, with much labour"),
            message: Words(
                "主要致贫原因是缺劳力，{0}名成员中却有{1}名劳动力",
                "the main cause is lack of labour, and {1} of {0} members are labour"),
            why: Words(
                "缺劳力的户劳动力应当占少数，占比的界限见政策参数（一般一半）。只数劳动年龄内、不在校的普通和技能劳动力，弱劳动力（半劳动力）不算，"
                    + "年龄不明的不算；只看主要致贫原因。",
                "Where labour is lacking it is the lesser part; the policy has the share, mostly one half. Only ordinary "
                    + "and skilled labour of the policy's age and not at school counts, half-labour and unknown ages do "
                    + "not; only the main cause is looked at."),
            remedy: Words(
                "核实成员的劳动技能和致贫原因，改不实的那一项；识别时缺劳力、现在孩子已成年的，注明即可。",
                "Verify the members' ability to work and the cause. Where children have grown up since, note it."),
            basis: Basis("GZ 5_11_029, 5_18_008", .high),
            needs: [[.mainCause], [.labor, .isLabor], [.birth, .idNo]],
            thresholds: [.laborAgeFrom, .laborAgeTo, .laborShare],
            examples: [
                .breaks("一人户是壮劳力", "a man alone, fit for work") {
                    $0.liveAlone()
                    $0.mainCause = .value(.lackOfLabor)
                },
                .keeps("五口人两名劳动力", "two of five are labour") { $0.mainCause = .value(.lackOfLabor) },
                .keeps("缺劳力是次要原因", "lack of labour is another cause") {
                    $0.liveAlone()
                    $0.otherCause = .value([.lackOfLabor])
                },
                .keeps("一人户是半劳动力", "half-labour alone") {
                    $0.liveAlone()
                    $0.mainCause = .value(.lackOfLabor)
                    $0.members[0].labor = .value(.weak)
                    $0.members[0].isLabor = .blank
                },
            ],
            check: .household { household, context, sink in
                guard household.mainCause.value == .lackOfLabor, !household.members.isEmpty,
                    let limit = context.threshold(.laborShare)
                else { return }
                let count = household.labourers(context)
                guard count > 0,
                    Quantity(Int64(count * 100)).hundredths >= limit.hundredths * Int64(household.members.count)
                else { return }
                sink.report(.mainCause, [.count(household.members.count), .count(count)])
            }),
    ]
}

extension Household {
    /// How many members are labour by the policy's age.
    fileprivate func labourers(_ context: RuleContext) -> Int {
        var count = 0
        for index in members.indices where members[index].countsAsLabour(context) && !members[index].isMarkedGone {
            count += 1
        }
        return count
    }
}
