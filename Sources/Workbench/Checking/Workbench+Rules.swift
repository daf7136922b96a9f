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
}

extension Workbench {
    /// Says what a rule means, with the thresholds of a policy where one is named.
    public func explain(
        _ code: RuleCode, policy name: String?, _ language: Language, as format: ListingFormat
    ) throws(Failure) -> String {
        guard let rule = Catalogue.rule(code) else { throw .unknownRule(code) }
        let policy: Policy
        do throws(TemplateError) {
            policy = try library.policy(name ?? Self.defaultPolicy)
        } catch {
            throw .templates(error)
        }
        let explanation = RuleExplanation(
            rule.entry, policy: policy, sources: Basis.sources, requirements: rule.requirements,
            examples: rule.examples.map { .init($0.situation, breaks: $0.breaksRule) }, language: language)
        return format == .text ? explanation.text() : explanation.json()
    }

    /// Lists the catalogue.
    public static func listRules(_ language: Language, as format: ListingFormat) -> String {
        let listing = RuleListing(Catalogue.all.map(\.entry), language: language)
        return format == .text ? listing.text() : listing.json()
    }
}
