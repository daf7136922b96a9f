import Findings
import Registry

/// The catalogue of rules (规则目录), as `lookback rules` shows it.
public struct RuleListing: Sendable {
    private let entries: [CatalogueEntry]
    private let language: Language

    /// The entries, by code.
    public init(_ entries: [CatalogueEntry], language: Language) {
        self.entries = entries.sorted { $0.code < $1.code }
        self.language = language
    }

    /// One line a rule, and how many there are.
    public func text() -> String {
        var table = TextTable([.left, .left, .left, .left])
        for entry in entries {
            let repair =
                switch entry.repair {
                case .none: Words("", "")
                case .safe: Words("可自动改", "safe fix")
                case .proposal: Words("有建议值", "proposal")
                }
            table.add(entry.code.rawValue, entry.severity.words[language], repair[language], entry.title[language])
        }
        let count = entries.count
        let counts = Severity.allCases.sorted(by: >).map { severity in
            "\(severity.words[language]) \(entries.count { $0.severity == severity })"
        }
        let total = Words("共 \(count) 条规则：", "\(count) rules: ")[language]
        return (table.lines + ["", total + counts.joined(separator: Words("，", ", ")[language])])
            .map { $0 + "\n" }.joined()
    }

    /// An array with an object for each rule.
    public func json() -> String {
        var json = JSONText()
        json.array { json in
            for entry in entries {
                json.object { json in entry.write(language, &json) }
            }
        }
        return json.text + "\n"
    }
}

extension CatalogueEntry {
    /// Writes what stands in the catalogue, as members of an object.
    func write(_ language: Language, _ json: inout JSONText) {
        json.field("code", code.rawValue)
        json.field("severity", severity.rawValue)
        json.field("title", title[language])
        json.field("message", message[language])
        json.field("why", why[language])
        json.field("remedy", remedy[language])
        json.key("steps")
        json.array { json in
            for step in WPSSteps.of(self) { json.value(step[language]) }
        }
        json.key("basis")
        json.object { json in
            json.field("evidence", basis.evidence)
            json.field("confidence", basis.confidence.rawValue)
        }
        json.field("repair", repair.rawValue)
        json.key("needs")
        json.array { json in
            for group in needs {
                json.array { json in
                    for field in group { json.value(field.rawValue) }
                }
            }
        }
        json.key("thresholds")
        json.array { json in
            for name in thresholds { json.value(name.key) }
        }
        json.key("lines")
        json.array { json in
            for purpose in lines { json.value(purpose.rawValue) }
        }
        json.key("sums")
        json.array { json in
            for total in sums { json.value(total.rawValue) }
        }
    }
}
