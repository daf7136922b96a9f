import Findings
import Registry

extension Catalogue {
    /// Values written otherwise than the code list has them, and cells that only look filled (写法与占位).
    static let spellings: [Rule] = [
        Rule(
            "C010", .hint,
            title: Words("取值按同义词归一", "a synonym of a value"),
            message: Words("“{0}”填的是“{1}”，按字典读作“{2}”", "“{0}” is given as “{1}” and was read as “{2}”"),
            why: Words(
                "同一个意思有几种写法（其它、其他，初一、七年级，1、是），本工具都认得，核对不受影响；系统导入时只认字典里的写法。代码、√等也算。",
                "One meaning has several spellings (其它 and 其他, 初一 and 七年级, 1 and 是). They are understood and judged alike; "
                    + "an import takes only the list's own."),
            remedy: Words(
                "要导入系统的，用“安全更正”统一改成字典的写法。", "Before an import let the safe corrections give them the list's spelling."),
            basis: Basis("public source; CT", .high), repair: .safe,
            needs: [Field.allCases.filter { $0.entry.kind.codeList != nil }],
            examples: [
                .breaks("“儿子”认作“之子”", "儿子 for 之子") {
                    $0.members[2].remarks = [Remark(.relation, .synonymUnderstood, original: "儿子")]
                },
                .breaks("两个致贫原因，一个写代码", "one of two causes by its code") {
                    $0.remarks = [Remark(.otherCause, .synonymUnderstood, original: "缺资金,03")]
                },
                .keeps("不在字典的属于C009", "what is in no list is C009") {
                    $0.members[1].misread(.health, .notInCodeList, "一般")
                },
            ],
            check: .cell { remark, context, sink in
                guard remark.kind == .synonymUnderstood,
                    let value = remark.understood(edition: context.conventions.edition)
                else { return }
                sink.report(
                    remark.field,
                    [.field(remark.field), .value(remark.original, remark.field), .value(value, remark.field)],
                    fix: Fix(.safe, remark.field, value))
            }),
        Rule(
            "C024", .warning,
            title: Words("占位值", "text in place of a blank"),
            message: Words("“{0}”填的是“{1}”，当作没有填", "“{0}” is given as “{1}”, which was read as a blank"),
            why: Words(
                "无、/、-、不详、null、暂无等只是占着格子，系统会当成真的内容。姓名、编号、电话和选项里的0也是；金额、数量里的0是真实的数，不算。"
                    + "字典里本来就有“无”的，以及就业意向、失学原因等可以答“无”的文字列，不报；这一列必填的，只报没有填。",
                "无, /, -, 不详, null and 暂无 only fill the cell, and a system takes them for a value; so does 0 in names, numbers, "
                    + "telephones and coded fields. 0 in an amount is a number. Where 无 is an answer it is none of these, and where "
                    + "the column must be filled only the blank is reported."),
            remedy: Words("知道的填上，没有的清空。", "Fill in what is known; empty the cell where there is nothing."),
            basis: Basis("SX code prints null; PY turns blanks to --", .high), repair: .proposal,
            needs: [Field.allCases],
            yieldsTo: [
                "C023", "P001", "P002", "P016", "P019", "P020", "P021", "P034", "P036", "P063", "P065", "P075", "P081",
                "P082",
                "H016", "H017", "H030", "H037", "H038", "H050", "H084", "H094", "H095", "H096", "H097", "H098", "H103",
                "H108", "H110", "H111",
            ].map { Explanation($0) },
            examples: [
                .breaks("务工企业填了“/”", "a slash for the employer") {
                    $0.members[0].workCompany = .blank
                    $0.members[0].remarks = [Remark(.workCompany, .placeholder, original: "/")]
                },
                .breaks("自然村填了null", "null for the hamlet") {
                    $0.naturalVillage = .blank
                    $0.remarks = [Remark(.naturalVillage, .placeholder, original: "null")]
                },
                .keeps("姓名填了“不详”，属于P001", "a name given as unknown is P001") {
                    $0.members[3].name = .blank
                    $0.members[3].remarks = [Remark(.name, .placeholder, original: "不详")]
                },
                .keeps("就业意向答“无”", "no work is wished for") {
                    $0.members[4].remarks = [Remark(.jobWish, .placeholder, original: "无")]
                },
            ],
            check: .cell { remark, _, sink in
                guard remark.kind == .placeholder, !remark.isAnswerNone else { return }
                sink.report(
                    remark.field, [.field(remark.field), .text(CleanedText(remark.original, .code).text)],
                    fix: Fix(.proposal, remark.field, ""))
            }),
    ]
}

extension Remark {
    /// Whether "none" is an answer: in free text about what somebody may not have.
    fileprivate var isAnswerNone: Bool {
        guard case .text = field.entry.kind, original.contains("无") else { return false }
        switch field {
        case .province, .city, .county, .town, .village, .helperUnit, .bankName: return false
        default: return true
        }
    }
}
