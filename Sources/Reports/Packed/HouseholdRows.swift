import Registry

/// The rows of a household (户内各行): as they were made, or in bytes, as they are kept of every household with findings.
final class HouseholdRows: Sendable {
    private enum Content: Sendable {
        case made(own: HouseholdRow?, members: [HouseholdRow])
        case packed([UInt8], at: Int, values: [String])
    }

    private let content: Content

    /// Which cells of a row hold values of code lists, which many rows share.
    private static let isCoded = (
        own: HouseholdRow.ofHousehold.map(\.isCoded), member: HouseholdRow.ofMember.map(\.isCoded)
    )

    /// - Parameters:
    ///   - own: the household's own row.
    ///   - members: those of its members, in the order of the register.
    init(own: HouseholdRow?, members: [HouseholdRow]) { content = .made(own: own, members: members) }

    /// Rows that were put into bytes.
    ///
    /// - Parameters:
    ///   - position: where they begin.
    ///   - values: the values of code lists by their numbers.
    init(packed bytes: [UInt8], at position: Int, values: [String]) {
        content = .packed(bytes, at: position, values: values)
    }

    /// How much is known of the household, in bytes of text.
    var detail: Int {
        switch content {
        case .made(let own, let members):
            return ([own].compactMap(\.self) + members).reduce(0) { $0 + $1.cells.reduce(0) { $0 + $1.utf8.count } }
        case .packed(let bytes, let position, _):
            var reader = PackedReader(bytes, at: position)
            return reader.number()
        }
    }

    /// The household's own row, and those of its members.
    var rows: (own: HouseholdRow?, members: [HouseholdRow]) {
        switch content {
        case .made(let own, let members): return (own, members)
        case .packed(let bytes, let position, let values):
            var reader = PackedReader(bytes, at: position)
            _ = reader.number()
            let own = reader.number() == 0 ? nil : Self.row(&reader, values, Self.isCoded.own)
            return (own, (0..<reader.number()).map { _ in Self.row(&reader, values, Self.isCoded.member) })
        }
    }

    /// Puts the rows into bytes.
    func pack(into writer: inout PackedWriter, _ values: inout Numbered<String>) {
        let (own, members) = rows
        writer.put(detail)
        writer.put(own == nil ? 0 : 1)
        if let own { Self.put(own, Self.isCoded.own, into: &writer, &values) }
        writer.put(members.count)
        for row in members { Self.put(row, Self.isCoded.member, into: &writer, &values) }
    }

    private static func put(
        _ row: HouseholdRow, _ isCoded: [Bool], into writer: inout PackedWriter, _ values: inout Numbered<String>
    ) {
        writer.put(row.number ?? 0)
        writer.put(row.cells.count)
        for (position, cell) in row.cells.enumerated() {
            if position < isCoded.count, isCoded[position] {
                writer.put(values.number(of: cell))
            } else {
                writer.put(cell)
            }
        }
    }

    private static func row(_ reader: inout PackedReader, _ values: [String], _ isCoded: [Bool]) -> HouseholdRow {
        let number = reader.number()
        var cells: [String] = []
        for position in 0..<reader.number() {
            cells.append(position < isCoded.count && isCoded[position] ? values[reader.number()] : reader.text())
        }
        return HouseholdRow(number: number == 0 ? nil : number, cells: cells)
    }
}

extension Field {
    /// Whether its cells hold values of a code list.
    fileprivate var isCoded: Bool {
        switch entry.kind {
        case .code, .codes: true
        default: false
        }
    }
}
