import Findings

extension RuleCode {
    /// The codes of a list as `P013,p017`.
    static func codes(_ list: String?) -> Set<RuleCode> {
        Set((list ?? "").split(whereSeparator: { $0 == "," || $0 == "，" }).map { RuleCode(rawValue: $0.uppercased()) })
    }
}
