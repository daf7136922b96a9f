import Findings
import Registry

/// A report as JSON (JSON 报告), schema 1 of the command-line contract: every finding, on one line.
public struct JSONReport: Sendable {
    let report: Report
    private let summary: Summary
    private let language: Language
    let showValues: Bool

    /// A report to be written. Personal values are masked unless `showValues`; `language` is that of the messages.
    public init(_ report: Report, language: Language, showValues: Bool = false) {
        self.report = report
        self.summary = Summary(report)
        self.language = language
        self.showValues = showValues
    }

    /// The whole text, ended by a line feed.
    public func render() -> String {
        var text = ""
        write { text += $0 }
        return text
    }

    /// Passes the text on piece by piece, so that a million findings need no memory.
    public func write<Failure>(into receive: (String) throws(Failure) -> Void) throws(Failure) {
        var json = JSONText()
        json.open("{")
        json.field("schema", 1)
        writeInputs(&json)
        writeRules(&json)
        writePolicy(&json)
        writeSummary(&json)
        if let waivers = report.waivers { write(waivers, &json) }
        if let baseline = report.baseline { write(baseline, &json) }
        json.key("findings")
        json.open("[")
        for finding in report.findings {
            write(finding, &json)
            if json.text.utf8.count > 65_536 { try receive(json.take()) }
        }
        json.close("]")
        json.close("}")
        try receive(json.take() + "\n")
    }

    /// Passes the findings on one a line, with the same keys (JSONL).
    public func writeLines<Failure>(into receive: (String) throws(Failure) -> Void) throws(Failure) {
        for finding in report.findings {
            var json = JSONText()
            write(finding, &json)
            try receive(json.take() + "\n")
        }
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
                        writeTable(of: fault.place, &json)
                        json.field("column", fault.place.letters)
                        json.field("heading", fault.place.heading)
                        json.field("rows", fault.rows)
                        json.field("of", fault.of)
                    }
                }
            }
        }
    }

    private func write(_ finding: ReportedFinding, _ json: inout JSONText) {
        json.object { json in
            json.field("code", finding.code.rawValue)
            json.field("severity", report.severity(of: finding.code).rawValue)
            writeTable(of: finding.place, &json)
            json.field("row", finding.place.row)
            json.field("column", finding.place.letters)
            json.field("heading", finding.place.heading)
            json.field("cell", finding.place.cell)
            json.field("field", finding.finding.subject.field?.rawValue)
            json.field("household", finding.household?.number)
            writePerson(of: finding, &json)
            if let isNew = finding.isNew {
                json.key("new")
                json.value(isNew)
            }
            json.key("related")
            json.array { json in
                for related in finding.related { write(related, &json) }
            }
            json.field("message", report.message(of: finding.finding, language, showValues: showValues))
            json.key("fix")
            if let fix = finding.finding.fix {
                json.object { json in
                    json.field("kind", fix.repair.rawValue)
                    json.field("value", showValues ? fix.value : fix.field.masked(fix.value))
                }
            } else {
                json.value(String?.none)
            }
            json.key("candidates")
            json.array { json in
                for candidate in finding.finding.candidates {
                    json.value(showValues ? candidate.number.registered : candidate.number.masked)
                }
            }
            json.key("hint")
            if let hint = finding.finding.hint {
                write(hint, finding.hintedCells, &json)
            } else {
                json.value(String?.none)
            }
        }
    }

    private func write(_ hint: ChangeHint, _ cells: [HintedCell], _ json: inout JSONText) {
        json.object { json in
            json.key("cells")
            json.array { json in
                for cell in cells {
                    json.object { json in
                        writeTable(of: cell.place, &json)
                        json.field("row", cell.place.row)
                        json.field("cell", cell.place.cell)
                        json.field("field", cell.field.rawValue)
                    }
                }
            }
            json.key("codes")
            json.array { json in
                for code in hint.codes { json.value(code.rawValue) }
            }
        }
    }

    private func write(_ related: RelatedPlace, _ json: inout JSONText) {
        json.object { json in
            writeTable(of: related.place, &json)
            json.field("row", related.place.row)
            json.field("cell", related.place.cell)
            json.field("household", related.household)
        }
    }

    private func writeTable(of place: FindingPlace, _ json: inout JSONText) {
        let input = report.inputs.indices.contains(place.input) ? report.inputs[place.input] : nil
        json.field("file", input?.file)
        json.field("sheet", input?.sheet)
    }
}
