/// Finds whom of a register the rows of a department's list mean (名单比对).
public struct ListMatcher: Sendable {
    /// A member of one of the households.
    public struct Position: Hashable, Sendable {
        /// The position of the household.
        public let household: Int
        /// The position of the member in it.
        public let member: Int

        /// A member of a household.
        public init(household: Int, member: Int) {
            self.household = household
            self.member = member
        }
    }

    /// The households that are compared.
    public let households: [Household]
    private var byNumber: [UInt64: [Position]] = [:]
    private var byName: [PersonName: [Position]] = [:]

    /// A matcher for the members of some households.
    public init(_ households: [Household]) {
        self.households = households
        for (household, record) in households.enumerated() {
            for (index, member) in record.members.enumerated() {
                let position = Position(household: household, member: index)
                if let number = member.idNo.value, !number.isTemporary {
                    byNumber[number.person, default: []].append(position)
                }
                if let name = member.name.value { byName[name, default: []].append(position) }
            }
        }
    }

    /// Whom a list means, row by row.
    public func hits(of list: DepartmentList) -> [ListHit] {
        list.rows.flatMap { row in hits(of: row).map { ListHit(list.kind, list.table, row, $0.position, $0.strength) } }
    }

    /// A number that the register has decides. Otherwise name, day of birth and village together make a likely hit, and a
    /// name alone, where the row has no number, hardly one.
    private func hits(of row: ListRow) -> [(position: Position, strength: ListHit.Strength)] {
        if let number = row.idNo.value, let found = byNumber[number.person] { return found.map { ($0, .number) } }
        guard let name = row.name, let namesakes = byName[name] else { return [] }
        return namesakes.compactMap { position in
            strength(of: row, households[position.household], households[position.household].members[position.member])
                .map { (position, $0) }
        }
    }

    private func strength(of row: ListRow, _ household: Household, _ member: Member) -> ListHit.Strength? {
        if let listed = row.idNo.value, let registered = member.idNo.value, listed.hasValidCheckCharacter,
            registered.hasValidCheckCharacter
        {
            return nil
        }
        let village = Self.agree(row, household.village.value)
        let births = [row.birth ?? row.idNo.value?.birth, member.birth.value ?? member.idNo.value?.birth].compactMap(
            \.self)
        let birth = births.count == 2 ? births[0] == births[1] : nil
        if village == false || birth == false { return nil }
        if village == true, birth == true { return .likely }
        return row.idNo.value == nil ? .nameOnly : nil
    }

    /// Whether the row's village or address is the household's village; `nil` where either is not known.
    private static func agree(_ row: ListRow, _ village: String?) -> Bool? {
        guard let village, !village.isEmpty, !row.village.isEmpty else { return nil }
        return VillageKey(row.village) == VillageKey(village) || row.village.contains(VillageKey(village).text)
    }
}

/// A row of a department's list that means a member (比中).
public struct ListHit: Sendable {
    /// How sure it is that the row means the member (比中程度).
    public enum Strength: Sendable, Hashable {
        /// By the identity number.
        case number
        /// By name, day of birth and village.
        case likely
        /// By the name alone.
        case nameOnly
    }

    /// What the list is about.
    public let kind: ListKind
    /// The position of the list among the inputs.
    public let table: Int
    /// The row.
    public let row: ListRow
    /// The member.
    public let position: ListMatcher.Position
    /// How sure it is.
    public let strength: Strength

    init(
        _ kind: ListKind, _ table: Int, _ row: ListRow, _ position: ListMatcher.Position, _ strength: Strength
    ) {
        self.kind = kind
        self.table = table
        self.row = row
        self.position = position
        self.strength = strength
    }
}
