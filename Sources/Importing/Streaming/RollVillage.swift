import Registry

/// The village of a household (户所在村), as its fields say.
struct RollVillage: Sendable {
    private let province: Reading<String>
    private let city: Reading<String>
    private let county: Reading<String>
    private let town: Reading<String>
    private let village: Reading<String>
    private let naturalVillage: Reading<String>

    init(_ household: borrowing Household) {
        province = household.province
        city = household.city
        county = household.county
        town = household.town
        village = household.village
        naturalVillage = household.naturalVillage
    }

    /// Whether a household is of the village.
    func isVillage(of household: borrowing Household) -> Bool {
        village == household.village && naturalVillage == household.naturalVillage && town == household.town
            && county == household.county && city == household.city && province == household.province
    }

    func place(_ household: inout Household) {
        household.province = province
        household.city = city
        household.county = county
        household.town = town
        household.village = village
        household.naturalVillage = naturalVillage
    }
}
