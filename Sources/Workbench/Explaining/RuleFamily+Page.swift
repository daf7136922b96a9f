import Findings
import Reports

/// A page of the documentation for each kind of rule.
extension RuleFamily {
    private var title: Words {
        switch self {
        case .table: Words("文件和表", "files and tables")
        case .cell: Words("单元格写法", "how cells are written")
        case .person: Words("人员", "persons")
        case .household: Words("户", "households")
        case .register: Words("户与户之间", "between households")
        case .years: Words("两期之间", "between two exports")
        case .lists: Words("部门名单比对", "department lists")
        case .annexes: Words("统计表", "statistical tables")
        case .pack: Words("处置和花名册", "decisions and rosters")
        }
    }

    /// The page's title, and a line on what follows.
    func heading(_ language: Language, rules: Int) -> String {
        let lead = Words(
            "共 \(rules) 条规则。本页由规则目录生成，与 `lookback explain` 和疑点清单的“规则说明”是同一份文字；标准取默认政策的值。",
            "\(rules) rules. The page is made from the catalogue, as `lookback explain` and the issue workbook are; "
                + "thresholds are those of the usual policy.")
        return "# \(rawValue) \(title[language])\n\n\(lead[language])\n"
    }
}
