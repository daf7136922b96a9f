import Findings
import Registry
import Reports

/// Finds the waivers that silence a finding (核实无误匹配).
struct WaiverIndex {
    private let waivers: [Waiver]
    private var byHousehold: [Key: [Int]] = [:]
    private var byPerson: [Key: [Int]] = [:]

    private struct Key: Hashable {
        let code: RuleCode
        let text: String
    }

    init(_ waivers: [Waiver]) {
        self.waivers = waivers
        for (index, waiver) in waivers.enumerated() {
            if let idNo = waiver.idNo {
                byPerson[Key(code: waiver.code, text: Self.number(idNo)), default: []].append(index)
            } else if let household = waiver.household {
                byHousehold[Key(code: waiver.code, text: household.registered), default: []].append(index)
            }
        }
    }

    /// The positions of the waivers that name the finding's rule and its household or person.
    func waivers(for finding: ReportedFinding) -> [Int] {
        let household = finding.household?.number
        var found: [Int] = []
        if let household {
            found += byHousehold[Key(code: finding.code, text: household), default: []].filter { index in
                waivers[index].name.map { $0 == finding.name } ?? true
            }
        }
        if let idNo = finding.idNo {
            found += byPerson[Key(code: finding.code, text: Self.number(idNo.text)), default: []].filter { index in
                waivers[index].household.map { $0.registered == household } ?? true
            }
        }
        return found
    }

    /// The number as it is compared: blanks, width and the case of the check letter mean nothing.
    private static func number(_ text: String) -> String { CleanedText(text, .identity).text }
}

extension WaiverList {
    /// Parts findings into those that stand and those that a waiver silences on a day, and says what came of each.
    func applied(
        to findings: ReportedFindings, on day: CalendarDay
    ) -> (standing: ReportedFindings, silenced: ReportedFindings, outcome: WaiverOutcome) {
        let index = WaiverIndex(waivers)
        var counts = [Int](repeating: 0, count: waivers.count)
        var standing: [Int] = []
        var silenced: [Int] = []
        for (position, finding) in findings.enumerated() {
            let named = index.waivers(for: finding)
            for waiver in named { counts[waiver] += 1 }
            if named.contains(where: { waivers[$0].holds(on: day) }) {
                silenced.append(position)
            } else {
                standing.append(position)
            }
        }
        let entries = zip(waivers, counts).map { waiver, count in
            WaiverOutcome.Entry(
                waiver, !waiver.holds(on: day) ? .expired : count > 0 ? .applied : .unmatched, findings: count)
        }
        let outcome = WaiverOutcome(file: file, day: day, entries: entries, silenced: silenced.count)
        return (findings.picked(standing), findings.picked(silenced), outcome)
    }
}
