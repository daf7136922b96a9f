extension Decision {
    /// A member as a row of a list names one (所列人员).
    public struct Person: Sendable, Hashable {
        /// The identity number, where the row has one.
        public var idNo: IdentityNumber?
        /// The name, where the row has one.
        public var name: PersonName?

        /// A member by number, name or both.
        public init(idNo: IdentityNumber?, name: PersonName?) {
            self.idNo = idNo
            self.name = name
        }

        /// Whether the row means this member. A number decides where the list and the register have one; a name only
        /// where one of them lacks it.
        public func isNamed(as member: Member) -> Bool {
            if let idNo, let registered = member.idNo.value { return idNo.person == registered.person }
            return name != nil && name == member.name.value
        }
    }

    /// Whom the decision names.
    public var person: Person { Person(idNo: idNo, name: name) }

    /// Whether the decision means this member.
    public func names(_ member: Member) -> Bool { person.isNamed(as: member) }
}

extension Decision.Disposal {
    /// Whether it belongs on the roster of those who are cleared out (清退人员花名册).
    public var isClearOut: Bool {
        self == .clearOutMember || self == .suspend || self == .end || self == .clearOutHousehold
    }

    /// Whether it belongs on the roster of new households (新增贫困人口花名册).
    public var isAddition: Bool { self == .add || self == .restore }

    /// Whether the household as a whole leaves the register by it.
    public var endsHousehold: Bool {
        switch self {
        case .clearOutHousehold, .suspend, .end, .dissolve, .merge: true
        case .correct, .keep, .clearOutMember, .add, .naturalIncrease, .naturalDecrease, .restore, .split, .moveVillage:
            false
        }
    }

    /// Whether anybody leaves the register by it.
    public var removesSomebody: Bool { removesMember || isClearOut || self == .dissolve }

    /// Whether one member leaves the register by it.
    public var removesMember: Bool { self == .clearOutMember || self == .naturalDecrease }
}
