import Findings
import Registry

extension Catalogue {
    /// Bank accounts (银行账号).
    static let accounts: [Rule] = [
        Rule(
            "C019", .warning,
            title: Words("银行卡号位数异常", "a bank account of the wrong length"),
            message: Words("“{0}”填的是{1}，{2}", "“{0}” is given as {1}: {2}"),
            why: Words(
                "银行卡16至19位，存折账号8至32位，都是数字。62开头的卡号末位是校验位（Luhn算法），写错一位就对不上，钱会打到别人账上或退回。"
                    + "存折账号没有统一的校验，只看位数。",
                "A card has 16 to 19 digits, a passbook account 8 to 32. The last digit of a card that begins with 62 proves the "
                    + "others (Luhn): with one wrong, payments go astray. Accounts have no such digit and are judged by length."
            ),
            remedy: Words("对照存折或银行卡逐位核对。", "Compare it digit by digit with the passbook or the card."),
            basis: Basis("INF", .inference), needs: [[.bankAccount]],
            thresholds: [.cardDigitsFrom, .cardDigitsTo, .accountDigitsFrom, .accountDigitsTo],
            examples: [
                .breaks("只有6位", "six digits only") { $0.bankAccount = .value(AccountNumber("622848")) },
                .breaks("卡号错了一位", "a wrong digit of a card") {
                    $0.bankAccount = .value(AccountNumber("6200000000000000028"))
                },
                .breaks("写了开户行的名字", "the name of a bank") { $0.bankAccount = .value(AccountNumber("信用社80020000")) },
                .keeps("存折账号不作校验", "a passbook account has no check digit") {
                    $0.bankAccount = .value(AccountNumber("8002000000012345"))
                },
                .keeps("没有填", "there is none") {
                    $0.bankAccount = .blank
                    $0.bankName = .blank
                },
            ],
            check: .household { household, context, sink in
                guard let account = household.bankAccount.value,
                    let cards = context.range(.cardDigitsFrom, .cardDigitsTo),
                    let accounts = context.range(.accountDigitsFrom, .accountDigitsTo),
                    let fault = account.fault(cards: cards, accounts: accounts)
                else { return }
                sink.report(
                    .bankAccount, [.field(.bankAccount), .value(account.registered, .bankAccount), .words(fault)])
            })
    ]
}

extension RuleContext {
    /// The range between two thresholds; `nil` where the policy lacks one of them, or they are the wrong way round.
    fileprivate func range(_ from: Threshold.Name, _ to: Threshold.Name) -> ClosedRange<Int>? {
        guard let from = number(from), let to = number(to), from <= to else { return nil }
        return from...to
    }
}

extension AccountNumber {
    /// What is wrong with the number; `nil` where nothing is.
    fileprivate func fault(cards: ClosedRange<Int>, accounts: ClosedRange<Int>) -> Words? {
        let digits = registered.utf8
        guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return Words("里面有不是数字的字符", "it holds characters that are no digits")
        }
        let count = digits.count
        guard cards.contains(count) || accounts.contains(count) else {
            return Words(
                "有\(count)位，不在\(accounts.lowerBound)至\(accounts.upperBound)位之间",
                "it has \(count) digits, and not \(accounts.lowerBound) to \(accounts.upperBound)")
        }
        guard cards.contains(count), registered.hasPrefix("62"), !hasValidCheckDigit else { return nil }
        return Words("校验位不对，有一位写错了", "its check digit is wrong")
    }

    /// Whether the digits agree with the last of them, by Luhn's algorithm.
    private var hasValidCheckDigit: Bool {
        var sum = 0
        var isDoubled = false
        for byte in registered.utf8.reversed() {
            let digit = Int(byte) - 0x30
            let weighed = isDoubled ? digit * 2 : digit
            sum += weighed > 9 ? weighed - 9 : weighed
            isDoubled.toggle()
        }
        return sum % 10 == 0
    }
}
