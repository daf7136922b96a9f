import Corrections
import Findings
import Registry

/// What is otherwise in a register than in an earlier one, in a form that any report can be written from (两期比对报告).
public struct DifferenceReport: Sendable {
    /// One of the two registers.
    public struct Side: Sendable {
        /// Its tables.
        public var inputs: [Report.Input]
        /// The year of its data, where one is said.
        public var year: Int?
        /// How many households and persons it has.
        public var tally: Tally

        /// A register that was compared.
        public init(inputs: [Report.Input], year: Int?, tally: Tally) {
            self.inputs = inputs
            self.year = year
            self.tally = tally
        }
    }

    /// A decision of which the two registers show nothing (两期看不出的处置).
    public struct UnseenDecision: Sendable {
        /// The file in which it stands.
        public var file: String
        /// The decision.
        public var decision: Decision

        /// A decision of a file.
        public init(file: String, decision: Decision) {
            self.file = file
            self.decision = decision
        }
    }

    /// The earlier register.
    public var before: Side
    /// The later one.
    public var now: Side
    /// Every change, by village, then by household.
    public var changes: [RegisterChange]
    /// The villages' numbers before, the changes and the numbers after; it foots.
    public var balance: Balance
    /// Villages that only one of the registers has.
    public var notCompared: [AdministrativePlace] = []
    /// How many households were numbered anew because the exports number in different ways.
    public var numberedAnew = 0
    /// Decisions that change numbers, and of which the registers show nothing.
    public var unseen: [UnseenDecision] = []

    /// A comparison of two registers.
    public init(before: Side, now: Side, changes: [RegisterChange], balance: Balance) {
        self.before = before
        self.now = now
        self.changes = changes
        self.balance = balance
    }
}

extension DifferenceReport {
    /// How often a kind of change occurs, and how many of these are to be verified.
    struct KindCount {
        let kind: RegisterChange.Kind
        let changes: Int
        let persons: Int
        let unverified: Int
    }

    /// The kinds that occur, in their order.
    var kinds: [KindCount] {
        let byKind = Dictionary(grouping: changes, by: \.kind)
        return RegisterChange.Kind.allCases.compactMap { kind in
            guard let changes = byKind[kind] else { return nil }
            return KindCount(
                kind: kind, changes: changes.count, persons: changes.reduce(0) { $0 + $1.persons },
                unverified: changes.count(where: \.isUnverified))
        }
    }

    /// The kinds of event that occur, in the order of the change record.
    var eventKinds: [ChangeEvent.Kind] {
        ChangeEvent.Kind.allCases.filter { kind in balance.lines.contains { $0.changes[kind] != nil } }
    }

    /// The numbers of all villages that were compared.
    var total: (before: Tally, after: Tally) {
        balance.lines.reduce(into: (.zero, .zero)) { sum, line in
            guard case .village = line.area else { return }
            sum.before += line.before
            sum.after += line.after
        }
    }

    /// The year of a register, or that it has none.
    func title(of side: Side, _ other: Words) -> Words {
        side.year.map { Words("\($0)年", "\($0)") } ?? other
    }

    /// Both registers by their years.
    var title: Words {
        let (old, new) = (title(of: before, Words("上期", "earlier")), title(of: now, Words("本期", "later")))
        return Words("\(old.zh) → \(new.zh)", "\(old.en) → \(new.en)")
    }
}

extension RegisterChange {
    /// Whether its reason is still to be verified.
    var isUnverified: Bool { certainty == .likely || certainty == .unknown }

    /// `from` or `to` as it may be shown.
    func shown(_ text: String, showValues: Bool) -> String {
        guard !showValues, let field else { return text }
        return field.masked(text)
    }

    /// How many households and persons there are more of by it, in all villages.
    var effect: Tally {
        events.reduce(.zero) { $0 + Tally(households: $1.households, persons: $1.persons) }
    }
}

extension Balance.Area {
    /// The county, town and village of a line, sums named as such.
    var names: (county: String, town: String, village: String) {
        switch self {
        case .village(let place): (place.county, place.town, place.village.isEmpty ? "（未填村）" : place.village)
        case .town(let county, let name): (county, name, "小计")
        case .county(let county): (county, "合计", "")
        case .all: ("总计", "", "")
        }
    }

    var isSum: Bool { if case .village = self { false } else { true } }
}
