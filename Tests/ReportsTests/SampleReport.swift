import Findings
import Registry
import Reports

/// A report on three invented villages, whose people carry numbers of areas that do not exist.
enum SampleReport {
    static let rules: [CatalogueEntry] = [
        CatalogueEntry(
            "F005", .warning, title: Words("有不认识的列", "Unknown column"),
            message: Words("不认识的列“{0}”", "unknown column “{0}”"),
            why: Words("列名不在模板里，这一列没有核对。", "The template has no such heading, so the column was not checked."),
            remedy: Words("改成模板的列名，或删去这一列。", "Rename the column as the template has it, or delete it."),
            basis: Basis("CT", .medium)),
        CatalogueEntry(
            "C006", .hint, title: Words("证件号码末位是小写 x", "Lower-case x"),
            message: Words("“{0}”末位是小写 x", "“{0}” ends with a lower-case x"),
            why: Words("上报系统只认大写 X。", "The reporting system takes the capital only."),
            remedy: Words("改成大写 X，可自动改。", "Make it a capital; this is safe."),
            basis: Basis("szaac 124", .medium), repair: .safe, needs: [[.idNo, .headIdNo]]),
        CatalogueEntry(
            "P013", .error, title: Words("证件号码校验位不对", "Wrong check digit"),
            message: Words(
                "{0}的证件号码 {1} 末位校验不对，应为 {2}", "the number {1} of {0} has a wrong check digit, it should end with {2}"),
            why: Words(
                "校验位由前 17 位算出，不对说明号码里至少错了一位；库里比对不上，补助会发不出去。",
                "The check digit follows from the other 17: one of them at least is wrong."),
            remedy: Words(
                "对照户口簿或身份证改正，不要只改末位。", "Correct it from the household booklet; do not just change the last digit."),
            basis: Basis("SX ②; CT; GB 11643", .high), needs: [[.idNo]]),
        CatalogueEntry(
            "P018", .error, title: Words("性别与证件号码不符", "Sex disagrees with the number"),
            message: Words("{0}填“{1}”，证件号码显示为“{2}”", "{0} is registered “{1}”, the number says “{2}”"),
            why: Words("证件号码第 17 位单数为男，双数为女。", "The 17th digit is odd for men and even for women."),
            remedy: Words("证件号码校验正确的，按号码改性别。", "Where the number is right, correct the sex."),
            basis: Basis("GZ 2_01_003; SX ②", .high), repair: .proposal, needs: [[.sex], [.idNo]]),
        CatalogueEntry(
            "P043", .warning, title: Words("残疾但没有残疾证号", "Disabled without a card"),
            message: Words("{0}的健康状况有“残疾”，没有残疾证号码", "{0} is registered disabled and has no card number"),
            why: Words("残疾以残疾证为准。", "The card is what counts."),
            remedy: Words("有证的补填，没有证的改健康状况。", "Add the card's number, or change the state of health."),
            basis: Basis("SX ②", .medium), needs: [[.health]]),
        CatalogueEntry(
            "H006", .error, title: Words("家庭人口数与成员不符", "Number of members disagrees"),
            message: Words("家庭人口数填 {0}，成员有 {1} 人", "{0} members are declared, {1} are listed"),
            why: Words("人均收入按人口数算，人数不对，人均也不对。", "Income per head is divided by it."),
            remedy: Words("查户口簿，改人口数，或补、删成员。", "Correct the number, or add or remove members."),
            basis: Basis("SX ③; TC; S2", .high), needs: [[.memberCount]]),
        CatalogueEntry(
            "H070", .warning, title: Words("脱贫户人均收入低于当年标准", "Left poverty below the line"),
            message: Words("人均纯收入 {0} 元，低于 {1} 元", "the income per head is {0} yuan, below {1}"),
            why: Words("脱贫须稳定超过当年标准；低于标准的要说明，或回退。", "Households that left must be above the line."),
            remedy: Words("核实各项收入；确实低于标准的，按程序处理。", "Verify the income; act by the procedure where it is so."),
            basis: Basis("S1; SX ⑦", .high), needs: [[.perCapita], [.exitStatus]], thresholds: [.sumTolerance]),
        CatalogueEntry(
            "X001", .error, title: Words("同一人在两户", "One person in two households"),
            message: Words("{0}（{1}）也登记在户 {2}", "{0} ({1}) is also registered in household {2}"),
            why: Words("一个人只能登记在一户。", "Nobody belongs to two households."),
            remedy: Words("查清在哪一户，另一户按自然减少处理。", "Find out which, and remove the person from the other."),
            basis: Basis("SX ⑪; CT", .high), needs: [[.idNo]]),
        CatalogueEntry(
            "P010", .warning, title: Words("地区代码不存在", "Unknown area"), message: Words("地区代码 {0} 不存在", "no area {0}"),
            why: Words("前六位是地区。", "The first six digits are an area."), remedy: Words("对照户口簿。", "See the booklet."),
            basis: Basis("INF", .inference), needs: [[.idNo]]),
        CatalogueEntry(
            "H082", .hint, title: Words("没有说明原因", "No reason given"), message: Words("没有说明", "no reason"),
            why: Words("要有说明。", "It needs one."), remedy: Words("补填。", "Add it."), basis: Basis("INF", .inference)),
    ]

