import Findings
import Registry

/// What a rule means (规则解释), as `lookback explain` shows it.
public struct RuleExplanation: Sendable {
    /// A case that breaks the rule, or comes near and keeps it (例).
    public struct Example: Sendable, Hashable {
        /// The case in words.
        public var words: Words
        /// Whether it breaks the rule.
        public var breaks: Bool
        /// What stands in the cells before and after they are put right; none where no cell can show it.
        public var cells: [ExampleCell]

        /// A case in words.
        public init(_ words: Words, breaks: Bool, cells: [ExampleCell] = []) {
            self.words = words
            self.breaks = breaks
            self.cells = cells
        }
    }

    /// A cell of an example, wrong and right (改前改后).
    public struct ExampleCell: Sendable, Hashable {
        /// Whose cell it is: the household, or a member by relation.
        public var whose: Words
        /// The field.
        public var field: Field
        /// What stands there; `nil` for nothing.
        public var before: String?
        /// What belongs there; `nil` for nothing.
        public var after: String?

        /// A cell before and after it is put right.
        public init(_ whose: Words, _ field: Field, before: String?, after: String?) {
            self.whose = whose
            self.field = field
            self.before = before
            self.after = after
        }
    }

    private let entry: CatalogueEntry
    private let policy: Policy?
    private let sources: [RuleSource]
    private let requirements: [Words]
    private let examples: [Example]
    private let language: Language

    /// A rule to be explained.
    ///
    /// - Parameters:
    ///   - policy: from which the values of thresholds are taken.
    ///   - sources: what the keys in the rule's basis stand for.
    ///   - requirements: what it cannot run without besides columns and the policy's values.
    public init(
        _ entry: CatalogueEntry, policy: Policy? = nil, sources: [RuleSource] = [], requirements: [Words] = [],
        examples: [Example] = [], language: Language
    ) {
        self.entry = entry
        self.policy = policy
        self.sources = RuleSource.cited(by: [entry.basis.evidence], among: sources)
        self.requirements = requirements
        self.examples = examples
        self.language = language
    }

    /// A page of text.
    public func text() -> String {
        let head = "\(entry.code)  \(entry.severity.words[language])  \(entry.title[language])"
        let sections = RuleSection.allCases.map { section in
            let lines = lines(of: section).flatMap { TextWrapping.lines(of: $0, indent: "  ", width: 88) }
            return lines.isEmpty ? [] : [section.title[language]] + lines
        }
        return ([[head]] + sections).filter { !$0.isEmpty }
            .map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
    }

    /// A section of a page in Markdown.
    public func markdown() -> String {
        var text = "## \(entry.code) \(Self.escaped(entry.title[language]))\n\n\(entry.severity.words[language])\n"
        for section in RuleSection.allCases {
            let lines = lines(of: section)
            guard !lines.isEmpty else { continue }
            let shown = lines.map(Self.escaped)
            let title = "\n**\(section.title[language])**"
            switch section {
            case .steps: text += title + "\n\n" + shown.map { $0 + "\n" }.joined()
            case _ where lines.count == 1: text += title + " \(shown[0])\n"
            default: text += title + "\n\n" + shown.map { "- \($0)\n" }.joined()
            }
        }
        return text
    }

    /// What is said in a section, a paragraph each; nothing where the rule has nothing to say there.
    func lines(of section: RuleSection) -> [String] {
        let lines =
            switch section {
            case .message: [entry.message[language]]
            case .why: [entry.why[language]]
            case .remedy: [entry.remedy[language]]
            case .steps: WPSSteps.of(entry).enumerated().map { "\($0 + 1). \($1[language])" }
            case .repair: [entry.repair.words[language]]
            case .examples: examples.flatMap(lines)
            case .needs: entry.needs.map(text)
            case .requirements: requirements.map { $0[language] }
            case .standards: standards
            case .basis: basis
            }
        return lines.filter { !$0.isEmpty }
    }

