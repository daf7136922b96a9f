import Findings
import Registry

extension Catalogue {
    /// By what standard and in what class a household is registered (识别标准与贫困户属性).
    static let classification: [Rule] = [
        Rule(
            "H016", .error,
            title: Words("识别标准为空", "no standard of identification"),
            message: Words("识别标准没有填", "the standard of identification is blank"),
            why: Words(
                "识别标准（国家、省定、市定）决定这一户按哪条线识别和退出，是登记表的必选项。填了但认不出的报C009。",
                "The standard, national, provincial or municipal, says by which line the household was identified and may "
                    + "leave; the form demands it. A value that cannot be read is C009."),
            remedy: Words("按识别时的登记表或审批文件补填。", "Take it from the registration form or the decision of that time."),
            basis: Basis("CT", .medium), needs: [[.standard]],
            examples: [
                .breaks("识别标准没有填", "no standard is given") { $0.standard = .blank },
                .keeps("省定标准", "the provincial standard") { $0.standard = .value(.provincial) },
                .keeps("填了但认不出，属于C009", "a value that cannot be read is C009") {
                    $0.misread(.standard, .notInCodeList, "老标准")
                },
            ],
            check: .household { household, _, sink in
                if household.standard.isBlank { sink.report(.standard) }
            }),
        Rule(
            "H017", .error,
            title: Words("贫困户属性为空或不在字典", "no class of poor household, or one that the code list has not"),
            message: Words(
                "贫困户属性填的是“{0}”，应从字典里选一项", "the class of poor household is “{0}”, which is none of the code list"),
            why: Words(
                "贫困户属性（一般贫困户、低保户、五保户等）是必填的单选项，低保、五保、劳动力的核对都从它出发。"
                    + "各年份的取值不同，本工具都认得；错误值（#N/A）不在这里报。",
                "The class, ordinary, minimum allowance or five guarantees, must be given once: what is checked of "
                    + "allowances and labour starts from it. The lists of all years are understood; error values are not "
                    + "reported here."),
            remedy: Words(
                "按登记表和民政的低保、特困名单核实后，从字典里选一项。",
                "Choose by the registration form and the lists of the civil affairs office."),
            basis: Basis("LT (必填单选)", .high), needs: [[.povertyAttribute]],
            examples: [
                .breaks("属性没有填", "no class is given") { $0.povertyAttribute = .blank },
                .breaks("属性填成“困难户”", "the class is a word of everyday speech") {
                    $0.misread(.povertyAttribute, .notInCodeList, "困难户")
                },
                .breaks("只有人员表，属性填在成员行里", "the class stands in the rows of a person table") {
                    $0.povertyAttribute = .unreadable
                    $0.members[0].remarks = [Remark(.povertyAttribute, .notInCodeList, original: "困难")]
                },
                .keeps("无劳动能力的一般贫困户", "a class of Guangdong") {
                    $0.povertyAttribute = .value(.ordinaryWithoutLabor)
                },
            ],
            check: .household { household, _, sink in
                switch household.povertyAttribute {
                case .absent, .value: return
                case .blank: sink.report(.povertyAttribute, [.words(Words("（空）", "(blank)"))])
                case .unreadable:
                    for remark in household.remarks where remark.isUnknownClass {
                        sink.report(.povertyAttribute, [remark.originalArgument])
                    }
                    for index in household.members.indices {
                        for remark in household.members.span[index].remarks where remark.isUnknownClass {
                            sink.report(member: index, .povertyAttribute, [remark.originalArgument])
                        }
                    }
                }
            }),
        Rule(
            "H026", .hint,
            title: Words("五保户人数过多", "too many members in a five-guarantees household"),
            message: Words("贫困户属性是{0}，户内有{1}人", "the class is {0}, and the household has {1} members"),
            why: Words(
                "五保（特困）供养的多是孤寡老人、孤儿和没有法定赡养人的残疾人，一户很少超过2人。人多的，多半是属性填错或并户没有分开。"
                    + "确有三人以上同户供养的不必改；户内还有劳动力的（H020）先核实那一项。",
                "Those supported so are mostly elders, orphans and disabled persons without anybody, rarely more than two "
                    + "to a household. More are mostly a wrong class, or households that were merged. Where it is so, leave "
                    + "it; where somebody of them can work (H020), that comes first."),
            remedy: Words(
                "核实谁在特困供养名单里：属性填错的改属性，不该同户的按程序分户。",
                "See who is on the list of those supported: correct the class, or split the household by procedure."),
            basis: Basis("INF", .inference), needs: [[.povertyAttribute], [.name, .idNo]],
            thresholds: [.guaranteedPersons], yieldsTo: [Explanation("H020", .household)],
            examples: [
                .breaks("五口之家填成五保户", "a family of five under that class") {
                    $0.povertyAttribute = .value(.fiveGuarantees)
                    $0.draw(Money(yuan: 600), \.wubaoPay)
                    $0.members[0].labor = .value(.weak)
                    $0.members[1].labor = .value(.weak)
                },
                .keeps("两位老人", "two elders") {
                    $0.povertyAttribute = .value(.fiveGuarantees)
                    $0.members = [$0.members[1], $0.members[4]]
                },
            ],
            check: .household { household, context, sink in
                guard let attribute = household.povertyAttribute.value, attribute.isFiveGuaranteesClass,
                    let most = context.number(.guaranteedPersons), household.presentMembers > most
                else { return }
                sink.report(
                    .povertyAttribute,
                    [.value(attribute.registered, .povertyAttribute), .count(household.presentMembers)])
            }),
    ]
}

extension Remark {
    /// Whether the cell holds a class of poor household that no list has.
    fileprivate var isUnknownClass: Bool { field == .povertyAttribute && kind == .notInCodeList }
}
