import Findings

/// Options that belong together in help (选项分组).
enum HelpGroup: CaseIterable {
    case reading, judging, writing, running

    /// The heading.
    var title: Words {
        switch self {
        case .reading: Words("读什么", "What is read")
        case .judging: Words("怎么判", "How it is judged")
        case .writing: Words("写什么", "What is written")
        case .running: Words("怎么运行", "How it runs")
        }
    }

    /// The group of an option, by its long name. What no group lists is about running.
    static func of(_ name: String) -> HelpGroup {
        switch name {
        case "template", "year", "previous", "decisions", "previous-decisions", "list", "after", "old", "new", "sheet",
            "limit", "corrections", "with", "expect", "by", "map", "filled", "town":
            .reading
        case "policy", "as-of", "upload-limit", "only", "ignore", "waivers", "baseline", "new-only", "fail-on":
            .judging
        case "format", "output", "show-values", "summary", "unit", "date", "no-output", "seed", "households",
            "safe", "accept", "replace-formulas", "dry-run", "ledger", "max-rows", "mark", "unmark", "campaign", "copy",
            "write-decisions":
            .writing
        default: .running
        }
    }
}
