import Findings
import Registry

extension Rule {
    /// What the rule cannot run without besides columns and values of the policy (其他条件), in words.
    public var requirements: [Words] {
        var requirements: [Words] = []
        if !lists.isEmpty {
            requirements.append(
                Words(
                    "同时导入" + lists.map(\.tableWords.zh).joined(separator: "、"),
                    "tables of " + lists.map(\.tableWords.en).joined(separator: " and of ")))
        }
        requirements += compares.map(\.words)
        requirements += papers.map(\.alternatives)
        if needsDivisions { requirements.append(Words("政策参数里的行政区划表", "the policy's table of divisions")) }
        if let policyPart {
            requirements.append(Words("政策参数里的\(policyPart.words.zh)", "the policy: \(policyPart.words.en)"))
        }
        if let convention {
            requirements.append(
                Words("表样规定“\(convention.words.zh)”", "a layout by which \(convention.words.en)"))
        }
        return requirements
    }
}

extension [Paper] {
    /// The papers, of which one is enough. Of a rule that any of many would do for nobody reads more than a few.
    fileprivate var alternatives: Words {
        let shown = prefix(3).map(\.words)
        let more = count > shown.count ? Words(" 等", " …") : Words("", "")
        return Words(
            shown.map(\.zh).joined(separator: "，或") + more.zh, shown.map(\.en).joined(separator: ", or ") + more.en)
    }
}
