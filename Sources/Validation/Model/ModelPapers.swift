import Findings
import Registry

extension ReviewPapers {
    /// Papers that keep every rule (样本材料): decisions about the model household, tables and lists that agree with it.
    public static var model: ReviewPapers {
        var papers = ReviewPapers()
        papers.decisions = .model
        papers.firstDecisionSheet = 1
        papers.statistics = [.model, .modelPairedVillages]
        papers.outcome = .model
        papers.forms = [FormSheetFacts(table: 2)]
        papers.forms[0].lines = [.init("填报单位（盖章）", at: TablePlace(row: 2, column: 1), isFilled: true)]
        papers.lists = ListKind.allCases.enumerated().map { .model($1, table: 10 + $0) }
        papers.pack = .model
        return papers
    }
}

extension ReviewPapers {
    /// The decisions.
    var list: DecisionList {
        get { decisions ?? DecisionList() }
        set { decisions = newValue }
    }

    /// The decision that clears out the model household's spouse.
    var removal: Decision {
        get { list.decisions[0] }
        set { list.decisions[0] = newValue }
    }

    /// The decision that takes in a household.
    var addition: Decision {
        get { list.decisions[1] }
        set { list.decisions[1] = newValue }
    }

    /// The decision about the death of the model household's mother.
    var decrease: Decision {
        get { list.decisions[2] }
        set { list.decisions[2] = newValue }
    }

    /// The household that comes in.
    var newcomer: Household {
        get { list.newcomers[0] }
        set { list.newcomers[0] = newValue }
    }

    /// The model village's row of the statistical table.
    var stated: StatisticRow {
        get { statistics[0].rows[0] }
        set { statistics[0].rows[0] = newValue }
    }

    /// Changes the list of a kind.
    mutating func list(_ kind: ListKind, _ change: (inout DepartmentList) -> Void) {
        for index in lists.indices where lists[index].kind == kind { change(&lists[index]) }
    }
}

extension DecisionList {
    /// A removal, a new household and a natural decrease.
    fileprivate static var model: DecisionList {
        let columns = Dictionary(
            uniqueKeysWithValues: DecisionColumn.list.enumerated().map { ($0.element, $0.offset + 1) })
        let sheet = DecisionSheet(file: "处置台账.xlsx", name: "处置台账", columns: columns)
        return DecisionList(
            decisions: [.modelRemoval, .modelAddition, .modelDecrease], newcomers: [.modelNewcomer], sheets: [sheet])
    }
}

extension Decision {
    fileprivate static var modelRemoval: Decision {
        var decision = model(row: 2, "9900010010001", .clearOutMember, Member.modelSpouse)
        decision.reason = "财政供养人员"
        decision.evidence = "财政供养人员名单、入户核实"
        decision.procedure = .model
        return decision
    }

    fileprivate static var modelAddition: Decision {
        var decision = model(row: 3, "9900010010003", .add)
        decision.reason = "新识别户"
        decision.evidence = "家庭经济状况核对报告、入户核实"
        decision.procedure = .model
        return decision
    }

    fileprivate static var modelDecrease: Decision {
        var decision = model(row: 4, "9900010010001", .naturalDecrease, Member.modelMother)
        decision.reason = "死亡"
        decision.evidence = "死亡证明"
        return decision
    }

    private static func model(row: Int, _ number: String, _ disposal: Disposal, _ member: Member? = nil) -> Decision {
        var decision = Decision(
            source: RecordToken(table: 0, row: row), householdId: Identifier(number), disposal: disposal)
        decision.idNo = member?.idNo.value
        decision.name = member?.name.value
        decision.verifiedBy = PersonName("核实样本")
        decision.date = .example(2017, 12, 1)
        return decision
    }
}

extension Procedure {
    fileprivate static var model: Procedure {
        var procedure = Procedure()
        procedure.review = .example(2017, 12, 4)
        procedure.publicityFrom = .example(2017, 12, 5)
        procedure.publicityTo = .example(2017, 12, 12)
        procedure.streetCheck = .example(2017, 12, 15)
        procedure.districtCheck = .example(2017, 12, 20)
        procedure.approval = .example(2017, 12, 25)
        return procedure
    }
}

extension Optional where Wrapped == CalendarDay {
    /// A day of an example.
    static func example(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay? {
        CalendarDay(year: year, month: month, day: day)
    }
}

extension Household {
    fileprivate static var modelNewcomer: Household {
        var household = neighbour
        household.householdId = .value(Identifier("9900010010003"))
        household.members = [.modelNeighbour, .modelSpouse]
        household.members[0].name = .value(PersonName("元样本"))
        household.members[0].bear(1970, 2, 11, sequence: 113)
        household.members[1].name = .value(PersonName("伏样本"))
        household.members[1].bear(1972, 10, 5, sequence: 226)
        household.headName = household.members.span[0].name
        household.headIdNo = household.members.span[0].idNo
        return household
    }
}

extension PackFacts {
    /// A summary, a roster and its version for the notice board.
    fileprivate static var model: PackFacts {
        var pack = PackFacts(table: 40)
        pack.files = [
            File(name: "清退人员花名册.xlsx", sheet: FormSheetFacts(table: 41)),
            File(name: "清退人员花名册（公示）.xlsx", sheet: FormSheetFacts(table: 42)),
            File(name: "工作总结.docx", sheet: FormSheetFacts(table: 43)),
        ]
        pack.files[1].isForPublicity = true
        return pack
    }
}
