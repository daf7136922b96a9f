import Findings
import Registry

extension StatisticTable {
    /// The cell of a figure, or the row where the table has no such column.
    func cell(_ row: StatisticRow, _ figure: StatisticFigure) -> Subject {
        .table(table, TablePlace(row: row.row, column: columns[figure]))
    }

    /// Takes columns away, for examples.
    mutating func drop(_ figures: [StatisticFigure]) {
        for figure in figures {
            columns[figure] = nil
            for index in rows.indices { rows[index].figures[figure] = nil }
        }
    }
}

extension StatisticRow {
    /// The sum of figures, blanks taken for none; `nil` where one has no column or cannot be read, or all are blank.
    func sum(of parts: [StatisticFigure]) -> Quantity? {
        var sum: Int64 = 0
        var filled = 0
        for part in parts {
            switch self[part] {
            case .absent, .unreadable: return nil
            case .blank: continue
            case .value(let value):
                sum += value.hundredths
                filled += 1
            }
        }
        return filled == 0 ? nil : Quantity(hundredths: sum)
    }

    /// The households or persons that the row is about: those of today, otherwise those before or after the changes.
    func total(_ unit: StatisticUnit) -> (figure: StatisticFigure, value: Quantity)? {
        for item in [StatisticItem.registered, .after, .before] {
            if let value = self[item, unit].value { return (StatisticFigure(item, unit), value) }
        }
        return nil
    }
}

extension Quantity {
    /// The number without decimals that say nothing: 3, 2.5.
    var plain: String { registered.hasSuffix(".00") ? String(registered.dropLast(3)) : registered }
}
