import Registry

/// The proof that a ledger foots (平衡表): before + events = after, by village, town and district.
public struct Balance: Sendable {
    /// A line of the balance.
    public struct Line: Sendable {
        /// The village, or the town or district that the line sums up.
        public let area: Area
        /// The numbers before.
        public let before: Tally
        /// The sums of the events by kind: households and persons as absolute numbers.
        public let changes: [ChangeEvent.Kind: Tally]
        /// The numbers after.
        public let after: Tally

        /// How much the events add to the numbers before.
        public var net: Tally {
            changes.reduce(into: .zero) { sum, change in
                let sign = change.key.isIncrease ? 1 : -1
                sum += Tally(households: sign * change.value.households, persons: sign * change.value.persons)
            }
        }
    }

    /// What a line is about (区划级别).
    public enum Area: Sendable, Hashable {
        /// One village.
        case village(AdministrativePlace)
        /// A town or street of a county.
        case town(county: String, name: String)
        /// The county or district.
        case county(String)
        /// Everything.
        case all
    }

    /// The lines in printing order: villages, after the last of a town its sum, after the last town the district's.
    public let lines: [Line]

    /// The balance of `ledger`.
    ///
    /// - Throws: the first line that does not foot.
    public init(_ ledger: ChangeLedger) throws(Imbalance) {
        let villages = Self.villageLines(ledger)
        for line in villages { try line.prove() }
        var lines: [Line] = []
        var counties: [Line] = []
        for county in Self.groups(villages, by: \.county) {
            var towns: [Line] = []
            for town in Self.groups(county, by: \.town) {
                guard case .village(let place) = town[0].area else { continue }
                let sum = Self.sum(town, as: .town(county: place.county, name: place.town))
                try sum.prove()
                lines += town + [sum]
                towns.append(sum)
            }
            guard case .village(let place) = county[0].area else { continue }
            let sum = Self.sum(towns, as: .county(place.county))
            try sum.prove()
            lines.append(sum)
            counties.append(sum)
        }
        if counties.count > 1 {
            let sum = Self.sum(counties, as: .all)
            try sum.prove()
            lines.append(sum)
        }
        self.lines = lines
    }

    private static func villageLines(_ ledger: ChangeLedger) -> [Line] {
        var changes: [AdministrativePlace: [ChangeEvent.Kind: Tally]] = [:]
        for event in ledger.events {
            changes[event.place, default: [:]][event.kind, default: .zero] += Tally(
                households: abs(event.households), persons: abs(event.persons))
        }
        return ledger.villages.places.map { place in
            Line(
                area: .village(place), before: ledger.before.all[place] ?? .zero, changes: changes[place] ?? [:],
                after: ledger.after.all[place] ?? .zero)
        }
    }

    private static func groups(_ lines: [Line], by part: (AdministrativePlace) -> String) -> [[Line]] {
        var groups: [[Line]] = []
        var last: String?
        for line in lines {
            guard case .village(let place) = line.area else { continue }
            if part(place) == last, let index = groups.indices.last {
                groups[index].append(line)
            } else {
                groups.append([line])
                last = part(place)
            }
        }
        return groups
    }

    private static func sum(_ lines: [Line], as area: Area) -> Line {
        var changes: [ChangeEvent.Kind: Tally] = [:]
        for line in lines { changes.merge(line.changes, uniquingKeysWith: +) }
        return Line(
            area: area, before: lines.map(\.before).reduce(.zero, +), changes: changes,
            after: lines.map(\.after).reduce(.zero, +))
    }
}

/// A line of a balance that does not foot (不平衡).
public struct Imbalance: Error, Sendable, Hashable {
    /// The village, town or district.
    public let area: Balance.Area
    /// The numbers before.
    public let before: Tally
    /// What the numbers after should be by the events.
    public let expected: Tally
    /// What the numbers after are.
    public let counted: Tally
}

extension Balance.Line {
    fileprivate func prove() throws(Imbalance) {
        guard before + net == after else {
            throw Imbalance(area: area, before: before, expected: before + net, counted: after)
        }
    }
}
