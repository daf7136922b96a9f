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

        /// A case in words.
        public init(_ words: Words, breaks: Bool) {
            self.words = words
            self.breaks = breaks
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
        let sections = [
            section(Words("疑点写作", "Message"), [entry.message[language]]),
            section(Words("为什么", "Why"), [entry.why[language]]),
            section(Words("怎么改", "What to do"), [entry.remedy[language]]),
            section(Words("能否直接改", "Can it be fixed"), [entry.repair.words[language]]),
            section(Words("例", "Examples"), examples.map(text)),
            section(Words("需要的列", "Columns needed"), entry.needs.map(text)),
            section(Words("还需要", "Also needed"), requirements.map { $0[language] }),
            section(Words("用到的标准", "Thresholds"), standards),
            section(Words("依据", "Basis"), basis),
        ]
        return ([[head]] + sections).filter { !$0.isEmpty }
            .map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
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
                    }
                }
            }
        }
        return json.text + "\n"
    }

    private func section(_ title: Words, _ paragraphs: [String]) -> [String] {
        guard paragraphs.contains(where: { !$0.isEmpty }) else { return [] }
        return [title[language]] + paragraphs.flatMap { TextWrapping.lines(of: $0, indent: "  ", width: 88) }
    }

    private func text(_ example: Example) -> String {
        (example.breaks ? Words("× ", "x ") : Words("√ ", "ok "))[language] + example.words[language]
    }

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
        return title
            + Words("：\(value)（\(policy.id)；\(threshold.basis)）", ": \(value) (\(policy.id); \(threshold.basis))")[
                language]
    }

    private var standards: [String] {
        entry.thresholds.map(text) + entry.lines.map(text) + entry.sums.flatMap(compositions)
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
