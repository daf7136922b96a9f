import Findings
import Registry

/// Findings as JSON, one a line (JSONL): what the document's `findings` hold.
struct JSONLines: FindingListWriter {
    private var json = JSONText()

    mutating func take() -> String { json.take() }
    mutating func begin() {}
    mutating func goOn() {}
    mutating func end() {}

    mutating func add(_ finding: WordedFinding) {
        finding.write(&json)
        json.endLine()
    }
}

extension WordedFinding {
    /// Writes the finding as an object with the keys of the contract.
    func write(_ json: inout JSONText) {
        json.object { json in
            json.field("code", code.rawValue)
            json.field("severity", severity.rawValue)
            place.writeTable(&json)
            json.field("row", place.place.row)
            json.field("column", place.place.letters)
            json.field("heading", place.place.heading)
            json.field("cell", place.place.cell)
            json.field("field", field?.rawValue)
            json.field("household", household)
            writePerson(&json)
            if let isNew {
                json.key("new")
                json.value(isNew)
            }
            writeRelated(&json)
            json.field("message", message)
            writeFix(&json)
            json.key("candidates")
            json.array { json in
                for candidate in candidates { json.value(candidate) }
            }
            writeHint(&json)
        }
    }

    /// By the person, not by the row, a later report is compared with this one.
    private func writePerson(_ json: inout JSONText) {
        json.key("person")
        guard person.name != nil || person.idNo != nil else { return json.value(String?.none) }
        json.object { json in
            json.field("name", person.name)
            json.field("idNo", person.idNo)
        }
    }

    private func writeRelated(_ json: inout JSONText) {
        json.key("related")
        json.array { json in
            for related in related {
                json.object { json in
                    related.place.writeTable(&json)
                    json.field("row", related.place.place.row)
                    json.field("cell", related.place.place.cell)
                    json.field("household", related.household)
                }
            }
        }
    }

    private func writeFix(_ json: inout JSONText) {
        json.key("fix")
        guard let fix else { return json.value(String?.none) }
        json.object { json in
            json.field("kind", fix.kind.rawValue)
            json.field("value", fix.value)
        }
    }

    private func writeHint(_ json: inout JSONText) {
        json.key("hint")
        guard let hint else { return json.value(String?.none) }
        json.object { json in
            json.key("cells")
            json.array { json in
                for cell in hint.cells {
                    json.object { json in
                        cell.place.writeTable(&json)
                        json.field("row", cell.place.place.row)
                        json.field("cell", cell.place.place.cell)
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
}

extension ListedPlace {
    /// Writes the names of file and sheet, as members of an object.
    func writeTable(_ json: inout JSONText) {
        json.field("file", file)
        json.field("sheet", sheet)
    }
}
