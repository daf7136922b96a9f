import Findings
import Registry

extension Catalogue {
    /// Identity numbers that a spreadsheet has spoilt (证件号被表格软件损坏).
    static let storedNumbers: [Rule] = [
        Rule(
            "C001", .error,
            title: Words("证件号以数值保存，末位已失真", "an identity number stored as a number has lost its last digits"),
            message: Words(
                "“{0}”以数值保存，末几位已经丢失，不能恢复", "“{0}” is stored as a number; its last digits are lost for good"),
            why: Words(
                "表格软件的数值只保留15位有效数字，18位证件号后三位会变成0，改回文本格式也找不回来。银行卡号、人口编号等超过15位的号码也一样。",
                "Spreadsheets keep 15 digits of a number; the last three of 18 become zeros, and no format brings them "
                    + "back. So it is with accounts and other numbers of more than 15 digits."),
            remedy: Words(
                "把该列设为“文本”格式，按户口簿、身份证或系统原始导出表重新填写，不要凭印象补末几位。",
                "Make the column a text column and take the number from the card, the household book or the system's own "
                    + "export; never guess the last digits."),
            basis: Basis("ysj.me 96819512; seridoat; CT; raw value remark INF", .high),
            needs: [longNumberFields],
            examples: [
                .breaks("证件号显示为科学计数", "the number shows in scientific notation") {
                    $0.members[1].misread(.idNo, .digitsLost, "9.90001197709032E+17")
                },
                .breaks("户主证件号码列也会失真", "the head's number in the household table, too") {
                    $0.misread(.headIdNo, .digitsLost, "9.90001197503121E+17")
                },
                .keeps("少一位是录入错误，属于P003", "a number too short is a slip of the hand: P003") {
                    $0.members[1].misread(.idNo, .wrongLength, "99000119770903228")
                },
            ],
            check: .cell { remark, _, sink in
                if remark.kind == .digitsLost { sink.report(remark.field, [.field(remark.field)]) }
            }),
        Rule(
            "C003", .error,
            title: Words("证件号疑似被截成000", "an identity number seems to have been cut to 000"),
            message: Words(
                "“{0}”末三位是000，校验位又不对，很可能是表格软件改掉的",
                "“{0}” ends in 000 and the check digit is wrong: most likely a spreadsheet changed it"),
            why: Words(
                "18位证件号曾按数值保存，后三位被软件改成000，再存成文本，看上去完整，其实已失真。",
                "The number was once stored as a number, lost its last three digits, and was then saved as text: it looks "
                    + "whole and is not."),
            remedy: Words(
                "按户口簿、身份证或系统原始导出表更正；同一列常常不止一行，请整列检查。",
                "Correct it from the card, the household book or the system's own export; look at the whole column, it is "
                    + "seldom one row."),
            basis: Basis("seridoat 后三位000", .medium),
            needs: [[.idNo, .headIdNo]], yieldsTo: [Explanation("C001")],
            examples: [
                .breaks("末三位变成000", "the last three digits became 000") {
                    $0.members[1].idNo = .sample("990001197709032000")
                },
                .keeps("真的以000结尾，校验位也对", "a number that truly ends in 000, with the right check digit") {
                    $0.members[1].idNo = .sample("990001197709033000")
                },
                .keeps("校验位错，但末三位不是000，属于P004", "a wrong check digit without the zeros: P004") {
                    $0.members[1].idNo = .sample("990001197709032285")
                },
            ],
            check: .household { household, _, sink in
                for index in household.members.indices where household.members.span[index].idNo.value?.isCut == true {
                    sink.report(member: index, .idNo, [.field(.idNo)])
                }
                if household.headIdNo.value?.isCut == true { sink.report(.headIdNo, [.field(.headIdNo)]) }
            }),
    ]

    /// The fields whose numbers may have more digits than a spreadsheet keeps.
    private static let longNumberFields = Field.allCases.filter {
        switch $0.entry.kind {
        case .identity, .identifier, .account: true
        default: false
        }
    }
}

extension IdentityNumber {
    /// Whether the number looks like one of which a spreadsheet kept fifteen digits.
    fileprivate var isCut: Bool { form == .citizen && endsInZeros && !hasValidCheckCharacter }
}
