import Findings
import Registry

extension Catalogue {
    /// How a household is reached and paid (联系电话与银行账号).
    static let contact: [Rule] = [
        Rule(
            "H110", .error,
            title: Words("户联系电话为空或不合规", "no telephone of the household, or one that cannot be right"),
            message: Words(
                "户联系电话填的是“{0}”，不是11位手机号", "the telephone of the household is “{0}”, no mobile number of eleven digits"),
            why: Words(
                "核查、回访都打户联系电话，要填11位手机号（13至19开头）。一格填两个号码、座机、带区号或短横的都不合规。村办公电话不在此列。",
                "Reviews call this number: a mobile one of eleven digits that begins with 13 to 19. Two numbers in a cell, "
                    + "a landline and a number with dashes are refused. The village office's telephone is not meant."),
            remedy: Words(
                "问户主或家人现在用的手机号后填写；填了两个的留常用的一个。",
                "Ask the household which number it uses now; of two keep the one in use."),
            basis: Basis("GZ 4_02_001; CT", .high), needs: [[.phone]],
            examples: [
                .breaks("没有填", "no telephone is given") { $0.phone = .blank },
                .breaks("少一位", "a digit is missing") { $0.phone = .value(PhoneNumber("1390000001")) },
                .breaks("填了座机", "a landline") { $0.phone = .value(PhoneNumber("0990-6600001")) },
                .breaks("以12开头", "it begins with 12") { $0.phone = .value(PhoneNumber("12900000001")) },
                .keeps("19开头的号段", "a number that begins with 19") {
                    $0.phone = .value(PhoneNumber("19900000001"))
                },
            ],
            check: .household { household, _, sink in
                switch household.phone {
                case .absent, .unreadable: return
                case .blank: sink.report(.phone, [.words(Words("（空）", "(blank)"))])
                case .value(let number):
                    if !number.isMobile { sink.report(.phone, [.value(number.registered, .phone)]) }
                }
            }),
        Rule(
            "H111", .warning,
            title: Words("开户银行与账号只填一项", "a bank without an account, or an account without a bank"),
            message: Words("{0}填了，{1}没有填", "{0} is given, {1} is blank"),
            why: Words(
                "补助资金打卡要开户银行和账号两项齐全，只填一项无法发放。两项都空的（没有开户）不报。",
                "Aid is paid into an account, which needs both. A household without an account has neither, and is passed "
                    + "over."),
            remedy: Words(
                "看存折或银行卡，补填缺的一项；账号已停用的，两项都清空。",
                "See the passbook or card and fill in the other; empty both where the account is closed."),
            basis: Basis("INF", .inference), needs: [[.bankName], [.bankAccount]],
            examples: [
                .breaks("有银行没有账号", "a bank without an account") { $0.bankAccount = .blank },
                .breaks("有账号没有银行", "an account without a bank") { $0.bankName = .blank },
                .keeps("开户银行填“无”", "the bank is given as none") {
                    $0.bankName = .value("无")
                    $0.bankAccount = .blank
                },
                .keeps("两项都没有填", "both are blank") {
                    $0.bankName = .blank
                    $0.bankAccount = .blank
                },
            ],
            check: .household { household, _, sink in
                // One character, 无 or a stroke, is neither a bank nor an account.
                switch (household.bankName, household.bankAccount) {
                case (.value(let bank), .blank) where bank.utf8.count > 3:
                    sink.report(.bankAccount, [.field(.bankName), .field(.bankAccount)])
                case (.blank, .value(let account)) where account.registered.utf8.count > 3:
                    sink.report(.bankName, [.field(.bankAccount), .field(.bankName)])
                default: return
                }
            }),
    ]
}
