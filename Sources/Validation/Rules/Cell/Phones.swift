import Findings
import Registry

extension Catalogue {
    /// Telephone numbers (电话号码). The household's own is H110's, and a blank one of a member P082's.
    static let phones: [Rule] = [
        Rule(
            "C018", .error,
            title: Words("手机号不是11位", "a telephone number of the wrong form"),
            message: Words("“{0}”填的是{1}，{2}", "“{0}” is given as {1}: {2}"),
            why: Words(
                "手机号是11位数字，以13至19开头。一格填两个号码、带区号或短横、填座机，系统都不收；只有村办公电话可以填座机（7、8位，或0开头的区号加号码）。"
                    + "户联系电话属于H110，成员电话没有填属于P082。",
                "A mobile number has eleven digits and begins with 13 to 19. Two numbers in a cell, dashes and landlines are "
                    + "refused; only the village office may have a landline. The household's telephone is H110's, a missing one "
                    + "of a member P082's."),
            remedy: Words("问清现在用的手机号，只填一个。", "Ask for the number in use and give that alone."),
            basis: Basis("GZ 2_01_013/014, 5_13_003; CT", .high), needs: [[.memberPhone, .helperPhone, .villagePhone]],
            examples: [
                .breaks("成员电话少一位", "a digit is missing") {
                    $0.members[0].memberPhone = .value(PhoneNumber("1390000001"))
                },
                .breaks("帮扶责任人填了座机", "a landline of a helper") {
                    $0.helpers[0].helperPhone = .value(PhoneNumber("0990-6600001"))
                },
                .breaks("一格两个号码", "two numbers in a cell") {
                    $0.members[0].memberPhone = .value(PhoneNumber("13900000012、13900000013"))
                },
                .breaks("村办公电话少一位", "a landline too short") { $0.villagePhone = .value(PhoneNumber("660001")) },
                .keeps("村办公电话不带区号", "a landline without its area code") {
                    $0.villagePhone = .value(PhoneNumber("6600001"))
                },
                .keeps("村办公电话填手机", "a mobile number of the village office") {
                    $0.villagePhone = .value(PhoneNumber("19900000001"))
                },
                .keeps("户联系电话属于H110", "the household's telephone is H110's") {
                    $0.phone = .unreadable
                },
            ],
            check: .household { household, _, sink in
                for index in household.members.indices {
                    guard let number = household.members.span[index].memberPhone.value, !number.isMobile else {
                        continue
                    }
                    sink.report(
                        member: index, .memberPhone,
                        [.field(.memberPhone), .value(number.registered, .memberPhone), .words(noMobile)])
                }
                for index in household.helpers.indices {
                    guard let number = household.helpers[index].helperPhone.value, !number.isMobile else { continue }
                    sink.report(
                        .helperPhone, [.field(.helperPhone), .value(number.registered, .helperPhone), .words(noMobile)])
                }
                if let number = household.villagePhone.value, !number.isMobile, !number.isLandline {
                    let words = Words("既不是手机号也不是座机号", "neither a mobile number nor a landline")
                    sink.report(
                        .villagePhone, [.field(.villagePhone), .value(number.registered, .villagePhone), .words(words)])
                }
            })
    ]

    private static let noMobile = Words("不是11位手机号", "no mobile number of eleven digits")
}

extension PhoneNumber {
    /// Whether it may be a landline (座机): seven or eight digits, behind an area code that begins with 0 or alone.
    fileprivate var isLandline: Bool {
        var digits = 0
        var first: UInt8 = 0
        for byte in registered.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if digits == 0 { first = byte }
                digits += 1
            case UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"): continue
            default: return false
            }
        }
        return first == UInt8(ascii: "0") ? (10...12).contains(digits) : (7...8).contains(digits)
    }
}