    /// Signs that Markdown would take for its own.
    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { escaped, character in
            if "\\`*_<>[]#|".contains(character) { escaped.append("\\") }
            escaped.append(character)
        }
    }

    /// An object with the catalogue's entry, the thresholds' values, the sources and the examples.
    public func json() -> String {
        var json = JSONText()
        json.object { json in
            entry.write(language, &json)
            json.key("values")
            json.object { json in
                for name in entry.thresholds {
                    json.field(named: name.key, policy?.value(name)?.registered)
                }
            }
            json.field("policy", policy?.id)
            json.key("requirements")
            json.array { json in
                for requirement in requirements { json.value(requirement[language]) }
            }
            json.key("sources")
            json.object { json in
                for source in sources { json.field(named: source.key, source.meaning[language]) }
            }
            json.key("examples")
            json.array { json in
                for example in examples {
                    json.object { json in
                        json.field("words", example.words[language])
                        json.key("breaks")
                        json.value(example.breaks)
                        json.key("cells")
                        json.array { json in
                            for cell in example.cells { write(cell, &json) }
                        }
                    }
                }
            }
        }
        return json.text + "\n"
    }

    private func write(_ cell: ExampleCell, _ json: inout JSONText) {
        json.object { json in
            json.field("whose", cell.whose[language])
            json.field("field", cell.field.rawValue)
            json.field("before", cell.before)
            json.field("after", cell.after)
        }
    }

    private func lines(of example: Example) -> [String] {
        let mark = (example.breaks ? Words("× ", "x ") : Words("√ ", "ok "))[language]
        return [mark + example.words[language]] + example.cells.map(text)
    }

    private func text(_ cell: ExampleCell) -> String {
        let (before, after) = (cell.before ?? empty, cell.after ?? empty)
        return Words(
            "　改前 \(cell.whose.zh) · \(cell.field.label)：\(before)　改后：\(after)",
            "   \(cell.whose.en) · \(cell.field.entry.english): before \(before), after \(after)")[language]
    }

    private var empty: String { Words("（空）", "(empty)")[language] }

    /// Fields of which one is enough.
    private func text(_ group: [Field]) -> String {
        // Some rules can do with any column of the table.
        guard group.count < Field.allCases.count / 2 else { return Words("任意一列", "any column")[language] }
        return group.map(name).joined(separator: Words(" 或 ", " or ")[language])
    }

    private func text(_ name: Threshold.Name) -> String {
        let title = name.words[language]
        guard let policy else { return title }
        guard let threshold = policy.thresholds[name] else {
            return title + Words("：政策 \(policy.id) 没有规定", ": policy \(policy.id) has none")[language]
        }
        let value = threshold.value.registered
        if let giver = threshold.givenBy {
            return title
                + Words(
                    "：\(value)（由 \(giver) 给定，代替 \(policy.id) 的值）",
                    ": \(value) (given by \(giver) in place of \(policy.id))")[
                    language]
        }
        return title
            + Words("：\(value)（\(policy.id)；\(threshold.basis)）", ": \(value) (\(policy.id); \(threshold.basis))")[
                language]
    }

    private var standards: [String] {
        let values = entry.thresholds.map(text) + entry.lines.map(text) + entry.sums.flatMap(compositions)
        guard let policy, !values.isEmpty else { return values }
        return values + [Words("取自政策：\(policy.title)", "from the policy: \(policy.title)")[language]]
    }

    /// The ways in which an amount may be made.
    private func compositions(of total: Field) -> [String] {
        let ways = policy?.sums(of: total) ?? []
        return ways.isEmpty ? [name(total) + Words("的构成", ", what makes it")[language]] : ways.map(text)
    }

    private func text(_ sum: IncomeSum) -> String {
        let plus = sum.plus.map(name).joined(separator: Words("＋", " + ")[language])
        let minus = sum.minus.map { Words("－", " − ")[language] + name($0) }.joined()
        return name(sum.total) + Words("＝", " = ")[language] + plus + minus
            + Words("（\(policy?.id ?? "")；\(sum.basis)）", " (\(policy?.id ?? ""); \(sum.basis))")[language]
    }

    private func name(_ field: Field) -> String { language == .zh ? field.label : field.entry.english }

    private func text(_ purpose: PovertyLine.Purpose) -> String {
        let title = purpose.words[language]
        guard let policy else { return title }
        let lines = PolicyLine.ordered(policy.lines.filter { $0.purpose == purpose })
        guard !lines.isEmpty else {
            return title + Words("：政策 \(policy.id) 没有规定", ": policy \(policy.id) has none")[language]
        }
        let values = lines.map { "\($0.year): \($0.amount.registered)" }.joined(separator: ", ")
        return title + Words("（元）：\(values)（\(policy.id)）", ", yuan: \(values) (\(policy.id))")[language]
    }

    private var basis: [String] {
        let sure = entry.basis.confidence.words[language]
        return [entry.basis.evidence + Words("（\(sure)）", " (\(sure))")[language]]
            + sources.map { "\($0.key) = \($0.meaning[language])" }
    }
}
