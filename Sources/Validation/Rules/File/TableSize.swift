import Findings
import Registry

extension Catalogue {
    /// How a table is stored, and whether a system takes it (存储与导入).
    static let tableSize: [Rule] = [
        Rule(
            "F015", .hint,
            title: Words("同列文本与数值混存", "text and numbers in one column"),
            message: Words(
                "“{0}”列有{1}个单元格存为文本、{2}个存为数值", "of the cells of “{0}” {1} are stored as text and {2} as numbers"),
            why: Words(
                "编号、电话、账号应该整列是文本。混存时筛选、查找（VLOOKUP）会把同一个号码当成两个，数值还会丢掉开头的0。本工具都按文本读。"
                    + "证件号码列存为数值的另有C001。",
                "Numbers that name something are text. Where a column mixes both, filters and look-ups take one number for two, "
                    + "and numbers lose leading zeros. Here all were read as text. Identity numbers are C001's."),
            remedy: Words(
                "选中整列，用“分列—文本”改成文本，再看开头的0有没有丢。", "Make the whole column text, and see whether leading zeros are gone."),
            basis: Basis("nctoro a474302", .medium), repair: .safe,
            examples: [
                .breaks(
                    "电话列混存", "telephones are stored both ways",
                    inTable: {
                        var phones = TableContents.Storage(.phone)
                        phones.texts = .init(20, first: TablePlace(row: 2, column: 8))
                        phones.numbers = .init(3, first: TablePlace(row: 5, column: 8))
                        $0.contents.storage = [phones]
                    }),
                .keeps(
                    "整列都是数值", "a whole column of numbers",
                    inTable: {
                        var phones = TableContents.Storage(.phone)
                        phones.numbers = .init(23, first: TablePlace(row: 2, column: 8))
                        $0.contents.storage = [phones]
                    }),
            ],
            check: .table { facts, _, sink in
                for column in facts.contents.storage where column.texts.count > 0 && column.numbers.count > 0 {
                    let rarer = column.texts.count < column.numbers.count ? column.texts : column.numbers
                    sink.report(
                        at: rarer, [.field(column.field), .count(column.texts.count), .count(column.numbers.count)])
                }
            }),
        Rule(
            "F016", .error,
            title: Words("文本编码不是 UTF-8/GBK", "a text in an unknown encoding"),
            message: Words("文件的文字编码认不出：{0}", "the characters of the file cannot be read: {0}"),
            why: Words(
                "CSV等文本表不写明编码，本工具认UTF-8、GBK（GB 18030）和UTF-16。都对不上的，多半是文件损坏，或混了两种编码，硬读会把姓名读成乱码。",
                "A text table does not name its encoding; UTF-8, GBK (GB 18030) and UTF-16 are known. What is none of them is "
                    + "damaged or mixed: names read by force would be garbage."),
            remedy: Words(
                "用WPS或Excel打开，看文字是否正常，另存为“.xlsx”；打不开的，从系统重新导出。",
                "Open it in WPS or Excel, see whether the text is right, and save it as .xlsx; otherwise export it again."
            ),
            basis: Basis("CT (accepts ANSI/GBK)", .medium), repair: .proposal,
            examples: [
                .breaks(
                    "字节不是任何一种编码", "bytes of no encoding",
                    inTable: { $0.obstacle = .unknownEncoding(Words("第3行不是GB 18030", "line 3 is no GB 18030")) }),
                .keeps(
                    "文件损坏属于F001", "a damaged file is F001",
                    inTable: { $0.obstacle = .unreadable(Words("文件是空的", "the file is empty")) }),
            ],
            check: .table { facts, _, sink in
                if case .unknownEncoding(let reason) = facts.obstacle { sink.report(nil, [.words(reason)]) }
            }),
        Rule(
            "F017", .error,
            title: Words("超过单次导入行数", "more rows than one upload takes"),
            message: Words("有{0}行数据，单次最多导入{1}行", "it has {0} records; one upload takes {1}"),
            why: Words(
                "系统限制每个文件的行数，超过的部分被拒收，或者悄悄丢掉。各系统的限数不同，写在本地的政策参数里，或用--upload-limit给出；没有限数就不执行。",
                "Systems take so many rows a file and refuse or lose the rest. The limit is the target's: it stands in a local "
                    + "policy or is given with --upload-limit; without one the rule does not run."),
            remedy: Words("按村或按镇拆成几个文件再导入，同一户的行不要拆开。", "Split the table by village or town, and no household in two."),
            basis: Basis("kancloud (1000), guandang 2478769 (2000 a sheet, 3 sheets)", .high), repair: .proposal,
            thresholds: [.uploadRows],
            examples: [
                .breaks("多出一行", "a row too many", inTable: { $0.contents.records = 2001 }),
                .keeps("正好等于限数", "just as many as it takes", inTable: { $0.contents.records = 2000 }),
            ],
            check: .table { facts, context, sink in
                guard let limit = context.number(.uploadRows), facts.contents.records > limit else { return }
                sink.report(nil, [.count(facts.contents.records), .count(limit)])
            }),
        Rule(
            "F019", .error,
            title: Words("模板示例行未删除", "the sample row of a template was left"),
            message: Words("第{0}行是模板里的示例，没有读", "row {0} is the template's example; it was not read"),
            why: Words(
                "模板里教人填写的示例行会被系统当成真人真户导入。第一格或姓名、编号写着“示例”“样例”“例如”的行，都当作示例，不作为数据。",
                "An import takes the example of a template for people. A row that begins with 示例, 样例 or 例如, or has one as a "
                    + "name or number, is taken for the example and is no record."),
            remedy: Words("删除这一行再上报；确是真人的，改掉“示例”字样。", "Delete the row; where it is a real person, remove the word."),
            basis: Basis("szaac 124", .medium), repair: .proposal,
            examples: [
                .breaks("表头下面留着示例行", "the example was left", inTable: { $0.strayRows = [.init(2...2, .sample)] }),
                .keeps("说明文字属于F009", "a note is F009", inTable: { $0.strayRows = [.init(2...2, .note)] }),
            ],
            check: .table { facts, _, sink in
                for stray in facts.strayRows where stray.kind == .sample {
                    sink.report(TablePlace(row: stray.rows.lowerBound), [.count(stray.rows.lowerBound)])
                }
            }),
    ]
}
