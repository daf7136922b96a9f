/// A statistical table as read (统计表): figures by village, street or source.
public struct StatisticTable: Sendable {
    /// What a row of the table is.
    public enum Kind: Sendable, Hashable {
        /// A village, street or district, or whatever else is counted.
        case areas
        /// A village of the pairing programme (双到村).
        case pairedVillages
    }

    /// The position of the table among the inputs.
    public var table: Int
    /// What a row of it is.
    public var kind = Kind.areas
    /// The column of each figure, counted from 1.
    public var columns: [StatisticFigure: Int] = [:]
    /// The rows, sums among them.
    public var rows: [StatisticRow] = []

    /// The `table`th input, without a row yet.
    public init(table: Int) { self.table = table }

    /// The rows that are no sums.
    public var plainRows: [StatisticRow] { rows.filter { $0.sums == nil } }
}

/// A row of a statistical table (统计行).
public struct StatisticRow: Sendable {
    /// The row, counted from 1.
    public var row: Int
    /// Where; parts that the table does not say are blank.
    public var place: AdministrativePlace
    /// What the row is called where that is more than its place: 青禾街道小计.
    public var label = ""
    /// The positions of the table's rows that the row sums up; `nil` where it is no sum.
    public var sums: [Int]?
    /// The figures. One that has no column is not among them.
    public var figures: [StatisticFigure: Reading<Quantity>] = [:]

    /// A row about a place.
    public init(row: Int, place: AdministrativePlace) {
        self.row = row
        self.place = place
    }

    /// A figure; `.absent` where the table has no column for it.
    public subscript(figure: StatisticFigure) -> Reading<Quantity> {
        get { figures[figure] ?? .absent }
        set { figures[figure] = newValue }
    }

    /// A figure by item and unit.
    public subscript(item: StatisticItem, unit: StatisticUnit) -> Reading<Quantity> {
        get { self[StatisticFigure(item, unit)] }
        set { self[StatisticFigure(item, unit)] = newValue }
    }
}
