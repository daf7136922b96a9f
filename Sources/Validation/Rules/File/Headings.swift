import Findings
import Registry

extension Catalogue {
    /// Whether a table has the columns of its template (列是否齐全).
    static let headings: [Rule] = [
        Rule(
            "F004", .error,
            title: Words("缺少必填列", "a required column is missing"),
            message: Words("缺少必填列：{0}", "the required column “{0}” is missing"),
            why: Words(
                "缺了这一列，用到它的规则都不能执行，报告里列为“未执行”，不算通过。",
                "Every rule that needs the column cannot run; the report lists it as not run, never as passed."),
            remedy: Words(
                "重新导出时勾选这一列；列还在但改过名的，把列名改回原来的写法。",
                "Export the table again with this column; where it was renamed, give it its name again."),
            basis: Basis(
                "CT (exact heading set is required); GZ bug: rule 1_12_003 reads a mistyped heading and its filter "
                    + "silently lets everyone through", .high),
            examples: [
                .breaks("没有证件号码列", "no column of identity numbers", inTable: { $0.missingRequired = ["证件号码"] }),
                .keeps(
                    "多出一列不算缺列", "a column too many is none too few",
                    inTable: { $0.strayRows = [] }),
            ],
            check: .table { facts, _, sink in
                for heading in facts.missingRequired { sink.report(nil, [.text(heading)]) }
            }),
        Rule(
            "F005", .warning,
            title: Words("未识别的列", "an unknown column"),
            message: Words("未识别的列：{0}", "the column “{0}” is unknown"),
            why: Words(
                "这一列不属于模板，里面的内容没有核对，只是原样保留。如果它其实是某个指标换了写法，那个指标就漏查了。",
                "The column is none of the template's: it is kept as it is and nothing in it was checked. Should it be a "
                    + "known field under another name, that field was not checked either."),
            remedy: Words(
                "是自己加的列，可以不管；是系统指标换了写法，把列名改成系统的写法再核对。",
                "Leave a column of your own as it is; give a field of the system its exported name and check again."),
            basis: Basis("CT", .medium),
            examples: [
                .breaks(
                    "多出“包村干部”列", "a column of the village cadre",
                    inTable: { $0.unknownHeadings = [.init("包村干部", at: TablePlace(row: 1, column: 24))] }),
                .keeps(
                    "重复的列名另有规则", "a heading that stands twice is another rule's",
                    inTable: { $0.repeatedHeadings = [.init("姓名", at: TablePlace(row: 1, column: 9))] }),
            ],
            check: .table { facts, _, sink in
                for heading in facts.unknownHeadings { sink.report(heading.place, [.text(heading.text)]) }
            }),
    ]
}
