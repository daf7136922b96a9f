import Findings
import Registry
import Reports

/// A report as large as a province's: villages of a hundred households of four, ten findings each (大报告). All of it is
/// invented.
struct ManyFindings {
    static let perHousehold = 10
    private static let members = 4
    private static let householdsInVillage = 100

    let count: Int

    var households: Int { count / Self.perHousehold }

    func report() -> Report {
        var packer = FindingPacker()
        for position in 0..<households { append(household: position, to: &packer) }
        // Most rows are sound: nothing is a fault of a whole column.
        let inputs = SampleReport.inputs.map { input in
            var input = input
            input.rows = 3 * households * Self.members
            return input
        }
        return Report(
            inputs: inputs, policy: SampleReport.policy, rulesRun: SampleReport.report.rulesRun,
            rulesNotRun: [], persons: 3 * households * Self.members, households: 3 * households,
            catalogue: SampleReport.rules,
            sources: SampleReport.sources, figures: SampleReport.figures, findings: packer.finish())
    }

    private func append(household position: Int, to packer: inout FindingPacker) {
        let label = label(of: position)
        let row = 4 + position
        packer.append(
            ReportedFinding(
                Finding("H006", at: .household(position, field: .memberCount), [.count(5), .count(4)]),
                at: FindingPlace(input: 1, row: row, column: 9, heading: "家庭人口数"), household: label,
                value: CellText("5", .memberCount)))
        packer.append(
            ReportedFinding(
                Finding(
                    "H070", at: .household(position, field: .perCapita),
                    [.money(Money(fen: Int64(312_050 + position % 9_999))), .money(Money(yuan: 7_365))]),
                at: FindingPlace(input: 1, row: row, column: 24, heading: "人均纯收入（元）"), household: label,
                value: CellText("3120.5", .perCapita)))
        for member in 0..<Self.members {
            let (name, number) = (
                Self.name(position * Self.members + member), Self.number(position * Self.members + member)
            )
            let place = { FindingPlace(input: 0, row: 4 + position * 4 + member, column: $0, heading: $1) }
            packer.append(
                ReportedFinding(
                    Finding(
                        "P013", at: .member(household: position, member: member, field: .idNo),
                        [.value(name, .name), .value(number, .idNo), .text("7")]), at: place(6, "证件号码"),
                    household: label, name: PersonName(name), idNo: CellText(number, .idNo),
                    value: CellText(number, .idNo)))
            packer.append(
                ReportedFinding(
                    Finding(
                        "P018", at: .member(household: position, member: member, field: .sex),
                        [.value(name, .name), .value("女", .sex), .text("男")], fix: Fix(.proposal, .sex, "男")),
                    at: place(5, "性别"), household: label, name: PersonName(name),
                    idNo: CellText(number, .idNo), value: CellText("女", .sex)))
        }
    }

    private func label(of position: Int) -> HouseholdLabel {
        let village = position / Self.householdsInVillage
        let names = (0..<Self.members).map { Self.name(position * Self.members + $0) }
        return HouseholdLabel(
            number: String(990_103_000_000 + position),
            place: AdministrativePlace(
                city: "试验市", county: "红湾区", town: "东洲\(village / 20)镇", village: "港前\(village)村"),
            head: PersonName(names[0]),
            row: HouseholdRow(number: 4 + position, cells: ["5", "脱贫户", "3120.5", "因病", "13900000000"]),
            members: names.enumerated().map { member, name in
                HouseholdRow(
                    number: 4 + position * Self.members + member,
                    cells: [
                        name, member == 0 ? "户主" : "之子", "女", Self.number(position * Self.members + member), "小学",
                        "非在校生", "健康", "普通劳动力", "县外省内务工",
                    ])
            })
    }

    private static let characters = Array("梅兰竹菊松柏桃李杏枣荷莲桂枫榆柳")

    private static func name(_ person: Int) -> String {
        String([characters[person % 16], characters[person / 16 % 16], characters[person / 256 % 16]])
    }

    /// Of an area that does not exist, and wrong in its last digit or not.
    private static func number(_ person: Int) -> String { "990103\(195_001_010_000 + person)" }
}
