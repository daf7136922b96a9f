import Corrections
import Registry
import SpreadsheetWriting

/// The pages that stand on one tab (一页签的卡片): those of a village, or all.
struct CardTab {
    let village: String
    /// The part, where one tab does not hold all pages of the village.
    let part: Int?
    let pages: [CardPage]

    /// The tabs for the households of a matter, village by village.
    static func tabs(of matter: FormMatter, onlyWithLeads: Bool, perVillage: Bool) -> [CardTab] {
        let leads = Dictionary(grouping: matter.leads, by: \.household)
        var villages: [AdministrativePlace: [CardPage]] = [:]
        for household in matter.households {
            let own = household.householdId.value.flatMap { leads[$0] } ?? []
            if onlyWithLeads, own.isEmpty { continue }
            villages[household.place, default: []].append(CardPage(household, own))
        }
        let ordered = matter.ledger.villages.places.map { ($0.village, villages[$0] ?? []) }
        let groups = perVillage ? ordered : [("", ordered.flatMap(\.1))]
        return groups.filter { !$0.1.isEmpty }.flatMap { village, pages in parts(of: pages, village) }
    }

    /// A sheet can hold only so many page breaks.
    private static func parts(of pages: [CardPage], _ village: String) -> [CardTab] {
        let most = WorkbookWriter.mostPageBreaks
        guard pages.count > most else { return [CardTab(village: village, part: nil, pages: pages)] }
        return stride(from: 0, to: pages.count, by: most).enumerated().map { part, start in
            CardTab(village: village, part: part + 1, pages: Array(pages[start..<min(start + most, pages.count)]))
        }
    }
}

extension CardPage {
    fileprivate init(_ household: Household, _ leads: [FormLead]) {
        func row(_ member: Member, _ number: Int) -> PersonRecord {
            PersonRecord(number: number, householdNumber: 1, household: household, member: member, decision: nil)
        }
        record = row(household.head ?? Member(source: RecordToken(table: 0, row: 0)), 1)
        members = household.members.enumerated().map { row($1, $0 + 1) }
        self.leads = leads.enumerated().map { LeadRecord(number: $0 + 1, lead: $1) }
        placeholders = [
            "householdId": household.householdId.value?.registered ?? "", "town": household.place.town,
            "village": household.place.village,
        ]
    }
}
