import Importing
import Registry
import SpreadsheetReading

/// Which of a table's rows belong together (分组): those with the same value in a column.
///
/// A village is known by its town, too, and by whatever of its names is written; a member without value belongs to the
/// household of the row above.
struct RowGroups {
    /// The groups, in the order in which they were met.
    private(set) var groups: [Group] = []
    /// The group of each record.
    private(set) var assigned: [UInt32] = []
    private let table: RecordTable
    private let column: Int
    private let field: Field?
    private let limit: Int?
    private var positions: [Key: Int] = [:]
    private var household: String?

    struct Group {
        /// The value, as it is written first; empty for none.
        let name: String
        /// The town, where the group is a village.
        let town: String
        var rows = 0
        var pieces: UploadPieces
    }

    private struct Key: Hashable {
        let town: String
        let value: String
    }

    init(_ table: RecordTable, column: Int, field: Field?, limit: Int?) {
        self.table = table
        self.column = column
        self.field = field
        self.limit = limit
    }

    mutating func add(_ row: borrowing Row) {
        let number = table.text(of: .householdId, in: row)
        let isSameHousehold = number == nil || number == household
        if let number { household = number }
        let value = row.cell(inColumn: column).map { CleanedText(row.storedText(of: $0), .text).text } ?? ""
        let position: Int
        if value.isEmpty, isSameHousehold, let last = assigned.last {
            position = Int(last)
        } else {
            position = self.position(of: value, in: row)
        }
        groups[position].rows += 1
        groups[position].pieces.add(household: number)
        assigned.append(UInt32(position))
    }

    private mutating func position(of value: String, in row: borrowing Row) -> Int {
        let town = field == .village ? table.text(of: .town, in: row) ?? "" : ""
        let isPlace = field == .village || field == .town
        let key = Key(town: VillageKey(town).text, value: isPlace ? VillageKey(value).text : value)
        if let known = positions[key] { return known }
        positions[key] = groups.count
        groups.append(Group(name: value, town: town, pieces: UploadPieces(limit: limit)))
        return groups.count - 1
    }

    /// A file for each piece of each group, named for the value.
    func files(in folder: String) -> [[(file: String, rows: Int)]] {
        var taken: Set<String> = []
        let same = Dictionary(grouping: groups, by: \.name).mapValues(\.count)
        return groups.map { group in
            var name = Self.fileName(group.name)
            if same[group.name, default: 0] > 1, !group.town.isEmpty { name = Self.fileName(group.town) + "-" + name }
            var unique = name
            var number = 2
            while !taken.insert(unique.lowercased()).inserted {
                unique = "\(name)（\(number)）"
                number += 1
            }
            let sizes = group.pieces.finish()
            return Array(zip(UploadPieces.paths("\(folder)/\(unique).xlsx", count: sizes.count), sizes))
        }
    }

    /// A value as the name of a file: without what some system does not allow in one.
    private static func fileName(_ value: String) -> String {
        let allowed = value.map { character in
            "/\\:*?\"<>|".contains(character) || character.isNewline || character == "\t" || character == "\0"
                ? "_" : character
        }
        let name = String(allowed.prefix(60)).trimmingPrefix { $0 == "." || $0 == " " }
        return name.isEmpty ? "（空白）" : String(name)
    }
}
