import Registry

extension PovertyAttribute {
    /// Whether households of the class live on the minimum living allowance (低保户), in the lists of all years.
    var isReliefClass: Bool {
        self == .lowIncomeRelief || self == .reliefAndPoor || self == .reliefWithLabor || self == .reliefWithoutLabor
    }

    /// Whether households of the class are supported as extremely poor (五保户、特困供养户), in the lists of all years.
    var isFiveGuaranteesClass: Bool {
        self == .fiveGuarantees || self == .fiveGuaranteesAndPoor || self == .extremePoor
    }

    /// Whether households of the class are poor and neither of the above (一般贫困户).
    var isOrdinaryClass: Bool { self == .ordinary || self == .ordinaryWithoutLabor }
}
