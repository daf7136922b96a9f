import Registry

/// What is kept of every household of a stream (花名底账): who and where its people are, in some forty bytes a person, so
/// that what is found at the end can be shown with its place and its names.
public struct RecordRoll: Sendable {
    private struct Stretch: Sendable {
        /// How many households stand before those of the stretch.
        var start: Int
        /// How many tables stand before those whose rows it has.
        var tables: Int
        let villages: [Village]
        let bytes: [UInt8]
        /// Where each household begins.
        let offsets: [UInt32]
    }

    private var stretches: [Stretch] = []

    /// The roll of no household.
    public init() {}

    /// The roll of some households, whose positions count from the first of them.
    public init(of households: ArraySlice<Household>) {
        var villages: [Village] = []
        var writer = RollWriter()
        var offsets: [UInt32] = []
        offsets.reserveCapacity(households.count)
        let span = households.span
        for index in span.indices {
            offsets.append(UInt32(writer.bytes.count))
            if villages.isEmpty || !villages[villages.count - 1].isVillage(of: span[index]) {
                villages.append(Village(span[index]))
            }
            writer.write(number: villages.count - 1)
            writer.write(span[index])
        }
        stretches = [
            // As much room as they need: arrays that grow by themselves waste a third.
            Stretch(start: 0, tables: 0, villages: villages, bytes: Array(writer.bytes[...]), offsets: offsets)
        ]
    }

    /// Adds the roll of households before which `start` others stand, and whose tables stand behind `tables` others.
    public mutating func append(_ other: RecordRoll, behind start: Int, tables: Int = 0) {
        for var stretch in other.stretches {
            stretch.start += start
            stretch.tables += tables
            stretches.append(stretch)
        }
    }

    /// The household at a position, with what the roll has of it and its members.
    public func household(at position: Int) -> Household {
        var low = 0
        var high = stretches.count
        while low < high {
            let middle = (low + high) / 2
            if stretches[middle].start <= position { low = middle + 1 } else { high = middle }
        }
        var household = Household()
        guard low > 0 else { return household }
        let stretch = stretches[low - 1]
        guard stretch.offsets.indices.contains(position - stretch.start) else { return household }
        var reader = RollReader(
            bytes: stretch.bytes, position: Int(stretch.offsets[position - stretch.start]), tables: stretch.tables)
        stretch.villages[reader.number()].place(&household)
        reader.read(&household)
        return household
    }
}

/// The village of a household (户所在村), as its fields say.
private struct Village: Sendable {
    private let province: Reading<String>
    private let city: Reading<String>
    private let county: Reading<String>
    private let town: Reading<String>
    private let village: Reading<String>
    private let naturalVillage: Reading<String>

    init(_ household: borrowing Household) {
        province = household.province
        city = household.city
        county = household.county
        town = household.town
        village = household.village
        naturalVillage = household.naturalVillage
    }

    /// Whether a household is of the village.
    func isVillage(of household: borrowing Household) -> Bool {
        village == household.village && naturalVillage == household.naturalVillage && town == household.town
            && county == household.county && city == household.city && province == household.province
    }

    func place(_ household: inout Household) {
        household.province = province
        household.city = city
        household.county = county
        household.town = town
        household.village = village
        household.naturalVillage = naturalVillage
    }
}
