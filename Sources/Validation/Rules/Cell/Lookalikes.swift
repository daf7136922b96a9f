import Findings
import Registry

extension Catalogue {
    /// Characters that look like digits in identity numbers (易混字符).
    static let lookalikes: [Rule] = [
        Rule(
            "C008", .warning,
            title: Words("证件号含易混字符", "a character that looks like a digit"),
            message: Words("“{0}”里有像数字的字符，改过来是{1}", "“{0}” holds characters that look like digits; it may be {1}"),
            why: Words(
                "扫描识别或手工录入常把0写成字母O、1写成l或I、末位X写成乘号或俄文字母，看上去一样，系统不认。改过来校验位正确的才报，其余的属于P003。",
                "Scans and typing put O for 0, l or I for 1, a multiplication sign or a Cyrillic letter for X. It looks the same, "
                    + "and no system takes it. Only a number whose check digit is then right is meant; others are P003."
            ),
            remedy: Words(
                "对照户口簿或身份证，无误就采纳建议值。", "Compare with the household book or the card, and accept the proposal."),
            basis: Basis("INF", .inference), repair: .proposal, needs: [[.idNo, .headIdNo]],
            examples: [
                .breaks("0写成了字母O", "the letter O for 0") {
                    $0.members[1].misread(.idNo, .wrongCharacters, "99OOO1197709032286")
                },
                .breaks("户主证件号末位写成乘号", "a multiplication sign for X") {
                    $0.misread(.headIdNo, .wrongCharacters, "99000119490108148×")
                },
                .keeps("别的字母属于P003", "other letters are P003") {
                    $0.members[1].misread(.idNo, .wrongCharacters, "99AB01197709032286")
                },
            ],
            check: .cell { remark, _, sink in
                guard remark.kind == .wrongCharacters else { return }
                let text = CleanedText(remark.original, .identity).text
                guard let number = IdentityNumber(text.withDigitsForLookalikes), number.hasValidCheckCharacter,
                    number.birth != nil
                else { return }
                sink.report(
                    remark.field, [.field(remark.field), .value(number.registered, remark.field)],
                    fix: Fix(.proposal, remark.field, number.registered))
            })
    ]
}

extension String {
    /// The text with the digits and the X that some of its characters look like.
    fileprivate var withDigitsForLookalikes: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.map { scalar in
                    switch scalar {
                    case "O", "o", "О", "о", "Ο", "ο", "〇", "○": "0"
                    case "l", "I", "|", "丨", "Ⅰ", "І", "і": "1"
                    case "×", "Х", "х", "Χ", "χ", "✕", "╳", "Ⅹ": "X"
                    default: scalar
                    }
                }))
    }
}
