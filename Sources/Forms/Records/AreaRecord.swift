import Corrections
import Registry
import SpreadsheetWriting
import Templates

/// A row of a table that counts by village (分村统计一行): a village, or the sum of a town, a district or everything.
struct AreaRecord: FormRecord {
    let sum: FormSum?
    private let number: Int
    private let place: AdministrativePlace
    private let figures: [StatisticFigure: Int]

    /// The villages of a balance in its order, with their sums.
    static func rows(
        _ balance: Balance, of matter: FormMatter, for layout: FormSheetLayout
    ) throws(FormError) -> [AreaRecord] {
        let villages = try AreaFigures(matter, for: layout)
        var rows: [AreaRecord] = []
        var number = 0
        for line in balance.lines {
            guard case .village(let place) = line.area else {
                let parts = rows.filter { $0.sum == nil && line.area.contains($0.place) }.map(\.figures)
                let sums = parts.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
                let nowhere = AdministrativePlace(county: "", town: "", village: "")
                rows.append(AreaRecord(sum: line.area.sum, number: 0, place: nowhere, figures: sums))
                continue
            }
            number += 1
            rows.append(AreaRecord(sum: nil, number: number, place: place, figures: villages.figures(of: line, place)))
        }
        return rows
    }

    var handKey: String? { sum == nil ? HandEntries.key(of: place) : nil }

    func value(of source: AreaSource) -> OutputValue {
        switch source {
        case .number: sum == nil ? .integer(number) : .blank
        case .place(let part): sum == nil ? .given(place[keyPath: part.path]) : .blank
        case .figure(let figure): figures[figure].map { .integer($0) } ?? .blank
        }
    }
}

/// What a column of a table that counts by village may show (分村统计数据项): `before.households`, `cleared.persons`.
enum AreaSource: FormSource {
    case number
    case place(BalanceSource.PlacePart)
    case figure(StatisticFigure)

    init?(key: String) {
        if key == "number" {
            self = .number
        } else if let part = BalanceSource.PlacePart(rawValue: key) {
            self = .place(part)
        } else if let figure = StatisticFigure(key: key) {
            self = .figure(figure)
        } else {
            return nil
        }
    }

    static var keys: [String] {
        ["number"] + BalanceSource.PlacePart.allCases.map(\.rawValue)
            + StatisticItem.allCases.flatMap { item in ["households", "persons", "items"].map { "\(item).\($0)" } }
    }

    var isNumberLikeText: Bool { false }
}
