import Registry

/// Puts rolls together, household by household (编底账).
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
    mutating func begin(_ household: borrowing Household, members: Int, isInPlace: Bool = false) {
        let isInPlace = villages.last.map { isInPlace || $0.isVillage(of: household) } ?? false
        place(isInPlace ? nil : RollVillage(household))
        writer.begin(
            household.householdId, head: household.headName, phone: household.phone, account: household.bankAccount,
            members: members)
    }

    /// Adds a member of the household.
    mutating func add(_ member: borrowing Member, of household: Reading<Identifier>) {
        writer.write(
            member.source, isHead: member.relation == .value(.head), name: member.name, personId: member.personId,
            number: member.idNo, birth: member.birth, remarks: member.remarks, of: household)
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

    /// Adds one of some households with its members. To hand over a record that stands in an array is to copy it: its fields
    /// are handed over instead.
    mutating func add(_ households: Span<Household>, at position: Int) {
        let isInPlace = villages.last?.isVillage(of: households[position]) ?? false
        place(isInPlace ? nil : RollVillage(households[position]))
        let members = households[position].members.span
        writer.begin(
            households[position].householdId, head: households[position].headName, phone: households[position].phone,
            account: households[position].bankAccount, members: members.count)
        for index in members.indices {
            writer.write(
                members[index].source, isHead: members[index].relation == .value(.head), name: members[index].name,
                personId: members[index].personId, number: members[index].idNo, birth: members[index].birth,
                remarks: members[index].remarks, of: households[position].householdId)
            guard !fields.ofMember.isEmpty else { continue }
            var member = members[index]
            addFurther(of: &member)
        }
        guard !fields.ofHousehold.isEmpty else { return }
        var whole = households[position]
        addFurther(of: &whole)
    }

    /// Notes where the next household is: in the village of the one before unless another is given.
    private mutating func place(_ village: RollVillage?) {
        offsets.append(UInt32(writer.count))
        if let village { villages.append(village) }
        writer.write(number: villages.count - 1)
    }

    /// The roll. Another may be begun.
    mutating func finish() -> RecordRoll {
        let roll = RecordRoll(
            RecordRoll.Stretch(
                start: 0, tables: 0, villages: villages, bytes: writer.bytes, offsets: offsets.fitted(),
                fields: fields, values: writer.values))
        villages.removeAll()
        offsets.removeAll(keepingCapacity: true)
        writer.clear()
        return roll
    }
}
