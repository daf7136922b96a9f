import Findings
import Registry

extension Catalogue {
    /// Who comes into the register (新增对象).
    static let newHouseholds: [Rule] = [
        Rule(
            "R007", .error,
            title: Words("新增人员必填项缺失", "something is missing of somebody who comes in"),
            message: Words("{0}缺：{1}", "{0} lacks: {1}"),
            why: Words(
                "新增花名册每人都要有姓名、性别、证件号码、与户主关系、民族、健康状况，16周岁起还要有劳动技能，文化程度和在校生状况至少填一项，户里要有贫困户属性和主要致贫原因。表里没有这一列的，也算没有填。台账里找不到人员的新增户，花名册也出不来。",
                "The roster of new households has these for everybody. A column that the list lacks counts as blank. A "
                    + "household without a person in the list cannot be written on the roster either."),
            remedy: Words("在处置台账的人员表里补填。", "Fill it in, in the list of newcomers of the decisions' workbook."),
            basis: Basis("LT; S2", .high), papers: [[.decisions]],
            examples: [
                .breaks("没有民族", "no ethnic group", inPapers: { $0.newcomer.members[1].ethnicity = .blank }),
                .breaks(
                    "人员表里没有健康状况这一列", "the list has no column for health",
                    inPapers: {
                        $0.newcomer.members[0].health = .absent
                        $0.newcomer.members[1].health = .absent
                    }),
                .breaks(
                    "台账里没有这一户的人", "nobody of the household is in the list",
                    inPapers: {
                        $0.list.newcomers = []
                    }),
                .keeps(
                    "在校生没有填文化程度", "a pupil without schooling completed",
                    inPapers: {
                        $0.newcomer.members[1].education = .blank
                        $0.newcomer.members[1].student = .value(.primary)
                    }),
                .keeps(
                    "小孩没有填劳动技能", "a child without ability to work",
                    inPapers: {
                        $0.newcomer.members[1].bear(2010, 5, 6, sequence: 771)
                        $0.newcomer.members[1].labor = .blank
                        $0.newcomer.members[1].student = .value(.primary)
                    }),
            ],
            check: .decision { judged, context, sink in
                guard judged.decision.disposal.isAddition else { return }
                guard let newcomer = judged.newcomer, !newcomer.members.isEmpty else {
                    let nobody = Words("人员表里没有这一户的人", "anybody in the list of newcomers")
                    sink.report(at: judged.cell(.householdId), [.words(Words("这一户", "the household")), .words(nobody)])
                    return
                }
                let lacking = newcomer.missingForRoster
                if !lacking.isEmpty {
                    sink.report(
                        at: judged.cell(.householdId),
                        [.words(Words("这一户", "the household")), .words(.fields(lacking))])
                }
                for member in newcomer.members {
                    let lacking = member.missingForRoster(on: context.asOf)
                    guard !lacking.isEmpty else { continue }
                    let name = member.name.value.map { Argument.personal($0.registered) }
                    sink.report(
                        at: judged.cell(.householdId),
                        [name ?? .words(Words("没有姓名的人", "somebody without a name")), .words(.fields(lacking))])
                }
            }),
        Rule(
            "R008", .error,
            title: Words("新增对象命中排除条件且无例外说明", "somebody who comes in meets a condition of exclusion"),
            message: Words(
                "新增的{0}在“{1}”名单里（{2}），没有写明例外情形",
                "{0}, who comes in, is on the list “{1}” ({2}), and no exception is noted"),
            why: Words(
                "名下有车、商品房、企业，财政供养，村书记、主任等，一般不能纳入。名单命中只是疑点，属于灾后重建、报废、挂名等例外的，名单的例外情形或处置的具体情况、备注里写明就不报。只有姓名相同的不报，见 M021。",
                "Owners of vehicles, flats and companies, people on the public payroll and village heads are excluded as a "
                    + "rule. A hit is a lead; an exception noted in the list or the decision settles it. Hits by name alone are "
                    + "M021's."),
            remedy: Words(
                "入户核实：属实的不纳入；属于例外的，在“具体情况”里写明。",
                "Visit: where it is true, do not take the household in; otherwise note the exception."),
            basis: Basis("S2", .high),
            papers: [[.decisions], ListKind.allCases.filter(\.isExclusion).map { .list($0) }],
            examples: [
                .breaks(
                    "新增户的户主名下有车", "the new household's head owns a car",
                    inPapers: {
                        let head = $0.newcomer.members[0].idNo
                        $0.list(.vehicles) { $0.rows[0].idNo = head }
                    }),
                .keeps(
                    "名下的车已报废", "the car is scrapped",
                    inPapers: {
                        let head = $0.newcomer.members[0].idNo
                        $0.list(.vehicles) {
                            $0.rows[0].idNo = head
                            $0.rows[0].texts[.exception] = "已报废未注销"
                        }
                    }),
                .keeps(
                    "台账里写明是挂名", "the decision says that only the name is lent",
                    inPapers: {
                        let head = $0.newcomer.members[0].idNo
                        $0.list(.companies) { $0.rows[0].idNo = head }
                        $0.addition.circumstances = "合作社挂名，例外"
                    }),
            ],
            check: .decision { judged, _, sink in
                guard let newcomer = judged.newcomer else { return }
                for hit in judged.newcomerHits where hit.strength != .nameOnly {
                    guard hit.says(.exception).isEmpty, !judged.decision.notesException else { continue }
                    let name = newcomer.members[hit.position.member].name.value?.registered ?? ""
                    sink.report(
                        at: judged.cell(.householdId),
                        [.personal(name), .words(hit.kind.words), .words(hit.strength.words)], related: [hit.listed])
                }
            }),
        Rule(
            "R009", .error,
            title: Words("新增对象缺家庭经济状况核对结果", "a new household without a check of its economic situation"),
            message: Words(
                "新增户的依据里没有家庭经济状况核对结果", "the evidence for the new household names no check of its economic situation"),
            why: Words(
                "新增对象纳入前要在家庭经济状况核对系统里核对，花名册要写报告编号和日期。“依据”“具体情况”“备注”里有“核对”二字的不报。",
                "Before a household comes in, its economic situation is checked in the province's system; the roster names the "
                    + "report. Evidence that speaks of 核对 is not reported."),
            remedy: Words("到民政部门核对，在“依据”里写报告编号和日期。", "Have it checked, and write down the report's number and day."),
            basis: Basis("S2", .high), papers: [[.decisions]],
            examples: [
                .breaks("依据只有入户核查", "only a visit", inPapers: { $0.addition.evidence = "入户核查" }),
                .keeps("写了核对报告", "the report is named", inPapers: { $0.addition.evidence = "核对报告〔2017〕12号" }),
                .keeps("清退不需要", "a clear-out needs none", inPapers: { $0.removal.evidence = "入户核查" }),
            ],
            check: .decision { judged, _, sink in
                let decision = judged.decision
                guard decision.disposal.isAddition,
                    ![decision.evidence, decision.circumstances, decision.note].contains(where: { $0.contains("核对") })
                else { return }
                sink.report(at: judged.cell(.evidence))
            }),
    ]
}

