extension ChangeEvent.Kind {
    /// The kind of a natural increase with this reason (自然增加原因), REGISTRY 1.7.
    public static func increase(for reason: String) -> ChangeEvent.Kind {
        if reason.contains("生") && !reason.contains("学生") { return .birth }
        if reason.contains("婚") || reason.contains("嫁") { return .marriageIn }
        if reason.contains("迁入") { return .moveIn }
        return .otherIncrease
    }

    /// The kind of a natural decrease with this reason (自然减少原因), REGISTRY 1.7.
    public static func decrease(for reason: String) -> ChangeEvent.Kind {
        if reason.contains("死亡") || reason.contains("去世") || reason.contains("亡故") { return .death }
        if reason.contains("婚") || reason.contains("嫁") { return .marriageOut }
        if reason.contains("迁出") { return .moveOut }
        return .otherDecrease
    }
}
