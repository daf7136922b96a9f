import Findings
import Registry

/// Rules that look at the same kind of thing (规则类别), by the letter of their codes.
package enum RuleFamily: Character, CaseIterable {
    case table = "F"
    case cell = "C"
    case person = "P"
    case household = "H"
    case register = "X"
    case years = "Y"
    case lists = "M"
    case annexes = "A"
    case pack = "R"

    /// The family of a rule.
    package init?(_ code: RuleCode) {
        guard let letter = code.rawValue.first else { return nil }
        self.init(rawValue: letter)
    }

    /// The name of its sheet.
    var sheetName: String {
        switch self {
        case .table: "表格问题"
        case .cell: "单元格问题"
        case .person: "人口问题"
        case .household: "家庭问题"
        case .register: "跨户问题"
        case .years: "跨年问题"
        case .lists: "比对疑点"
        case .annexes: "附表问题"
        case .pack: "报送问题"
        }
    }
}
