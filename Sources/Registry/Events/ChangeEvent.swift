/// One change of the number of households or persons of a village (变动事件).
///
/// The two rosters and the change record are written from the same events, so they cannot disagree.
public struct ChangeEvent: Sendable, Hashable {
    /// The kinds of change (变动类别), FORMS 3.4.
    public enum Kind: UInt8, CodedValue, CaseIterable {
        case birth, marriageIn, moveIn, otherIncrease
        case death, marriageOut, moveOut, otherDecrease
        case dissolution, split, merger, addition, clearOut, restoration, moveBetweenVillagesOut, moveBetweenVillagesIn
        public static let list = CodeList(
            "changeKind", "变动类别",
            [
                .init("自然增加-出生"), .init("自然增加-婚入"), .init("自然增加-迁入"), .init("自然增加-其他"),
                .init("自然减少-死亡"), .init("自然减少-婚出"), .init("自然减少-迁出"), .init("自然减少-其他"),
                .init("自然销户"), .init("拆户"), .init("并户"), .init("中途增加"), .init("终止(清退)"), .init("恢复"),
                .init("村间迁出"), .init("村间迁入"),
            ])
    }

    /// The kind.
    public var kind: Kind
    /// Where the decision stands that the change comes from, in the list that the clerk filled in.
    public var decision: RecordToken?
    /// The village in which the numbers change.
    public var place: AdministrativePlace
    /// The household's number.
    public var householdId: Identifier
    /// The head's name.
    public var headName: PersonName?
    /// The member's name, where the change is one person's.
    public var name: PersonName?
    /// The member's identity number, where the change is one person's.
    public var idNo: IdentityNumber?
    /// How many households more (or, negative, fewer).
    public var households: Int
    /// How many persons more (or, negative, fewer).
    public var persons: Int
    /// Why.
    public var reason: String = ""
    /// When.
    public var date: CalendarDay?
    /// By what the change is proven.
    public var evidence: String = ""
    /// Who handled the change.
    public var handler: PersonName?
    /// A remark.
    public var note: String = ""

    /// A change of a village's numbers.
    public init(
        _ kind: Kind, place: AdministrativePlace, householdId: Identifier, households: Int, persons: Int
    ) {
        self.kind = kind
        self.place = place
        self.householdId = householdId
        self.households = households
        self.persons = persons
    }

    /// Takes over the decision that the change comes from, and what that says of when, by what and by whom; why is left alone.
    public mutating func cite(_ source: Decision) {
        decision = source.source
        date = source.date ?? source.procedure.approval
        evidence = source.evidence
        handler = source.verifiedBy
        note = source.note
    }
}

extension ChangeEvent.Kind {
    /// Whether the kind adds to the numbers (增加).
    public var isIncrease: Bool {
        switch self {
        case .birth, .marriageIn, .moveIn, .otherIncrease, .split, .addition, .restoration, .moveBetweenVillagesIn: true
        case .death, .marriageOut, .moveOut, .otherDecrease, .dissolution, .merger, .clearOut, .moveBetweenVillagesOut:
            false
        }
    }
}

/// The village, street and district that a household belongs to (行政区划).
public struct AdministrativePlace: Hashable, Sendable {
    /// The city.
    public var city: String
    /// The county or district.
    public var county: String
    /// The town or street.
    public var town: String
    /// The village or community.
    public var village: String

    /// A village of a town of a county of a city.
    public init(city: String = "", county: String, town: String, village: String) {
        self.city = city
        self.county = county
        self.town = town
        self.village = village
    }

    /// Few villages of one name are in towns of one name.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(town)
        hasher.combine(village)
    }
}

extension Household {
    /// Where the household lives, blank where the table does not say.
    public var place: AdministrativePlace {
        AdministrativePlace(
            city: city.value ?? "", county: county.value ?? "", town: town.value ?? "", village: village.value ?? "")
    }
}
