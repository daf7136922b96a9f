import Findings
import Registry

extension Catalogue {
    /// How the names of people are written (姓名写法).
    static let names: [Rule] = [
        Rule(
            "C020", .warning,
            title: Words("姓名含空格或非法字符", "blanks or signs in a name"),
            message: Words("“{0}”“{1}”里有空格、数字、括号或别的符号", "“{0}” ({1}) holds blanks, digits, brackets or other signs"),
            why: Words(
                "姓名里不能有空格、数字、括号和标点，否则与户口簿、别的表比对不上。为了对齐在两个字中间加的空格也算。少数民族姓名的间隔号统一用“·”，"
                    + "写成•、・、．的一并提示。外文姓名词之间的一个空格不算。",
                "A name holds no blanks, digits, brackets or marks, or it matches nothing; nor a blank to make two characters as "
                    + "wide as three. The dot of minority names is ·; •, ・ and ． are meant, too. One blank between the words of a "
                    + "foreign name is right."),
            remedy: Words(
                "按户口簿改；括号里的说明移到备注。建议值对就采纳。", "Write it as the household book does, and move remarks to the notes."),
            basis: Basis("szaac 124 (no blanks); INF", .medium), repair: .proposal,
            needs: [[.name, .headName, .helperName]],
            examples: [
                .breaks("两个字中间加了空格", "a blank between two characters") { $0.members[4].rename("秦 本") },
                .breaks("姓名后面写了说明", "a remark in brackets") { $0.members[4].rename("秦样本（已故）") },
                .breaks("间隔号写成圆点", "another dot in a minority name") { $0.members[4].rename("阿依古丽•买买提") },
                .breaks("帮扶责任人姓名带数字", "a digit in a helper's name") {
                    $0.helpers[0].helperName = .value(PersonName("帮扶样本2"))
                },
                .keeps("间隔号写对了", "the right dot") { $0.members[4].rename("阿依古丽·买买提") },
                .keeps("外文姓名", "a foreign name") { $0.members[4].rename("NGUYEN THI HOA") },
                .keeps("乱码属于C021", "garbage is C021") { $0.members[4].rename("秦?本") },
            ],
            check: .household { household, _, sink in
                eachName(of: household) { name, field, member in
                    guard let tidy = name.tidied else { return }
                    let arguments: [Argument] = [.field(field), .value(name.registered, field)]
                    let fix = Fix(.proposal, field, tidy)
                    if let member {
                        sink.report(member: member, field, arguments, fix: fix)
                    } else {
                        sink.report(field, arguments, fix: fix)
                    }
                }
            }),
        Rule(
            "C021", .warning,
            title: Words("姓名含生僻字乱码", "garbage in a name"),
            message: Words("“{0}”“{1}”里有代替生僻字的符号或乱码", "“{0}” ({1}) holds a sign in place of a rare character"),
            why: Words(
                "生僻字打不出来或转码丢失时，会变成问号、方框、星号、字母或专用区的乱码。真正的生僻字（扩展区的字）是对的，不报。",
                "Rare characters that could not be typed or were lost in conversion become question marks, boxes, stars, letters or "
                    + "private-use codes. Rare characters themselves are right, and passed over."),
            remedy: Words(
                "按户口簿用系统支持的生僻字填写；打不出的，请镇里按公安登记的写法录入。",
                "Write the character of the household book, with the town's help where it cannot be typed."),
            basis: Basis("INF", .inference), needs: [[.name, .headName, .helperName]],
            examples: [
                .breaks("生僻字成了问号", "a question mark") { $0.members[4].rename("秦?本") },
                .breaks("生僻字成了方框", "a box") { $0.members[4].rename("秦□本") },
                .breaks("专用区的乱码", "a private-use character") { $0.members[4].rename("秦\u{E863}本") },
                .breaks("用拼音代替", "letters in place of a character") { $0.members[4].rename("秦yao本") },
                .keeps("扩展区的生僻字", "a rare character of an extension") { $0.members[4].rename("秦𠮷㙍") },
                .keeps("间隔号属于C020", "a dot is C020") { $0.members[4].rename("阿依古丽•买买提") },
            ],
            check: .household { household, _, sink in
                eachName(of: household) { name, field, member in
                    guard name.isGarbled else { return }
                    let arguments: [Argument] = [.field(field), .value(name.registered, field)]
                    if let member {
                        sink.report(member: member, field, arguments)
                    } else {
                        sink.report(field, arguments)
                    }
                }
            }),
    ]

