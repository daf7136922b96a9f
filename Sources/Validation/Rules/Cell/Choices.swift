import Findings
import Registry

extension Catalogue {
    /// Cells that hold several values of a list (多选项).
    static let choices: [Rule] = [
        Rule(
            "C027", .error,
            title: Words("多选项超过上限或重复", "too many choices, or one twice"),
            message: Words("“{0}”的选项{1}", "“{0}” {1}"),
            why: Words(
                "主要燃料类型最多选3项，同一项也不能选两次，系统导入时会拒收。其他致贫原因超过2项属于H032。",
                "At most three kinds of fuel may be chosen, and nothing twice; imports refuse it. More than two other causes of "
                    + "poverty are H032's."),
            remedy: Words("留下主要的几项，删去重复的。", "Keep the main ones, and each once."),
            basis: Basis("LT form; Guizhou 2013 form", .high),
            needs: [[.fuel, .otherCause, .health, .resettleDifficulty]], thresholds: [.fuelsTo],
            yieldsTo: [Explanation("H032")],
            examples: [
                .breaks("燃料选了4项", "four kinds of fuel") {
                    $0.conditions.fuel = .value([.firewood, .driedDung, .coal, .clean])
                },
                .breaks("同一个致贫原因填了两次", "a cause of poverty twice") {
                    $0.otherCause = .value([.lackOfFunds, .lackOfFunds])
                },
                .keeps("燃料选了3项", "three kinds of fuel") {
                    $0.conditions.fuel = .value([.firewood, .coal, .clean])
                },
                .keeps("两个不同的原因", "two causes") { $0.otherCause = .value([.lackOfFunds, .lackOfLand]) },
            ],
            check: .household { household, context, sink in
                if let fuel = household.conditions.fuel.value {
                    if let words = fuel.repetition {
                        sink.report(.fuel, [.field(.fuel), .words(words)])
                    } else if let most = context.number(.fuelsTo), fuel.listed > most {
                        let words = Words(
                            "有\(fuel.listed)项，最多\(most)项", "has \(fuel.listed) choices, at most \(most) may be")
                        sink.report(.fuel, [.field(.fuel), .words(words)])
                    }
                }
                if let words = household.otherCause.value?.repetition {
                    sink.report(.otherCause, [.field(.otherCause), .words(words)])
                }
                if let words = household.conditions.resettleDifficulty.value?.repetition {
                    sink.report(.resettleDifficulty, [.field(.resettleDifficulty), .words(words)])
                }
                for index in household.members.indices {
                    guard let words = household.members.span[index].health.value?.repetition else { continue }
                    sink.report(member: index, .health, [.field(.health), .words(words)])
                }
            })
    ]
}

extension CodeSet {
    /// What is said where a value was chosen twice.
    fileprivate var repetition: Words? {
        listed > count
            ? Words("有重复：\(registered)", "repeats a choice: \(registered)") : nil
    }
}
