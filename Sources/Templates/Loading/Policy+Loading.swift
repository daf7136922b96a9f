import Findings
import Registry

extension Policy {
    /// Reads a policy. One that names another as its base says only what differs.
    init(
        id: String, _ node: DefinitionNode, base: (DefinitionNode) throws(TemplateError) -> Policy
    ) throws(TemplateError) {
        let content = try node.mapping(
            of: [
                "base", "title", "asOf", "lines", "thresholds", "sums", "period", "openFields", "divisions", "pack",
                "reliability", "campaign", "submission", "pairing",
            ])
        if let name = content["base"] {
            self = try base(name)
            self.id = id
            title = try content.required("title").text()
            if let day = content["asOf"] { asOf = try day.day() }
        } else {
            self.init(
                id: id, title: try content.required("title").text(), asOf: try content.required("asOf").day(),
                lines: try Self.lines(content.required("lines")),
                thresholds: try Self.thresholds(content.required("thresholds")),
                sums: try Self.sums(content.required("sums")))
        }
        if let node = content["campaign"] { campaign = try node.text() }
        if let node = content["period"] { period = try Self.period(node) }
        if let node = content["openFields"] { openFields = try Self.openFields(node) }
        if let node = content["divisions"] { divisions = try DivisionTable(node) }
        if let node = content["pack"] { pack = try Self.pack(node) }
        if let node = content["submission"] { submission = try SubmissionPlan(node) }
        if let node = content["pairing"] { pairedVillages = try Self.pairedVillages(node) }
        if let node = content["reliability"] { reliability = try Reliability(node) }
        if content["base"] != nil { try replace(by: content) }
    }

    /// Puts lines, thresholds and sums of a policy that has a base in the place of the base's.
    private mutating func replace(by content: DefinitionMapping) throws(TemplateError) {
        let own = try content["lines"].map { node throws(TemplateError) in try Self.lines(node) } ?? []
        lines.removeAll { line in own.contains { $0.year == line.year && $0.purpose == line.purpose } }
        lines += own
        if let node = content["thresholds"] {
            thresholds.merge(try Self.thresholds(node)) { _, own in own }
        }
        if let node = content["sums"] {
            let own = try Self.sums(node)
            sums.removeAll { sum in own.contains { $0.total == sum.total } }
            sums += own
        }
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
                if let first = places.updateValue(element.line, forKey: "\(year) \(use.rawValue)") {
                    throw .repeated(element.place, value: "\(year) \(use.rawValue)", firstLine: first)
                }
                lines.append(PovertyLine(year: year, purpose: use, amount: amount, basis: basis.sentence))
            }
        }
        return lines
    }

    private static func thresholds(_ node: DefinitionNode) throws(TemplateError) -> [Threshold.Name: Threshold] {
        var thresholds: [Threshold.Name: Threshold] = [:]
        let known = Threshold.Name.allCases.map { (key: $0.key, name: $0) }
        for (key, value) in try node.mapping(of: known.map(\.key)).entries {
            guard let name = known.first(where: { $0.key == key })?.name else { continue }
            let content = try value.mapping(of: ["value", "basis"])
            thresholds[name] = Threshold(
                try content.required("value").amount(), basis: try Basis(content.required("basis")).sentence)
        }
        return thresholds
    }
}

extension Policy {
    private static func sums(_ node: DefinitionNode) throws(TemplateError) -> [IncomeSum] {
        var sums: [IncomeSum] = []
        for element in try node.list() {
            let content = try element.mapping(of: ["total", "plus", "minus", "basis"])
            sums.append(
                IncomeSum(
                    try content.required("total").amountField(),
                    plus: try content.required("plus").amountFields(),
                    minus: try content["minus"]?.amountFields() ?? [],
                    basis: try Basis(content.required("basis")).sentence))
        }
        return sums
    }

    private static func period(_ node: DefinitionNode) throws(TemplateError) -> ClosedRange<CalendarDay> {
        let content = try node.mapping(of: ["from", "to", "basis"])
        _ = try Basis(content.required("basis"))
        let from = try content.required("from").day()
        let to = try content.required("to").day()
        guard from <= to else { throw .unfitValue(try content.required("to").place, expected: .day) }
        return from...to
    }
}

extension Policy {
    private static func pack(_ node: DefinitionNode) throws(TemplateError) -> [PackDocument] {
        try node.filledList().map { element throws(TemplateError) in
            let content = try element.mapping(of: ["title", "name", "copies", "basis"])
            return PackDocument(
                title: try content.required("title").text(), name: try content.required("name").text(),
                copies: try content.required("copies").number(within: 1...99),
                basis: try Basis(content.required("basis")).sentence)
        }
    }

    private static func openFields(_ node: DefinitionNode) throws(TemplateError) -> Set<Field> {
        let content = try node.mapping(of: ["basis", "fields"])
        _ = try Basis(content.required("basis"))
        var fields: Set<Field> = []
        for element in try content.required("fields").filledList() { fields.insert(try element.field()) }
        return fields
    }
}

extension DivisionTable {
    /// Reads codes and names.
    fileprivate init(_ node: DefinitionNode) throws(TemplateError) {
        let content = try node.mapping(of: ["basis", "names"])
        var names: [DivisionCode: String] = [:]
        for (code, name) in try content.required("names").entries() {
            guard let code = DivisionCode(code) else { throw .unfitValue(name.place, expected: .divisionCode) }
            guard names.updateValue(try name.text(), forKey: code) == nil else {
                throw .unfitValue(name.place, expected: .divisionCode)
            }
        }
        self.init(names, basis: try Basis(content.required("basis")).sentence)
    }
}

extension Reliability {
    /// Reads the weights of fields.
    fileprivate init(_ node: DefinitionNode) throws(TemplateError) {
        let content = try node.mapping(of: ["basis", "soundNumber", "other", "fields"])
        let bounds = 1...100
        var weights: [Field: Int] = [:]
        let known = Field.allCases.map(\.rawValue)
        for (key, value) in try content.required("fields").mapping(of: known).entries {
            if let field = Field(rawValue: key) { weights[field] = try value.number(within: bounds) }
        }
        self.init(
            soundNumber: try content.required("soundNumber").number(within: bounds),
            other: try content.required("other").number(within: bounds), weights: weights,
            basis: try Basis(content.required("basis")).sentence)
    }
}

extension DefinitionNode {
    /// The day.
    fileprivate func day() throws(TemplateError) -> CalendarDay {
        guard let day = CalendarDay.read(try text(), edition: 0).value else {
            throw .unfitValue(place, expected: .day)
        }
        return day
    }

    /// The field, which must be an amount of a household.
    fileprivate func amountField() throws(TemplateError) -> Field {
        let field = try field()
        guard field.scope == .household, case .money = field.entry.kind else {
            throw .unfitValue(place, expected: .amountField)
        }
        return field
    }

    fileprivate func amountFields() throws(TemplateError) -> [Field] {
        var fields: [Field] = []
        for element in try filledList() { fields.append(try element.amountField()) }
        return fields
    }

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
    var sentence: String {
        switch confidence {
        case .high: "\(evidence)（可信度：高）"
        case .medium: "\(evidence)（可信度：中）"
        case .inference: "\(evidence)（推断）"
        }
    }
}
