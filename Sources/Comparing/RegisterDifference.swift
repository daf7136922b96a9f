import Corrections
import Findings
import Registry
import Validation

/// What is otherwise in a register than in an earlier one (两期比对结果). `Balance` proves that it foots.
public struct RegisterDifference: Sendable {
    /// The records of the two registers by the position of the household, with at least the numbers and names of its
    /// members; asked for only where something changed.
    public struct Records {
        let before: (Int) -> Household
        let now: (Int) -> Household

        /// Records of an earlier register, and of a later one.
        public init(before: @escaping (Int) -> Household, now: @escaping (Int) -> Household) {
            self.before = before
            self.now = now
        }
    }

    /// Every change, by village, then by household.
    public let changes: [RegisterChange]
    /// The numbers before, the changes' events and the numbers after: what the change record is written from.
    public let ledger: ChangeLedger
    /// Villages that only one of the registers has: nothing is said of them.
    public let notCompared: [AdministrativePlace]
    /// How many households have another number because the exports number in different ways; each is then no change.
    public let numberedAnew: Int
    /// Decisions that change numbers, and of which the registers show nothing.
    public let unseen: [Decision]

    /// Compares a register with an earlier one.
    ///
    /// - Parameter decisions: the real reasons, where they are known; they make no event of their own.
    public init(
        _ now: ComparedRegister, since before: ComparedRegister, records: Records, decisions: DecisionList? = nil
    ) {
        let match = RegisterMatch(now.keys, before.keys)
        let links = HouseholdLinks(before, now, match)
        var finder = ChangeFinder(
            before: before, now: now, match: match, links: links, records: records,
            decisions: decisions.map { DecisionIndex($0.decisions) })
        finder.run()
        let covered = links.places.all.indices.filter(links.covers)
        let order = VillageOrder(links.places.all)
        changes = finder.changes.map { (order: ChangeOrder($0, order), change: $0) }
            .sorted { $0.order < $1.order }.map(\.change)
        ledger = ChangeLedger(
            events: changes.flatMap(\.events), villages: VillageOrder(covered.map { links.places.all[$0] }),
            before: Self.count(before, links.placeBefore, links), after: Self.count(now, links.placeNow, links))
        notCompared = links.places.all.indices.filter { !links.covers($0) }.map { links.places.all[$0] }
        numberedAnew = match.isNumberedAnew ? match.foundByMembers : 0
        let used = finder.usedDecisions
        unseen = (decisions?.decisions ?? []).filter { $0.disposal.changesNumbers && !used.contains($0.source) }
    }

    private static func count(
        _ register: ComparedRegister, _ places: [Int], _ links: HouseholdLinks
    ) -> Headcount {
        var tallies: [Int: Tally] = [:]
        for household in places.indices {
            tallies[places[household], default: .zero] += Tally(
                households: 1, persons: register.keys.persons(of: household).count)
        }
        return Headcount(
            Dictionary(
                uniqueKeysWithValues: tallies.filter { links.covers($0.key) }.map { (links.places.all[$0], $1) }))
    }
}

extension Decision.Disposal {
    /// Whether numbers of households or persons change by it.
    fileprivate var changesNumbers: Bool { self != .correct && self != .keep }
}

/// Where a change stands among all (变化次序): it depends on nothing but what the change says.
private struct ChangeOrder {
    private let village: Int
    private let texts: [String]
    private let kind: UInt8

    init(_ change: RegisterChange, _ order: VillageOrder) {
        village = order[change.place]
        texts = [change.householdId?.registered ?? "", change.name?.registered ?? "", change.from, change.to]
        kind = change.kind.rawValue
    }

    static func < (left: ChangeOrder, right: ChangeOrder) -> Bool {
        if left.village != right.village { return left.village < right.village }
        if left.texts[0] != right.texts[0] { return left.texts[0] < right.texts[0] }
        if left.kind != right.kind { return left.kind < right.kind }
        return left.texts.lexicographicallyPrecedes(right.texts)
    }
}
