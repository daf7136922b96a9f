import Registry

/// Households that stand next to each other in a file (户块). Its storage is used again for the households that follow.
public struct HouseholdBlock: Sendable {
    /// So many persons keep a processor busy and stay in its cache.
    static let persons = 512

    /// How many households of the file stand before those of the block.
    public internal(set) var start = 0
    /// How many persons are in it.
    public private(set) var persons = 0
    private var storage: [Household] = []
    private var count = 0

    /// A block without households.
    public init() {}

    /// The households, all of whose rows were read.
    public var households: ArraySlice<Household> { storage[..<count] }

    var isFull: Bool { persons >= Self.persons }

    /// Lets go of the households; the next one is the file's `start`th.
    mutating func clear(start: Int) {
        self.start = start
        persons = 0
        count = 0
    }

    /// How many households of the file stand before the next one.
    var end: Int { start + count }

    /// Begins a household. What an earlier one said of its own stays, for the first row says all of it anew, unless
    /// rows of another table come that have other columns (`clearing`).
    mutating func addHousehold(clearing: Bool) {
        if count == storage.count {
            storage.append(Household())
        } else if clearing {
            storage[count] = Household()
        } else {
            storage[count].members.removeAll(keepingCapacity: true)
        }
        count += 1
    }

    /// Adds a person to the household begun last.
    mutating func addMember(_ source: RecordToken, _ fill: (inout Member, inout Household) -> Void) {
        persons += 1
        var member = Member(source: source)
        fill(&member, &storage[count - 1])
        storage[count - 1].members.append(member)
    }
}
