import Findings
import Registry

/// How a table was understood as a statistical one (统计表识别).
public struct StatisticRecognition: Sendable {
    /// The layout.
    public let definition: StatisticDefinition
    /// The rows of the headings.
    public let headerRows: ClosedRange<Int>
    /// The first row of data.
    public let firstDataRow: Int
    /// The column of each figure, counted from 1.
    public private(set) var figures: [StatisticFigure: Int] = [:]
    /// The column of each part of the place.
    public private(set) var places: [StatisticDefinition.PlacePart: Int] = [:]
    /// The headings, by column.
    public private(set) var headings: [Int: String] = [:]

    /// The table among the first rows of a sheet, in the light of one layout; `nil` where it is none.
    fileprivate init?(_ lines: ArraySlice<HeaderCells>, _ layout: StatisticLayout, below: HeaderCells?) {
        let block = HeaderBlock(lines)
        definition = layout.definition
        headerRows = block.rows
        firstDataRow = 1 + (below.flatMap { $0.isNumberingOrUnits ? $0.number : nil } ?? block.rows.upperBound)
        var known = 0
        for heading in block.headings {
            headings[heading.column] = heading.text
            guard let meaning = layout.meaning(of: heading) else { continue }
            known += 1
            switch meaning {
            case .figure(let figure): if figures[figure] == nil { figures[figure] = heading.column }
            case .place(let part): if places[part] == nil { places[part] = heading.column }
            case .other: break
            }
        }
        let isMostlyKnown = known * 100 >= block.headings.count * Self.leastShare
        let isEnough = figures.count > 1 || definition.kind == .pairedVillages && known > 3
        guard isMostlyKnown, isEnough, !places.isEmpty || known > 3 else { return nil }
    }

    /// The share of headings, in percent, that must be known, as for tables of the register (F003).
    private static let leastShare = 60

    /// How much of the sheet the recognition explains.
    fileprivate var rank: [Int] {
        [figures.count + places.count, -(headerRows.count), -headerRows.lowerBound, -definition.columns.count]
    }
}

extension TemplateLibrary {
    /// The statistical table that the first rows of a sheet begin, by its headings; `nil` where they begin none.
    ///
    /// - Parameter statistics: the layouts of statistical tables.
    public static func recogniseStatistics(
        _ rows: [HeaderRow], among statistics: [StatisticDefinition]
    ) -> StatisticRecognition? {
        let lines = rows.map(HeaderCells.init).filter { !$0.cells.isEmpty }
        var best: StatisticRecognition?
        for definition in statistics {
            let layout = StatisticLayout(definition)
            for first in lines.indices.prefix(15) {
                for last in lines.indices[first...].prefix(4) {
                    let below = last + 1 < lines.count ? lines[last + 1] : nil
                    guard let found = StatisticRecognition(lines[first...last], layout, below: below) else { continue }
                    if let best, !best.rank.lexicographicallyPrecedes(found.rank) { continue }
                    best = found
                }
            }
        }
        return best
    }
}

/// The headings of a layout, looked up with their groups or, where that is enough, without (统计表头).
private struct StatisticLayout {
    let definition: StatisticDefinition
    private var meanings: [MatchKey: StatisticDefinition.Meaning] = [:]

    init(_ definition: StatisticDefinition) {
        self.definition = definition
        var counts: [MatchKey: Int] = [:]
        for column in definition.columns {
            for key in Self.keys(of: column.headings) { counts[key, default: 0] += 1 }
        }
        for column in definition.columns {
            for key in Self.keys(of: column.headings) where counts[key] == 1 { meanings[key] = column.meaning }
        }
    }

    func meaning(of heading: HeaderBlock.Heading) -> StatisticDefinition.Meaning? {
        for key in Self.keys(of: heading.groups + [heading.text]) {
            if let meaning = meanings[key] { return meaning }
        }
        return nil
    }

    /// The headings with all their groups first, then with fewer; units in brackets do not count.
    private static func keys(of headings: [String]) -> [MatchKey] {
        let names = headings.map { heading in
            HeadingForm.forms(of: heading).last?.key.text ?? MatchKey(heading).text
        }
        return names.indices.map { MatchKey(names[$0...].joined(separator: "/")) }
    }
}
