import Corrections
import Registry
import SpreadsheetWriting
import Templates

/// A row of a roster (花名册): a person, or the number of all. In printing order: by village, then household, a household's
/// members together.
enum RosterRow: FormRecord {
    case person(PersonRecord)
    case total(FormSum)

    /// Everybody who is cleared out.
    static func clearedOut(_ ledger: ChangeLedger) -> [RosterRow] {
        rows(
            in: ledger.villages,
            ledger.clearedOut.map { Part(household: $0.household, members: $0.members, decision: $0.decision) })
    }

    /// Everybody who comes into the register.
    static func newcomers(_ ledger: ChangeLedger) -> [RosterRow] {
        rows(
            in: ledger.villages,
            ledger.newcomers.map {
                Part(household: $0.household, members: $0.household.members, decision: $0.decision)
            })
    }

    var sum: FormSum? {
        if case .total(let sum) = self { sum } else { nil }
    }

    func value(of source: PersonSource) -> OutputValue {
        if case .person(let person) = self { person.value(of: source) } else { .blank }
    }

    /// The members of a household whom one decision is about.
    private struct Part {
        let household: Household
        let members: [Member]
        let decision: Decision
    }

    private static func rows(in villages: VillageOrder, _ parts: [Part]) -> [RosterRow] {
        let order = parts.indices.sorted { left, right in
            let (one, other) = (parts[left], parts[right])
            return (villages[one.household.place], one.decision.householdId, left)
                < (villages[other.household.place], other.decision.householdId, right)
        }
        var rows: [RosterRow] = []
        var households = 0
        var last: Identifier?
        for part in order.map({ parts[$0] }) {
            if part.decision.householdId != last { households += 1 }
            last = part.decision.householdId
            for member in part.members {
                rows.append(
                    .person(
                        PersonRecord(
                            number: rows.count + 1, householdNumber: households, household: part.household,
                            member: member, decision: part.decision)))
            }
        }
        guard !rows.isEmpty else { return [] }
        let counts = ["households": "\(households)", "persons": "\(rows.count)"]
        return rows + [.total(FormSum(level: .all, placeholders: counts))]
    }
}
