import Findings
import Registry

extension Catalogue {
    /// Who is responsible for helping a household (帮扶责任人).
    static let help: [Rule] = [
        Rule(
            "H100", .error,
            title: Words("无帮扶责任人", "nobody is responsible for helping the household"),
            message: Words("这一户没有帮扶责任人", "the household has no helper"),
            why: Words(
                "每户贫困户都要有帮扶责任人，审计把没有责任人的户列为问题。只有帮扶责任人数一列而没有填的，不知道有没有，不报。",
                "Every poor household has somebody who helps it; audits name those without. Where all that is known is a "
                    + "blank number of helpers, nothing is reported."),
            remedy: Words(
                "向镇村查明责任人并补录；确实没有的，请镇里安排结对。",
                "Ask the village who it is and add the person; where there is none, the town appoints one."),
            basis: Basis("S1; SX ⑨", .high), needs: [[.helperName, .helperCount]],
            examples: [
                .breaks("责任人没有录入", "no helper was registered") {
                    $0.helpers = []
                    $0.helperCount = .value(Count(0))
                },
                .breaks("责任人的姓名是空的", "the helper's name is blank") {
                    $0.helpers[0].helperName = .blank
                    $0.helperCount = .blank
                },
                .keeps("人数没有填，但有责任人", "the number is blank, and there is a helper") { $0.helperCount = .blank },
            ],
            check: .household { household, context, sink in
                guard !household.hasHelper else { return }
                switch household.helperCount {
                case .value(let count) where count.number > 0: return
                case .value: sink.report(.helperCount)
                case .absent, .blank, .unreadable:
                    if context.columns.contains(.helperName) { sink.report(.helperName) }
                }
            })
    ]
}

extension Household {
    /// Whether a row of the helpers' table is about the household; only a blank name makes it none.
    fileprivate var hasHelper: Bool { helpers.contains { !$0.helperName.isBlank } }
}