    /// Looks at each name of a household that is not plainly a name.
    private static func eachName(of household: Household, _ look: (PersonName, Field, Int?) -> Void) {
        if let name = household.headName.value, !name.isPlain { look(name, .headName, nil) }
        for index in household.helpers.indices {
            if let name = household.helpers[index].helperName.value, !name.isPlain { look(name, .helperName, nil) }
        }
        for index in household.members.indices {
            if let name = household.members.span[index].name.value, !name.isPlain { look(name, .name, index) }
        }
    }
}

extension PersonName {
    /// Whether the name is of Chinese characters of the common block alone, as nearly all are.
    fileprivate var isPlain: Bool {
        let bytes = registered.utf8Span.span
        // Each such character is three bytes.
        var start = 0
        while start < bytes.count {
            guard (0xE4...0xE9).contains(bytes[start]) else { return false }
            start += 3
        }
        return true
    }

    /// The name without what does not belong in one; `nil` where everything does, and where it is garbled.
    fileprivate var tidied: String? {
        guard !isGarbled else { return nil }
        let tidy = withoutSigns
        return tidy == registered || tidy.isEmpty ? nil : tidy
    }

    /// Whether a sign stands for a character that was lost, or nothing of the name is left without its signs.
    fileprivate var isGarbled: Bool {
        let scalars = registered.unicodeScalars
        if scalars.contains(where: Self.isStandIn) { return true }
        if scalars.contains(where: Self.isHan) { return scalars.contains(where: Self.isLetter) }
        return withoutSigns.isEmpty
    }

    /// The name without remarks in brackets, digits, blanks and marks, its dots made the usual one.
    private var withoutSigns: String {
        let isChinese = registered.unicodeScalars.contains(where: Self.isHan)
        var tidy = String.UnicodeScalarView()
        var depth = 0
        for scalar in registered.unicodeScalars {
            switch scalar {
            case "(", "（", "[", "【", "〔": depth += 1
            case ")", "）", "]", "】", "〕": depth = max(0, depth - 1)
            case _ where depth > 0: continue
            case "·", "•", "・", "．", ".", "‧", "∙", "⋅", "･": tidy.append(isChinese ? "·" : scalar)
            case " ", "\u{3000}", "\u{A0}":
                if !isChinese, tidy.last != " " { tidy.append(" ") }
            case "-", "'", "’": if !isChinese { tidy.append(scalar) }
            case _ where scalar.properties.isAlphabetic || Self.isHan(scalar): tidy.append(scalar)
            default: continue
            }
        }
        return String(tidy)
    }

    /// Whether it is a Chinese character; planes 2 and 3 hold nothing else, also where this program's tables are older.
    private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isIdeographic || (0x20000...0x3FFFF).contains(scalar.value)
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "ａ"..."ｚ", "Ａ"..."Ｚ": true
        default: false
        }
    }

    /// Whether a sign stands for a character that was lost: marks, boxes, private-use codes.
    private static func isStandIn(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "?", "？", "*", "＊", "□", "■", "▯", "▢", "◻", "〓", "○", "●", "×", "\u{FFFD}", "\u{FFFC}": true
        default: scalar.properties.generalCategory == .privateUse
        }
    }
}

extension Member {
    /// Gives the member another name, for examples.
    fileprivate mutating func rename(_ text: String) { name = .value(PersonName(text)) }
}
