import Findings
import Registry

/// What besides the register a rule looks at (所需材料). A rule whose papers nobody gave is not run.
public enum Paper: Sendable, Hashable {
    /// Lists of decisions.
    case decisions
    /// Decisions all of which can be carried out.
    case outcome
    /// A filled-in official form.
    case form
    /// The files of the submission pack.
    case pack
    /// A statistical table with a column for every one of these.
    case figures([StatisticFigure])
    /// A statistical table with rows that sum up others.
    case sums
    /// A statistical table with a column for a rate.
    case rates
    /// A table of the villages of the pairing programme.
    case pairedVillages
    /// A list of what people own that has a column for exceptions.
    case exceptions
    /// A department's list of a kind.
    case list(ListKind)
}

extension Paper {
    /// The paper's name in lists of rules.
    public var key: String {
        switch self {
        case .decisions: "decisions"
        case .outcome: "outcome"
        case .form: "form"
        case .pack: "pack"
        case .figures(let figures): figures.map(\.key).joined(separator: "+")
        case .sums: "sums"
        case .rates: "rates"
        case .pairedVillages: "pairedVillages"
        case .exceptions: "exceptions"
        case .list(let kind): "list:\(kind.rawValue)"
        }
    }

    /// What is missing, in words.
    var words: Words {
        switch self {
        case .decisions: Words("处置台账", "a list of decisions")
        case .outcome: Words("可以全部落实的处置台账", "decisions that can all be carried out")
        case .form: Words("填好的统计表或花名册", "a filled-in form")
        case .pack: Words("报送材料", "the submission pack")
        case .figures(let figures):
            Words(
                "含“\(figures.map(\.words.zh).joined(separator: "”“"))”栏目的统计表",
                "a statistical table of \(figures.map(\.words.en).joined(separator: ", "))")
        case .sums: Words("含小计、合计行的统计表", "a statistical table with sums")
        case .rates: Words("含比率栏目的统计表", "a statistical table with rates")
        case .pairedVillages: Words("“双到”村的表", "a table of the villages of the pairing programme")
        case .exceptions: Words("含“例外情形”栏的车、房、企业、机械名单", "a list of property with a column for exceptions")
        case .list(let kind): Words("部门名单：\(kind.words.zh)（\(kind.rawValue)）", "a list of kind \(kind.rawValue)")
        }
    }
}

extension StatisticFigure {
    /// What tables call the figure, in both languages.
    var words: Words { Words(label, english) }
}

/// A part of a policy that not every policy has (政策可选内容).
public enum PolicyPart: String, Sendable, CaseIterable {
    /// The days of the review.
    case period
    /// The documents of the submission pack.
    case pack

    /// The part in words.
    var words: Words {
        switch self {
        case .period: Words("工作期间", "the days of the review")
        case .pack: Words("报送材料清单", "the documents of the submission pack")
        }
    }

    /// Whether a policy has the part.
    func exists(in policy: Policy) -> Bool {
        switch self {
        case .period: policy.period != nil
        case .pack: !policy.pack.isEmpty
        }
    }
}
