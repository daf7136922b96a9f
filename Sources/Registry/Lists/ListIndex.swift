/// A department's list made ready to be compared with households (名单索引), part by part of a register.
public struct ListIndex: Sendable {
    /// The list.
    public let list: DepartmentList
    /// The villages that the list names.
    public let villages: Set<VillageKey>
    private let people: RegisterPeople
    /// The positions of the rows that have the number of somebody in the register.
    private var byNumber: [UInt64: [Int]] = [:]
    /// The positions of the other rows, by the sound of the name.
    private var bySound: [UInt64: [Int]] = [:]

    /// A list, and everybody who is in the register.
    public init(_ list: DepartmentList, of people: RegisterPeople) {
        self.list = list
        self.people = people
        villages = list.villages
        for (position, row) in list.rows.enumerated() {
            if let number = row.idNo.value, people.has(number) {
                byNumber[number.person, default: []].append(position)
            } else if let name = row.name {
                bySound[people.writing.soundKey(of: name), default: []].append(position)
            }
        }
    }

    /// Whom of some households the list means, in the order of its rows.
    ///
    /// A number that the register has decides. Otherwise name, day of birth and village together make a likely hit, and a
    /// name alone, where the row has no number, hardly one.
    ///
    /// - Parameter start: how many households stand before them.
    public func hits(on households: ArraySlice<Household>, behind start: Int = 0) -> [ListHit] {
        var found: [(row: Int, hit: ListHit)] = []
        for (offset, household) in households.enumerated() {
            for index in household.members.indices {
                let position = ListHit.Position(household: start + offset, member: index)
                forEachHit(on: household, index) { row, strength in
                    found.append((row, ListHit(list.kind, list.table, list.rows[row], position, strength)))
                }
            }
        }
        // Sorting by row keeps the order of the households within it.
        return found.sorted { ($0.row, $0.hit.position) < ($1.row, $1.hit.position) }.map(\.hit)
    }

    private func forEachHit(
        on household: Household, _ index: Int, _ receive: (Int, ListHit.Strength) -> Void
    ) {
        if !byNumber.isEmpty, let number = household.members.span[index].idNo.value, !number.isTemporary {
            for row in byNumber[number.person] ?? [] { receive(row, .number) }
        }
        guard !bySound.isEmpty, let name = household.members.span[index].name.value else { return }
        for row in bySound[people.writing.soundKey(of: name)] ?? [] {
            if let strength = strength(of: list.rows[row], household, household.members[index]) {
                receive(row, strength)
            }
        }
    }

    private func strength(of row: ListRow, _ household: Household, _ member: Member) -> ListHit.Strength? {
        if let listed = row.idNo.value, let registered = member.idNo.value, listed.hasValidCheckCharacter,
            registered.hasValidCheckCharacter
        {
            return nil
        }
        guard let listedName = row.name, let name = member.name.value else { return nil }
        let likeness = people.writing.likeness(listedName, name)
        let village = Self.agree(row, household.village.value)
        let births = [row.birth ?? row.idNo.value?.birth, member.birth.value ?? member.idNo.value?.birth].compactMap(
            \.self)
        let birth = births.count == 2 ? births[0] == births[1] : nil
        if village == false || birth == false { return nil }
        if village == true, birth == true { return .likely(likeness) }
        // Whoever only sounds alike is no namesake.
        return row.idNo.value == nil && likeness != .sound ? .nameOnly : nil
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
        /// By day of birth, village, and a name that is alike.
        case likely(NameWriting.Likeness)
        /// By the name alone.
        case nameOnly
    }

    /// A member of one of the households.
    public struct Position: Hashable, Sendable, Comparable {
        /// The position of the household.
        public let household: Int
        /// The position of the member in it.
        public let member: Int

        /// A member of a household.
        public init(household: Int, member: Int) {
            self.household = household
            self.member = member
        }

        public static func < (one: Position, other: Position) -> Bool {
            (one.household, one.member) < (other.household, other.member)
        }
    }

    /// What the list is about.
    public let kind: ListKind
    /// The position of the list among the inputs.
    public let table: Int
    /// The row.
    public let row: ListRow
    /// The member.
    public let position: Position
    /// How sure it is.
    public let strength: Strength

    init(_ kind: ListKind, _ table: Int, _ row: ListRow, _ position: Position, _ strength: Strength) {
        self.kind = kind
        self.table = table
        self.row = row
        self.position = position
        self.strength = strength
    }
}
