import Registry

extension ChangeEvent.Kind {
    /// The kind of a natural increase with this reason (自然增加原因), REGISTRY 1.7.
    static func increase(for reason: String) -> ChangeEvent.Kind {
        if reason.contains("生") && !reason.contains("学生") { return .birth }
        if reason.contains("婚") || reason.contains("嫁") { return .marriageIn }
        if reason.contains("迁入") { return .moveIn }
        return .otherIncrease
    }

    /// The kind of a natural decrease with this reason (自然减少原因), REGISTRY 1.7.
    static func decrease(for reason: String) -> ChangeEvent.Kind {
        if reason.contains("死亡") || reason.contains("去世") || reason.contains("亡故") { return .death }
        if reason.contains("婚") || reason.contains("嫁") { return .marriageOut }
        if reason.contains("迁出") { return .moveOut }
        return .otherDecrease
    }
}

extension AdministrativePlace {
    /// Another village of the same town, or of the town named before a slash: `东洲街道/新村`.
    func sibling(_ name: String) -> AdministrativePlace {
        let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
        return AdministrativePlace(
            city: city, county: county, town: parts.count == 2 ? parts[0] : town, village: parts.last ?? village)
    }
}
