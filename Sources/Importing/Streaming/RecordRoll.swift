import Registry

/// Fields that a roll keeps besides who and where somebody is (底账附记指标).
public struct RollFields: Sendable {
    let ofMember: [Field]
    let ofHousehold: [Field]

    /// Fields of members and of households, each once.
    public init(ofMember: [Field] = [], ofHousehold: [Field] = []) {
        self.ofMember = ofMember.filter { !RollReader.fields.contains($0) && $0 != .birth }
        self.ofHousehold = ofHousehold.filter { $0 != .phone }
    }

    /// All of them.
    public var all: Set<Field> { Set(ofMember + ofHousehold) }
}

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
        /// What else is kept.
        let fields: RollFields
        let values: [any FieldValue]

        func positions(in range: Range<Int>, where isWanted: (UInt64?, Span<UInt8>) -> Bool) -> [Int] {
            var reader = reader(at: range.lowerBound - start)
            return range.filter { position in
                reader.position = Int(offsets[position - start])
                return reader.hasMember(where: isWanted)
            }
        }

        private func reader(at index: Int) -> RollReader {
            RollReader(bytes: bytes, position: Int(offsets[index]), tables: tables, fields: fields, values: values)
        }

        func household(at index: Int) -> Household {
            var household = Household()
            var reader = reader(at: index)
            villages[reader.number()].place(&household)
            reader.read(&household)
            return household
        }
    }

    private var stretches: [Stretch] = []

    /// The roll of no household.
    public init() {}

    /// The roll of some households, whose positions count from the first of them.
    ///
    /// - Parameter fields: what it keeps besides who and where somebody is.
    public init(of households: ArraySlice<Household>, keeping fields: RollFields = RollFields()) {
        var villages: [Village] = []
        var writer = RollWriter(fields)
        var offsets: [UInt32] = []
        offsets.reserveCapacity(households.count)
        let span = households.span
        for index in span.indices {
            offsets.append(UInt32(writer.bytes.count))
            if villages.isEmpty || !villages[villages.count - 1].isVillage(of: span[index]) {
                villages.append(Village(span[index]))
            }
            writer.write(number: villages.count - 1)
            writer.write(span, at: index)
        }
        stretches = [
            // As much room as they need: arrays that grow by themselves waste a third.
            Stretch(
                start: 0, tables: 0, villages: villages, bytes: Array(writer.bytes[...]), offsets: offsets,
                fields: fields, values: writer.values)
        ]
    }

    /// The positions in a range of the households in which somebody's number and name, as they are written, are wanted.
    public func positions(in range: Range<Int>, where isWanted: (UInt64?, Span<UInt8>) -> Bool) -> [Int] {
        var wanted: [Int] = []
        var position = range.lowerBound
        while position < range.upperBound, let stretch = stretch(at: position) {
            let end = min(range.upperBound, stretch.start + stretch.offsets.count)
            guard position < end else { break }
            wanted += stretch.positions(in: position..<end, where: isWanted)
            position = end
        }
        return wanted
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
        guard let stretch = stretch(at: position), stretch.offsets.indices.contains(position - stretch.start) else {
            return Household()
        }
        return stretch.household(at: position - stretch.start)
    }

    private func stretch(at position: Int) -> Stretch? {
        let next = stretches.partitioningIndex { $0.start > position }
        return next > 0 ? stretches[next - 1] : nil
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
