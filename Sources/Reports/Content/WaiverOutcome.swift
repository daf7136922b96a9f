import Findings
import Registry

/// What came of the waivers of a check (核实无误清单的结果).
public struct WaiverOutcome: Sendable {
    /// What came of one waiver.
    public enum State: String, Sendable {
        /// It silenced findings.
        case applied
        /// It would have silenced findings, or none, but held only to an earlier day.
        case expired
        /// It silenced nothing: the fault is gone, or the waiver names the wrong rule, household or person.
        case unmatched
    }

    /// A waiver and the findings that are its.
    public struct Entry: Sendable {
        /// The waiver.
        public var waiver: Waiver
        /// What came of it.
        public var state: State
        /// How many findings it silenced, or would have where it has expired.
        public var findings: Int

        /// A waiver with what came of it.
        public init(_ waiver: Waiver, _ state: State, findings: Int) {
            self.waiver = waiver
            self.state = state
            self.findings = findings
        }
    }

    /// The file of waivers, as it was given.
    public var file: String
    /// The day by which they expire: that on which the register is judged.
    public var day: CalendarDay
    /// The waivers in the order of the file.
    public var entries: [Entry]
    /// How many findings were silenced; one that two waivers name counts once.
    public var silenced: Int

    /// The outcome of a file's waivers.
    public init(file: String, day: CalendarDay, entries: [Entry], silenced: Int) {
        self.file = file
        self.day = day
        self.entries = entries
        self.silenced = silenced
    }
}

extension WaiverOutcome {
    /// The entries of a state.
    func entries(_ state: State) -> [Entry] { entries.filter { $0.state == state } }

    /// How many findings were silenced, and which waivers did nothing: a line each.
    var lines: [Words] {
        let applied = entries(.applied).count
        var lines = [
            Words(
                "核实无误清单 \(file)：\(applied) 条生效，\(silenced) 处疑点不再列出",
                "waivers of \(file): \(applied) in force, \(silenced) findings silenced")
        ]
        let expired = entries(.expired)
        if !expired.isEmpty {
            let findings = expired.reduce(0) { $0 + $1.findings }
            lines.append(
                Words(
                    "\(expired.count) 条已过期（按计算日期 \(day.registered)），对应的 \(findings) 处照常列出："
                        + Self.places(expired, .zh),
                    "\(expired.count) expired (as of \(day.registered)), their \(findings) findings are listed again: "
                        + Self.places(expired, .en)))
        }
        let unmatched = entries(.unmatched)
        if !unmatched.isEmpty {
            lines.append(
                Words(
                    "\(unmatched.count) 条没有对上任何疑点，请核对编号和户编号，或删去：" + Self.places(unmatched, .zh),
                    "\(unmatched.count) match no finding: check code and household, or remove them: "
                        + Self.places(unmatched, .en)))
        }
        return lines
    }

    private static let placesShown = 8

    private static func places(_ entries: [Entry], _ language: Language) -> String {
        let shown = entries.prefix(placesShown).map { entry in
            let waiver = entry.waiver
            let whom = waiver.household?.registered ?? waiver.idNo.map(Field.idNo.masked) ?? ""
            return language == .zh
                ? "第\(waiver.row)行 \(waiver.code) \(whom)" : "row \(waiver.row) \(waiver.code) \(whom)"
        }
        let more = entries.count - shown.count
        let rest = more > 0 ? Words("等（另 \(more) 条见 JSON）", ", and \(more) more (JSON has all)")[language] : ""
        return shown.joined(separator: Words("、", ", ")[language]) + rest
    }
}
