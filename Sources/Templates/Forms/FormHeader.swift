import Registry

/// Where the headings of a layout stand in a sheet (表头位置).
public struct FormHeader: Sendable {
    /// The rows of the headings.
    public let rows: ClosedRange<Int>
    /// The column of the sheet in which each column of the layout stands; `nil` where the sheet has none.
    public let columns: [Int?]

    /// Finds the headings of a layout among the first rows of a sheet; `nil` where most of them are not there.
    public init?(_ lines: [HeaderRow], of layout: FormSheetLayout) {
        let wanted = layout.headings.flatMap { $0.paths() }.map { Self.key($0.path) }
        let cells = lines.map(HeaderCells.init).filter { !$0.cells.isEmpty }
        var best: (block: HeaderBlock, columns: [Int?], found: Int)?
        for first in cells.indices {
            for last in cells.indices[first...].prefix(4) {
                let block = HeaderBlock(cells[first...last])
                let columns = Self.columns(wanted, in: block)
                let found = columns.count { $0 != nil }
                if found > best?.found ?? 0 { best = (block, columns, found) }
            }
        }
        guard let best, best.found * 100 >= wanted.count * Self.leastShare else { return nil }
        rows = best.block.rows
        columns = best.columns
    }

    /// The share of headings, in percent, that must be there, as for tables of the register (F003).
    private static let leastShare = 60

    /// Headings of the same words stand in their order.
    private static func columns(_ wanted: [String], in block: HeaderBlock) -> [Int?] {
        var free = block.headings.map { (key: key($0.groups + [$0.text]), column: $0.column) }
        return wanted.map { key in
            free.firstIndex { $0.key == key }.map { free.remove(at: $0).column }
        }
    }

    /// Working copies have all headings of a column in one cell.
    private static func key(_ path: [String]) -> String {
        MatchKey(path.joined()).text.replacing("－", with: "").replacing("-", with: "")
    }
}

extension FormHeading {
    /// The columns below it, each with its headings from the top down.
    public func paths(below groups: [String] = []) -> [(path: [String], column: FormColumn)] {
        switch self {
        case .column(let text, let column): [(groups + [text], column)]
        case .group(let text, let headings): headings.flatMap { $0.paths(below: groups + [text]) }
        }
    }
}

extension FormColumn {
    /// By what an entry of the column is found in a later copy: its source, or else its headings.
    public func handKey(path: [String]) -> String {
        if case .source(let key) = content { key } else { path.joined(separator: "/") }
    }
}
