import Findings
import Registry
import Spreadsheet
import SpreadsheetWriting

/// The sheet of villages (按村): what was found in each, rule by rule, and the way to its rows.
struct VillageRows {
    let report: Report
    let summary: Summary
    /// Where each village's findings begin in the list of findings.
    let firstRows: [AdministrativePlace?: LinkTarget]

    static let widths: [Double] = [14, 16, 9, 12, 44, 10, 12]
    static let heading = SheetRow(
        ["乡(镇)", "行政村", "编号", "严重程度", "问题", "处数", "明细"].map { SheetCell(text: $0, .head) }, height: 22)

    var rows: [SheetRow] {
        summary.villages.flatMap { village in [total(of: village)] + rules(of: village.place) }
    }

    /// The rows with the totals of villages, from 1; the others have bars.
    private func total(of village: Summary.VillageCount) -> SheetRow {
        let counts = Severity.allCases.sorted(by: >).compactMap { severity in
            village.findings[severity].map { "\(severity.marked) \($0)" }
        }
        let link = firstRows[village.place].map { SheetCell(.link("看明细 →", to: $0), .link) } ?? SheetCell(.blank, .text)
        return SheetRow(
            [
                SheetCell(text: village.place?.town ?? "", .villageHead),
                SheetCell(text: village.place.map(\.village) ?? "表格本身", .villageHead),
                SheetCell(.blank, .villageHead), SheetCell(.blank, .villageHead),
                SheetCell(text: counts.joined(separator: "  ") + "；涉及 \(village.households) 户", .villageHead),
                SheetCell(.integer(village.total), .total), link,
            ], height: 20)
    }

    private func rules(of place: AdministrativePlace?) -> [SheetRow] {
        summary.rules.compactMap { rule in
            let count = summary.findings(of: rule.code, in: place)
            guard count > 0 else { return nil }
            let cells = [
                SheetCell(text: place?.town ?? "", .text), SheetCell(text: place?.village ?? "", .text),
                SheetCell(.text(rule.code.rawValue), .centred),
                SheetCell(.text(rule.severity.marked), .severity(rule.severity)),
                SheetCell(text: report.title(of: rule.code).zh, .text), SheetCell(.integer(count), .number),
                SheetCell(.blank, .text),
            ]
            return SheetRow(cells, height: RowHeight.points(of: cells, widths: Self.widths))
        }
    }
}

/// The table of rules by villages (规则×村), or by towns where villages are too many to be read side by side.
struct RuleVillageRows {
    let report: Report
    let summary: Summary

    private static let mostVillages = 200

    /// The areas that have a column, with the villages in them.
    private var areas: [(name: String, places: [AdministrativePlace?])] {
        guard summary.villages.count > Self.mostVillages else {
            return summary.villages.map { ($0.place?.village ?? "表格本身", [$0.place]) }
        }
        var towns: [String] = []
        var places: [String: [AdministrativePlace?]] = [:]
        for village in summary.villages {
            let town = village.place.map { $0.county + $0.town } ?? "表格本身"
            if places[town] == nil { towns.append(town) }
            places[town, default: []].append(village.place)
        }
        return towns.map { ($0, places[$0, default: []]) }
    }

    /// How many columns stand before those of the areas.
    static let firstColumns: [Double] = [8, 11, 34, 8]

    var widths: [Double] { Self.firstColumns + areas.map { _ in 6 } }

    /// Under which heading areas' columns stand.
    var rows: [SheetRow] {
        let areas = areas
        let heading = (["编号", "严重程度", "问题", "合计"] + areas.map(\.name)).map { SheetCell(text: $0, .head) }
        let rules = summary.rules.map { rule in
            let counts = areas.map { area in
                let count = area.places.reduce(0) { $0 + summary.findings(of: rule.code, in: $1) }
                return SheetCell(count == 0 ? .blank : .integer(count), .number)
            }
            let cells = [
                SheetCell(.text(rule.code.rawValue), .centred),
                SheetCell(.text(rule.severity.marked), .severity(rule.severity)),
                SheetCell(text: report.title(of: rule.code).zh, .text), SheetCell(.integer(rule.findings), .number),
            ]
            return SheetRow(cells + counts, height: RowHeight.points(of: cells, widths: Self.firstColumns))
        }
        return [SheetRow(heading, height: RowHeight.points(of: heading, widths: widths))] + rules
    }
}
