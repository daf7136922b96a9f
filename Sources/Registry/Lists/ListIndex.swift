/// A department's list made ready to be compared with households (名单索引), part by part of a register.
public final class ListIndex: Sendable {
    /// The list.
    public let list: DepartmentList
    /// The villages that the list names.
    public let villages: Set<VillageKey>
    fileprivate let writing: NameWriting
    /// The positions of the rows that have the number of somebody in the register.
    fileprivate let byNumber: [UInt64: [Int]]
    /// The positions of the other rows, by the sound of the name.
    fileprivate let bySound: [UInt64: [Int]]
    private let numbers: KeyFilter
    private let sounds: KeyFilter

    /// A list, and everybody who is in the register.
    public init(_ list: DepartmentList, of people: RegisterPeople) {
        self.list = list
        writing = people.writing
        villages = list.villages
        var byNumber: [UInt64: [Int]] = [:]
        var bySound: [UInt64: [Int]] = [:]
        for (position, row) in list.rows.enumerated() {
            if let number = row.idNo.value, people.has(number) {
                byNumber[number.person, default: []].append(position)
            } else if let name = row.name {
                bySound[writing.soundKey(of: name), default: []].append(position)
            }
        }
        self.byNumber = byNumber
        self.bySound = bySound
        numbers = KeyFilter([Array(byNumber.keys)])
        sounds = KeyFilter([Array(bySound.keys)])
    }

    /// Whom of some households the list means, in the order of its rows.
    ///
    /// A number that the register has decides. Otherwise name, day of birth and village together make a likely hit, and a
    /// name alone, where the row has no number, hardly one.
    public func hits(on placed: PlacedHouseholds) -> [ListHit] {
        var found: [(row: Int, position: ListHit.Position, strength: ListHit.Strength)] = []
        var rows: [(row: Int, strength: ListHit.Strength)] = []
        let span = placed.households.span
        for offset in span.indices {
            let members = span[offset].members.span
            for index in members.indices {
                findRows(
                    about: members[index].idNo, members[index].name, members[index].birth, of: span[offset].village,
                    &rows)
                guard !rows.isEmpty else { continue }
                let position = ListHit.Position(household: placed.positions[offset], member: index)
                found += rows.map { ($0.row, position, $0.strength) }
                rows.removeAll(keepingCapacity: true)
            }
        }
        // Sorting by row keeps the order of the households within it.
        return found.sorted { ($0.row, $0.position) < ($1.row, $1.position) }.map { row, position, strength in
            ListHit(list.kind, list.table, list.rows[row], position, strength)
        }
    }

    /// Whether a row can mean somebody who has a number, and a name of such a sound.
    fileprivate func mayMean(_ person: UInt64?, soundKey: UInt64?) -> Bool {
        person.map { byNumber[$0] != nil } ?? false || soundKey.map { bySound[$0] != nil } ?? false
    }

    /// The rows that mean somebody.
    private func findRows(
        about number: Reading<IdentityNumber>, _ name: Reading<PersonName>, _ birth: Reading<CalendarDay>,
        of village: Reading<String>, _ found: inout [(row: Int, strength: ListHit.Strength)]
    ) {
        if !numbers.isEmpty, let number = number.value, !number.isTemporary, numbers.mayContain(number.person) {
            for row in byNumber[number.person] ?? [] { found.append((row, .number)) }
        }
        guard !sounds.isEmpty, let name = name.value else { return }
        let key = writing.soundKey(of: name)
        guard sounds.mayContain(key), let rows = bySound[key] else { return }
        let hasSoundNumber = number.value?.hasValidCheckCharacter == true
        let birth = birth.value ?? number.value?.birth
        for row in rows {
            if hasSoundNumber, list.rows[row].idNo.value?.hasValidCheckCharacter == true { continue }
            if let strength = strength(of: row, name, born: birth, village.value) { found.append((row, strength)) }
        }
    }

    /// How surely a row means somebody whose name sounds like its own. What takes longest is looked at last.
    private func strength(
        of row: Int, _ name: PersonName, born birth: CalendarDay?, _ village: String?
    ) -> ListHit.Strength? {
        let listedBirth = list.rows[row].birth ?? list.rows[row].idNo.value?.birth
        if let birth, let listedBirth, birth != listedBirth { return nil }
        let hasNumber = list.rows[row].idNo.value != nil
        let isBirthKnown = birth != nil && listedBirth != nil
        guard isBirthKnown || !hasNumber, let listedName = list.rows[row].name else { return nil }
        let agrees = Self.agree(list.rows[row].village, village)
        if agrees == false { return nil }
        let likeness = writing.likeness(listedName, name)
        if agrees == true, isBirthKnown { return .likely(likeness) }
        // Whoever only sounds alike is no namesake.
        return !hasNumber && likeness != .sound ? .nameOnly : nil
    }

    /// Whether the village or address of a row is the household's village; `nil` where either is not known.
    private static func agree(_ listed: String, _ village: String?) -> Bool? {
        guard let village, !village.isEmpty, !listed.isEmpty else { return nil }
        if listed == village { return true }
        let key = VillageKey(village)
        return VillageKey(listed) == key || listed.contains(key.text)
    }
}

/// Tells whom lists can mean (比对初筛), most others at a glance.
public struct ListFilter: Sendable {
    private let indexes: [ListIndex]
    private let numbers: KeyFilter
    private let sounds: KeyFilter
    private let writing: NameWriting

    /// - Parameter indexes: of lists whose names are compared alike.
    public init(_ indexes: [ListIndex]) {
        self.indexes = indexes
        numbers = KeyFilter(indexes.map { Array($0.byNumber.keys) })
        sounds = KeyFilter(indexes.map { Array($0.bySound.keys) })
        writing = indexes.first?.writing ?? .plain
    }

    /// Whether a row can mean somebody who has a number and a name, as they are written. It may say so where none does,
    /// hardly ever.
    public func mayMean(_ person: UInt64?, _ name: Span<UInt8>) -> Bool {
        let person = person.flatMap { numbers.mayContain($0) ? $0 : nil }
        var soundKey: UInt64?
        if !sounds.isEmpty, name.count > 0 {
            let key = writing.soundKey(plain: name) ?? writing.soundKey(of: PersonName(String(plain: name)))
            if sounds.mayContain(key) { soundKey = key }
        }
        guard person != nil || soundKey != nil else { return false }
        return indexes.contains { $0.mayMean(person, soundKey: soundKey) }
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
