import Registry

extension Member {
    /// Whether neither scheme of basic medical insurance is said to insure the person (两种医保都没有填“是”). Both columns
    /// are there and readable: a scheme of which the table says nothing may be the person's.
    @inline(__always) var isWithoutBasicMedical: Bool { residentMedical.isNoOrBlank && employeeMedical.isNoOrBlank }

    /// Whether the person serves in the army, which looks after its own (现役军人).
    @inline(__always) var isSoldier: Bool { activeService == .value(.yes) }
}

extension Reading where Value == YesNo {
    /// Whether the cell is there, readable, and does not say yes.
    var isNoOrBlank: Bool {
        switch self {
        case .value(.no), .blank: true
        case .value(.yes), .absent, .unreadable: false
        }
    }
}
