/// The order of villages (村的次序): that in which they first stand in the register, which is how clerks know them.
/// Characters have an order too, but none that anybody reads by.
public struct VillageOrder: Sendable {
    /// The villages in order, each once.
    public let places: [AdministrativePlace]
    private let ranks: [AdministrativePlace: Int]

    /// The order of places as they are met: the villages of a town together, and so the towns of a county and the
    /// counties of a city.
    public init(_ met: some Sequence<AdministrativePlace>) {
        var areas: [[String]: Int] = [:]
        var keys: [AdministrativePlace: [Int]] = [:]
        for place in met where keys[place] == nil {
            let names = [place.city, place.county, place.town, place.village]
            keys[place] = (1...names.count).map { depth in
                let area = Array(names.prefix(depth))
                let rank = areas[area] ?? areas.count
                areas[area] = rank
                return rank
            }
        }
        places = keys.sorted { $0.value.lexicographicallyPrecedes($1.value) }.map(\.key)
        ranks = Dictionary(uniqueKeysWithValues: places.enumerated().map { ($1, $0) })
    }

    /// The village's position; what belongs to none comes first.
    public subscript(place: AdministrativePlace?) -> Int { place.flatMap { ranks[$0] } ?? -1 }
}
