import Findings
import Registry

/// Findings in the format of static analysis (SARIF 2.1.0, OASIS Standard), which code-review tools and editors show.
///
/// A sheet has no lines and columns of text, so that a finding's place is a logical one: the cell by its full name
/// (`表!F23`), in the artifact that is the workbook.
struct SARIFList: FindingListWriter {
    private var json = JSONText()
    private let report: Report
    private let language: Language
    /// The rules that the file describes, and where.
    private let rules: [RuleCode]
    private let positions: [RuleCode: Int]

    static let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
    /// An input that could not be read.
    private static let unreadable: Set<RuleCode> = ["F001", "F002", "F003"]

    init(_ report: Report, _ language: Language) {
        self.report = report
        self.language = language
        rules = Set(report.rulesRun + report.rulesNotRun.map(\.code) + report.heads.codes).sorted()
        positions = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1, $0) })
    }

    mutating func take() -> String { json.take() }

    mutating func goOn() { json.expectMore() }

    mutating func begin() {
        json.open("{")
        json.field("$schema", Self.schema)
        json.field("version", "2.1.0")
        json.key("runs")
        json.open("[")
        json.open("{")
        var head = JSONText()
        writeTool(&head)
        writeInvocation(&head)
        writeArtifacts(&head)
        json.append(head)
        json.key("results")
        json.open("[")
    }

    mutating func end() {
        json.close("]")
        json.close("}")
        json.close("]")
        json.close("}")
        json.endLine()
    }

    mutating func add(_ finding: WordedFinding) {
        let position = positions[finding.code]
        json.object { json in
            json.field("ruleId", finding.code.rawValue)
            json.field("ruleIndex", position)
            json.field("level", finding.severity.level)
            Self.write(message: finding.message, &json)
            json.key("locations")
            json.array { json in Self.write(finding.place, id: nil, &json) }
            if !finding.related.isEmpty {
                json.key("relatedLocations")
                json.array { json in
                    for (id, related) in finding.related.enumerated() { Self.write(related.place, id: id, &json) }
                }
            }
            json.key("properties")
            json.object { json in
                json.field("field", finding.field?.rawValue)
                json.field("heading", finding.place.place.heading)
                json.field("household", finding.household)
                if let fix = finding.fix {
                    json.field("fixKind", fix.kind.rawValue)
                    json.field("fixValue", fix.value)
                }
                if let hint = finding.hintSentence { json.field("hint", hint) }
            }
        }
    }

    private func writeTool(_ json: inout JSONText) {
        json.key("tool")
        json.object { json in
            json.key("driver")
            json.object { json in
                json.field("name", "lookback")
                json.field("language", language == .zh ? "zh-CN" : "en-US")
                json.key("rules")
                json.array { json in
                    for code in rules { write(code, &json) }
                }
            }
        }
    }

    private func write(_ code: RuleCode, _ json: inout JSONText) {
        json.object { json in
            json.field("id", code.rawValue)
            Self.write("shortDescription", report.title(of: code)[language], &json)
            if let entry = report.catalogue[code] {
                Self.write("fullDescription", entry.why[language], &json)
                Self.write("help", entry.remedy[language], &json)
            }
            json.key("defaultConfiguration")
            json.object { json in json.field("level", report.severity(of: code).level) }
        }
    }

    /// What was not run is a notice about the run: none of it was passed.
    private func writeInvocation(_ json: inout JSONText) {
        json.key("invocations")
        json.array { json in
            json.object { json in
                json.key("executionSuccessful")
                json.value(!report.heads.codes.contains(where: Self.unreadable.contains))
                json.key("toolConfigurationNotifications")
                json.array { json in
                    for rule in report.rulesNotRun {
                        json.object { json in
                            json.key("associatedRule")
                            json.object { json in json.field("id", rule.code.rawValue) }
                            json.field("level", "warning")
                            Self.write(message: rule.reason[language], &json)
                        }
                    }
                }
            }
        }
    }

    private func writeArtifacts(_ json: inout JSONText) {
        json.key("artifacts")
        json.array { json in
            for input in report.inputs {
                json.object { json in
                    json.key("location")
                    json.object { json in json.field("uri", Self.reference(to: input.file)) }
                    if !input.sha256.isEmpty {
                        json.key("hashes")
                        json.object { json in json.field("sha-256", input.sha256) }
                    }
                }
            }
        }
    }

    private static func write(_ place: ListedPlace, id: Int?, _ json: inout JSONText) {
        json.object { json in
            if let id { json.field("id", id) }
            if let input = place.input, let file = place.file {
                json.key("physicalLocation")
                json.object { json in
                    json.key("artifactLocation")
                    json.object { json in
                        json.field("uri", reference(to: file))
                        json.field("index", input)
                    }
                }
            }
            if let qualified = place.qualified {
                json.key("logicalLocations")
                json.array { json in
                    json.object { json in
                        json.field("name", place.reference ?? qualified)
                        json.field("fullyQualifiedName", qualified)
                        json.field("kind", place.kind)
                    }
                }
            }
        }
    }

    private static func write(_ key: StaticString, _ text: String, _ json: inout JSONText) {
        json.key(key)
        json.object { json in json.field("text", text) }
    }

    private static func write(message: String, _ json: inout JSONText) { write("message", message, &json) }

    /// The path as a reference (RFC 3986): relative as it was given, or from the root of this machine's files.
    static func reference(to path: String) -> String {
        var text = path.hasPrefix("/") ? "file://" : ""
        // The first part of a relative reference must not look like a scheme.
        if !path.hasPrefix("/"), path.prefix(while: { $0 != "/" }).contains(":") { text += "./" }
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"), UInt8(ascii: ":"):
                text.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                text += "%" + (byte < 16 ? "0" : "") + digits
            }
        }
        return text
    }
}

extension Severity {
    /// The word that the format has for it.
    fileprivate var level: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .hint: "note"
        }
    }
}

extension ListedPlace {
    /// What the place is a part of a workbook as.
    fileprivate var kind: String {
        if place.cell != nil { return "cell" }
        if place.row != nil { return "row" }
        return place.column == nil ? "sheet" : "column"
    }
}
