import Findings
import Registry

extension Policy {
    /// Reads a policy.
    init(id: String, _ node: DefinitionNode) throws(TemplateError) {
        let content = try node.mapping(of: ["title", "asOf", "lines", "thresholds"])
        let day = try content.required("asOf")
        guard case .exact(let asOf) = CalendarDay.read(try day.text(), edition: 0) else {
            throw .unfitValue(day.place, expected: .day)
        }
        self.init(
            id: id, title: try content.required("title").text(), asOf: asOf,
            lines: try Self.lines(content.required("lines")),
            thresholds: try Self.thresholds(content.required("thresholds")))
    }

    private static func lines(_ node: DefinitionNode) throws(TemplateError) -> [PovertyLine] {
        var lines: [PovertyLine] = []
        var places: [String: Int?] = [:]
        for element in try node.list() {
            let content = try element.mapping(of: ["year", "purposes", "amount", "basis"])
            let year = try content.required("year").number(within: 2000...2099)
            let amount: Money = try content.required("amount").amount()
            let basis = try Basis(content.required("basis"))
            for purpose in try content.required("purposes").list() {
                let use = try purpose.choice(among: PovertyLine.Purpose.allCases)
                if let first = places.updateValue(element.place.line, forKey: "\(year) \(use.rawValue)") {
                    throw .repeated(element.place, value: "\(year) \(use.rawValue)", firstLine: first)
                }
                lines.append(PovertyLine(year: year, purpose: use, amount: amount, basis: basis.sentence))
            }
        }
        return lines
    }

    private static func thresholds(_ node: DefinitionNode) throws(TemplateError) -> [Threshold.Name: Threshold] {
        var thresholds: [Threshold.Name: Threshold] = [:]
        let known = Threshold.Name.allCases
        for (key, value) in try node.mapping(of: known.map(\.rawValue)).entries {
            guard let name = Threshold.Name(rawValue: key) else { continue }
            let content = try value.mapping(of: ["value", "basis"])
            thresholds[name] = Threshold(
                try content.required("value").amount(), basis: try Basis(content.required("basis")).sentence)
        }
        return thresholds
    }
}

extension DefinitionNode {
    /// The amount or quantity.
    fileprivate func amount<Value: FieldValue>() throws(TemplateError) -> Value {
        guard case .exact(let amount) = Value.read(try text(), edition: 0) else {
            throw .unfitValue(place, expected: .amount)
        }
        return amount
    }
}

extension Basis {
    /// The evidence and how sure it is, as a policy keeps them.
    fileprivate var sentence: String {
        switch confidence {
        case .high: "\(evidence)（可信度：高）"
        case .medium: "\(evidence)（可信度：中）"
        case .inference: "\(evidence)（推断）"
        }
    }
}
