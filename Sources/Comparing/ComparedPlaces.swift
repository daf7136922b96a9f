import Registry

/// The villages of two registers, each once however the two write it (两期村名). What only one of them says, the county or
/// the town, makes no village another.
struct ComparedPlaces {
    private struct Key: Hashable {
        let county: MatchKey?
        let town: MatchKey?
        let village: VillageKey
    }

    /// The villages; of two spellings the fuller, of two as full the earlier register's.
    private(set) var all: [AdministrativePlace] = []
    private var positions: [Key: Int] = [:]
    private let saysCounties: Bool
    private let saysTowns: Bool
    /// For each village of each register its position among all.
    private(set) var before: [Int] = []
    private(set) var now: [Int] = []

    init(before: [AdministrativePlace], now: [AdministrativePlace]) {
        func bothSay(_ part: KeyPath<AdministrativePlace, String>) -> Bool {
            [before, now].allSatisfy { places in places.contains { !$0[keyPath: part].isEmpty } }
        }
        saysCounties = bothSay(\.county)
        saysTowns = bothSay(\.town)
        self.before = before.map { position(of: $0) }
        self.now = now.map { position(of: $0) }
    }

    /// Whether a village has no name.
    func isUnnamed(_ position: Int) -> Bool { all[position].village.isEmpty }

    private mutating func position(of place: AdministrativePlace) -> Int {
        let key = Key(
            county: saysCounties ? MatchKey(place.county) : nil, town: saysTowns ? MatchKey(place.town) : nil,
            village: VillageKey(place.village))
        guard let known = positions[key] else {
            positions[key] = all.count
            all.append(place)
            return all.count - 1
        }
        if all[known].parts < place.parts { all[known] = place }
        return known
    }
}

extension AdministrativePlace {
    /// How many of its parts are said.
    fileprivate var parts: Int { [city, county, town, village].count { !$0.isEmpty } }
}
