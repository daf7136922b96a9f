import Findings
import Registry

extension Catalogue {
    /// What a sheet is like, and a clerk may not see (工作表情况). Each is said once a table.
    static let sheetPeculiarities: [Rule] = [
        Rule(
            "F008", .warning,
            title: Words("数据区有合并单元格", "merged cells among the data"),
            message: Words(
                "数据区有{0}处合并单元格，只有左上角的单元格有值", "{0} merged areas among the data; only the first cell of each has a value"),
            why: Words(
                "合并后只有左上角一格有内容，其余的行这一列都是空的。户编号、村名空着的行，本工具归入上一行的户；别的列空着就当作没有填。表头里的合并不算。",
                "Only the first cell of a merged area holds something, the others are blank. A row without a household belongs "
                    + "to the one above; any other blank is a blank. Merged headings are no fault."),
            remedy: Words(
                "选中这些单元格，取消合并，把内容填到每一行（定位空值，输入=上一格，按Ctrl+Enter）。",
                "Unmerge them and fill the value into every row."),
            basis: Basis("INF", .inference), repair: .safe,
            examples: [
                .breaks(
                    "户编号按户合并", "household numbers are merged",
                    inTable: { $0.mergedCells = .init(2, first: TablePlace(row: 3, column: 6)) }),
                .keeps("没有合并", "nothing is merged", inTable: { $0.mergedCells = .init() }),
            ],
            check: .table { facts, _, sink in
                guard facts.mergedCells.count > 0 else { return }
                sink.report(at: facts.mergedCells, [.count(facts.mergedCells.count)])
            }),
        Rule(
            "F010", .warning,
            title: Words("工作表尺寸标记错误", "a sheet declares the wrong range"),
            message: Words("工作表标明的范围是{0}，实际内容超出了它", "the sheet declares the range {0}, and has cells outside of it"),
            why: Words(
                "有的系统导出的表，文件里标的范围比实际小，有些工具只读标明的范围，会漏掉行或列。本工具按实际内容读，没有漏。",
                "Some exports declare less than they hold, and tools that believe them lose rows or columns. Here every cell "
                    + "was read."),
            remedy: Words(
                "不用改数据；用WPS或Excel打开后另存一次，标记就会更正。",
                "Nothing need be changed; saving it once more in WPS or Excel mends it."),
            basis: Basis("GZ main.py (reset_dimensions)", .medium), repair: .safe,
            examples: [
                .breaks("只标了A1", "only A1 is declared", inTable: { $0.falseDimension = "A1" }),
                .keeps("没有标明范围", "no range is declared", inTable: { $0.falseDimension = nil }),
            ],
            check: .table { facts, _, sink in
                if let range = facts.falseDimension { sink.report(nil, [.text(range)]) }
            }),
        Rule(
            "F012", .warning,
            title: Words("存在隐藏或被筛选的行列", "hidden or filtered rows or columns"),
            message: Words("{0}，也按数据读入了", "{0}; they were read as data"),
            why: Words(
                "隐藏的、被筛掉的行列仍然是数据，会一起上报。打开表看到的人数与实际读入的不同，往往就是这个原因。设了筛选但没有行被筛掉的不报。",
                "Hidden rows and columns are data and are submitted with the rest; that is often why a table shows fewer people "
                    + "than were read. A filter that hides nothing is no fault."),
            remedy: Words(
                "取消筛选和隐藏，看这些行列该不该在表里；不要的删除，要的保持显示。",
                "Clear the filter, show everything, and delete what does not belong in the table."),
            basis: Basis("INF", .inference),
            examples: [
                .breaks(
                    "有3行被隐藏", "three rows are hidden",
                    inTable: { $0.hiddenRows = .init(3, first: TablePlace(row: 5)) }),
                .breaks("隐藏了两列", "two columns are hidden", inTable: { $0.hiddenColumns = [4...5] }),
                .breaks("整张表是隐藏的", "the sheet itself is hidden", inTable: { $0.isSheetHidden = true }),
                .keeps("设了筛选，没有行被筛掉", "a filter that hides nothing", inTable: { $0.filter = "A1:E4" }),
            ],
            check: .table { facts, _, sink in
                if facts.isSheetHidden { sink.report(nil, [.words(Words("工作表是隐藏的", "the sheet is hidden"))]) }
                if facts.hiddenRows.count > 0 { sink.report(at: facts.hiddenRows, [.words(facts.hiddenRowWords)]) }
                for columns in facts.hiddenColumns {
                    let count = columns.count
                    sink.report(
                        TablePlace(row: facts.headingRow, column: columns.lowerBound),
                        [.words(Words("从这一列起有\(count)列隐藏", "\(count) columns are hidden from this one on"))])
                }
            }),
        Rule(
            "F014", .warning,
            title: Words("多个工作表结构相同", "several sheets are tables of one kind"),
            message: Words("还有{0}张结构相同的工作表（{1}），都读入了", "{0} more sheets are of the same kind ({1}); all were read"),
            why: Words(
                "一个文件里有几张同样的表，可能是分村填报，也可能是改过的旧表没有删；旧表也会当作数据，同一个人就成了两个。",
                "They may be the parts of one register, or old versions that were left: then everybody counts twice."),
            remedy: Words(
                "是分开填的，不用改；是旧表或备份，删除后重新核对。", "Leave parts as they are; delete old versions, and check again."),
            basis: Basis("INF", .inference),
            examples: [
                .breaks("还有一张旧表", "an old version was left", inTable: { $0.sheetsAlike = ["人口（旧）"] }),
                .keeps("只有一张", "there is one only", inTable: { $0.sheetsAlike = [] }),
            ],
            check: .table { facts, _, sink in
                guard !facts.sheetsAlike.isEmpty else { return }
                let shown = facts.sheetsAlike.prefix(5).joined(separator: "、")
                let rest = facts.sheetsAlike.count > 5 ? "…" : ""
                sink.report(nil, [.count(facts.sheetsAlike.count), .text(shown + rest)])
            }),
        Rule(
            "F020", .warning,
            title: Words("1904 日期系统", "days counted from 1904"),
            message: Words(
                "工作簿从1904年起算日期，已按此换算", "the workbook counts days from 1904; its dates were converted"),
            why: Words(
                "旧版苹果电脑的表格从1904年起算日期。把日期复制到普通工作簿，会差四年零一天；出生日期、年龄都会错。本工具读的日期是对的。",
                "Workbooks of old Macintoshes count days from 1904. Dates copied into another workbook are four years and a day "
                    + "off. Here they were read rightly."),
            remedy: Words(
                "不要把日期列直接粘贴到别的工作簿；可以在Excel选项里取消“使用1904日期系统”，再逐一核对日期列。",
                "Paste no dates into another workbook; or turn the option off and look at the dates again."),
            basis: Basis("INF", .inference), repair: .safe,
            examples: [
                .breaks("从1904年起算", "days are counted from 1904", inTable: { $0.countsFrom1904 = true }),
                .keeps("从1900年起算", "days are counted from 1900", inTable: { $0.countsFrom1904 = false }),
            ],
            check: .table { facts, _, sink in
                if facts.countsFrom1904 { sink.report() }
            }),
    ]
}

extension TableFacts {
    /// The row in which hidden columns are pointed at: that of a heading, where one is known.
    fileprivate var headingRow: Int {
        variantHeadings.first?.heading.place.row ?? unknownHeadings.first?.place.row ?? 1
    }

    fileprivate var hiddenRowWords: Words {
        let count = hiddenRows.count
        return filter == nil
            ? Words("有\(count)行被隐藏", "\(count) rows are hidden")
            : Words("有\(count)行被筛选或隐藏", "\(count) rows are filtered out or hidden")
    }
}

extension Sink {
    /// Reports something at the first of several places, or about the table where none is known.
    mutating func report(at tally: TableFacts.Tally, _ arguments: [Argument]) {
        if let place = tally.first { report(place, arguments) } else { report(nil, arguments) }
    }
}
