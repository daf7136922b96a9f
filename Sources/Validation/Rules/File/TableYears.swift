import Findings
import Registry

extension Catalogue {
    /// The years of a table's records (年度).
    static let years: [Rule] = [
        Rule(
            "F013", .error,
            title: Words("年度不一致", "records of several years, or of another year"),
            message: Words("年度不一致：{0}：{1}", "the years do not agree: {0}: {1}"),
            why: Words(
                "导出时没有选年度，几年的数据就混在一张表里，同一户会出现几次，人数、收入都会算重。指定了年度（--year）时，别的年度不读；一行也没有读到，"
                    + "说明年度选错了。",
                "An export without a year holds several: households stand in it several times and everything is counted twice. "
                    + "With a year asked for (--year) others are set aside; where nothing is left the year is wrong."),
            remedy: Words(
                "重新导出，只选一个年度；或者核对时用--year指定年度。", "Export one year only, or name the year with --year."),
            basis: Basis("PY (scripts filter 户登记表年度); SX year partitions", .high),
            examples: [
                .breaks(
                    "2016年和2017年混在一起", "2016 and 2017 in one table",
                    inTable: {
                        $0.contents.years = [
                            2017: .init(30, first: TablePlace(row: 2, column: 1)),
                            2016: .init(2, first: TablePlace(row: 32, column: 1)),
                        ]
                    }),
                .breaks(
                    "选的年度一行也没有", "nothing of the year asked for",
                    inTable: { $0.contents.yearsSetAside = [2016: 30] }),
                .keeps(
                    "指定了年度，别的年度没有读", "other years were set aside",
                    inTable: {
                        $0.contents.records = 30
                        $0.contents.years = [2017: .init(30, first: TablePlace(row: 2, column: 1))]
                        $0.contents.yearsSetAside = [2016: 2]
                    }),
            ],
            check: .table { facts, _, sink in
                let contents = facts.contents
                if contents.years.count > 1 {
                    let counts = contents.years.mapValues(\.count)
                    // The rows to mend are those of the rarer year.
                    let rarest = contents.years.min { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
                    let words = Words("同一张表里有几个年度", "one table has records of several years")
                    sink.report(at: rarest?.value ?? .init(), [.words(words), .words(list(counts))])
                } else if contents.records == 0, !contents.yearsSetAside.isEmpty {
                    let words = Words("没有所选年度的数据，表里是", "nothing of the year that was asked for; the table has")
                    sink.report(nil, [.words(words), .words(list(contents.yearsSetAside))])
                }
            })
    ]

    private static func list(_ years: [Int: Int]) -> Words {
        let sorted = years.sorted { $0.key < $1.key }
        return Words(
            sorted.map { "\($0.key)年\($0.value)行" }.joined(separator: "、"),
            sorted.map { "\($0.value) rows of \($0.key)" }.joined(separator: ", "))
    }
}
