import Corrections
import Forms
import Registry
import Testing

/// Whoever clears, is added, dies, moves, splits off or marries in stands in exactly the right forms and sums.
struct EventFormsTests {
    /// Decisions, and where they show.
    struct Case: Sendable, CustomTestStringConvertible {
        let title: String
        var decisions: [Decision]
        /// The rows of the roster of those who are cleared out: name, scope, village.
        var cleared: [String] = []
        /// The rows of the roster of newcomers: name, category, village.
        var added: [String] = []
        /// The rows of the ledger: person, kind, village, households, persons.
        var events: [String]
        /// The villages whose numbers change, with the numbers after.
        var after: [String: String]
        var testDescription: String { title }
    }

    /// A decision about a household of the sample register, or about a member of it.
    static func decide(
        _ disposal: Decision.Disposal, _ number: Int, name: String? = nil, reason: String = "",
        destination: String = ""
    ) -> Decision {
        var decision = Decision(
            source: RecordToken(table: 9, row: 2), householdId: Identifier("99000100\(1000 + number)"),
            disposal: disposal)
        decision.name = name.map(PersonName.init)
        decision.reason = reason
        decision.destination = destination
        return decision
    }

    // 东一村 has households 1–3 with 7 persons, 东二村 4–6 with 7, 西一村 of the other street 7–8 with 5.
    static let cases: [Case] = [
        Case(
            title: "整户清退", decisions: [decide(.clearOutHousehold, 2, reason: "重复建档")],
            cleared: ["黄阿福 整户 东一村", "黄大明 整户 东一村"], events: [" 终止(清退) 东一村 -1 -2"], after: ["东一村": "2 5"]),
        Case(
            title: "完全终止", decisions: [decide(.end, 3)], cleared: ["吴老伯 整户 东一村"],
            events: [" 终止(清退) 东一村 -1 -1"], after: ["东一村": "2 6"]),
        Case(
            title: "暂时中止", decisions: [decide(.suspend, 3)], cleared: ["吴老伯 整户（暂时中止） 东一村"],
            events: [" 终止(清退) 东一村 -1 -1"], after: ["东一村": "2 6"]),
        Case(
            title: "部分成员清退", decisions: [decide(.clearOutMember, 4, name: "郑志强")],
            cleared: ["郑志强 部分成员 东二村"], events: ["郑志强 终止(清退) 东二村 0 -1"], after: ["东二村": "3 6"]),
        Case(
            title: "新识别户", decisions: [decide(.add, 9, reason: "新识别户")],
            added: ["方永发 新识别 西一村", "方小宝 新识别 西一村"], events: [" 中途增加 西一村 1 2"], after: ["西一村": "3 7"]),
        Case(
            title: "返贫户", decisions: [decide(.add, 9, reason: "返贫户")], added: ["方永发 返贫 西一村", "方小宝 返贫 西一村"],
            events: [" 中途增加 西一村 1 2"], after: ["西一村": "3 7"]),
        Case(
            title: "户内新增", decisions: [decide(.naturalIncrease, 7, name: "欧阳新儿", reason: "新生儿出生")],
            added: ["欧阳新儿 户内新增 西一村"], events: ["欧阳新儿 自然增加-出生 西一村 0 1"], after: ["西一村": "2 6"]),
        Case(
            title: "婚入，新增人员表里没有", decisions: [decide(.naturalIncrease, 5, name: "某人", reason: "婚入")],
            added: ["某人 户内新增 东二村"], events: ["某人 自然增加-婚入 东二村 0 1"], after: ["东二村": "3 8"]),
        Case(
            title: "户籍迁入，没有写姓名", decisions: [decide(.naturalIncrease, 5, reason: "户籍迁入")],
            added: [" 户内新增 东二村"], events: [" 自然增加-迁入 东二村 0 1"], after: ["东二村": "3 8"]),
        Case(
            title: "收养", decisions: [decide(.naturalIncrease, 5, name: "某人", reason: "收养")],
            added: ["某人 户内新增 东二村"], events: ["某人 自然增加-其他 东二村 0 1"], after: ["东二村": "3 8"]),
        Case(
            title: "死亡", decisions: [decide(.naturalDecrease, 4, name: "郑玉兰", reason: "死亡")],
            events: ["郑玉兰 自然减少-死亡 东二村 0 -1"], after: ["东二村": "3 6"]),
        Case(
            title: "婚出", decisions: [decide(.naturalDecrease, 4, name: "郑玉兰", reason: "婚出")],
            events: ["郑玉兰 自然减少-婚出 东二村 0 -1"], after: ["东二村": "3 6"]),
        Case(
            title: "户籍迁出", decisions: [decide(.naturalDecrease, 4, name: "郑玉兰", reason: "户籍迁出")],
            events: ["郑玉兰 自然减少-迁出 东二村 0 -1"], after: ["东二村": "3 6"]),
        Case(
            title: "判刑收监", decisions: [decide(.naturalDecrease, 4, name: "郑玉兰", reason: "判刑收监")],
            events: ["郑玉兰 自然减少-其他 东二村 0 -1"], after: ["东二村": "3 6"]),
        Case(
            title: "自然销户", decisions: [decide(.dissolve, 3, reason: "死亡")],
            events: [" 自然销户 东一村 -1 0", "吴老伯 自然减少-死亡 东一村 0 -1"], after: ["东一村": "2 6"]),
        Case(
            title: "最后一人死亡后销户",
            decisions: [decide(.naturalDecrease, 3, name: "吴老伯", reason: "死亡"), decide(.dissolve, 3)],
            events: ["吴老伯 自然减少-死亡 东一村 0 -1", " 自然销户 东一村 -1 0"], after: ["东一村": "2 6"]),
        Case(
            title: "拆户", decisions: [decide(.split, 8, reason: "分家")], events: [" 拆户 西一村 1 0"],
            after: ["西一村": "3 5"]),
        Case(
            title: "村内并户", decisions: [decide(.merge, 6)], events: [" 并户 东二村 -1 0"], after: ["东二村": "2 7"]),
        Case(
            title: "跨村并户", decisions: [decide(.merge, 6, destination: "东一村")],
            events: [" 村间迁入 东一村 0 2", " 并户 东二村 -1 0", " 村间迁出 东二村 0 -2"],
            after: ["东一村": "3 9", "东二村": "2 5"]),
        Case(
            title: "跨街道搬迁", decisions: [decide(.moveVillage, 5, destination: "西洲街道/西一村")],
            events: [" 村间迁出 东二村 -1 -2", " 村间迁入 西一村 1 2"], after: ["东二村": "2 5", "西一村": "3 7"]),
        Case(
            title: "清退后恢复", decisions: [decide(.clearOutHousehold, 3), decide(.restore, 3)],
            cleared: ["吴老伯 整户 东一村"], added: ["吴老伯 恢复 东一村", "吴小山 恢复 东一村"],
            events: [" 终止(清退) 东一村 -1 -1", " 恢复 东一村 1 2"], after: ["东一村": "3 8"]),
        Case(
            title: "搬迁后清退，列在迁入村",
            decisions: [decide(.moveVillage, 5, destination: "西洲街道/西一村"), decide(.clearOutHousehold, 5)],
            cleared: ["许木生 整户 西一村", "许美珍 整户 西一村"],
            events: [" 村间迁出 东二村 -1 -2", " 村间迁入 西一村 1 2", " 终止(清退) 西一村 -1 -2"],
            after: ["东二村": "2 5", "西一村": "2 5"]),
        Case(
            title: "出生后整户清退，新生儿也在册",
            decisions: [decide(.naturalIncrease, 7, name: "欧阳新儿", reason: "出生"), decide(.clearOutHousehold, 7)],
            cleared: ["欧阳建国 整户 西一村", "欧阳小丽 整户 西一村", "欧阳新儿 整户 西一村"], added: ["欧阳新儿 户内新增 西一村"],
            events: ["欧阳新儿 自然增加-出生 西一村 0 1", " 终止(清退) 西一村 -1 -3"], after: ["西一村": "1 3"]),
        Case(title: "更正", decisions: [decide(.correct, 1)], events: [], after: [:]),
        Case(title: "保留", decisions: [decide(.keep, 1)], events: [], after: [:]),
    ]

