/// How many households are of which year (年度统计); those that say none are not counted.
public struct YearCount: Sendable {
    private var counts: [Int: Int] = [:]

    /// The count of no household.
    public init() {}

    /// The years of some households.
    public init(of households: ArraySlice<Household>) {
        var last: (year: Int, count: Int)?
        let span = households.span
        for index in span.indices {
            guard let year = span[index].year.value.map({ Int($0.number) }) else { continue }
            if let same = last, same.year == year {
                last = (year, same.count + 1)
            } else {
                if let last { counts[last.year, default: 0] += last.count }
                last = (year, 1)
            }
        }
        if let last { counts[last.year, default: 0] += last.count }
    }

    /// Adds a household of a year.
    public mutating func add(_ year: Int) { counts[year, default: 0] += 1 }

    /// Adds other households' years.
    public mutating func add(_ other: YearCount) { counts.merge(other.counts, uniquingKeysWith: +) }

    /// The years, and how many households are of each.
    public var all: [Int: Int] { counts }

    /// The year of most households, the later of two; `nil` where none says one.
    public var mostFrequent: Int? { counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key }
}
