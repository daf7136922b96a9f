import Findings
import Registry

extension Catalogue {
    /// Of which year a table is (表的年度).
    static let years: [Rule] = [
        Rule(
            "F013", .error,
            title: Words("年度不一致", "records of several years"),
            message: Words("表里混有{0}个年度：{1}", "the table mixes {0} years: {1}"),
            why: Words(
                "平台导出表常把几个年度放在一起，同一户每年一行。不分开的话，一个人会被当成几个人，收入和人数也对不上。"
                    + "只有一个年度，或者没有“年度”列的表不报。",
                "Exports often hold several years, with a row for each household and year: one person would be taken for "
                    + "several, and neither income nor heads would agree. Tables of one year, or without the column, are "
                    + "not reported."),
            remedy: Words(
                "检查时用 --year 指定年度，其他年度的行会被放在一边并计数；或者在导出时只选一个年度。",
                "Name the year with --year, and the rows of others are set aside and counted; or export one year only."),
            basis: Basis("PY (scripts filter 户登记表年度); SX year partitions", .high),
            examples: [
                .breaks("两个年度的行在一张表里", "rows of two years", inTable: { $0.years = [2016: 3, 2017: 120] }),
                .keeps("全是一个年度的行", "rows of one year", inTable: { $0.years = [2017: 123] }),
                .keeps("没有年度", "no year", inTable: { $0.years = [:] }),
            ],
            check: .table { facts, sink in
                guard facts.years.count > 1 else { return }
                let years = facts.years.sorted { $0.key < $1.key }
                sink.report(
                    TablePlace(row: 1),
                    [
                        .count(years.count),
                        .words(
                            Words(
                                years.map { "\($0.key)年\($0.value)行" }.joined(separator: "、"),
                                years.map { "\($0.value) rows of \($0.key)" }.joined(separator: ", "))),
                    ])
            })
    ]
}
