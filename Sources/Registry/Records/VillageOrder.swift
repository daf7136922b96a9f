/// The order of villages (村的次序): that in which they first stand in the register, which is how clerks know them.
/// Characters have an order too, but none that anybody reads by.
public struct VillageOrder: Sendable {
    /// The villages in order, each once.
    public let places: [AdministrativePlace]
    /// The areas by number: cities, counties, towns and villages, as they were met.
    private let areas: [Area: Int]
    /// The positions of those that are villages.
    private let positions: [Int: Int]

    /// What is called so within another area (区划).
    private struct Area: Hashable {
        let within: Int
        let name: String
    }

    /// The order of places as they are met: the villages of a town together, and so the towns of a county and the
    /// counties of a city.
    public init(_ met: some Sequence<AdministrativePlace>) {
        var areas: [Area: Int] = [:]
        var villages: [(place: AdministrativePlace, path: [Int])] = []
        for place in met {
            var path: [Int] = []
            let known = areas.count
            for name in place.names {
                path.append(areas.value(of: Area(within: path.last ?? -1, name: name), orSet: areas.count))
            }
            if path[path.count - 1] >= known { villages.append((place, path)) }
        }
        villages.sort { $0.path.lexicographicallyPrecedes($1.path) }
        places = villages.map(\.place)
        self.areas = areas
        positions = Dictionary(uniqueKeysWithValues: villages.enumerated().map { ($1.path[$1.path.count - 1], $0) })
    }

    /// The village's position; what belongs to none comes first.
    public subscript(place: AdministrativePlace?) -> Int {
        guard let place else { return -1 }
        var area = -1
        for name in place.names {
            guard let inner = areas[Area(within: area, name: name)] else { return -1 }
            area = inner
        }
        return positions[area] ?? -1
    }
}

extension AdministrativePlace {
    /// Its names, from the widest area to the narrowest.
    fileprivate var names: [String] { [city, county, town, village] }
}
