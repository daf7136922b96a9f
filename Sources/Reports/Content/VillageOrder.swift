import Findings
import Registry

/// The order of villages (村的次序): that of the register, which is how clerks know them. Characters have an order too, but
/// none that anybody reads by.
struct VillageOrder {
    private let ranks: [AdministrativePlace: Int]

    /// The order in which the households of findings stand in the register, the villages of a town together, and the towns
    /// of a county.
    init(_ findings: [ReportedFinding]) {
        var first: [AdministrativePlace: Int] = [:]
        for finding in findings {
            guard let place = finding.household?.place, let position = finding.finding.subject.household else {
                continue
            }
            for area in [place, place.town(), place.wholeCounty()] {
                if first[area].map({ position < $0 }) ?? true { first[area] = position }
            }
        }
        let places = Set(findings.compactMap { $0.household?.place })
        func key(_ place: AdministrativePlace) -> [Int] {
            [place.wholeCounty(), place.town(), place].map { first[$0] ?? 0 }
        }
        let ordered = places.map { ($0, key($0)) }.sorted { left, right in
            left.1 == right.1 ? left.0 < right.0 : left.1.lexicographicallyPrecedes(right.1)
        }
        ranks = Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($1.0, $0) })
    }

    /// The village's position; what belongs to none comes first.
    subscript(place: AdministrativePlace?) -> Int { place.flatMap { ranks[$0] } ?? -1 }
}

extension AdministrativePlace {
    fileprivate func town() -> AdministrativePlace {
        AdministrativePlace(city: city, county: county, town: town, village: "")
    }

    fileprivate func wholeCounty() -> AdministrativePlace {
        AdministrativePlace(city: city, county: county, town: "", village: "")
    }
}