    private static let before = ["东一村": "3 7", "东二村": "3 7", "西一村": "2 5"]

    @Test(arguments: cases)
    func standsInTheRightFormsAndSums(_ example: Case) throws {
        let ledger = try ChangeLedger(
            register: SampleLedger.register,
            decisions: DecisionList(decisions: example.decisions, newcomers: SampleLedger.newcomers))
        let writer = try ShippedForms.writer()
        let cleared = try #require(writer.clearOutSheets(ledger, facts: FormFacts()).first)
        let added = try #require(writer.newHouseholdsSheets(ledger, facts: FormFacts()).first)
        let record = try writer.changeRecordSheets(ledger, facts: FormFacts())
        #expect(cleared.rows(of: ["姓名", "清退范围", "行政村（社区）"]) == example.cleared)
        #expect(added.rows(of: ["姓名", "新增类别", "行政村（社区）"]) == example.added)
        #expect(record[0].rows(of: ["成员姓名", "变动类别", "行政村", "户数增减（户）", "人数增减（人）"]) == example.events)
        let after = Self.before.merging(example.after) { $1 }
        #expect(
            record[1].rows(of: ["行政村", "变动后/户数", "变动后/人数"])
                == ["东一村", "东二村", "西一村"].map { "\($0) \(after[$0] ?? "")" })
        try expectSumsOfTheirVillages(in: record[1])
    }

    /// Every sum of the summary is that of its rows.
    private func expectSumsOfTheirVillages(in sheet: FormSheet) throws {
        let numbers = sheet.headings.filter { $0.hasSuffix("数") || $0.contains("自然") && !$0.contains("说明") }
        let villages = sheet.rows(of: ["镇（街道）"] + numbers).map { $0.split(separator: " ").map(String.init) }
        for (sum, isWithin) in [("东洲街道小计", { $0 == "东洲街道" }), ("西洲街道小计", { $0 == "西洲街道" }), ("示范区合计", { _ in true })]
            as [(String, (String) -> Bool)]
        {
            let rows = villages.filter { isWithin($0[0]) }
            let expected = numbers.indices.map { index in rows.reduce(0) { $0 + (Int($1[index + 1]) ?? 0) } }
            #expect(sheet.row(sum).dropFirst().prefix(numbers.count).map { Int($0) ?? -1 } == expected, "\(sum)")
        }
    }

    @Test func everyDisposalAndEveryKindHasACase() {
        #expect(Set(Self.cases.flatMap(\.decisions).map(\.disposal)) == Set(Decision.Disposal.allCases))
        let events = Self.cases.flatMap(\.events)
        for kind in ChangeEvent.Kind.allCases {
            #expect(events.contains { $0.contains(" \(kind.name) ") }, "\(kind.name)")
        }
    }
}

extension FormSheet {
    /// What stands in columns of the rows that are no sums, row by row. Headings are whole paths, or their last part.
    func rows(of headings: [String]) -> [String] {
        let columns = headings.map { heading in
            self.headings.firstIndex { $0 == heading || $0.hasSuffix("/" + heading) }.map { $0 + 1 }
        }
        let body = cells.filter { $0.style.role == .body && $0.columns.count == 1 }
        let rows = Dictionary(grouping: body, by: \.rows.lowerBound)
        return rows.keys.sorted().map { row in
            columns.map { column in rows[row]?.first { $0.columns.lowerBound == column }?.text ?? "" }
                .joined(separator: " ")
        }
    }
}
