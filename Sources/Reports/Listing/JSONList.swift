import Findings
import Registry

/// A report as JSON (JSON 报告), schema 1 of the command-line contract: one document, on one line.
struct JSONList: FindingListWriter {
    private var json = JSONText()
    private let report: Report
    private let summary: Summary
    private let language: Language
    private let showValues: Bool

    init(_ report: Report, _ language: Language, showValues: Bool) {
        self.report = report
        self.summary = Summary(report)
        self.language = language
        self.showValues = showValues
    }

    mutating func take() -> String { json.take() }

    mutating func goOn() { json.expectMore() }

    mutating func begin() {
        json.open("{")
        json.field("schema", 1)
        writeInputs(&json)
        writeRules(&json)
        writePolicy(&json)
        writeSummary(&json)
        if let waivers = report.waivers { waivers.write(&json, showValues: showValues) }
        if let baseline = report.baseline { baseline.write(&json) }
        json.key("findings")
        json.open("[")
    }

    mutating func add(_ finding: WordedFinding) { finding.write(&json) }

    mutating func end() {
        json.close("]")
        json.close("}")
        json.endLine()
    }

    private func writeInputs(_ json: inout JSONText) {
        json.key("inputs")
        json.array { json in
            for input in report.inputs {
                json.object { json in
                    json.field("file", input.file)
                    json.field("template", input.templateID)
                    json.field("sheet", input.sheet)
                    json.field("rows", input.rows)
                    if !input.setAside.isEmpty { writeSetAside(SetAside(input), &json) }
                    json.field("sha256", input.sha256)
                }
            }
        }
    }

    private func writeSetAside(_ records: SetAside, _ json: inout JSONText) {
        json.key("setAside")
        json.array { json in
            for (year, rows) in records.years {
                json.object { json in
                    json.field("year", year)
                    json.field("rows", rows)
                }
            }
        }
    }

    private func writeRules(_ json: inout JSONText) {
        json.key("rules")
        json.object { json in
            json.key("run")
            json.array { json in
                for code in report.rulesRun { json.value(code.rawValue) }
            }
            json.key("notRun")
            json.array { json in
                for rule in report.rulesNotRun {
                    json.object { json in
                        json.field("code", rule.code.rawValue)
                        json.field("reason", rule.reason[language])
                    }
                }
            }
        }
    }

    private func writePolicy(_ json: inout JSONText) {
        json.key("policy")
        guard let policy = report.policy else { return json.value(String?.none) }
        json.object { json in
            json.field("id", policy.id)
            json.field("title", policy.title)
            json.field("asOf", policy.asOf.registered)
            json.key("lines")
            json.array { json in
                for line in PolicyLine.ordered(policy.lines) {
                    json.object { json in
                        json.field("year", line.year)
                        json.field("purpose", line.purpose.rawValue)
                        json.field("amount", line.amount.registered)
                    }
                }
            }
        }
    }

    private func writeSummary(_ json: inout JSONText) {
        json.key("summary")
        json.object { json in
            json.field("persons", report.persons)
            json.field("households", report.households)
            json.field("errors", summary[.error])
            json.field("warnings", summary[.warning])
            json.field("hints", summary[.hint])
            json.key("byCode")
            json.object { json in
                for rule in summary.rules.sorted(by: { $0.code < $1.code }) {
                    json.field(named: rule.code.rawValue, rule.findings)
                }
            }
            if let waivers = report.waivers { json.field("waived", waivers.silenced) }
            if let baseline = report.baseline {
                json.field("new", baseline.new)
                json.field("known", baseline.known)
                json.field("solved", baseline.solved.count)
            }
            json.key("systemic")
            json.array { json in
                for fault in summary.systemic {
                    json.object { json in
                        json.field("code", fault.code.rawValue)
                        ListedPlace(fault.place, among: report.inputs).writeTable(&json)
                        json.field("column", fault.place.letters)
                        json.field("heading", fault.place.heading)
                        json.field("rows", fault.rows)
                        json.field("of", fault.of)
                    }
                }
            }
        }
    }
}
