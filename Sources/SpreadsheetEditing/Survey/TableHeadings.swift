import Spreadsheet
import SpreadsheetReading

/// Where the tables (ListObjects) of a sheet have their headings: the tables' own parts repeat them, and a spreadsheet
/// program repairs a file in which the two differ.
enum TableHeadings {
    static func of(_ sheet: String, _ container: Container, limits: Limits) throws(ReadingError) -> [CellRange] {
        guard let links = container.member(for: PartName.relationships(of: sheet)) else { return [] }
        var headings: [CellRange] = []
        for relation in try Relationships.read(links, of: sheet, container, limits: limits).ordered
        where relation.type == "table" {
            guard let part = container.member(for: relation.target) else { continue }
            let table = try ElementParser.parse(
                try container.open(part), into: TableReader(), limits: limits)
            guard let range = table.range, table.headingRows > 0 else { continue }
            let last = min(range.last.row, range.first.row + table.headingRows - 1)
            headings.append(CellRange(range.first, CellReference(row: last, column: range.last.column)))
        }
        return headings
    }

    private struct TableReader: ElementReader {
        private(set) var range: CellRange?
        private(set) var headingRows = 1

        mutating func open(_ element: Element) {
            guard element.isMain, element.name == "table" else { return }
            range = element["ref"].flatMap { CellRange($0) }
            headingRows = element["headerRowCount"].flatMap { Int($0) } ?? 1
        }
    }
}
