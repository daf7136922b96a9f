import Registry

/// Who is registered where while decisions are carried out (花名册底数): the count that proves the events.
struct Roll {
    private struct Entry {
        var place: AdministrativePlace
        var members: [Member]
        /// A household that was split counts twice, one that was merged into another not at all.
        var households = 1
        /// Whether decisions took the last member away. A household of a table without member rows is not emptied.
        var isEmptied = false
        let canWork: Bool

        /// What the household counts. One whose last member is gone counts no more; the event that ends it must be there
        /// all the same.
        var tally: Tally { Tally(households: isEmptied ? 0 : households, persons: members.count) }
    }

    private var entries: [Identifier: Entry] = [:]
    /// Households without a number take no part in decisions, and still count.
    private var unnumbered = Headcount()

    init(_ households: [Household]) {
        for household in households { add(household) }
    }

    mutating func add(_ household: Household) {
        guard let number = household.householdId.value, entries[number] == nil else {
            unnumbered.add(household)
            return
        }
        entries[number] = Entry(place: household.place, members: household.members, canWork: household.canWork)
    }

    mutating func remove(_ household: Identifier) { entries[household] = nil }

    /// Takes the first member who is meant out of the household, and gives it back.
    mutating func removeMember(
        of household: Identifier, where isMeant: (Member) -> Bool
    ) -> Member? {
        guard let index = entries[household]?.members.firstIndex(where: isMeant) else { return nil }
        let member = entries[household]?.members.remove(at: index)
        let isEmptied = members(of: household).isEmpty
        entries[household]?.isEmptied = isEmptied
        return member
    }

    mutating func add(_ member: Member, to household: Identifier) {
        entries[household]?.members.append(member)
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

    /// As how many households and persons it counts now.
    func tally(of household: Identifier) -> Tally { entries[household]?.tally ?? .zero }

    /// Who is registered in the household now.
    func members(of household: Identifier) -> [Member] { entries[household]?.members ?? [] }

    /// Everybody, by village.
    var headcount: Headcount {
        var headcount = unnumbered
        for entry in entries.values { headcount.add(entry.tally, at: entry.place, canWork: entry.canWork) }
        return headcount
    }
}
