import Findings
import Registry

extension Catalogue {
    /// Long numbers that were stored with an exponent, and lost nothing (科学计数).
    static let longNumbers: [Rule] = [
        Rule(
            "C002", .warning,
            title: Words("长数字显示为科学计数", "a long number with an exponent"),
            message: Words("“{0}”存成了科学计数，已还原成整数", "“{0}” is stored with an exponent; its digits were restored"),
            why: Words(
                "电话、账号、户编号存为数值或被写成1.38E+10这样，15位以内的还能原样还原，超过的末几位已经丢失（C001）。证件号码写成这样的一律属于C001。",
                "Telephones, accounts and household numbers of up to 15 digits can be restored from such a form; longer ones "
                    + "have lost their last digits (C001), and so has every identity number."),
            remedy: Words(
                "可以用“安全更正”还原；手工改的，先把列设为文本格式，再按原始资料填写。",
                "The safe corrections restore them; by hand, make the column text and fill in the number."),
            basis: Basis("gxjlsc 535718; INF", .medium), repair: .safe, needs: [numberLikeFields],
            yieldsTo: [Explanation("C001")],
            examples: [
                .breaks("电话存成1.3800138E10", "a telephone stored as 1.3800138E10") {
                    $0.members[1].memberPhone = .value(PhoneNumber("13800138000"))
                    $0.members[1].remarks = [Remark(.memberPhone, .exponentExpanded, original: "1.3800138E10")]
                },
                .keeps("末位已丢失的属于C001", "one that has lost its digits is C001") {
                    $0.misread(.bankAccount, .digitsLost, "6.2E+18")
                },
            ],
            check: .cell { remark, _, sink in
                guard remark.kind == .exponentExpanded, let digits = remark.expandedDigits else { return }
                sink.report(remark.field, [.field(remark.field)], fix: Fix(.safe, remark.field, digits))
            })
    ]

    private static let numberLikeFields = Field.allCases.filter {
        switch $0.entry.kind {
        case .identifier, .phone, .account: true
        default: false
        }
    }
}

extension Remark {
    /// The digits of a whole number with an exponent, all of which it has or a double keeps.
    fileprivate var expandedDigits: String? {
        let text = CleanedText(original, .code).text
        guard let mark = text.lastIndex(where: { $0 == "E" || $0 == "e" }),
            let exponent = Int(text[text.index(after: mark)...]), (0..<40).contains(exponent)
        else { return nil }
        let parts = text[..<mark].split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = parts.first else { return nil }
        let digits = parts.joined()
        return digits + String(repeating: "0", count: max(0, whole.count + exponent - digits.count))
    }
}
