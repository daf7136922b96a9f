import Findings
import Registry

extension Catalogue {
    /// A lead (疑点) that a department's list gives by naming a member: the rule about one kind of list.
    ///
    /// - Parameter counts: whether a row that means a member is one; by default every row is.
    static func lead(
        _ code: RuleCode, _ severity: Severity, _ kinds: [ListKind], title: Words, why: Words, remedy: Words,
        basis: Basis, needs: [[Field]] = [], thresholds: [Threshold.Name] = [], examples: [Example],
        counts: @escaping @Sendable (ListHit, Member, RuleContext) -> Bool = { _, _, _ in true }
    ) -> Rule {
        Rule(
            code, severity, title: title,
            message: Words("在“{0}”名单里（{1}）。这是疑点，须实地核实", "on the list “{0}” ({1}); a lead, to be verified on site"),
            why: Words(why.zh + leadNote.zh, why.en + leadNote.en), remedy: remedy, basis: basis,
            needs: needs, thresholds: thresholds, papers: [kinds.map { .list($0) }], examples: examples,
            check: .list { judged, context, sink in
                guard kinds.contains(judged.list.kind) else { return }
                for hit in judged.hits where hit.strength != .nameOnly {
                    let member = judged.member(of: hit)
                    guard counts(hit, member, context), !context.isSettled(member, of: judged.household(of: hit)) else {
                        continue
                    }
                    sink.report(
                        at: hit.cell(.idNo), [.words(hit.kind.words), .words(hit.strength.words)],
                        related: [hit.listed])
                }
            })
    }

    private static let leadNote = Words(
        "名单命中只是疑点，不能直接清退；处置台账里已经有处置的不再报，只有姓名相同的见 M021。",
        " A hit is a lead and clears out nobody; what a decision has answered is not reported again, and hits by name alone are "
            + "M021's.")
}

extension Example {
    /// The model household's head is on a list.
    static func headListed(
        _ zh: String, _ en: String, on kind: ListKind, also: [RuleCode] = [],
        _ change: @escaping @Sendable (inout ListRow) -> Void = { _ in }
    ) -> Example {
        breaks(zh, en, also: also, inReview: { $0.listHead(on: kind, change) })
    }

    /// The model household's head is on a list, and there is nothing to say about it.
    static func headListedRightly(
        _ zh: String, _ en: String, on kind: ListKind,
        _ change: @escaping @Sendable (inout ListRow) -> Void
    ) -> Example {
        keeps(zh, en, inReview: { $0.listHead(on: kind, change) })
    }
}

extension ModelRegister {
    /// Puts the head of the model household on a list.
    fileprivate mutating func listHead(on kind: ListKind, _ change: (inout ListRow) -> Void) {
        let head = household.members.span[0]
        papers.list(kind) { list in
            list.rows[0].name = head.name.value
            list.rows[0].idNo = head.idNo
            change(&list.rows[0])
        }
    }
}
