import Registry
import SpreadsheetWriting

/// What people filled into the blank columns of an earlier copy of a form (手填内容), which a new copy takes over.
public struct HandEntries: Sendable {
    private struct Place: Hashable, Sendable {
        let rows: String
        let row: String
        let column: String
    }

    private var values: [Place: OutputValue] = [:]

    /// Nothing was filled in.
    public init() {}

    /// What stands in a column of a row; `.blank` where nothing does.
    ///
    /// - Parameters:
    ///   - rows: the name of the rows in the form's definition.
    ///   - row: the row's key, see `key(of:)`.
    ///   - column: the column's source, or the path of its headings.
    public subscript(rows: String, row: String, column: String) -> OutputValue {
        get { values[Place(rows: rows, row: row, column: column)] ?? .blank }
        set { values[Place(rows: rows, row: row, column: column)] = newValue }
    }

    /// The figures that a register may not hold (手填数), by their keys: what the village committees screened besides it, and
    /// how far help has carried households whose table does not say it.
    public static let figures = Set(handFigures.map(\.key))

    static let handFigures: [StatisticFigure] = [
        StatisticItem.screenedOthers, .screenedPaired, .lasting, .unsteady, .farBehind,
    ].flatMap { item in [StatisticFigure(item, .households), .init(item, .persons)] }

    /// The key of a row about a village.
    public static func key(of place: AdministrativePlace) -> String {
        key(town: place.town, village: place.village)
    }

    /// The key of a row about a village of a town.
    public static func key(town: String, village: String) -> String {
        MatchKey(town).text + "/" + VillageKey(village).text
    }
}
