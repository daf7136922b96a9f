import Registry

/// What the clerks of the demonstration decided (示范处置): every kind of change, about households without a fault.
struct DemoDecisions {
    private(set) var list = DecisionList()
    private var random = SeededGenerator(seed: 20_180_720)
    private var waiting: [Household]

    /// Decisions about some of `households`.
    init(about households: [Household]) {
        // From all villages, not from the first ones only.
        waiting = households.shuffled(using: &random)
        clearOuts()
        naturalChanges()
        structure()
        additions()
    }

    private mutating func take(where suits: (Household) -> Bool) -> Household? {
        guard let index = waiting.lastIndex(where: suits) else { return nil }
        return waiting.remove(at: index)
    }

    private mutating func decide(
        _ disposal: Decision.Disposal, _ household: Household, _ member: Member? = nil, reason: String, day: Int = 28,
        _ change: (inout Decision) -> Void = { _ in }
    ) {
        guard let number = household.householdId.value else { return }
        var decision = Decision(
            source: RecordToken(table: 0, row: list.decisions.count + 1), householdId: number, disposal: disposal)
        decision.idNo = member?.idNo.value
        decision.name = member?.name.value
        decision.reason = reason
        decision.date = CalendarDay(year: 2018, month: 6, day: day)
        decision.evidence = "入户核实"
        decision.verifiedBy = PersonName("示范员")
        change(&decision)
        list.decisions.append(decision)
    }

    /// The days of a procedure that kept every term.
    private static func procedure() -> Procedure {
        var procedure = Procedure()
        procedure.review = CalendarDay(year: 2018, month: 6, day: 20)
        procedure.publicityFrom = CalendarDay(year: 2018, month: 6, day: 21)
        procedure.publicityTo = CalendarDay(year: 2018, month: 6, day: 28)
        procedure.streetCheck = CalendarDay(year: 2018, month: 7, day: 3)
        procedure.districtCheck = CalendarDay(year: 2018, month: 7, day: 9)
        procedure.approval = CalendarDay(year: 2018, month: 7, day: 13)
        procedure.approvalNumber = "示范管批〔2018〕9号"
        return procedure
    }

    private mutating func clearOuts() {
        let cases: [(reason: String, evidence: String, words: String)] = [
            ("名下有商品房或门店", "不动产登记名单、入户核实、街道复核", "户主名下有商品房一套"),
            ("名下有车辆或大型机械", "车辆登记名单、入户核实、街道复核", "户内成员名下有小汽车一辆"),
            ("企业法人或股东", "市场主体登记名单、入户核实、街道复核", "户主为公司股东"),
            ("收入超过标准且三保障无困难", "收入核对报告、入户核实、街道复核", "人均可支配收入超过标准"),
        ]
        for (index, item) in cases.enumerated() {
            guard let household = take(where: { $0.members.count == 1 + index % 4 }) else { continue }
            decide(.clearOutHousehold, household, reason: item.reason) { decision in
                decision.evidence = item.evidence
                decision.circumstances = item.words
                decision.procedure = Self.procedure()
            }
        }
        for _ in 0..<2 {
            guard let household = take(where: { $0.members.count == 3 }) else { continue }
            decide(.clearOutMember, household, household.members[2], reason: "财政供养人员") { decision in
                decision.evidence = "财政供养人员名单、入户核实、街道复核"
                decision.circumstances = "已在事业单位工作"
                decision.procedure = Self.procedure()
            }
        }
    }

    private mutating func naturalChanges() {
        for (reason, suits) in [("死亡", 2), ("死亡", 3), ("婚出", 3), ("户籍迁出", 4)] {
            guard let household = take(where: { $0.members.count == suits }) else { continue }
            decide(.naturalDecrease, household, household.members[suits - 1], reason: reason, day: 12)
        }
        let arrivals = [
            ("新生儿出生", DemoPeople.person(.son, .male, 0)), ("新生儿出生", DemoPeople.person(.daughter, .female, 0)),
            ("婚入", DemoPeople.person(.daughterInLaw, .female, 24)),
        ]
        for (reason, person) in arrivals {
            guard let household = take(where: { $0.members.count == 3 }) else { continue }
            arrive(person, in: household, reason: reason)
        }
        if let household = take(where: { $0.members.count == 1 }) {
            decide(.dissolve, household, reason: "死亡", day: 15)
        }
    }

    /// Somebody joins a household, and stands on the sheet of newcomers.
    private mutating func arrive(_ person: DemoPerson, in household: Household, reason: String) {
        var members = DemoMembers(.national2021)
        var joined = household
        let surname = household.head?.name.value.map { String($0.registered.prefix(1)) } ?? "示"
        joined.members = [
            members.member(
                person, household.members.count, of: household, surname: surname, area: DemoPlaces.areaCode + 98,
                &random)
        ]
        list.newcomers.append(joined)
        decide(.naturalIncrease, household, reason: reason, day: 10) { $0.name = joined.members.first?.name.value }
    }

    private mutating func structure() {
        if let household = take(where: { $0.members.count == 4 }) { decide(.split, household, reason: "子女分家") }
        if let household = take(where: { $0.members.count == 1 }) { decide(.merge, household, reason: "老人并入子女户") }
        if let household = take(where: { $0.members.count == 2 }) {
            let village = DemoPlaces.streets.first { $0.name == household.place.town }?.villages.first {
                $0 != household.place.village
            }
            decide(.moveVillage, household, reason: "搬迁") { $0.destination = village ?? "" }
        }
    }

    /// New households: people of the same kind, with numbers that nobody has.
    private mutating func additions() {
        var members = DemoMembers(.national2021)
        for (index, reason) in ["新识别户", "新识别户", "返贫户"].enumerated() {
            guard let pattern = take(where: { $0.members.count == 2 + index % 2 }),
                let number = pattern.householdId.value
            else { continue }
            var household = pattern
            household.householdId = .value(Identifier(String(number.registered.dropLast(5)) + "9900\(index)"))
            household.members = []
            let people = pattern.members.map { member in
                DemoPerson(
                    relation: member.relation.value ?? .other, sex: member.sex.value ?? .male,
                    age: Int(member.age.value?.number ?? 60))
            }
            let surname = random.pick(DemoNames.surnames)
            for (position, person) in people.enumerated() {
                household.members.append(
                    members.member(
                        person, position, of: household, surname: surname, area: DemoPlaces.areaCode + 99, &random))
            }
            household.headName = household.members.first?.name ?? .blank
            household.headIdNo = household.members.first?.idNo ?? .blank
            household.income.disposablePerCapita = .value(Money(yuan: Int64(3_200 + 150 * index)))
            list.newcomers.append(household)
            decide(.add, household, reason: reason) { decision in
                decision.evidence = "家庭经济状况核对、入户核实"
                decision.procedure = Self.procedure()
            }
        }
    }
}
