import Findings
import Registry
import Reports

extension SampleReport {
    /// Names that stand in no other text, so that a report in which they do not appear has masked them.
    static let canaries = ["钱鹮鹮", "冯鹭鹭", "褚鹂鹂", "卫鹤鹤", "沈鸿鸿", "韩鹃鹃"]

    static let households: [HouseholdLabel] = [
        household(1, "港前村", "钱鹮鹮"), household(2, "港前村", "冯鹭鹭"), household(3, "白石村", "褚鹂鹂"),
        household(4, "白石村", "卫鹤鹤"), household(5, "白石村", "沈鸿鸿"), household(6, "湖畔社区", "韩鹃鹃"),
    ]

    private static func household(_ number: Int, _ village: String, _ head: String) -> HouseholdLabel {
        HouseholdLabel(
            number: "99010300010\(number)",
            place: AdministrativePlace(city: "试验市", county: "红湾区", town: "东洲街道", village: village),
            head: PersonName(head))
    }

    /// Shuffled on purpose: reports put them in order.
    static let findings: [ReportedFinding] =
        households.indices.reversed().flatMap { of(household: $0) }
        + [
            ReportedFinding(
                Finding("F005", at: .table(1, TablePlace(row: 2, column: 31)), [.text("备注2")]),
                at: FindingPlace(input: 1, row: 2, column: 31, heading: "备注2"))
        ]

    /// An identity number of an area that does not exist, with its check digit.
    static func number(_ sequence: Int) -> String {
        let digits = "990103" + "19\(50 + sequence % 40)0\(1 + sequence % 9)1\(sequence % 9)" + "\(100 + sequence)"
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(digits, weights).reduce(0) { $0 + ($1.0.wholeNumberValue ?? 0) * $1.1 }
        return digits + ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"][sum % 11]
    }

    /// Two numbers that may be right.
    static let candidates = [(80, [12]), (81, [12, 13])].compactMap { sequence, positions in
        IdentityNumber(number(sequence)).map { NumberCandidate($0, differingAt: positions) }
    }

    private static func of(household position: Int) -> [ReportedFinding] {
        let label = households[position]
        let row = 4 + position * 4
        var findings = [
            ReportedFinding(
                Finding(
                    "H006", at: .household(position, field: .memberCount), [.count(4), .count(3)]),
                at: FindingPlace(input: 1, row: 4 + position, column: 9, heading: "家庭人口数"), household: label,
                value: CellText("4", .memberCount)),
            ReportedFinding(
                Finding(
                    "H070", at: .household(position, field: .perCapita),
                    [.money(Money(fen: 312_050)), .money(Money(yuan: 7_365))]),
                at: FindingPlace(input: 1, row: 4 + position, column: 24, heading: "人均纯收入（元）"), household: label,
                value: CellText("3120.5", .perCapita)),
        ]
        if position == 0 {
            let hint = ChangeHint([.init(member: nil, .memberCount)], silencing: ["H006", "H070"])
            for index in findings.indices {
                findings[index].finding.hint = hint
                findings[index].hintedCells = [HintedCell(.memberCount, at: findings[0].place)]
            }
        }
        for member in 0..<2 + position % 3 {
            findings += of(member: member, position, row + member, label)
        }
        return findings
    }

    private static func of(
        member: Int, _ household: Int, _ row: Int, _ label: HouseholdLabel
    ) -> [ReportedFinding] {
        let name = member == 0 ? label.head ?? PersonName("") : PersonName("孙鸢\(["梅", "兰", "竹", "菊"][member])")
        let idNo = CellText(number(household * 10 + member), .idNo)
        func finding(
            _ code: RuleCode, _ field: Field, _ column: Int, _ arguments: [Argument], fix: Fix? = nil,
            candidates: [NumberCandidate] = []
        ) -> ReportedFinding {
            ReportedFinding(
                Finding(
                    code, at: .member(household: household, member: member, field: field), arguments, fix: fix,
                    candidates: candidates),
                at: FindingPlace(input: 0, row: row, column: column, heading: field.label), household: label,
                name: name, idNo: idNo, value: field == .idNo ? idNo : CellText("女", field))
        }
        let person = Argument.value(name.registered, .name)
        var findings = [
            finding(
                "P013", .idNo, 6, [person, .value(idNo.text, .idNo), .text("7")],
                candidates: household == 0 && member == 0 ? candidates : []),
            finding(
                "P018", .sex, 5, [person, .value("女", .sex), .text("男")], fix: Fix(.proposal, .sex, "男")),
        ]
        if member == 1 {
            findings.append(
                finding(
                    "C006", .idNo, 6, [.value(idNo.text, .idNo)], fix: Fix(.safe, .idNo, idNo.text)))
            findings.append(finding("P043", .health, 14, [person]))
        }
        if member == 0, household < 2 {
            var shared = finding(
                "X001", .idNo, 6,
                [person, .value(idNo.text, .idNo), .text(households[1 - household].number ?? "")])
            shared.related = [
                RelatedPlace(
                    FindingPlace(input: 0, row: 4 + (1 - household) * 4, column: 6, heading: "证件号码"),
                    household: households[1 - household].number)
            ]
            findings.append(shared)
        }
        return findings
    }
}
