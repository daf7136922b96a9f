import Findings
import Registry

extension Catalogue {
    /// Headings that stand twice, or otherwise than the template has them (表头写法).
    static let headingVariants: [Rule] = [
        Rule(
            "F006", .error,
            title: Words("表头重复", "a heading that stands twice"),
            message: Words("表头“{0}”出现了两次，这一列没有读", "the heading “{0}” stands twice; this column was not read"),
            why: Words(
                "两列用同一个列名，不知道以哪一列为准；本工具只读左边一列，右边一列原样保留，系统导入时则可能读到任意一列。",
                "Of two columns with one heading nobody knows which counts: only the left one was read here, and an import "
                    + "may read either."),
            remedy: Words(
                "对照两列内容，删去多余的一列，或者给它换一个列名。",
                "Compare the two, and delete the one too many or give it another heading."),
            basis: Basis("CT; INF", .medium),
            examples: [
                .breaks(
                    "“姓名”有两列", "two columns of names",
                    inTable: { $0.repeatedHeadings = [.init("姓名", at: TablePlace(row: 1, column: 9))] }),
                .keeps(
                    "多出一个不认识的列名，属于F005", "an unknown heading is F005",
                    inTable: { $0.unknownHeadings = [.init("姓名2", at: TablePlace(row: 1, column: 9))] }),
            ],
            check: .table { facts, _, sink in
                for heading in facts.repeatedHeadings { sink.report(heading.place, [.text(heading.text)]) }
            }),
        Rule(
            "F007", .hint,
            title: Words("表头按别名识别", "a heading recognised by another name"),
            message: Words("表头“{0}”按“{1}”识别", "the heading “{0}” was read as “{1}”"),
            why: Words(
                "列名与表样不完全一样：用了别名，或多了空格、单位、括号写法不同，已按对应的指标读取。认得对就不用改；认错了，整列都会按错的指标核对。",
                "The heading differs from the template's: another name, blanks, a unit, other brackets. Where it was taken "
                    + "for the wrong field, the whole column was judged by it."),
            remedy: Words(
                "看一眼对应得对不对；不对的，把列名改成系统的写法。要上传系统的表，列名也以系统的为准。",
                "See whether it is the right field; where it is not, give the column its exported name."),
            basis: Basis("CT, GZ, PY headings differ for the same field", .high), repair: .safe,
            examples: [
                .breaks(
                    "“身份证号”按“证件号码”识别", "“身份证号” was read as the identity number",
                    inTable: {
                        let heading = TableFacts.Heading("身份证号", at: TablePlace(row: 1, column: 7))
                        $0.variantHeadings = [.init(heading, of: .idNo)]
                    }),
                .keeps(
                    "不认识的列名属于F005", "an unknown heading is F005",
                    inTable: { $0.unknownHeadings = [.init("身份号", at: TablePlace(row: 1, column: 7))] }),
            ],
            check: .table { facts, _, sink in
                for variant in facts.variantHeadings {
                    sink.report(variant.heading.place, [.text(variant.heading.text), .field(variant.field)])
                }
            }),
    ]
}
