import Corrections
import Findings
import Registry

/// A comparison of two registers as JSON (两期比对 JSON), schema 1: every change, on one line.
public struct DifferenceJSON: Sendable {
    private let report: DifferenceReport
    private let language: Language
    private let showValues: Bool

    /// A comparison to be written. Personal values are masked unless `showValues`; `language` is that of the reasons.
    public init(_ report: DifferenceReport, language: Language, showValues: Bool = false) {
        self.report = report
        self.language = language
        self.showValues = showValues
    }

    /// The whole text, ended by a line feed.
    public func render() -> String {
        var json = JSONText()
        json.object { json in
            json.field("schema", 1)
            json.key("before")
            write(report.before, &json)
            json.key("now")
            write(report.now, &json)
            json.field("numberedAnew", report.numberedAnew)
            json.key("byKind")
            json.object { json in
                for kind in report.kinds { json.field(named: "\(kind.kind)", kind.changes) }
            }
            json.key("areas")
            json.array { json in
                for line in report.balance.lines { write(line, &json) }
            }
            json.key("notCompared")
            json.array { json in
                for place in report.notCompared { json.object { write(place, &$0) } }
            }
            json.key("changes")
            json.array { json in
                for change in report.changes { write(change, &json) }
            }
            json.key("unseenDecisions")
            json.array { json in
                for unseen in report.unseen {
                    json.object { json in
                        json.field("file", unseen.file)
                        json.field("row", Int(unseen.decision.source.row))
                        json.field("household", unseen.decision.householdId.registered)
                        json.field("disposal", "\(unseen.decision.disposal)")
                    }
                }
            }
        }
        return json.take() + "\n"
    }

    private func write(_ side: DifferenceReport.Side, _ json: inout JSONText) {
        json.object { json in
            json.field("year", side.year)
            write(side.tally, &json)
            json.key("inputs")
            json.array { json in
                for input in side.inputs {
                    json.object { json in
                        json.field("file", input.file)
                        json.field("template", input.templateID)
                        json.field("sheet", input.sheet)
                        json.field("rows", input.rows)
                        json.field("sha256", input.sha256)
                    }
                }
            }
        }
    }

    private func write(_ line: Balance.Line, _ json: inout JSONText) {
        json.object { json in
            switch line.area {
            case .village(let place):
                json.field("level", "village")
                write(place, &json)
            case .town(let county, let name):
                json.field("level", "town")
                json.field("county", county)
                json.field("town", name)
            case .county(let county):
                json.field("level", "county")
                json.field("county", county)
            case .all: json.field("level", "all")
            }
            json.key("before")
            json.object { write(line.before, &$0) }
            json.key("events")
            json.object { json in
                for kind in ChangeEvent.Kind.allCases {
                    guard let tally = line.changes[kind] else { continue }
                    json.key(named: "\(kind)")
                    json.object { write(tally, &$0) }
                }
            }
            json.key("after")
            json.object { write(line.after, &$0) }
        }
    }

    private func write(_ place: AdministrativePlace, _ json: inout JSONText) {
        json.field("county", place.county)
        json.field("town", place.town)
        json.field("village", place.village)
    }

    private func write(_ tally: Tally, _ json: inout JSONText) {
        json.field("households", tally.households)
        json.field("persons", tally.persons)
    }

    private func write(_ change: RegisterChange, _ json: inout JSONText) {
        json.object { json in
            json.field("kind", "\(change.kind)")
            write(change.place, &json)
            json.field("household", change.householdId?.registered)
            json.field("head", change.headName.map { showValues ? $0.registered : $0.masked })
            json.field("name", change.name.map { showValues ? $0.registered : $0.masked })
            json.field("idNo", change.idNo.map { showValues ? $0.registered : $0.masked })
            json.field("persons", change.persons)
            json.field("field", change.field?.rawValue)
            json.field("from", change.shown(change.from, showValues: showValues))
            json.field("to", change.shown(change.to, showValues: showValues))
            json.field("reason", change.reason[language])
            json.field("certainty", "\(change.certainty)")
            json.field("rule", change.rule?.rawValue)
            json.key("rowBefore")
            write(change.earlierRow, report.before.inputs, &json)
            json.key("row")
            write(change.row, report.now.inputs, &json)
            json.key("events")
            json.array { json in
                for event in change.events {
                    json.object { json in
                        json.field("kind", "\(event.kind)")
                        json.field("village", event.place.village)
                        json.field("households", event.households)
                        json.field("persons", event.persons)
                    }
                }
            }
        }
    }

    private func write(_ row: RecordToken?, _ inputs: [Report.Input], _ json: inout JSONText) {
        guard let row, inputs.indices.contains(Int(row.table)) else { return json.value(String?.none) }
        json.object { json in
            json.field("file", inputs[Int(row.table)].file)
            json.field("sheet", inputs[Int(row.table)].sheet)
            json.field("row", Int(row.row))
        }
    }
}
