import Findings
import Registry

extension Catalogue {
    /// How the causes of a household's poverty are filled in (致贫原因填写).
    static let causes: [Rule] = [
        Rule(
            "H030", .error,
            title: Words("主要致贫原因为空", "no main cause of poverty"),
            message: Words("主要致贫原因没有填", "the main cause of poverty is blank"),
            why: Words(
                "主要致贫原因是登记表的必选项，帮扶措施要对着它定。填了但认不出的报C009；一般农户不是贫困户，不查。",
                "The form demands the main cause, and help is chosen by it. A value that cannot be read is C009; ordinary "
                    + "farm households are not poor and are passed over."),
            remedy: Words(
                "按识别时的登记表或《扶贫手册》补填；查不到的，入户问清后选最主要的一项。",
                "Take it from the registration form or the handbook; else ask the household and choose the foremost."),
            basis: Basis("SX ③; LT", .high), needs: [[.mainCause]],
            examples: [
                .breaks("主要致贫原因没有填", "no main cause is given") { $0.mainCause = .blank },
                .keeps("填了但认不出，属于C009", "a value that cannot be read is C009") {
                    $0.misread(.mainCause, .notInCodeList, "懒")
                },
                .keeps("一般农户没有致贫原因", "an ordinary farm household has none") {
                    $0.povertyAttribute = .value(.ordinaryFarm)
                    $0.mainCause = .blank
                },
            ],
            check: .household { household, _, sink in
                guard household.mainCause.isBlank, household.povertyAttribute.value != .ordinaryFarm else { return }
                sink.report(.mainCause)
            }),
        Rule(
            "H031", .error,
            title: Words("其他致贫原因与主要原因重复", "the main cause stands among the others, too"),
            message: Words("主要致贫原因是{0}，其他致贫原因里又填了一次", "the main cause is {0}, and the others name it again"),
            why: Words(
                "其他致贫原因填主要原因以外的，同一个原因只填一次，否则按原因统计时会重复计算。",
                "The other causes are those besides the main one. A cause that stands twice is counted twice."),
            remedy: Words(
                "从其他致贫原因里去掉它，可以采纳建议值；建议值为空的，清空这一格。",
                "Take it out of the others; where the proposal is empty, empty the cell."),
            basis: Basis("SX ④", .medium), repair: .proposal, needs: [[.mainCause], [.otherCause]],
            examples: [
                .breaks("其他原因里又有主要原因", "the main cause is among the others") {
                    $0.otherCause = .value([.lackOfFunds, .lackOfSkill])
                },
                .breaks("其他原因只有主要原因", "the main cause is the only other") {
                    $0.otherCause = .value([.lackOfSkill])
                },
                .keeps("其他原因没有填", "no other cause") { $0.otherCause = .blank },
            ],
            check: .household { household, _, sink in
                guard let main = household.mainCause.value, let others = household.otherCause.value,
                    others.contains(main)
                else { return }
                let rest = others.elements.filter { $0 != main }.map(\.registered).joined(separator: ",")
                sink.report(.otherCause, [.value(main.registered, .mainCause)], fix: Fix(.proposal, .otherCause, rest))
            }),
        Rule(
            "H032", .error,
            title: Words("其他致贫原因项数过多", "too many other causes"),
            message: Words("其他致贫原因填了{0}项", "{0} other causes are given"),
            why: Words(
                "登记表规定其他致贫原因最多选两项。与主要原因重复的（H031）和同一项写两遍的不计入。",
                "The form allows two. One that repeats the main cause (H031), and one written twice, do not count."),
            remedy: Words("留下最主要的两项。", "Keep the two that weigh most."),
            basis: Basis("LT", .high), needs: [[.otherCause]], thresholds: [.otherCausesTo],
            examples: [
                .breaks("填了三项", "three are given") { $0.otherCause = .value([.lackOfFunds, .illness, .lackOfLand]) },
                .keeps("正好两项", "just two") { $0.otherCause = .value([.lackOfFunds, .illness]) },
                .keeps("三项里有一项是主要原因，属于H031", "one of three is the main cause: H031") {
                    $0.otherCause = .value([.lackOfFunds, .illness, .lackOfSkill])
                },
            ],
            check: .household { household, context, sink in
                guard let others = household.otherCause.value, let most = context.number(.otherCausesTo),
                    others.listed > most
                else { return }
                let main = household.mainCause.value
                let count = others.elements.count { $0 != main }
                if count > most { sink.report(.otherCause, [.count(count)]) }
            }),
        Rule(
            "H037", .warning,
            title: Words("因灾致贫缺具体类型", "poor by a disaster that is not named"),
            message: Words("致贫原因有因灾，{0}没有填", "a disaster is among the causes, and the {0} is blank"),
            why: Words(
                "因灾致贫要写明是什么灾（如洪涝、火灾、地震），写在因灾类型或致贫原因说明里都可以。主要原因和其他原因都看；"
                    + "有一处写了的不看内容。",
                "A disaster is named, a flood, a fire, an earthquake, as its kind or in the note on the causes. Main and "
                    + "other causes are both looked at; what is written is not."),
            remedy: Words("问清是哪一年的什么灾，填入因灾类型或致贫原因说明。", "Ask which disaster it was and in what year, and note it."),
            basis: Basis("GZ 2_11_005", .medium), needs: [[.mainCause, .otherCause], [.disasterKind, .causeNote]],
            examples: [
                .breaks("因灾致贫没有说明", "a disaster without a note") { $0.mainCause = .value(.disaster) },
                .breaks("其他原因里有因灾", "a disaster among the other causes") { $0.otherCause = .value([.disaster]) },
                .keeps("因灾类型填了", "the kind of disaster is given") {
                    $0.mainCause = .value(.disaster)
                    $0.disasterKind = .value("洪涝")
                },
                .keeps("说明了是洪涝", "the note says a flood") {
                    $0.mainCause = .value(.disaster)
                    $0.causeNote = .value("2013年洪涝")
                },
            ],
            check: .household { household, _, sink in
                guard household.hasCause(.disaster) else { return }
                switch (household.disasterKind, household.causeNote) {
                case (.value, _), (_, .value), (.unreadable, _), (_, .unreadable), (.absent, .absent): return
                case (.blank, _): sink.report(.disasterKind, [.field(.disasterKind)])
                case (.absent, .blank): sink.report(.causeNote, [.field(.causeNote)])
                }
            }),
        Rule(
            "H038", .warning,
            title: Words("致贫原因为其他但无说明", "another cause of poverty that is not explained"),
            message: Words("致贫原因有“其他”，致贫原因说明没有填", "“other” is among the causes, and the note on the causes is blank"),
            why: Words(
                "“其他”要写明是什么原因，否则帮扶无从下手，也常是没有问清就选的。主要原因和其他原因都看；有说明的不看内容。",
                "“Other” needs a note; without one nobody knows what help fits, and often nobody asked. Main and other "
                    + "causes are both looked at; what the note says is not."),
            remedy: Words(
                "入户问清原因：字典里有的改选，没有的填入致贫原因说明。", "Ask the household: choose a value of the list, or note what it is."),
            basis: Basis("GZ 2_11_004", .medium), needs: [[.mainCause, .otherCause], [.causeNote]],
            examples: [
                .breaks("主要原因填其他没有说明", "“other” without a note") { $0.mainCause = .value(.other) },
                .keeps("有说明", "with a note") {
                    $0.mainCause = .value(.other)
                    $0.causeNote = .value("房屋失火")
                },
                .keeps("没有填“其他”", "no “other”") { $0.causeNote = .blank },
            ],
            check: .household { household, _, sink in
                guard household.causeNote.isBlank, household.hasCause(.other) else { return }
                sink.report(.causeNote)
            }),
    ]
}

extension Household {
    /// Whether a cause is the main one or among the others.
    fileprivate func hasCause(_ cause: PovertyCause) -> Bool {
        mainCause.value == cause || otherCause.value?.contains(cause) == true
    }
}
