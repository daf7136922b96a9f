import Registry

/// The changes of a review (变动台账): what stood before, every event, and what stands after.
///
/// What stands after is counted from the register with the decisions carried out, not from the events; so the balance
/// can fail, and a decision taken twice or half shows.
public struct ChangeLedger: Sendable {
    /// The events, in the order of the decisions.
    public private(set) var events: [ChangeEvent]
    /// Households that were cleared out or lost members to it, as they stood before, in the village of then.
    public private(set) var clearedOut: [ClearedHousehold]
    /// Households and persons that came into the register, and members who joined a household of it.
    public private(set) var newcomers: [Newcomer]
    /// The villages of the ledger in the order of the register; those that only events name come last in their town.
    public private(set) var villages: VillageOrder
    /// The numbers before, by village.
    public let before: Headcount
    /// The numbers after, by village, counted apart from the events.
    public let after: Headcount

    /// The ledger of `decisions` taken about `register`.
    ///
    /// - Parameter after: an export made after the changes, against which the events are proven; without one the
    ///   decisions are carried out on `register` and counted.
    /// - Throws: where a decision names nobody of the register, or lacks what its event needs.
    public init(
        register: Register, decisions: DecisionList, after export: Register? = nil
    ) throws(DecisionError) {
        var book = EventBook(register: register, newcomers: decisions.newcomers)
        for decision in decisions.decisions { try book.enter(decision) }
        events = book.events
        clearedOut = book.clearedOut
        newcomers = book.entered
        let places = [register.households.map(\.place), events.map(\.place), export?.households.map(\.place) ?? []]
        villages = VillageOrder(places.joined())
        before = Headcount(register.households)
        after = export.map { Headcount($0.households) } ?? book.roll.headcount
    }

    /// The ledger of events that two exports show, with the numbers counted in each of them.
    public init(events: [ChangeEvent], villages: VillageOrder, before: Headcount, after: Headcount) {
        self.events = events
        self.villages = villages
        self.before = before
        self.after = after
        clearedOut = []
        newcomers = []
    }

    /// The ledger of a register in which nobody is, and nothing happens.
    public static var empty: ChangeLedger {
        ChangeLedger(events: [], villages: VillageOrder([]), before: Headcount(), after: Headcount())
    }

    /// What of the ledger happened in the villages of one town (街道台账).
    ///
    /// A household that moves to another town leaves here, and comes in there.
    public func inTown(_ town: String, of county: String) -> ChangeLedger {
        func isThere(_ place: AdministrativePlace) -> Bool { place.town == town && place.county == county }
        var part = self
        part.events.removeAll { !isThere($0.place) }
        part.clearedOut.removeAll { !isThere($0.household.place) }
        part.newcomers.removeAll { !isThere($0.household.place) }
        part.villages = VillageOrder(villages.places.filter(isThere))
        return part
    }
}

/// A household that is cleared out, whole or in part (清退对象).
public struct ClearedHousehold: Sendable {
    /// The household as it stood before.
    public let household: Household
    /// The members that are cleared out.
    public let members: [Member]
    /// Whether the whole household is.
    public let isWhole: Bool
    /// The decision.
    public let decision: Decision
}

/// Somebody who comes into the register (新增对象).
public struct Newcomer: Sendable {
    /// The household, or the household that the person joins, with its new members only.
    public let household: Household
    /// The decision.
    public let decision: Decision
}
