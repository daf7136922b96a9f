import Findings
import Registry

/// The figures of a chart (图表数据): pages and workbooks draw it and show the table beside it.
struct ChartTable: Sendable {
    /// How the figures are drawn.
    enum Kind: Sendable {
        /// A bar a row, to the right, its parts one behind the other.
        case bars
        /// A column a row, its parts one on top of the other.
        case columns
        /// Two bars a row, one to each side.
        case pyramid
    }

    let kind: Kind
    let title: String
    /// What a row is.
    let heading: String
    /// What the numbers of a row are.
    let series: [String]
    /// The colour of each series.
    let tones: [ChartTone]
    let rows: [(label: String, numbers: [Int])]
    /// What is to be known beside it.
    let note: String?

    /// The charts that a report has: as far as anything is known.
    static func all(of report: Report, _ summary: Summary) -> [ChartTable] {
        [problems(summary), report.figures.flatMap(incomes), report.figures.flatMap(ages)].compactMap(\.self)
    }

    /// The problems of each village, most first.
    static func problems(_ summary: Summary) -> ChartTable? {
        let severities: [Severity] = [.error, .warning, .hint]
        let villages = summary.villages.enumerated().filter { $1.place != nil }
            .sorted { ($1.element.total, $0.offset) < ($0.element.total, $1.offset) }
        guard !villages.isEmpty else { return nil }
        return ChartTable(
            kind: .bars, title: "各村问题数", heading: "村", series: severities.map(\.words.zh),
            tones: [.grave, .doubtful, .calm],
            rows: villages.map { _, village in
                (village.place?.shown ?? "", severities.map { village.findings[$0, default: 0] })
            }, note: nil)
    }

    /// The households by income, around the line.
    static func incomes(_ figures: RegisterFigures) -> ChartTable? {
        guard let first = figures.incomes.keys.map(\.position).min() else { return nil }
        let zones = IncomeZone.allCases.filter { zone in figures.incomes.keys.contains { $0.zone == zone } }
        let last = figures.incomes.keys.map(\.position).max() ?? first
        let rows = (first...last).map { position in
            let numbers = zones.map { zone in
                figures.incomes.filter { $0.key.position == position && $0.key.zone == zone }.values.reduce(0, +)
            }
            return (label: IncomeBand.label(position), numbers: numbers)
        }
        var notes: [String] = []
        if let line = figures.measure.line {
            notes.append("\(figures.measure.lineYear ?? figures.measure.year) 年脱贫标准 \(line.registered) 元")
            if let steady = figures.measure.steady { notes.append("不到 \(steady.registered) 元为临界") }
        }
        if figures.withoutIncome > 0 { notes.append("\(figures.withoutIncome) 户没有人均收入，不在图中") }
        return ChartTable(
            kind: .columns, title: "人均收入分布（户）", heading: "人均收入（元）", series: zones.map(\.title),
            tones: zones.map(\.tone), rows: rows, note: notes.isEmpty ? nil : notes.joined(separator: "；"))
    }

    /// Men and women by age.
    static func ages(_ figures: RegisterFigures) -> ChartTable? {
        guard let last = figures.ages.keys.max() else { return nil }
        let hasOthers = figures.ages.values.contains { $0.others > 0 }
        let rows = (0...last).reversed().map { band in
            let count = figures.ages[band, default: .init()]
            let from = band * RegisterFigures.ageBand
            let label =
                band == RegisterFigures.lastAgeBand ? "\(from)岁以上" : "\(from)–\(from + RegisterFigures.ageBand - 1)岁"
            return (label: label, numbers: [count.men, count.women] + (hasOthers ? [count.others] : []))
        }
        let note = figures.withoutAge > 0 ? "\(figures.withoutAge) 人年龄不详，不在图中" : nil
        return ChartTable(
            kind: .pyramid, title: "年龄结构（人）", heading: "年龄", series: ["男", "女"] + (hasOthers ? ["性别不详"] : []),
            tones: [.men, .women, .unknown], rows: rows, note: note)
    }
}

/// The colours of charts (图表颜色): dark, middle and pale, so that they are told apart in grey print too.
enum ChartTone: UInt32, Sendable {
    case grave = 0xA93226
    case doubtful = 0xE8B34B
    case calm = 0xB8CBE0
    case unknown = 0xD0D0D0
    case men = 0x4A7FB5
    case women = 0xC97B84

    /// As pages write it.
    var code: String {
        let digits = String(rawValue, radix: 16)
        return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }
}

extension IncomeZone {
    /// The colour of the zone.
    fileprivate var tone: ChartTone {
        switch self {
        case .below: .grave
        case .near: .doubtful
        case .above: .calm
        case .unjudged: .unknown
        }
    }
}

extension IncomeBand {
    /// The incomes of a band in words.
    fileprivate static func label(_ position: Int) -> String {
        switch position {
        case ..<0: "负数"
        case last...: "\(last * width)以上"
        default: "\(position * width)–\(position * width + width - 1)"
        }
    }
}

extension AdministrativePlace {
    /// Town and village, as much as is known.
    var shown: String {
        let name = town + village
        return name.isEmpty ? (county.isEmpty ? "（未填地名）" : county) : name
    }
}
