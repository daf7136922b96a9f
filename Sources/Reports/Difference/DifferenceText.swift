import Corrections
import Findings
import Registry

/// A comparison of two registers as text for a terminal (两期比对文本): the numbers first, then the villages, then a few
/// changes of each kind. Whatever is folded says how much more there is.
public struct DifferenceText: Sendable {
    private let report: DifferenceReport
    private let language: Language
    private let showValues: Bool
    private static let changesPerKind = 3
    /// So many villages are read; of more, the towns' sums.
    private static let mostVillages = 60

    /// A comparison to be rendered. Personal values are masked unless `showValues`.
    public init(_ report: DifferenceReport, language: Language, showValues: Bool = false) {
        self.report = report
        self.language = language
        self.showValues = showValues
    }

    /// The text, each line ended.
    public func render() -> String {
        [head, kinds, villages, details, unseen, notCompared].filter { !$0.isEmpty }
            .map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
    }

    private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

    private var head: [String] {
        let (before, after) = report.total
        var lines = [
            say("两期比对 ", "Compared: ") + report.title[language],
            "  "
                + say(
                    "\(before.households)户\(before.persons)人 → \(after.households)户\(after.persons)人，村、街道、区逐级平衡",
                    "\(before.households) households and \(before.persons) persons → \(after.households) and "
                        + "\(after.persons); it foots by village, street and district"),
        ]
        var table = TextTable([.left, .left, .left, .left, .right])
        for (name, side) in [(say("上期", "earlier"), report.before), (say("本期", "later"), report.now)] {
            for input in side.inputs {
                table.add(
                    name, input.file.onOneLine, (input.sheet ?? "").onOneLine, input.templateTitle ?? "",
                    say("\(input.rows) 行", "\(input.rows) rows"))
            }
        }
        lines += table.lines
        if report.numberedAnew > 0 {
            lines.append(
                "  "
                    + say(
                        "两期户编号的编法不同：有 \(report.numberedAnew) 户按成员认出，不逐户列出",
                        "the exports number households in different ways: \(report.numberedAnew) were known by their people"
                    ))
        }
        return lines
    }

    private var kinds: [String] {
        guard !report.changes.isEmpty else { return [say("两期没有差别", "No difference")] }
        var table = TextTable([.left, .right, .right, .left])
        for kind in report.kinds {
            table.add(
                kind.kind.words[language], say("\(kind.changes) 项", "\(kind.changes)"),
                say("\(kind.persons) 人", "\(kind.persons) persons"),
                kind.unverified == 0 ? "" : say("待核 \(kind.unverified)", "\(kind.unverified) to be verified"))
        }
        return [say("变化", "Changes")] + table.lines
    }

    private var villages: [String] {
        let villages = report.balance.lines.count { !$0.area.isSum }
        let changed = report.balance.lines.filter { !$0.changes.isEmpty && !$0.area.isSum }
        guard !changed.isEmpty else { return [] }
        let isFolded = changed.count > Self.mostVillages
        let shown = report.balance.lines.filter { $0.area.isSum || (!isFolded && !$0.changes.isEmpty) }
        let kinds = report.eventKinds
        var table = TextTable(
            [.left, .left, .right] + kinds.map { _ in .right } + [.right])
        table.add(
            row: [say("街道（镇）", "Town"), say("村", "Village"), say("上期", "Before")]
                + kinds.map { language == .zh ? $0.name : "\($0)" } + [say("本期", "After")])
        for line in shown {
            let names = line.area.names
            table.add(
                row: [names.town.isEmpty ? names.county : names.town, names.village, numbers(line.before)]
                    + kinds.map { line.changes[$0].map(numbers) ?? "·" } + [numbers(line.after)])
        }
        let rest = villages - changed.count
        var more = rest == 0 ? [] : ["  " + say("其余 \(rest) 个村没有增减", "\(rest) more villages without a change")]
        if isFolded {
            more.append(
                "  "
                    + say(
                        "有增减的 \(changed.count) 个村，--output 逐村写出",
                        "\(changed.count) villages changed; --output writes each"))
        }
        return [say("各村（户/人）", "Villages (households/persons)")] + table.lines + more
    }

    private func numbers(_ tally: Tally) -> String { "\(tally.households)/\(tally.persons)" }

    private var details: [String] {
        let byKind = Dictionary(grouping: report.changes, by: \.kind)
        return RegisterChange.Kind.allCases.flatMap { kind -> [String] in
            guard let changes = byKind[kind] else { return [] }
            let shown = changes.prefix(Self.changesPerKind).map { "  " + line(of: $0) }
            let rest = changes.count - shown.count
            return [kind.words[language]] + shown
                + (rest == 0 ? [] : ["  " + say("还有 \(rest) 项，--output 全部写出", "\(rest) more; --output writes all")])
        }
    }

    private func line(of change: RegisterChange) -> String {
        var parts = [change.place.village, change.householdId?.registered ?? ""]
        if let name = change.name ?? change.headName { parts.append(showValues ? name.registered : name.masked) }
        if !change.from.isEmpty || !change.to.isEmpty {
            let (from, to) = (
                change.shown(change.from, showValues: showValues), change.shown(change.to, showValues: showValues)
            )
            parts.append("\(from.isEmpty ? "—" : from) → \(to.isEmpty ? "—" : to)")
        }
        if change.name == nil { parts.append(say("\(change.persons)人", "\(change.persons) persons")) }
        let rule = change.rule.map { " \($0.rawValue)" } ?? ""
        parts.append("\(change.reason[language])（\(change.certainty.words[language])\(rule)）")
        return parts.filter { !$0.isEmpty }.map(\.onOneLine).joined(separator: "  ")
    }

    private var unseen: [String] {
        guard !report.unseen.isEmpty else { return [] }
        return [say("两期看不出的处置", "Decisions of which the exports show nothing")]
            + report.unseen.map { unseen in
                let decision = unseen.decision
                return "  "
                    + say(
                        "\(unseen.file) 第\(decision.source.row)行，户编号 \(decision.householdId.registered)：\(decision.disposal.name)",
                        "\(unseen.file) row \(decision.source.row), household \(decision.householdId.registered): "
                            + decision.disposal.name)
            }
    }

    private var notCompared: [String] {
        guard !report.notCompared.isEmpty else { return [] }
        let names = report.notCompared.map { $0.town + $0.village }.joined(separator: "、")
        return [say("只有一期有、没有比的村：\(names)", "Villages that only one export has, not compared: \(names)")]
    }
}