    static let policy = Policy(
        id: "guangdong-2018", title: "广东省 2018 年口径", asOf: CalendarDay(number: 17_682),
        lines: [
            PovertyLine(year: 2016, purpose: .identification, amount: Money(yuan: 4_000), basis: "S2"),
            PovertyLine(year: 2018, purpose: .exit, amount: Money(yuan: 7_365), basis: "S2"),
        ],
        thresholds: [.sumTolerance: Threshold(Quantity(1), basis: "INF")])

    static let sources = [
        RuleSource("S1", Words("罗庄区动态调整核查讲话", "speech on the review of the dynamic adjustment")),
        RuleSource("S2", Words("红海湾开发区 2018 年工作方案", "plan of a development zone, 2018")),
        RuleSource("SX", Words("陕西某县平台“数据清洗”，2018 年", "“data cleaning” page of a county platform, 2018")),
        RuleSource("CT", Words("基层干部的核对工具，2021 年", "a clerk's checkers, 2021")),
    ]

    static let inputs = [
        Report.Input(
            file: "上报/东洲街道成员表.xlsx", templateID: "guangdong/members", templateTitle: "广东省贫困人口表", sheet: "成员", rows: 128,
            sha256: String(repeating: "0123456789abcdef", count: 4)),
        Report.Input(
            file: "上报/东洲街道户表.xlsx", templateID: "guangdong/households", templateTitle: "广东省贫困户表", sheet: "Sheet1",
            rows: 42, sha256: String(repeating: "fedcba9876543210", count: 4)),
    ]

    static let report = Report(
        inputs: inputs, policy: policy, rulesRun: ["X001", "P013", "P018", "P043", "H006", "H070", "C006", "F005"],
        rulesNotRun: [
            .init("P010", Words("政策参数中没有行政区划表", "the policy has no table of divisions")),
            .init("H082", Words("表中没有需要的列：致贫原因说明", "no column for note on the causes")),
        ], persons: 128, households: 42, catalogue: rules, sources: sources, findings: ReportedFindings(findings))

    static let empty = Report(
        inputs: inputs, policy: policy, rulesRun: ["P013"], rulesNotRun: [], persons: 128, households: 42,
        catalogue: rules, findings: [])

    /// A report in which a rule found something in the first rows of one column.
    static func column(faultyIn found: Int, of rows: Int) -> Report {
        let findings = (0..<found).flatMap { row in
            // Two findings in one row are one row.
            Array(
                repeating: ReportedFinding(
                    Finding("P013", at: .member(household: row, member: 0, field: .idNo)),
                    at: FindingPlace(input: 0, row: row + 2, column: 6, heading: "证件号码")), count: 2)
        }
        return Report(
            inputs: [.init(file: "a.xlsx", rows: rows, sha256: "")], policy: nil, rulesRun: [], rulesNotRun: [],
            persons: rows, households: rows, catalogue: SampleReport.rules, findings: ReportedFindings(findings))
    }
}
