import Findings
import Registry

extension Catalogue {
    /// How a value is written in its cell, whatever it says (单元格书写形式).
    static let cellForm: [Rule] = [
        Rule(
            "C004", .warning,
            title: Words("含空格或不可见字符", "blanks or invisible characters"),
            message: Words("“{0}”里有空格或看不见的字符", "“{0}” holds blanks or characters nobody sees"),
            why: Words(
                "空格、换行、制表符和网页带来的不可见字符使查找（VLOOKUP）和重复比对失败，眼睛却看不出来。说明一类的文字只看首尾。",
                "Blanks, line breaks and invisible characters from web pages make look-ups and comparisons fail although "
                    + "nothing can be seen. In free text only the ends count."),
            remedy: Words(
                "可以用“安全更正”一次清除；也可以在表里用CLEAN、TRIM或查找替换。",
                "The safe corrections remove them all at once; CLEAN, TRIM or search-and-replace do it by hand."),
            basis: Basis("nctoro a476461, a583892", .medium), repair: .safe, needs: [Field.allCases],
            examples: [
                .breaks("姓名前有空格", "a blank before the name") {
                    $0.members[2].remarks = [Remark(.name, .blanksRemoved, original: " 范样子")]
                },
                .breaks("证件号中间有不间断空格", "a no-break space in the number") {
                    $0.members[2].remarks = [Remark(.idNo, .blanksRemoved, original: "990001\u{A0}200406213359")]
                },
                .keeps("户内没有空格", "nothing was removed") {
                    $0.members[2].remarks = [Remark(.relation, .synonymUnderstood, original: "儿子")]
                },
            ],
            check: normalised(.blanksRemoved)),
        Rule(
            "C005", .warning,
            title: Words("全角数字或字母", "full-width digits or letters"),
            message: Words("“{0}”里有全角的数字、字母或符号", "“{0}” holds full-width digits, letters or signs"),
            why: Words(
                "全角字符与半角看着相近，系统却当成两个不同的值，导入、比对、求和都会出错。选项文字里的全角括号是正常写法，不算。",
                "Full-width characters look like plain ones and are others: imports, comparisons and sums fail on them. "
                    + "Full-width brackets in the words of a code list are no fault."
            ),
            remedy: Words(
                "可以用“安全更正”一次改成半角；也可以用ASC函数转换。",
                "The safe corrections make them plain; the function ASC does so by hand."),
            basis: Basis("INF", .inference), repair: .safe, needs: [Field.allCases],
            examples: [
                .breaks("收入用全角数字填写", "an income in full-width digits") {
                    $0.remarks = [Remark(.wage, .widthNarrowed, original: "９６００")]
                },
                .keeps("中文里的全角括号", "a full-width bracket in Chinese words") {
                    $0.remarks = [Remark(.exitStatus, .widthNarrowed, original: "已脱贫（享受政策）")]
                },
            ],
            check: normalised(.widthNarrowed) { remark in
                // In words of a code list a full-width bracket is how Chinese is written.
                remark.field.entry.kind.codeList == nil
                    || remark.original.unicodeScalars.contains(where: isFullAlphanumeric)
            }),
        Rule(
            "C006", .warning,
            title: Words("证件号末位小写x", "a lower-case x at the end of an identity number"),
            message: Words("“{0}”末位是小写x，应为大写X", "“{0}” ends in a lower-case x; it must be X"),
            why: Words(
                "有的系统只认大写X，大小写不同时两个相同的号码也比对不上。",
                "Some systems take only the capital, and two equal numbers do not match when their letters differ."),
            remedy: Words(
                "可以用“安全更正”一次改成大写；也可以用UPPER函数。", "The safe corrections raise it; the function UPPER does so by hand."),
            basis: Basis("szaac 124 asks for capitals", .medium), repair: .safe, needs: [[.idNo, .headIdNo]],
            examples: [
                .breaks("末位写成小写x", "the last character is a lower-case x") {
                    $0.members[0].remarks = [Remark(.idNo, .checkLetterRaised, original: "99000119750312189x")]
                },
                .keeps("末位是大写X", "the last character is a capital X") {
                    $0.members[0].remarks = [Remark(.idNo, .guardRemoved, original: "'99000119750312189X")]
                },
            ],
            check: normalised(.checkLetterRaised)),
        Rule(
            "C007", .warning,
            title: Words("带撇号或 =\"…\" 包装", "an apostrophe or =\"…\" around a value"),
            message: Words("“{0}”的内容带着撇号或=\"…\"", "“{0}” stands behind an apostrophe or within =\"…\""),
            why: Words(
                "为了不让长数字变成科学计数，有人在前面加撇号，有的工具写成=\"…\"。导成文本再导入时，这些符号成了内容的一部分，号码就对不上。"
                    + "单元格格式里看不见的文本前缀不算。",
                "People put an apostrophe before long numbers, and tools write =\"…\", so that they stay whole. Once exported as "
                    + "text the signs are part of the value and nothing matches."),
            remedy: Words(
                "可以用“安全更正”一次去掉；手工改的，先把列设为文本格式再去掉符号。",
                "The safe corrections remove them; by hand, make the column text first."),
            basis: Basis("CT writes such guards", .medium), repair: .safe, needs: [Field.allCases],
            examples: [
                .breaks("证件号前有撇号", "an apostrophe before the number") {
                    $0.members[0].remarks = [Remark(.idNo, .guardRemoved, original: "'990001197503121897")]
                },
                .breaks("账号写成=\"…\"", "an account within =\"…\"") {
                    $0.remarks = [Remark(.bankAccount, .guardRemoved, original: "=\"6200000000000000018\"")]
                },
                .keeps("末位小写x属于C006", "a lower-case x is C006") {
                    $0.members[0].remarks = [Remark(.idNo, .checkLetterRaised, original: "99000119750312189x")]
                },
            ],
            check: normalised(.guardRemoved)),
    ]

    /// Reports cells to which one safe thing was done, with the text that all safe things together make of them.
    private static func normalised(
        _ kind: Remark.Kind, where isFault: @escaping @Sendable (Remark) -> Bool = { _ in true }
    ) -> Check {
        .cell { remark, _, sink in
            guard remark.kind == kind, isFault(remark) else { return }
            let cleaned = CleanedText(remark.original, remark.field.cleaning).text
            sink.report(remark.field, [.field(remark.field)], fix: Fix(.safe, remark.field, cleaned))
        }
    }

    private static func isFullAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "０"..."９", "Ａ"..."Ｚ", "ａ"..."ｚ": true
        default: false
        }
    }
}

extension Field {
    /// What may safely be done to the text of the field's cells.
    var cleaning: Cleaning {
        var visitor = CleaningVisitor()
        visitStorage(&visitor)
        return visitor.cleaning
    }
}

private struct CleaningVisitor: FieldVisitor {
    var cleaning = Cleaning.text
    mutating func visit<Value: FieldValue>(_ slot: inout Reading<Value>) { cleaning = Value.cleaning }
}
