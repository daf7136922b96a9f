import Registry

extension AdministrativePlace {
    /// Another village of the same town, or of the town named before a slash: `东洲街道/新村`.
    func sibling(_ name: String) -> AdministrativePlace {
        let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
        return AdministrativePlace(
            city: city, county: county, town: parts.count == 2 ? parts[0] : town, village: parts.last ?? village)
    }
}
