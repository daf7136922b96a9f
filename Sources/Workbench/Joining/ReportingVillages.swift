import Findings
import Importing
import Registry
import SpreadsheetReading

/// A village by its name and its town's (村名).
public struct VillageName: Hashable, Sendable, CustomStringConvertible {
    /// Empty where none is named.
    public let town: String
    public let village: String

    public var description: String { town.isEmpty ? village : "\(town) \(village)" }
}

/// Which villages have reported (报表情况), and which of those that should have not.
struct ReportingVillages {
    private(set) var reported: [VillageName] = []
    private var keys: Set<[VillageKey]> = []
    private var villages: Set<VillageKey> = []

    /// Takes the villages of a table.
    mutating func add(_ contents: TableContents) {
        for place in contents.villages {
            let name = VillageName(town: place.town, village: place.village)
            villages.insert(VillageKey(name.village))
            if keys.insert(name.keys).inserted { reported.append(name) }
        }
    }

    /// The expected villages without a record, and the villages with records that nobody expects. A village that is
    /// expected without its town is found in any.
    func compared(with expected: [VillageName]) -> (missing: [VillageName], unexpected: [VillageName]) {
        let wanted = Set(expected.map(\.keys))
        let anywhere = Set(expected.filter(\.town.isEmpty).map { VillageKey($0.village) })
        let missing = expected.filter { name in
            name.town.isEmpty ? !villages.contains(VillageKey(name.village)) : !keys.contains(name.keys)
        }
        let unexpected = reported.filter { name in
            !wanted.contains(name.keys) && !anywhere.contains(VillageKey(name.village))
        }
        return (missing, unexpected)
    }
}

extension VillageName {
    fileprivate var keys: [VillageKey] { [VillageKey(town), VillageKey(village)] }

    /// The villages that a policy lists, in the order of their codes.
    static func all(of divisions: DivisionTable) -> [VillageName] {
        divisions.names.keys.filter { $0.level == .village }.sorted().compactMap { code in
            guard let village = divisions.names[code] else { return nil }
            return VillageName(town: code.parent.flatMap { divisions.names[$0] } ?? "", village: village)
        }
    }

    /// The villages of a list: a workbook or text table with a village a row, its town before it or none. A first row
    /// that says what the columns are is passed over.
    static func read(_ file: String, limits: Limits) throws(Failure) -> [VillageName] {
        var names: [VillageName] = []
        do throws(ReadingError) {
            let workbook = try Workbook(path: file, limits: limits)
            guard let sheet = workbook.sheets.first(where: \.hasCells) else { return [] }
            var rows = try workbook.rows(of: sheet)
            while try rows.advance() {
                var texts: [String] = []
                for cell in rows.row.cells {
                    let text = CleanedText(rows.row.storedText(of: cell), .code).text
                    if !text.isEmpty { texts.append(text) }
                }
                guard let village = texts.prefix(2).last, !headings.contains(MatchKey(village)) else { continue }
                names.append(VillageName(town: texts.count > 1 ? texts[0] : "", village: village))
            }
        } catch {
            throw .reading(file: file, error)
        }
        return names
    }

    private static let headings = Set(["村", "行政村", "村名", "村名称", "村（社区）", "village"].map { MatchKey($0) })
}
