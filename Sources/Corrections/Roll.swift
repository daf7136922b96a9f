import Registry

/// Who is registered where while decisions are carried out (花名册底数): the count that proves the events.
struct Roll {
    private struct Entry {
        var place: AdministrativePlace
        var members: Set<RecordToken>
        /// Members who joined by a decision. They have no row of the register, and a row of a list of decisions may bear
        /// the same token as one of the register.
        var joined = 0
        var households = 1
        /// Whether decisions took the last member away. A household of a table without member rows is not emptied.
        var isEmptied = false

        var persons: Int { members.count + joined }
    }

    private var entries: [Identifier: Entry] = [:]
    /// Households without a number take no part in decisions, and still count.
    private var unnumbered: [AdministrativePlace: Tally] = [:]

    init(_ households: [Household]) {
        for household in households { add(household) }
    }

    mutating func add(_ household: Household) {
        guard let number = household.householdId.value, entries[number] == nil else {
            unnumbered[household.place, default: .zero] += Tally(households: 1, persons: household.members.count)
            return
        }
        entries[number] = Entry(place: household.place, members: Set(household.members.map(\.source)))
    }

    mutating func remove(_ household: Identifier) { entries[household] = nil }

    mutating func remove(_ member: RecordToken, from household: Identifier) {
        guard var entry = entries[household], entry.members.remove(member) != nil else { return }
        entry.isEmptied = entry.persons == 0
        entries[household] = entry
    }

    mutating func addMember(to household: Identifier) {
        entries[household]?.joined += 1
        entries[household]?.isEmptied = false
    }

    mutating func split(_ household: Identifier) { entries[household]?.households += 1 }

    mutating func move(_ household: Identifier, to place: AdministrativePlace) { entries[household]?.place = place }

    /// The household ends; its members go on counting at `place`.
    mutating func merge(_ household: Identifier, into place: AdministrativePlace) {
        entries[household]?.place = place
        entries[household]?.households -= 1
    }

    func contains(_ household: Identifier) -> Bool { entries[household] != nil }

    /// Where the household is registered now; `nil` where it is not.
    func place(of household: Identifier) -> AdministrativePlace? { entries[household]?.place }

    /// How many are registered in the household now.
    func persons(in household: Identifier) -> Int { entries[household]?.persons ?? 0 }

    func remaining(of household: Household) -> [Member] {
        guard let number = household.householdId.value, let entry = entries[number] else { return [] }
        return household.members.filter { entry.members.contains($0.source) }
    }

    func tallies() -> [AdministrativePlace: Tally] {
        var tallies = unnumbered
        for entry in entries.values {
            // A household whose last member is gone does not count; the event that ends it must be there all the same.
            let households = entry.isEmptied ? 0 : entry.households
            tallies[entry.place, default: .zero] += Tally(households: households, persons: entry.persons)
        }
        return tallies
    }
}
