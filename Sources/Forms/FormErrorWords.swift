import Corrections
import Findings
import Registry
import Templates

extension FormError {
    /// What is wrong and what to do.
    public var words: Words {
        switch self {
        case .unknownSource(let place, let key, let known):
            Words(
                "\(place.zh)：没有名为“\(key)”的数据项。可用：\(known.joined(separator: "、"))。",
                "\(place.en): no source is called “\(key)”. Known are: \(known.joined(separator: ", ")).")
        case .unknownRows(let place, let rows, let known):
            Words(
                "\(place.zh)：本表没有名为“\(rows)”的数据行。可用：\(known.joined(separator: "、"))。",
                "\(place.en): the form has no rows called “\(rows)”. Known are: \(known.joined(separator: ", ")).")
        case .unknownPlaceholder(let place, let name, let known):
            Words(
                "\(place.zh)：花括号中的“\(name)”没有对应内容。可用：\(known.joined(separator: "、"))。",
                "\(place.en): nothing replaces “{\(name)}”. Known are: \(known.joined(separator: ", ")).")
        case .noPlaceForSumLabel(let place):
            Words(
                "\(place.zh)：第一栏在合计行中是数字，写不下“合计”字样。请把文字栏（如序号、村名）移到最前。",
                "\(place.en): the first column holds a number in sum rows; let a text column come first.")
        case .unknownForm(let form, let known):
            Words(
                "没有表样“\(form)”。可用：\(known.joined(separator: "、"))。",
                "no form is called “\(form)”. Known are: \(known.joined(separator: ", ")).")
        case .doesNotFoot(let disproof): disproof.words
        case .effectUnknown(let place, let households):
            Words(
                """
                \(place.town)\(place.village)：\(households.count) 户分不出成效，附件2合不上，没有写出。
                  户编号 \(Self.list(households))
                  请补填脱贫属性、家庭人均收入；政策参数里要有当年的退出线（lines）和临界倍数（borderline）。
                """,
                """
                \(place.town) / \(place.village): how far help has carried \(households.count) households is not told, and \
                annex 2 would not foot; it was not written.
                  households \(Self.list(households))
                  Fill in exit status and income; the policy needs the exit line of the year and borderline.
                """)
        case .typedDoesNotFoot(let place, let unit, let typed, let expected):
            Words(
                "\(place.town)\(place.village)：附件2手填的\(unit.label)加上清退的是\(typed)，建档立卡总数是\(expected)，没有写出。",
                "\(place.town) / \(place.village): the \(unit.rawValue) typed into annex 2 and those cleared out make "
                    + "\(typed), the total is \(expected); it was not written.")
        case .issueStateUnknown(let place):
            Words(
                "\(place)：状态要写“已完成”“正在整改”或“未整改”，附件4才合得上；没有写出。",
                "\(place): the state is 已完成, 正在整改 or 未整改, or annex 4 does not foot; it was not written.")
        case .writing(let error):
            Words("写文件失败：\(error)", "Writing failed: \(error)")
        }
    }
}

extension FormError {
    /// Numbers of households, the first twenty of them.
    private static func list(_ households: [Identifier]) -> String {
        households.prefix(20).map(\.registered).joined(separator: "、") + (households.count > 20 ? "……" : "")
    }
}

extension Disproof {
    /// What does not foot, by how much, and the events behind it. Names and identity numbers are left out.
    public var words: Words {
        let before = imbalance.before
        let expected = imbalance.expected
        let counted = imbalance.counted
        let households = counted.households - expected.households
        let persons = counted.persons - expected.persons
        let head = Words(
            """
            \(imbalance.area.words.zh)：户数人数对不上，变动记录表未写出。
              变动前 \(before.households) 户 \(before.persons) 人；按台账变动后应为 \(expected.households) 户 \
            \(expected.persons) 人；实际为 \(counted.households) 户 \(counted.persons) 人；相差 \
            \(Self.signed(households)) 户 \(Self.signed(persons)) 人。
            """,
            """
            \(imbalance.area.words.en): households and persons do not foot; the change record was not written.
              Before \(before.households) households, \(before.persons) persons; by the ledger \(expected.households), \
            \(expected.persons); counted \(counted.households), \(counted.persons); difference \
            \(Self.signed(households)) households, \(Self.signed(persons)) persons.
            """)
        let remedy = Words(
            "  请核对：同一处置是否填了两次；一户成员逐一减少后是否漏填“自然销户”或“整户清退”；变动后的导出表是否同一时点。",
            """
              Check: is a decision listed twice; did all members of a household leave one by one without the household's \
            end; is the later export of the right day.
            """)
        let lines = events.map(Self.line)
        return Words(
            ([head.zh, lines.isEmpty ? "  台账中没有该处的变动。" : "  台账中该处的变动："] + lines.map(\.zh) + [remedy.zh])
                .joined(separator: "\n"),
            ([head.en, lines.isEmpty ? "  The ledger has no events there." : "  Events there:"] + lines.map(\.en)
                + [remedy.en]).joined(separator: "\n"))
    }

    private static func line(_ event: ChangeEvent) -> Words {
        let household = event.householdId.registered
        let row = event.decision.map { Words("处置第 \($0.row) 行　", "decision in row \($0.row), ") } ?? Words("", "")
        return Words(
            """
                \(row.zh)户编号 \(household)　\(event.kind.name)　\(signed(event.households)) 户 \
            \(signed(event.persons)) 人
            """,
            """
                \(row.en)household \(household), \(event.kind): \(signed(event.households)) households, \
            \(signed(event.persons)) persons
            """)
    }

    private static func signed(_ number: Int) -> String { number > 0 ? "+\(number)" : "\(number)" }
}

extension Balance.Area {
    fileprivate var words: Words {
        switch self {
        case .village(let place):
            Words(
                [place.county, place.town, place.village].joined(),
                [place.county, place.town, place.village].filter { !$0.isEmpty }.joined(separator: " / "))
        case .town(let county, let name): Words(county + name, "\(county) / \(name)")
        case .county(let county): Words(county, county)
        case .all: Words("合计", "the total")
        }
    }
}
