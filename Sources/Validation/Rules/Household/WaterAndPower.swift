import Findings
import Registry

extension Catalogue {
    /// Water, electricity, toilet and fuel of a household (水、电、厕所、燃料).
    static let waterAndPower: [Rule] = [
        Rule(
            "H089", .warning,
            title: Words("饮水困难与饮水安全矛盾", "water that is hard to get, and safe"),
            message: Words("饮水是否困难填“是”，饮水是否安全也填“是”", "water is hard to get, and yet safe"),
            why: Words(
                "饮水安全包括水量够、取水方便，取水有困难就不算安全，两项同时填“是”总有一项不对。困难填“否”而安全也填“否”的"
                    + "不矛盾（水方便但水质不好），不报。",
                "Safe water is also enough water near at hand; where it is hard to get it is not safe. Water that is easy to "
                    + "get and not safe is no contradiction."),
            remedy: Words(
                "入户看水源：水量、水质、取水距离、保证程度，更正填错的一项。", "See the source of the water, and correct the column that is wrong."),
            basis: Basis("INF; two fields aac311, aac312", .inference), needs: [[.waterDifficult], [.waterSafe]],
            examples: [
                .breaks("又困难又安全", "both hard to get and safe") { $0.conditions.waterDifficult = .value(.yes) },
                .keeps("又困难又不安全", "hard to get and not safe") {
                    $0.conditions.waterDifficult = .value(.yes)
                    $0.conditions.waterSafe = .value(.no)
                },
                .keeps("不困难但水质不好", "easy to get, but not safe") { $0.conditions.waterSafe = .value(.no) },
                .keeps("是否安全没有填", "safety is blank") {
                    $0.conditions.waterDifficult = .value(.yes)
                    $0.conditions.waterSafe = .blank
                },
            ],
            check: .household { household, _, sink in
                guard household.conditions.waterDifficult.value == .yes, household.conditions.waterSafe.value == .yes
                else { return }
                sink.report(.waterSafe)
            }),
        Rule(
            "H095", .error,
            title: Words("未通生活用电或为空", "no electricity in the home, or not said"),
            message: Words("是否通生活用电{0}", "electricity in the home {0}"),
            why: Words(
                "农村早已户户通电，填“否”的多半是填错；空着按漏填处理。确实没有通电的，是必须解决的问题。",
                "Every village has electricity; a “no” is mostly a slip, and a blank counts as forgotten. Where it is true it "
                    + "must be put right."),
            remedy: Words("入户核实：已通电的更正，没有通的列入整改。", "Visit the house: correct the column, or put it down for repair."),
            basis: Basis("GZ 2_02_002, 5_15_002", .medium), needs: [[.livingPower]],
            examples: [
                .breaks("填“否”", "a “no”") { $0.conditions.livingPower = .value(.no) },
                .breaks("没有填", "a blank") { $0.conditions.livingPower = .blank },
                .keeps("认不出的写法", "what cannot be read") {
                    $0.misread(.livingPower, .notInCodeList, "光伏")
                },
                .keeps("生产用电填“否”", "no electricity for production") { $0.conditions.productionPower = .value(.no) },
            ],
            check: .household { household, _, sink in
                switch household.conditions.livingPower {
                case .blank: sink.report(.livingPower, [.words(Words("没有填", "is not filled in"))])
                case .value(.no): sink.report(.livingPower, [.words(Words("填“否”", "is “no”"))])
                case .value(.yes), .absent, .unreadable: return
                }
            }),
        Rule(
            "H096", .warning,
            title: Words("卫生厕所为空", "nothing said of a sanitary toilet"),
            message: Words("是否有卫生厕所没有填", "whether there is a sanitary toilet is not filled in"),
            why: Words(
                "核查把空着的按漏填处理；没有卫生厕所的应当填“否”，填“否”不报。",
                "Reviews count a blank as forgotten; where there is none the answer is “no”, which is not reported."),
            remedy: Words("入户核实后填“是”或“否”。", "See the house and enter yes or no."),
            basis: Basis("SX ③", .medium), needs: [[.toilet]],
            examples: [
                .breaks("没有填", "a blank") { $0.conditions.toilet = .blank },
                .keeps("没有卫生厕所，填“否”", "there is none, and a “no”") { $0.conditions.toilet = .value(.no) },
            ],
            check: .household { household, _, sink in
                if household.conditions.toilet.isBlank { sink.report(.toilet) }
            }),
        Rule(
            "H097", .warning,
            title: Words("燃料类型为空", "no kind of fuel"),
            message: Words("主要燃料类型没有填", "the main fuel is not filled in"),
            why: Words(
                "每户做饭取暖都要用燃料，空着按漏填处理。写法认不出的由C009报。",
                "Every household cooks with something; a blank counts as forgotten. What cannot be read is C009's."),
            remedy: Words(
                "按实际填柴草、干畜粪、煤炭、清洁能源或其他。", "Enter firewood, dried dung, coal, clean energy or other, as it is."),
            basis: Basis("SX ③", .medium), needs: [[.fuel]],
            examples: [
                .breaks("没有填", "a blank") { $0.conditions.fuel = .blank },
                .keeps("柴草和煤炭都用", "both firewood and coal") { $0.conditions.fuel = .value([.firewood, .coal]) },
            ],
            check: .household { household, _, sink in
                if household.conditions.fuel.isBlank { sink.report(.fuel) }
            }),
        Rule(
            "H098", .warning,
            title: Words("生产用电/广播电视/合作社为空", "nothing said of power, broadcasts or a co-operative"),
            message: Words("{0}没有填", "not filled in: {0}"),
            why: Words(
                "三项都应填“是”或“否”，核查把空着的按漏填处理。每个空格报一处；填“否”不报。",
                "Each asks for yes or no, and reviews count a blank as forgotten. Each blank cell is reported; a “no” is not."
            ),
            remedy: Words("入户核实后填“是”或“否”。", "Ask the household and enter yes or no."),
            basis: Basis("SX ③", .medium), needs: [[.productionPower, .broadcast, .coop]],
            examples: [
                .breaks("三项都没有填", "all three are blank") {
                    $0.conditions.productionPower = .blank
                    $0.conditions.broadcast = .blank
                    $0.conditions.coop = .blank
                },
                .keeps("没有加入合作社，填“否”", "not in a co-operative, and a “no”") { $0.conditions.coop = .value(.no) },
                .keeps("认不出的写法", "what cannot be read") { $0.misread(.broadcast, .notInCodeList, "有线") },
            ],
            check: .household { household, _, sink in
                if household.conditions.productionPower.isBlank { report(.productionPower, &sink) }
                if household.conditions.broadcast.isBlank { report(.broadcast, &sink) }
                if household.conditions.coop.isBlank { report(.coop, &sink) }
            }),
    ]

    private static func report(_ field: Field, _ sink: inout Sink) { sink.report(field, [.field(field)]) }
}
