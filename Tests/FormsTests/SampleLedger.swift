import Corrections
import Registry

/// A review of invented people in an invented district, with every kind of event.
enum SampleLedger {
    static let date = CalendarDay(year: 2018, month: 7, day: 15)

    static func ledger(after export: Register? = nil) throws -> ChangeLedger {
        try ChangeLedger(
            register: register, decisions: DecisionList(decisions: decisions, newcomers: newcomers), after: export)
    }

    static var register: Register {
        var register = Register()
        register.households = [
            household(1, "东一村", ["林水生", "陈秀英", "林小海", "林小燕"]), household(2, "东一村", ["黄阿福", "黄大明"]),
            household(3, "东一村", ["吴老伯"]), household(4, "东二村", ["郑金水", "郑玉兰", "郑志强"]),
            household(5, "东二村", ["许木生", "许美珍"]), household(6, "东二村", ["蔡阿婆", "蔡小弟"]),
            household(7, "西一村", ["欧阳建国", "欧阳小丽"], town: "西洲街道"),
            household(8, "西一村", ["何天来", "何天福", "何小妹"], town: "西洲街道"),
        ]
        return register
    }

    static var newcomers: [Household] {
        [
            household(9, "西一村", ["方永发", "方小宝"], town: "西洲街道", table: 1),
            household(3, "东一村", ["吴老伯", "吴小山"], table: 1), household(7, "西一村", ["欧阳新儿"], town: "西洲街道", table: 1),
        ]
    }

    static var decisions: [Decision] {
        let decisions = [
            decision(.clearOutHousehold, 1, reason: "购买商品房") { decision in
                decision.circumstances = "2016年11月在市区购买商品房一套（95.3平方米），经入户核实和部门比对属实。"
                decision.evidence = "核对系统报告HD20180611号；入户核实"
                decision.procedure = procedure(number: "示管〔2018〕12号")
            },
            decision(.clearOutMember, 4, name: "郑志强", reason: "财政供养人员") { decision in
                decision.circumstances = "2017年9月录用为事业单位工作人员。"
                decision.evidence = "人社部门名单"
                decision.procedure = procedure()
            },
            decision(.naturalDecrease, 2, name: "黄大明", reason: "因病死亡"),
            decision(.naturalDecrease, 8, name: "何小妹", reason: "婚嫁"),
            decision(.naturalIncrease, 7, name: "欧阳新儿", reason: "新生儿"),
            decision(.naturalIncrease, 8, reason: "婚嫁"), decision(.naturalIncrease, 8, reason: "户籍迁入"),
            decision(.naturalIncrease, 8, reason: "刑满释放"), decision(.naturalDecrease, 8, name: "何天福", reason: "户籍迁出"),
            decision(.naturalDecrease, 6, name: "蔡小弟", reason: "判刑收监"),
            decision(.dissolve, 2, reason: "死亡"), decision(.split, 8, reason: "分家"),
            decision(.merge, 6, reason: "投靠子女"),
            decision(.clearOutHousehold, 3, reason: "误录"), decision(.restore, 3, reason: "复核后恢复"),
            decision(.moveVillage, 5, reason: "搬迁", destination: "西洲街道/西一村"),
            decision(.add, 9, reason: "返贫") { decision in
                decision.evidence = "HD20180702号，2018年6月20日"
                decision.procedure = procedure()
            },
        ]
        return decisions.enumerated().map { index, decision in
            var decision = decision
            decision.source = RecordToken(table: 9, row: index + 2)
            return decision
        }
    }

    static func household(
        _ number: Int, _ village: String, _ names: [String], town: String = "东洲街道", table: Int = 0
    ) -> Household {
        var household = Household()
        household.city = .value("示范市")
        household.county = .value("示范区")
        household.town = .value(town)
        household.village = .value(village)
        household.naturalVillage = .value("新厝组")
        household.householdId = .value(Identifier("99000100\(1000 + number)"))
        household.headName = .value(PersonName(names[0]))
        household.povertyAttribute = .value(.lowIncomeRelief)
        household.laborAttribute = .value(.able)
        household.identifyTime = .value(PartialDate(year: 2016, month: 5))
        household.exitStatus = .value(.lifted)
        household.exitYear = .value(Year(2017))
        household.mainCause = .value(.illness)
        household.otherCause = .value([.schooling, .lackOfFunds])
        household.memberCount = .value(Count(Int32(names.count)))
        household.income.disposablePerCapita = .value(Money(fen: 1_234_560 + Int64(number)))
        household.conditions.waterSafe = .value(.yes)
        household.conditions.dangerLevel = number == 9 ? .value(.c) : .blank
        var helper = Helper(source: RecordToken(table: 3, row: number))
        helper.helperName = .value(PersonName("周帮扶"))
        helper.helperUnit = .value("示范区教育局")
        helper.helperPhone = .value(PhoneNumber("13900000000"))
        household.helpers = [helper]
        household.members = names.enumerated().map { index, name in
            member(name, index, RecordToken(table: table, row: number * 10 + index))
        }
        return household
    }

    private static func member(_ name: String, _ index: Int, _ source: RecordToken) -> Member {
        var member = Member(source: source)
        member.name = .value(PersonName(name))
        member.sex = .value(index.isMultiple(of: 2) ? .male : .female)
        let birth = CalendarDay(year: 1960 + index * 11, month: 3, day: 1 + index)
        let number = birth.flatMap {
            IdentityNumber(area: 990_001, birth: $0, sequence: Int(source.row) * 2 + (index + 1) % 2)
        }
        // A disability card is the identity number with two digits more.
        member.idNo =
            number.flatMap { index == 1 ? IdentityNumber($0.registered + "43") : $0 }.map { .value($0) } ?? .blank
        member.relation = .value(index == 0 ? .head : index == 1 ? .spouse : .son)
        member.ethnicity = Ethnicity(rawValue: 0).map { .value($0) } ?? .blank
        member.education = .value(.primary)
        member.health = .value([.healthy])
        member.residentMedical = .value(.yes)
        member.residentPension = .value(.yes)
        return member
    }

    private static func decision(
        _ disposal: Decision.Disposal, _ number: Int, name: String? = nil, reason: String, destination: String = "",
        _ complete: (inout Decision) -> Void = { _ in }
    ) -> Decision {
        var decision = Decision(
            source: RecordToken(table: 9, row: 1), householdId: Identifier("99000100\(1000 + number)"),
            disposal: disposal)
        decision.name = name.map(PersonName.init)
        decision.reason = reason
        decision.destination = destination
        decision.verifiedBy = PersonName("李工作")
        decision.date = CalendarDay(year: 2018, month: 6, day: 12)
        complete(&decision)
        return decision
    }

    private static func procedure(number: String = "") -> Procedure {
        var procedure = Procedure()
        procedure.review = CalendarDay(year: 2018, month: 6, day: 15)
        procedure.publicityFrom = CalendarDay(year: 2018, month: 6, day: 16)
        procedure.publicityTo = CalendarDay(year: 2018, month: 6, day: 22)
        procedure.streetCheck = CalendarDay(year: 2018, month: 6, day: 25)
        procedure.districtCheck = CalendarDay(year: 2018, month: 7, day: 2)
        procedure.approval = CalendarDay(year: 2018, month: 7, day: 10)
        procedure.approvalNumber = number
        return procedure
    }
}
