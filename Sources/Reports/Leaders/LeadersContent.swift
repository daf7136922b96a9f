import Findings
import Registry

/// What leaders read on one page (一页情况): how the register stands, the five groups of the review (五个底子), the most
/// frequent causes, and each street.
struct LeadersContent {
    /// Households and persons of a group.
    struct Group {
        let name: String
        /// `nil` where the tables do not tell.
        let count: RegisterFigures.Count?
        /// Of all households, in tenths of a per cent.
        let share: String
        /// How the group is told.
        let note: String
    }

    /// A town or street.
    struct Street {
        let name: String
        var groups: [Standing: RegisterFigures.Count] = [:]
        var findings: [Severity: Int] = [:]
        /// In how many households something was found.
        var households = 0

        init(_ name: String) { self.name = name }

        /// All of its households; `nil` where the register has none there.
        var total: RegisterFigures.Count? { groups.isEmpty ? nil : groups.values.reduce(.init(), +) }

        /// The households of a group; `nil` where the tables do not tell how any of them stands.
        func households(_ standing: Standing) -> Int? {
            groups.keys.contains { $0 != .unknown } ? groups[standing, default: .init()].households : nil
        }
        /// What is to be corrected and to be verified.
        var problems: Int { findings[.error, default: 0] + findings[.warning, default: 0] }
    }

    let report: Report
    let summary: Summary

    static let title = "动态调整核查“回头看”情况一览"
    private static let mostCauses = 10
    /// More streets than these do not fit on the page.
    private static let mostStreets = 14

    init(_ report: Report) {
        self.report = report
        summary = Summary(report)
    }

    /// Of what register, by what policy, on what day.
    var notes: [String] {
        let read = "共 \(report.households) 户 \(report.persons) 人；有问题的 \(summary.households) 户"
        let run = "执行规则 \(report.rulesRun.count) 条，没有执行 \(report.rulesNotRun.count) 条"
        return [read + "；" + run] + [report.policy.map { PolicyLine.text($0, .zh) }].compactMap(\.self)
    }

    /// The groups, which are all households of the register together. Those that the review does not name are left out where
    /// nobody is in them.
    var groups: [Group] {
        guard let figures = report.figures else { return [] }
        let all = figures.total
        return Standing.allCases.compactMap { standing in
            let count = figures.count(of: standing)
            guard standing.isNamedByReview || count.households > 0 else { return nil }
            let isTold = standing == .unknown || figures.count(of: .unknown) != all
            return Group(
                name: standing.words.zh, count: isTold ? count : nil,
                share: isTold ? Self.share(count.households, of: all.households) : "—",
                note: figures.measure.note(on: standing))
        }
    }

    /// What the tables say of villages: the review's fifth group (五通十有) is not in them.
    var villages: String {
        let places = Set(report.figures?.villages.keys.map(\.self) ?? [])
        return "\(places.count) 个村（社区）有建档立卡户，\(summary.villages.count { $0.place != nil }) 个有问题；"
            + "“五通十有”不在这些表中，须另行统计"
    }

    /// The rules that found most, gravest first; what only hints is no cause.
    var causes: [Summary.RuleCount] {
        let rules = summary.rules.filter { $0.severity > .hint }
        let sorted = rules.enumerated().sorted { one, other in
            (one.element.severity, one.element.findings, -one.offset)
                > (other.element.severity, other.element.findings, -other.offset)
        }
        return sorted.prefix(Self.mostCauses).map(\.element)
    }

    /// How many findings the causes on the page do not cover.
    var furtherFindings: Int {
        summary[.error] + summary[.warning] - causes.reduce(0) { $0 + $1.findings }
    }

    /// The streets in the order of the register, and all together; those that do not fit stand in one line.
    var streets: [Street] {
        var order: [String] = []
        var streets: [String: Street] = [:]
        func name(_ place: AdministrativePlace?) -> String {
            guard let place else { return "表格本身" }
            return place.town.isEmpty ? "（未填乡镇）" : place.town
        }
        func note(_ name: String, _ change: (inout Street) -> Void) {
            if streets[name] == nil { order.append(name) }
            change(&streets[name, default: Street(name)])
        }
        let known = report.figures?.villages ?? [:]
        for place in report.figures?.order ?? [] {
            note(name(place)) { street in street.groups.merge(known[place, default: [:]], uniquingKeysWith: +) }
        }
        for village in summary.villages {
            note(name(village.place)) { street in
                street.findings.merge(village.findings, uniquingKeysWith: +)
                street.households += village.households
            }
        }
        let all = order.compactMap { streets[$0] }
        guard all.count > Self.mostStreets else { return all }
        let sorted = all.enumerated().sorted { ($1.element.problems, $0.offset) < ($0.element.problems, $1.offset) }
            .map(\.element)
        let rest = sorted.dropFirst(Self.mostStreets - 1)
        return sorted.prefix(Self.mostStreets - 1) + [Street("其余 \(rest.count) 个", rest)]
    }

    /// Everything in one line.
    var total: Street { Street("合计", streets) }

    /// The charts: problems by street, incomes.
    var charts: [ChartTable] {
        let severities: [Severity] = [.error, .warning]
        let problems = ChartTable(
            kind: .bars, title: "各乡镇（街道）问题数", heading: "乡镇（街道）", series: severities.map(\.words.zh),
            tones: [.grave, .doubtful],
            rows: streets.map { street in (street.name, severities.map { street.findings[$0, default: 0] }) }, note: nil
        )
        return [problems.rows.isEmpty ? nil : problems, report.figures.flatMap(ChartTable.incomes)].compactMap(\.self)
    }

    private static func share(_ part: Int, of whole: Int) -> String {
        guard whole > 0 else { return "" }
        let tenths = (part * 2_000 + whole) / (2 * whole)
        return "\(tenths / 10).\(tenths % 10)%"
    }
}

extension LeadersContent.Street {
    /// Several streets in one line.
    fileprivate init(_ name: String, _ streets: some Sequence<LeadersContent.Street>) {
        self.init(name)
        for street in streets {
            groups.merge(street.groups, uniquingKeysWith: +)
            findings.merge(street.findings, uniquingKeysWith: +)
            households += street.households
        }
    }
}

extension Standing {
    /// Whether it is one of the groups that the review counts.
    fileprivate var isNamedByReview: Bool {
        switch self {
        case .poor, .stable, .borderline, .returnedOrNew: true
        case .belowLine, .clearedOut, .unknown: false
        }
    }
}

extension StandingMeasure {
    /// How a group is told from the others.
    fileprivate func note(on standing: Standing) -> String {
        let line = line.map { "\($0.registered) 元（\(lineYear ?? year) 年）" } ?? "标准（政策没有规定）"
        let steady = steady.map { "\($0.registered) 元" } ?? "临界线（政策没有规定）"
        return switch standing {
        case .poor: "登记为未脱贫、预脱贫"
        case .stable: "已脱贫，人均收入不低于 \(steady)"
        case .borderline: "已脱贫，人均收入在 \(line) 至 \(steady) 之间"
        case .returnedOrNew: "登记为返贫，或 \(year) 年新识别"
        case .belowLine: "登记为已脱贫，人均收入低于 \(line)，须核实"
        case .clearedOut: "登记为清退户"
        case .unknown: "没有脱贫属性、收入或标准，不能归类"
        }
    }
}
