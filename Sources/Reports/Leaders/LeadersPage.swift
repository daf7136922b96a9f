import Findings
import Registry

/// The leaders' page for a browser (一页情况网页): one sheet of A4, without anybody's name.
public struct LeadersPage: Sendable {
    private let report: Report

    /// A report to be summed up. It must have figures (`Report.figures`), else the groups are missing.
    public init(_ report: Report) { self.report = report }

    /// The whole page.
    public func render() -> String {
        let content = LeadersContent(report)
        var html = HTMLText()
        PageFrame.open(LeadersContent.title, &html)
        html.element("main", ["class": "leaders"]) { html in
            html.element("h1", text: LeadersContent.title)
            html.element(
                "p", ["class": "verdict \(content.summary.gravest.colourClass)"], text: content.summary.verdict.zh)
            for note in content.notes { html.element("p", ["class": "note"], text: note) }
            write(groups: content, &html)
            write(causes: content, &html)
            write(streets: content, &html)
            PageFrame.write(content.charts, &html)
        }
        PageFrame.close(withScript: false, &html)
        return html.text
    }

    private func write(groups content: LeadersContent, _ html: inout HTMLText) {
        html.element("h2", text: "五个底子")
        PageFrame.table(["底子", "口径", "户数", "人数", "占户数"], numbersFrom: 2, &html) { row in
            for group in content.groups {
                row([
                    group.name, group.note, Self.shown(group.count?.households), Self.shown(group.count?.persons),
                    group.share,
                ])
            }
            let total = content.total.total ?? .init()
            row(["合计", "", "\(total.households)", "\(total.persons)", ""])
            row(["贫困村“五通十有”", content.villages, "", "", ""])
        }
    }

    private func write(causes content: LeadersContent, _ html: inout HTMLText) {
        let causes = content.causes
        guard !causes.isEmpty else { return }
        html.element("h2", text: "主要问题")
        PageFrame.table(["编号", "程度", "问题", "处数", "涉及户数"], numbersFrom: 3, &html) { row in
            for cause in causes {
                row([
                    cause.code.rawValue, cause.severity.marked, content.report.title(of: cause.code).zh,
                    "\(cause.findings)", "\(cause.households)",
                ])
            }
        }
        if content.furtherFindings > 0 {
            html.element("p", ["class": "note"], text: "其他规则还有 \(content.furtherFindings) 处，见疑点清单")
        }
    }

    private func write(streets content: LeadersContent, _ html: inout HTMLText) {
        html.element("h2", text: "各乡镇（街道）情况")
        PageFrame.table(LeadersColumn.allCases.map(\.title), numbersFrom: 1, &html) { row in
            for street in content.streets + [content.total] {
                row(LeadersColumn.allCases.map { $0 == .name ? street.name : Self.shown($0.number(of: street)) })
            }
        }
    }

    /// A number; a dash for what the tables do not tell.
    private static func shown(_ number: Int?) -> String { number.map(String.init) ?? "—" }
}

/// A column of the table of streets (各乡镇情况列).
enum LeadersColumn: CaseIterable {
    case name, households, persons, poor, stable, borderline, returnedOrNew, errors, warnings, faulty

    var title: String {
        switch self {
        case .name: "乡镇（街道）"
        case .households: "户数"
        case .persons: "人数"
        case .poor: "未脱贫"
        case .stable: "稳定脱贫"
        case .borderline: "脱贫临界"
        case .returnedOrNew: "返贫新识别"
        case .errors: "必须改"
        case .warnings: "需核实"
        case .faulty: "有问题户"
        }
    }

    /// The number of a street; `nil` for its name, and for what the tables do not tell.
    func number(of street: LeadersContent.Street) -> Int? {
        switch self {
        case .name: nil
        case .households: street.total?.households
        case .persons: street.total?.persons
        case .poor: street.households(.poor)
        case .stable: street.households(.stable)
        case .borderline: street.households(.borderline)
        case .returnedOrNew: street.households(.returnedOrNew)
        case .errors: street.findings[.error, default: 0]
        case .warnings: street.findings[.warning, default: 0]
        case .faulty: street.households
        }
    }
}
