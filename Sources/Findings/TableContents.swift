import Registry

/// What the records of a table have in common (表内统计), gathered while they are read, as far as rules about the table need
/// it: a table of any size is never at hand as a whole.
public struct TableContents: Sendable, Hashable {
    /// A column of numbers that are text, some of which are stored as text and some as numbers (存储方式).
    public struct Storage: Sendable, Hashable {
        /// The field.
        public let field: Field
        /// The cells stored as text.
        public var texts = TableFacts.Tally()
        /// The cells stored as numbers.
        public var numbers = TableFacts.Tally()

        /// A column of a field of which nothing is known yet.
        public init(_ field: Field) { self.field = field }
    }

    /// The rows in which something stands, as far as they are few (行).
    public struct Rows: Sendable, Hashable {
        /// As many rows are kept: nobody mends more by hand.
        public static let limit = 100

        /// How many they are.
        public private(set) var count = 0
        /// The first of them.
        public private(set) var first: [Int] = []

        /// No row.
        public init() {}

        /// Notes a row.
        public mutating func add(_ row: Int) {
            count += 1
            if first.count < Self.limit { first.append(row) }
        }

        /// Adds rows behind.
        public mutating func add(_ other: Rows) {
            count += other.count
            first += other.first.prefix(Self.limit - first.count)
        }
    }

    /// A way in which the name of a village is written (村名写法).
    public struct VillageSpelling: Sendable, Hashable {
        /// The town, as it is written.
        public let town: String
        /// The village.
        public let village: String
        /// The rows.
        public var rows: TableFacts.Tally

        /// A name that stands in so many rows.
        public init(town: String, village: String, rows: TableFacts.Tally) {
            self.town = town
            self.village = village
            self.rows = rows
        }
    }

    /// The records.
    public var records = 0
    /// The records by year (年度), those that say one.
    public var years: [Int: TableFacts.Tally] = [:]
    /// The records of other years than the one asked for, by year; they are none of `records`.
    public var yearsSetAside: [Int: Int] = [:]
    /// How numbers that are text are stored, by column, from left to right.
    public var storage: [Storage] = []
    /// The rows of households by the number of characters of their numbers.
    public var householdNumbers: [Int: Rows] = [:]
    /// The column of the households' numbers.
    public var householdNumberColumn: Int?
    /// The names of villages as they are written.
    public var villages: [VillageSpelling] = []

    /// Nothing known yet.
    public init() {}
}
