import Findings
import Registry

extension Catalogue {
    /// Rows among the data that are none (数据区内的非数据行).
    static let strayRows: [Rule] = [
        Rule(
            "F009", .warning,
            title: Words("数据区混有合计行/空行/签名行", "rows among the data that are none"),
            message: Words(
                "第{0}行是{1}，已跳过", "row {0} is no record ({1}) and was passed over"),
            why: Words(
                "夹在数据中间的合计行、空行、签名行会被别的工具当成人，或者使筛选、排序在半途停下。",
                "Other tools take totals, blank rows and signatures among the data for people, and filters and sorting "
                    + "stop at them."),
            remedy: Words(
                "在WPS或Excel里删除这些行；需要合计的，放到另一张工作表。", "Delete these rows; keep totals on a sheet of their own."),
            basis: Basis("PY (last row has blanks), GG footer", .high), repair: .safe,
            examples: [
                .breaks("中间有一行合计", "a total among the data", inTable: { $0.strayRows = [.init(4...4, .total)] }),
                .keeps("全是数据行", "nothing but data", inTable: { $0.strayRows = [] }),
            ],
            check: .table { facts, _, sink in
                for stray in facts.strayRows where stray.kind != .sample {
                    let rows = stray.rows
                    let range = rows.count == 1 ? "\(rows.lowerBound)" : "\(rows.lowerBound)–\(rows.upperBound)"
                    sink.report(TablePlace(row: rows.lowerBound), [.text(range), .words(stray.kind.words)])
                }
            })
    ]
}
