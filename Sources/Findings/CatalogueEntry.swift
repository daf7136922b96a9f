import Registry

/// What everybody reads of a rule (规则说明): `explain`, the reports, the issue workbook and the documentation.
public struct CatalogueEntry: Sendable {
    /// The rule's code.
    public let code: RuleCode
    /// How grave what it finds is.
    public let severity: Severity
    /// The fault, in a few words.
    public let title: Words
    /// What a finding says. `{0}`, `{1}` … stand for the finding's arguments.
    public let message: Words
    /// Why it is a fault, and how it comes about.
    public let why: Words
    /// What a clerk does about it.
    public let remedy: Words
    /// The papers and reviews that the rule is taken from.
    public let basis: Basis
    /// Whether and how the fault may be mended without a visit.
    public let repair: Repair
    /// The fields without which the rule cannot run: of each group at least one.
    public let needs: [[Field]]
    /// The thresholds without which the rule cannot run.
    public let thresholds: [Threshold.Name]
    /// The poverty lines without which, for the year of the data, the rule cannot run.
    public let lines: [PovertyLine.Purpose]
    /// The amounts of which the policy must say what they are made, else the rule cannot run.
    public let sums: [Field]

    /// An entry of the catalogue.
    public init(
        _ code: RuleCode, _ severity: Severity, title: Words, message: Words, why: Words, remedy: Words, basis: Basis,
        repair: Repair = .none, needs: [[Field]] = [], thresholds: [Threshold.Name] = [],
        lines: [PovertyLine.Purpose] = [], sums: [Field] = []
    ) {
        self.code = code
        self.severity = severity
        self.title = title
        self.message = message
        self.why = why
        self.remedy = remedy
        self.basis = basis
        self.repair = repair
        self.needs = needs
        self.thresholds = thresholds
        self.lines = lines
        self.sums = sums
    }
}

/// Where a rule is taken from (依据). The keys of sources are explained by `Basis.sources`.
public struct Basis: Sendable, Hashable {
    /// How sure it is that reviews apply the rule.
    public enum Confidence: String, Sendable {
        /// Seen in two independent systems or in an official text.
        case high
        /// Seen once.
        case medium
        /// Inferred: no source has it.
        case inference
    }

    /// The evidence, as the catalogue of rules cites it.
    public let evidence: String
    /// How sure it is.
    public let confidence: Confidence

    /// Evidence of a certain strength.
    public init(_ evidence: String, _ confidence: Confidence) {
        self.evidence = evidence
        self.confidence = confidence
    }
}

/// Whether a fault may be mended without a visit (修正方式).
public enum Repair: String, Sendable {
    /// Only by somebody who knows the truth.
    case none
    /// By a normalisation that loses nothing.
    case safe
    /// By a value that a clerk must accept.
    case proposal
}

/// A source that rules are taken from (依据来源), under the key by which they cite it.
public struct RuleSource: Sendable, Hashable {
    /// The key, e.g. `S2`.
    public var key: String
    /// What it is.
    public var meaning: Words

    /// A source under its key.
    public init(_ key: String, _ meaning: Words) {
        self.key = key
        self.meaning = meaning
    }
}
