/// The code of an administrative division (行政区划代码): twelve digits, of which six name the county, three the town and
/// three the village; zeros at the end mark the level.
public struct DivisionCode: Sendable, Hashable, Comparable {
    /// The levels of divisions.
    public enum Level: Int, Sendable, Comparable {
        case province = 2
        case city = 4
        case county = 6
        case town = 9
        case village = 12

        public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
    }

    /// The twelve digits as a number.
    public let number: Int64

    /// The code in `text`: 12 digits, or the first 2, 4, 6 or 9 of them.
    public init?(_ text: String) {
        guard [2, 4, 6, 9, 12].contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let digits = Int64(text + String(repeating: "0", count: 12 - text.utf8.count)), digits > 0
        else { return nil }
        number = digits
    }

    private init(number: Int64) { self.number = number }

    /// The code of a county, as the first six digits of an identity number have it.
    public init(county: Int) { number = Int64(county) * 1_000_000 }

    /// The level.
    public var level: Level {
        if number % 1_000 != 0 { return .village }
        if number % 1_000_000 != 0 { return .town }
        if number % 100_000_000 != 0 { return .county }
        return number % 10_000_000_000 != 0 ? .city : .province
    }

    /// The code of the division that this one belongs to; `nil` for a province.
    public var parent: DivisionCode? {
        switch level {
        case .province: nil
        case .city: DivisionCode(number: number / 10_000_000_000 * 10_000_000_000)
        case .county: DivisionCode(number: number / 100_000_000 * 100_000_000)
        case .town: DivisionCode(number: number / 1_000_000 * 1_000_000)
        case .village: DivisionCode(number: number / 1_000 * 1_000)
        }
    }

    public static func < (left: DivisionCode, right: DivisionCode) -> Bool { left.number < right.number }
}

/// The administrative divisions of a policy (行政区划表): codes and names.
public struct DivisionTable: Sendable, Hashable {
    /// The names by code.
    public let names: [DivisionCode: String]
    /// The source of the table.
    public let basis: String
    private let codes: [VillageKey: [DivisionCode]]
    private let listed: Set<DivisionCode.Level>

    /// A table of these divisions.
    public init(_ names: [DivisionCode: String], basis: String) {
        self.names = names
        self.basis = basis
        codes = Dictionary(grouping: names.keys) { VillageKey(names[$0] ?? "") }
        listed = Set(names.keys.lazy.map(\.level))
    }

    /// Whether the first six digits of an identity number are those of a county of the table (地址码).
    public func contains(area: Int) -> Bool { names[DivisionCode(county: area)] != nil }

    /// Whether an identity number's first six digits name a county that should be in the table and is not: a table that
    /// lists a province or a city lists all its counties.
    public func lacks(area: Int) -> Bool {
        guard !contains(area: area) else { return false }
        var above = DivisionCode(county: area).parent
        while let code = above {
            if names[code] != nil { return true }
            above = code.parent
        }
        return false
    }

    /// The first of a place's names that the table has not at its level under the one before, or `nil` where it has all.
    ///
    /// Blank names are passed over, and so is every level of which the table has no division.
    public func firstUnknown(of place: AdministrativePlace) -> (level: DivisionCode.Level, name: String)? {
        var above: [DivisionCode]?
        let levels: [(DivisionCode.Level, String)] = [
            (.city, place.city), (.county, place.county), (.town, place.town), (.village, place.village),
        ]
        for (level, name) in levels where !name.isEmpty && listed.contains(level) {
            let found = (codes[VillageKey(name)] ?? []).filter { code in
                code.level == level && (above.map { $0.contains { code.isInside($0) } } ?? true)
            }
            if found.isEmpty { return (level, name) }
            above = found
        }
        return nil
    }
}

extension DivisionCode {
    /// Whether the division lies in another, at whatever remove.
    fileprivate func isInside(_ other: DivisionCode) -> Bool {
        var code = parent
        while let above = code {
            if above == other { return true }
            code = above.parent
        }
        return false
    }
}
