import Importing
import Registry
import SpreadsheetReading

/// The numbers of persons and households met so far, and those that stand in two files (重复人、户). A number takes sixteen
/// bytes.
struct RegisteredKeys {
    /// A person or household in two files.
    struct Duplicate: Hashable, Sendable {
        let field: Field
        /// The number, as it is written.
        let text: String
        let first: Place
        let second: Place
    }

    /// A row of a file, by its position among the inputs.
    struct Place: Hashable, Sendable {
        let file: Int
        let row: Int
    }

    private(set) var duplicates: [Duplicate] = []
    private var places: [Field: [UInt64: UInt64]] = [:]
    private static let fields: [Field] = [.idNo, .householdId]

    /// Takes a row; within one file, a number may stand as often as it likes: rules judge that.
    mutating func add(_ row: borrowing Row, of table: RecordTable, file: Int) {
        for field in Self.fields {
            guard let text = table.text(of: field, in: row) else { continue }
            let key = text.uppercased()
            let hash = key.utf8Span.span.fingerprint
            let place = UInt64(file) << 32 | UInt64(row.number)
            guard let known = places[field]?[hash] else {
                places[field, default: [:]][hash] = place
                continue
            }
            guard known >> 32 != UInt64(file) else { continue }
            duplicates.append(
                Duplicate(
                    field: field, text: text, first: Place(file: Int(known >> 32), row: Int(known & 0xFFFF_FFFF)),
                    second: Place(file: file, row: row.number)))
            // Named once, not for every member.
            places[field]?[hash] = place
        }
    }
}