extension Decision {
    /// Whether the decision says why a condition of exclusion does not count (例外情形).
    fileprivate var notesException: Bool {
        let notes = circumstances + note
        return !exception.isEmpty
            || ["例外", "报废", "挂名", "灾后", "拆迁", "搬迁", "转让", "过户", "已售", "借用"].contains(where: notes.contains)
    }
}

extension Household {
    /// What the roster needs of the household and it does not say.
    fileprivate var missingForRoster: [Field] {
        [.povertyAttribute, .mainCause].filter { state(of: $0) == .absent || state(of: $0) == .blank }
    }
}

extension Member {
    /// What the roster needs of the member and the list does not say; a value that cannot be read is another's fault.
    fileprivate func missingForRoster(on day: CalendarDay) -> [Field] {
        func isMissing(_ field: Field) -> Bool { state(of: field) == .absent || state(of: field) == .blank }
        var missing: [Field] = [.name, .sex, .idNo, .relation, .ethnicity, .health].filter(isMissing)
        if isMissing(.education), isMissing(.student) { missing.append(.education) }
        if isMissing(.labor), let age = age(on: day), age >= 16 { missing.append(.labor) }
        return missing
    }
}

extension Words {
    /// Fields, one behind the other.
    fileprivate static func fields(_ fields: [Field]) -> Words {
        Words(fields.map(\.label).joined(separator: "、"), fields.map(\.entry.english).joined(separator: ", "))
    }
}
