import Findings
import Registry

extension Catalogue {
    /// Cells whose value a formula or a picture gives (公式与错误值).
    static let formulas: [Rule] = [
        Rule(
            "F011", .warning,
            title: Words("数据单元格含公式", "formulas among the data"),
            message: Words("有{0}个单元格是公式，{1}", "{0} cells hold formulas; {1}"),
            why: Words(
                "公式的结果会随别的单元格变，上传系统后也会丢失；引用的表不在了，就只剩错误值。本工具读的是文件里存的结果；没有存结果的，"
                    + "值不明，不当作空白，在那一格另报F018。",
                "The result of a formula changes with other cells, and imports lose it. What was read is the result that the "
                    + "file holds; where it holds none the value is unknown, not blank, and F018 says so at the cell."),
            remedy: Words(
                "选中这些列，复制后“选择性粘贴—数值”，把公式变成数值。没有结果的，先用WPS或Excel打开重新计算、保存。",
                "Copy the columns and paste them as values. Where results are missing, open the file in WPS or Excel, let it "
                    + "calculate, and save it."),
            basis: Basis("kancloud weixiaoqu import note; INF", .medium), repair: .proposal,
            examples: [
                .breaks(
                    "人均收入用公式算", "an income per head is calculated",
                    inTable: { $0.formulas = .init(12, first: TablePlace(row: 2, column: 9)) }),
                .breaks(
                    "有公式没有存结果", "a formula without a result",
                    inTable: {
                        $0.formulas = .init(12, first: TablePlace(row: 2, column: 9))
                        $0.formulasWithoutResult = .init(3, first: TablePlace(row: 4, column: 9))
                    }),
                .keeps(
                    "错误值属于F018", "error values are F018's",
                    inTable: { $0.errors = .init(1, first: TablePlace(row: 2, column: 9)) }),
            ],
            check: .table { facts, _, sink in
                guard facts.formulas.count > 0 else { return }
                let missing = facts.formulasWithoutResult.count
                let words =
                    missing > 0
                    ? Words("其中{n}个没有存结果，值不明", "{n} of them without a result: their values are unknown")
                    : Words("已按存下的结果读取", "the results that the file holds were read")
                let place = missing > 0 ? facts.formulasWithoutResult : facts.formulas
                sink.report(
                    at: place,
                    [
                        .count(facts.formulas.count),
                        .words(
                            Words(
                                words.zh.replacing("{n}", with: "\(missing)"),
                                words.en.replacing("{n}", with: "\(missing)"))),
                    ])
            }),
        Rule(
            "F018", .error,
            title: Words("单元格为错误值", "a cell without a readable value"),
            message: Words("“{0}”{1}，读不出值", "“{0}” {1}: it has no value that can be read"),
            why: Words(
                "#N/A、#REF!、#VALUE!等错误值多是查找公式没有找到，或引用的表被删了；没有存结果的公式、插在单元格里的图片也读不出值。"
                    + "这一格当作读不出，不当作空白，用到它的规则对这个人、这一户不作判断。",
                "Error values come of look-ups that found nothing and of tables that are gone; a formula without a result and a "
                    + "picture in a cell cannot be read either. The cell counts as unreadable, not as blank, and no rule judges "
                    + "by it."),
            remedy: Words(
                "按户口簿或原始导出表填上真实的值，不要留公式和图片。",
                "Fill in the true value from the household book or the original export, as text."),
            basis: Basis("INF", .inference), needs: [Field.allCases],
            examples: [
                .breaks("姓名查找失败", "a look-up of the name failed") {
                    $0.members[2].misread(.name, .cellError, "#N/A")
                },
                .breaks("公式没有存结果", "a formula without a result") { $0.misread(.netIncome, .cellError, "") },
                .breaks("单元格里是图片", "a picture in the cell") {
                    $0.members[2].misread(.school, .cellError, "=DISPIMG(\"ID_9\",1)")
                },
                .keeps("文字不是姓名，不是错误值", "text that is no value is no error value") {
                    $0.members[2].remarks = [Remark(.name, .blanksRemoved, original: "#范样子 ")]
                },
            ],
            check: .cell { remark, _, sink in
                guard remark.kind == .cellError else { return }
                sink.report(remark.field, [.field(remark.field), .words(remark.brokenCellWords)])
            }),
    ]
}

extension Remark {
    /// What a cell holds that cannot be read.
    fileprivate var brokenCellWords: Words {
        if original.isEmpty { return Words("是公式，文件里没有结果", "is a formula without a result") }
        if original.contains("DISPIMG(") { return Words("是图片", "is a picture") }
        if original.hasPrefix("#"), original.utf8.count <= 16 {
            return Words("是错误值\(original)", "is the error value \(original)")
        }
        return Words("的内容已损坏", "is damaged")
    }
}
