import Registry

/// What is kept of a register while it is read (台账底账): who is in it and where, and how many they are.
public struct RegisterRoll: Sendable {
    public private(set) var persons = 0
    public private(set) var households = 0
    /// Of which years the households are.
    public private(set) var years = YearCount()
    /// Who and where its people are.
    public private(set) var records = RecordRoll()
    /// By what its people are found in department lists, part by part, where that is kept.
    public private(set) var people: [PeopleKeys] = []

    /// Of none.
    public init() {}

    /// What is kept of households that follow each other.
    ///
    /// - Parameters:
    ///   - fields: what is kept besides who and where somebody is.
    ///   - writing: how the names of lists are compared; `nil` where there are none.
    public init(of block: ArraySlice<Household>, keeping fields: RollFields, for writing: NameWriting?) {
        households = block.count
        years = YearCount(of: block)
        records = RecordRoll(of: block, keeping: fields)
        var keys = PeopleKeys()
        let span = block.span
        for index in span.indices {
            persons += span[index].members.count
            if let writing { keys.add(span[index].members, writing) }
        }
        if writing != nil { people = [keys] }
    }

    init(persons: Int, households: Int, years: YearCount, records: RecordRoll, people: PeopleKeys) {
        self.persons = persons
        self.households = households
        self.years = years
        self.records = records
        self.people = [people]
    }

    /// Adds what is kept of the households behind, before whose tables so many others stand.
    public mutating func append(_ next: RegisterRoll, behindTables tables: Int = 0) {
        records.append(next.records, behind: households, tables: tables)
        persons += next.persons
        households += next.households
        years.add(next.years)
        people += next.people
    }

    /// Hands over by what its people are found in lists, and keeps it no longer.
    public mutating func takePeople() -> [PeopleKeys] {
        defer { people = [] }
        return people
    }
}
