import Findings
import Registry

/// What is not listed, and what is new.
extension JSONReport {
    /// The person that a finding is about: by it, not by the row, a later report is compared with this one.
    func writePerson(of finding: ReportedFinding, _ json: inout JSONText) {
        json.key("person")
        guard finding.name != nil || finding.idNo != nil else { return json.value(String?.none) }
        json.object { json in
            json.field("name", finding.name.map { showValues ? $0.registered : $0.masked })
            json.field("idNo", finding.idNo?.shown(showValues))
        }
    }

    func write(_ outcome: WaiverOutcome, _ json: inout JSONText) {
        json.key("waivers")
        json.object { json in
            json.field("file", outcome.file)
            json.field("asOf", outcome.day.registered)
            json.key("entries")
            json.array { json in
                for entry in outcome.entries { write(entry, &json) }
            }
        }
    }

    private func write(_ entry: WaiverOutcome.Entry, _ json: inout JSONText) {
        let waiver = entry.waiver
        json.object { json in
            json.field("row", waiver.row)
            json.field("code", waiver.code.rawValue)
            json.field("household", waiver.household?.registered)
            json.field("person", waiver.idNo.map { CellText($0, .idNo).shown(showValues) })
            json.field("until", waiver.until?.registered)
            json.field("state", entry.state.rawValue)
            json.field("findings", entry.findings)
        }
    }

    func write(_ outcome: BaselineOutcome, _ json: inout JSONText) {
        json.key("baseline")
        json.object { json in
            json.field("file", outcome.file)
            json.key("newOnly")
            json.value(outcome.showsNewOnly)
            json.field("notJudged", outcome.notJudged)
            json.key("solved")
            json.array { json in
                for finding in outcome.solved {
                    json.object { json in
                        json.field("code", finding.code.rawValue)
                        json.field("household", finding.household)
                        json.field("field", finding.field)
                        json.field("file", finding.file)
                        json.field("cell", finding.cell)
                    }
                }
            }
        }
    }
}
