import Findings
import Registry

extension Catalogue {
    /// What a household that has left poverty may no longer want (已脱贫户的三保障).
    static let leavingPoverty: [Rule] = [
        Rule(
            "H080", .error,
            title: Words("已脱贫但仍为危房户", "out of poverty in a dangerous house"),
            message: Words(
                "脱贫属性是“{0}”，但仍是危房户（级别{1}）", "registered as “{0}”, but it lives in a dangerous house (grade {1})"),
            why: Words(
                "住房安全是脱贫的硬条件，审计和省级核查都点名已脱贫却住危房的户。级别填了A、B级的，先看H085。",
                "A safe house is a condition of leaving poverty, and audits name those without. A house of grade A or B is left "
                    + "to H085."),
            remedy: Words(
                "入户看房：已改造的更新危房信息；仍住危房的，抓紧改造，并核实是否错退。",
                "See the house: bring the columns up to date, or have it repaired and see whether the exit was right."),
            basis: Basis("SX ①; GZ 1_02_001; S1 (D级)", .high), needs: [[.exitStatus], [.dangerHouse]],
            yieldsTo: [Explanation("H085", .household)],
            examples: [
                .breaks("已脱贫，住D级危房", "out of poverty in a house of grade D") {
                    $0.leavePoverty(perHead: 7_000)
                    $0.conditions.dangerHouse = .value(.yes)
                    $0.conditions.dangerLevel = .value(.d)
                },
                .keeps("未脱贫的危房户", "a poor household in a dangerous house") {
                    $0.conditions.dangerHouse = .value(.yes)
                    $0.conditions.dangerLevel = .value(.d)
                },
                .keeps("是否危房户没有填", "the column is blank") {
                    $0.leavePoverty(perHead: 7_000)
                    $0.conditions.dangerHouse = .blank
                },
            ],
            check: .household { household, _, sink in
                guard household.conditions.dangerHouse.value == .yes, household.hasLeftPoverty,
                    let status = household.exitStatus.value
                else { return }
                let grade = household.conditions.dangerLevel.value.map { Argument.value($0.registered, .dangerLevel) }
                sink.report(
                    .dangerHouse,
                    [.value(status.registered, .exitStatus), grade ?? .words(Words("不明", "unknown"))])
            }),
        Rule(
            "H081", .error,
            title: Words("已脱贫但饮水不安全", "out of poverty without safe water"),
            message: Words("脱贫属性是“{0}”，但{1}填“否”", "registered as “{0}”, but {1} is “no”"),
            why: Words(
                "饮水安全是脱贫的条件。饮水是否安全、是否解决安全饮用水任一项填“否”就报；没有填的不报，饮水困难单独一项不作数。",
                "Safe water is a condition of leaving poverty. A “no” in either column is reported, a blank is not; difficulty "
                    + "in getting water alone does not count."),
            remedy: Words(
                "核实水源和水质：已通水的更正，没有解决的列入整改。", "See the water: correct the column, or put the household down for repair."),
            basis: Basis("SX ①; GZ 1_02_002", .high), needs: [[.exitStatus], [.waterSafe, .waterSolved]],
            examples: [
                .breaks("已脱贫，饮水不安全", "out of poverty, and the water is not safe") {
                    $0.leavePoverty(perHead: 7_000)
                    $0.conditions.waterSafe = .value(.no)
                },
                .breaks("已脱贫，没有解决安全饮用水", "out of poverty, and safe water is not provided") {
                    $0.leavePoverty(perHead: 7_000)
                    $0.conditions.waterSolved = .value(.no)
                },
                .keeps("未脱贫，饮水不安全", "poor, and the water is not safe") { $0.conditions.waterSafe = .value(.no) },
                .keeps("饮水是否安全没有填", "the column is blank") {
                    $0.leavePoverty(perHead: 7_000)
                    $0.conditions.waterSafe = .blank
                },
            ],
            check: .household { household, _, sink in
                let isUnsafe = household.conditions.waterSafe.value == .no
                guard isUnsafe || household.conditions.waterSolved.value == .no, household.hasLeftPoverty,
                    let status = household.exitStatus.value
                else { return }
                let field: Field = isUnsafe ? .waterSafe : .waterSolved
                sink.report(field, [.value(status.registered, .exitStatus), .field(field)])
            }),
        Rule(
            "H082", .error,
            title: Words("已脱贫但有义务教育辍学", "out of poverty with a child out of school"),
            message: Words(
                "脱贫属性是“{0}”，但成员在义务教育年龄不在校，原因填“{1}”",
                "the household is “{0}”, but this child of school age does not go to school, for “{1}”"),
            why: Words(
                "义务教育有保障是脱贫的硬条件。看义务教育年龄、不在校、失学原因又不是因病因残等正当原因的成员；"
                    + "已初中毕业、休学、送教上门的不报，没有写原因的由P032报。",
                "Schooling is a condition of leaving poverty. Reported is a member of school age who is not at school for a "
                    + "reason that is none, such as illness, a disability, lessons at home or a finished school. Where no "
                    + "reason is given, P032 speaks."),
            remedy: Words(
                "到户到校核实：劝返复学；已入学或已毕业的，更正在校生状况。",
                "Ask family and school; bring the child back to school, or correct the school class."),
            basis: Basis("SX ①", .medium),
            needs: [[.exitStatus], [.dropReason], [.student], [.birth, .idNo]],
            thresholds: [.schoolAgeFrom, .schoolAgeTo, .schoolCutoff],
            examples: [
                .breaks("13岁的儿子厌学在家", "a son of thirteen stays at home, tired of school") {
                    $0.leavePoverty(perHead: 7_000)
                    $0.members[2].leaveSchool(for: "厌学")
                    $0.measures.removeLast()
                },
                .keeps("因病休学", "at home for an illness") {
                    $0.leavePoverty(perHead: 7_000)
                    $0.members[2].leaveSchool(for: "因病休学")
                },
                .keeps("已初中毕业", "has finished the middle school") {
                    $0.leavePoverty(perHead: 7_000)
                    $0.members[2].leaveSchool(for: "务工")
                    $0.members[2].education = .value(.juniorMiddle)
                },
                .keeps("未脱贫的户", "a household that is still poor") { $0.members[2].leaveSchool(for: "厌学") },
                .keeps("母亲的原因是早年失学", "the mother left school long ago") {
                    $0.leavePoverty(perHead: 7_000)
                    $0.members[4].dropReason = .value("家贫")
                },
            ],
            check: .household { household, context, sink in
                guard household.hasLeftPoverty, let status = household.exitStatus.value else { return }
                for index in household.members.indices {
                    guard let reason = household.members.span[index].dropReason.value,
                        household.members.span[index].mustGoToSchool,
                        household.members.span[index].isOutOfSchool(context.conventions), let day = context.schoolDay,
                        let age = household.members.span[index].age(on: day),
                        context.isAge(age, from: .schoolAgeFrom, to: .schoolAgeTo), !SchoolAbsence.isExcused(reason)
                    else { continue }
                    sink.report(
                        member: index, .dropReason,
                        [.value(status.registered, .exitStatus), .value(reason, .dropReason)])
                }
            }),
        Rule(
            "H083", .error,
            title: Words("已脱贫但有成员无医保", "out of poverty with a member not insured"),
            message: Words(
                "脱贫属性是“{0}”，但成员没有参加任何基本医疗保险", "the household is “{0}”, but this member has no medical insurance"),
            why: Words(
                "基本医疗有保障是脱贫的硬条件，每个成员都要参保。居民医保和职工医保都填“否”才报；有一项没有填或没有这一列的，"
                    + "不知道参没参保，不报；现役军人不报。",
                "Medical insurance is a condition of leaving poverty, for every member. Reported where both schemes are “no”; "
                    + "where either is blank or has no column nobody knows. The army looks after its soldiers."),
            remedy: Words(
                "向医保部门核实：已参保的更正，没有参保的动员参保。", "Ask the insurance office; correct the column, or have the person insured."
            ),
            basis: Basis("GZ 1_02_007; S2", .high), needs: [[.exitStatus], [.residentMedical], [.employeeMedical]],
            examples: [
                .breaks("母亲两种医保都没有", "the mother is in neither scheme") {
                    $0.leavePoverty(perHead: 7_000)
                    $0.members[4].residentMedical = .value(.no)
                },
                .keeps("户主参加职工医保", "the head is in the employees' scheme") {
                    $0.leavePoverty(perHead: 7_000)
                    $0.members[0].residentMedical = .value(.no)
                    $0.members[0].employeeMedical = .value(.yes)
                },
                .keeps("职工医保没有填", "the employees' scheme is blank") {
                    $0.leavePoverty(perHead: 7_000)
                    $0.members[4].residentMedical = .value(.no)
                    $0.members[4].employeeMedical = .blank
                },
                .keeps("未脱贫的户", "a household that is still poor") { $0.members[4].residentMedical = .value(.no) },
            ],
            check: .household { household, _, sink in
                guard household.hasLeftPoverty, let status = household.exitStatus.value else { return }
                for index in household.members.indices
                where household.members.span[index].isMedicallyInsured == false
                    && !household.members.span[index].isSoldier
                {
                    sink.report(member: index, .residentMedical, [.value(status.registered, .exitStatus)])
                }
            }),
    ]
}

extension Member {
    /// Whether the person has not finished the middle school.
    fileprivate var mustGoToSchool: Bool {
        switch education.value {
        case .juniorMiddle, .seniorMiddle, .collegeOrAbove, .college, .bachelorOrAbove: false
        case .illiterate, .primary, .preschool, nil: true
        }
    }

    /// Takes a child from school, for examples.
    fileprivate mutating func leaveSchool(for reason: String) {
        student = .blank
        education = .value(.primary)
        dropReason = .value(reason)
    }
}

/// Why a child may be out of school (失学原因). The column is free text in every export seen.
private enum SchoolAbsence {
    private static let excuses = [
        "病", "残", "智", "障", "身体", "毕业", "休学", "送教", "特教", "特殊教育", "未到", "不到", "未满", "缓", "在读", "在校",
        "复学", "入学",
    ]
    private static let blanks: Set<String> = ["无", "否", "没有", "/", "-", "--"]

    /// Whether a reason is a good one, or none at all.
    static func isExcused(_ reason: String) -> Bool {
        blanks.contains(reason) || excuses.contains { reason.contains($0) }
    }
}
