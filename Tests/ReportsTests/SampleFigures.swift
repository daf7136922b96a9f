import Findings
import Registry
import Reports

extension SampleReport {
    /// How many members the first household of the illustrated report has.
    static let membersOfFirst = 3

    /// The sample report with the households' rows and the register's figures.
    static let illustrated = Report(
        inputs: inputs, policy: borderlinePolicy, rulesRun: report.rulesRun, rulesNotRun: report.rulesNotRun,
        persons: 6, households: 6, catalogue: rules, sources: sources, figures: figures,
        findings: ReportedFindings(
            findings.map { finding in
                var finding = finding
                finding.household = finding.household.map { label in
                    HouseholdLabel(
                        number: label.number, place: label.place, head: label.head,
                        row: HouseholdRow(number: 4, cells: ["4", "", "3120.5", "", ""]),
                        members: (0..<membersOfFirst).map { member in
                            HouseholdRow(
                                number: 4 + member,
                                cells: [
                                    label.head?.registered ?? "", member == 0 ? "户主" : "之子", "女", number(member), "小学",
                                    "", "健康", "普通劳动力", "",
                                ])
                        })
                }
                return finding
            }))

    private static let borderlinePolicy = {
        var policy = SampleReport.policy
        policy.thresholds[.borderline] = Threshold(Quantity(150), basis: "S1")
        return policy
    }()

    /// Six households of three villages, each of one person: poor, steady, little above the line, back in poverty, below the
    /// line though registered as out, and one that the tables do not tell.
    static let figures = {
        var figures = RegisterFigures(StandingMeasure(borderlinePolicy, year: 2018))
        let kinds: [(Registry.ExitStatus?, Int64?)] = [
            (.poor, 3_000), (.lifted, 20_000), (.lifted, 8_000), (.relapsed, nil), (.liftedWithoutAid, 7_000),
            (nil, nil),
        ]
        for (position, (status, income)) in kinds.enumerated() {
            var household = Household()
            let place = households[position].place
            household.county = .value(place.county)
            household.city = .value(place.city)
            household.town = .value(place.town)
            household.village = .value(place.village)
            household.exitStatus = status.map { .value($0) } ?? .blank
            household.income.perCapita = income.map { .value(Money(yuan: $0)) } ?? .blank
            var member = Member(source: RecordToken(table: 0, row: 4))
            member.sex = .value(position % 2 == 0 ? .male : .female)
            member.birth = CalendarDay(year: 1950 + position * 10, month: 1, day: 1).map { .value($0) } ?? .blank
            household.members = [member]
            figures.add(household)
        }
        return figures
    }()
}
