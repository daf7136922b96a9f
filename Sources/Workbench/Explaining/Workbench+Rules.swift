import Findings
import Registry
import Reports
import Templates
import Validation

/// How a listing is written (列表格式).
public enum ListingFormat: String, Sendable, CaseIterable {
    /// For people.
    case text
    /// For programs.
    case json
    /// For the documentation.
    case markdown
}

extension Workbench {
    /// Says what a rule means, with the thresholds of a policy where one is named.
    public func explain(
        _ code: RuleCode, policy name: String?, _ language: Language, as format: ListingFormat
    ) throws(Failure) -> String {
        guard let rule = Catalogue.rule(code) else { throw .unknownRule(code) }
        let explanation = explanation(of: rule, try policy(named: name ?? Self.defaultPolicy), language)
        return switch format {
        case .text: explanation.text()
        case .json: explanation.json()
        case .markdown: explanation.markdown()
        }
    }

    /// Lists the catalogue; in Markdown every rule is explained, with the thresholds of the usual policy.
    public func listRules(_ language: Language, as format: ListingFormat) throws(Failure) -> String {
        let listing = RuleListing(Catalogue.all.map(\.entry), language: language)
        switch format {
        case .text: return listing.text()
        case .json: return listing.json()
        case .markdown:
            var pages: [String] = []
            for family in RuleFamily.allCases { pages.append(try page(of: family, language)) }
            return pages.joined(separator: "\n")
        }
    }

    /// The page of the documentation on the rules of a family.
    func page(of family: RuleFamily, _ language: Language) throws(Failure) -> String {
        let policy = try policy(named: Self.defaultPolicy)
        let rules = Catalogue.all.filter { RuleFamily($0.code) == family }.sorted { $0.code < $1.code }
        let sections = rules.map { explanation(of: $0, policy, language).markdown() }
        return ([family.heading(language, rules: rules.count)] + sections).joined(separator: "\n")
    }

    private func explanation(of rule: Rule, _ policy: Policy, _ language: Language) -> RuleExplanation {
        RuleExplanation(
            rule.entry, policy: policy, sources: Basis.sources, requirements: rule.requirements,
            examples: rule.examples.map { .init($0.situation, breaks: $0.breaksRule, cells: $0.cells) },
            language: language)
    }

    func policy(named name: String) throws(Failure) -> Policy {
        do throws(TemplateError) { return try library.policy(name) } catch { throw .templates(error) }
    }
}
