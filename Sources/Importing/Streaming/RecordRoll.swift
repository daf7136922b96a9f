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
    /// Households that were read together.
    struct Stretch: Sendable {
        /// How many households stand before those of the stretch.
        var start: Int
        /// How many tables stand before those whose rows it has.
        var tables: Int
        let villages: [RollVillage]
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

    /// The roll of one stretch.
    init(_ stretch: Stretch) { stretches = [stretch] }

    /// The roll of some households, whose positions count from the first of them.
    ///
    /// - Parameter fields: what it keeps besides who and where somebody is.
    public init(of households: ArraySlice<Household>, keeping fields: RollFields = RollFields()) {
        var builder = RollBuilder(fields)
        let span = households.span
        for index in span.indices { builder.add(span, at: index) }
        self = builder.finish()
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
