import Findings
import Registry

extension WaiverOutcome {
    /// Writes what the verified exceptions silenced, as a member of an object.
    func write(_ json: inout JSONText, showValues: Bool) {
        json.key("waivers")
        json.object { json in
            json.field("file", file)
            json.field("asOf", day.registered)
            json.key("entries")
            json.array { json in
                for entry in entries { entry.write(&json, showValues: showValues) }
            }
        }
    }
}

extension WaiverOutcome.Entry {
    fileprivate func write(_ json: inout JSONText, showValues: Bool) {
        json.object { json in
            json.field("row", waiver.row)
            json.field("code", waiver.code.rawValue)
            json.field("household", waiver.household?.registered)
            json.field("person", waiver.idNo.map { CellText($0, .idNo).shown(showValues) })
            json.field("until", waiver.until?.registered)
            json.field("state", state.rawValue)
            json.field("findings", findings)
        }
    }
}

extension BaselineOutcome {
    /// Writes what was solved since an earlier report, as a member of an object.
    func write(_ json: inout JSONText) {
        json.key("baseline")
        json.object { json in
            json.field("file", file)
            json.key("newOnly")
            json.value(showsNewOnly)
            json.field("notJudged", notJudged)
            json.key("solved")
            json.array { json in
                for finding in solved {
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
