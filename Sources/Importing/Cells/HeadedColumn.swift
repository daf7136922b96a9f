import Corrections
import Registry
import SpreadsheetReading

/// A column that a list has by its heading (表头列), in whatever place.
protocol HeadedColumn: Hashable, CaseIterable, RawRepresentable where RawValue == String {
    /// Other headings by which it is known.
    var aliases: [String] { get }
}

extension DecisionColumn: HeadedColumn {}
extension CorrectionColumn: HeadedColumn {}

/// Which columns headings name (表头识别).
struct HeadedColumns<Column: HeadedColumn & Sendable>: Sendable {
    private let byHeading = Dictionary(
        Column.allCases.flatMap { column in ([column.rawValue] + column.aliases).map { (MatchKey($0), column) } },
        uniquingKeysWith: { first, _ in first })

    /// The columns that a row of headings names, each where it stands first.
    func places(in row: borrowing Row) -> [Column: Int] {
        var places: [Column: Int] = [:]
        for cell in row.cells {
            guard let column = byHeading[MatchKey(row.text(of: cell))], places[column] == nil else { continue }
            places[column] = cell.column
        }
        return places
    }

    /// What stands in the columns of a row; nothing where a cell is blank.
    ///
    /// - Parameter isCleaned: whether blanks around the text and the like are taken away.
    static func texts(
        _ row: borrowing Row, _ places: [Column: Int], isCleaned: (Column) -> Bool = { _ in true }
    ) -> [Column: String] {
        var texts: [Column: String] = [:]
        for (column, place) in places {
            guard let cell = row.cell(inColumn: place) else { continue }
            // A double would change the last digits of an identity number that was stored as a number.
            let isNumber = cell.kind == .number
            let written = isNumber ? StoredNumber.plainDigits(row.storedText(of: cell)) : row.text(of: cell)
            let text = isCleaned(column) ? CleanedText(written, .text).text : written
            if !text.isEmpty { texts[column] = text }
        }
        return texts
    }
}
