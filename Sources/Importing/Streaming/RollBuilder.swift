import Registry

/// Puts rolls together, household by household (编底账).
///
/// What takes a record is made where it is called: a call would copy the record first.
struct RollBuilder {
    private let fields: RollFields
    private var writer: RollWriter
    private var villages: [RollVillage] = []
    private var offsets: [UInt32] = []

    /// How many households the roll has.
    var count: Int { offsets.count }

    /// - Parameter fields: what the rolls keep besides who and where somebody is.
    init(_ fields: RollFields) {
        self.fields = fields
        writer = RollWriter(fields)
    }

    /// Begins a household of so many members, who are added next.
    ///
    /// - Parameter isInPlace: whether it is known to be of the village of the household before.
    @inline(__always)
    mutating func begin(_ household: borrowing Household, members: Int, isInPlace: Bool = false) {
        offsets.append(UInt32(writer.bytes.count))
        if villages.isEmpty || !isInPlace && !villages[villages.count - 1].isVillage(of: household) {
            villages.append(RollVillage(household))
        }
        writer.write(number: villages.count - 1)
        writer.begin(household, members: members)
    }

    /// Adds a member of the household.
    @inline(__always)
    mutating func add(_ member: borrowing Member, of household: Reading<Identifier>) {
        writer.write(member, of: household)
    }

    /// Adds a member of whom nothing else is known than who it is.
    ///
    /// - Parameter birth: the state of the day of birth beside the number.
    mutating func add(
        _ person: PlainPerson, called name: Span<UInt8>, from source: RecordToken, isHead: Bool, birth: FieldState
    ) {
        writer.write(person, called: name, from: source, isHead: isHead, birth: birth)
    }

    /// Adds what else is kept of the member that was added.
    mutating func addFurther(of member: inout Member) { writer.write(fields.ofMember, of: &member) }

    /// Adds what else is kept of the household, behind its members.
    mutating func addFurther(of household: inout Household) { writer.write(fields.ofHousehold, of: &household) }

    /// Adds a household with its members.
    @inline(__always)
    mutating func add(_ household: borrowing Household) {
        let members = household.members.span
        begin(household, members: members.count)
        for index in members.indices {
            add(members[index], of: household.householdId)
            guard !fields.ofMember.isEmpty else { continue }
            var member = members[index]
            addFurther(of: &member)
        }
        guard !fields.ofHousehold.isEmpty else { return }
        var whole = copy household
        addFurther(of: &whole)
    }

    /// The roll. Another may be begun.
    mutating func finish() -> RecordRoll {
        let roll = RecordRoll(
            RecordRoll.Stretch(
                start: 0, tables: 0, villages: villages, bytes: writer.bytes.fitted(), offsets: offsets.fitted(),
                fields: fields, values: writer.values))
        villages.removeAll()
        offsets.removeAll(keepingCapacity: true)
        writer.clear()
        return roll
    }
}
