import Findings

/// What a correction is asked to do (更正请求).
public struct FixRequest: Sendable {
    /// By what the workbook is judged; the first file is the one that is corrected, the others complete the register.
    public var check: CheckRequest
    /// Lists of corrections.
    public var corrections: [String] = []
    /// Whether every safe normalisation is made.
    public var isSafe = false
    /// The rules whose proposals are accepted.
    public var accepted: Set<RuleCode> = []
    /// Whether a correction may replace a formula.
    public var replacesFormulas = false
    /// Whether the result is only tried: made, proven and judged, and then dropped.
    public var isDryRun = false
    /// Where the result is written.
    public var output: String
    /// Where every change is noted down.
    public var ledger: String?
    /// To which campaign the ledger counts the corrections; to that of the policy where `nil`.
    public var campaign: String?
    /// Whether personal values are noted down whole.
    public var showsValues = false

    /// The workbook that is corrected.
    public var input: String { check.files[0] }

    /// A correction of the first of the request's files.
    public init(_ check: CheckRequest, output: String) {
        self.check = check
        self.output = output
    }
}
