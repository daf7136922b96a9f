import Findings
import Registry

extension Catalogue {
    /// Whether a file can be read as a table at all (文件能否读取).
    static let fileStructure: [Rule] = [
        Rule(
            "F001", .error,
            title: Words("文件无法打开或已加密", "the file cannot be opened or is encrypted"),
            message: Words("文件无法读取：{0}", "the file cannot be read: {0}"),
            why: Words(
                "文件损坏、为空、设了密码，或者扩展名与实际格式不同（网页导出的“.xls”常常其实是网页或文本），都无法核对。打不开的表不等于没有问题。",
                "A file that is damaged, empty, protected, or not what its name says (web exports named .xls often are "
                    + "pages or text) cannot be checked. A table that cannot be opened has not been passed."),
            remedy: Words(
                "用WPS或Excel打开，取消打开密码，另存为“.xlsx”后重新核对；打不开的，请从系统重新导出，或请提供文件的人重新发送。",
                "Open it in WPS or Excel, remove the password and save it as .xlsx; if it does not open, export it again "
                    + "or ask whoever sent it."),
            basis: Basis("INF", .inference),
            examples: [
                .breaks("表格设了打开密码", "the workbook asks for a password", inTable: { $0.obstacle = .encrypted }),
                .breaks(
                    "文件是空的", "the file is empty",
                    inTable: { $0.obstacle = .unreadable(Words("文件是空的", "the file is empty")) }),
                .keeps("旧版格式另有提示", "an old format has a code of its own", inTable: { $0.obstacle = .legacy }),
            ],
            check: .table { facts, _, sink in
                switch facts.obstacle {
                case .unreadable(let reason): sink.report(nil, [.words(reason)])
                case .encrypted: sink.report(nil, [.words(Words("设了打开密码", "it is protected by a password"))])
                case .legacy, .unknownEncoding, .noHeader, nil: break
                }
            }),
        Rule(
            "F002", .warning,
            title: Words("旧版 .xls 文件", "old .xls file"),
            message: Words(
                "这是2003及更早版本的格式，请另存为“.xlsx”", "this is the format of 2003 and before: save it as .xlsx"),
            why: Words(
                "旧版格式每表最多65536行，超出的行会在保存时丢失，本工具也不读取它。",
                "The old format holds 65,536 rows a sheet and loses the rest; this tool does not read it."),
            remedy: Words(
                "用WPS或Excel打开，选“另存为”，类型选“Excel工作簿（*.xlsx）”，再核对新文件。",
                "Open it in WPS or Excel, choose “save as” with the type .xlsx, and check the new file."),
            basis: Basis("INF; Guangzhou templates are all .xls (GG)", .medium), repair: .proposal,
            examples: [
                .breaks("文件是旧版格式", "the file is in the old format", inTable: { $0.obstacle = .legacy }),
                .keeps("加密的文件属于F001", "an encrypted file is F001", inTable: { $0.obstacle = .encrypted }),
            ],
            check: .table { facts, _, sink in
                if facts.obstacle == .legacy { sink.report() }
            }),
        Rule(
            "F003", .error,
            title: Words("找不到表头行", "no header row found"),
            message: Words(
                "前15行中没有一行像表头。最接近的模板：{0}；缺少的列：{1}",
                "none of the first 15 rows looks like a header. The nearest template: {0}; columns missing: {1}"),
            why: Words(
                "本工具按列名认表：前15行中要有一行与某个模板的列名至少六成相符。真实导出表的表头有的在第1行，有的在第3行，有的占两三行。认不出表头，就不知道每一列是什么，不能核对。",
                "Tables are known by their headings: one of the first 15 rows must have at least 60 % of a template's. "
                    + "Real exports have them in row 1, in row 3, or over two or three rows. Without them no cell has a "
                    + "meaning."),
            remedy: Words(
                "看是否选错了工作表或删掉了表头；列名改过的，改回系统导出时的写法。确实是新样式的表，请联系维护模板的人。",
                "See whether it is the right sheet and the header is still there; give changed headings their exported "
                    + "names again. A new layout needs a new template."),
            basis: Basis("GZ main.py header=2; PY; GG", .high),
            examples: [
                .breaks(
                    "表头被改掉三列", "three headings were changed",
                    inTable: { $0.obstacle = .noHeader(best: "样本人员表", missing: ["姓名", "证件号码", "与户主关系"]) }),
                .breaks(
                    "没有一种模板相近", "no template comes near",
                    inTable: { $0.obstacle = .noHeader(best: nil, missing: []) }),
                .keeps(
                    "只缺一个必填列，属于F004", "one missing column is F004",
                    inTable: { $0.repeatedHeadings = [.init("姓名", at: TablePlace(row: 1, column: 9))] }),
            ],
            check: .table { facts, _, sink in
                guard case .noHeader(let best, let missing) = facts.obstacle else { return }
                let none = Argument.words(Words("无", "none"))
                let columns = missing.isEmpty ? none : .text(missing.joined(separator: "、"))
                sink.report(nil, [best.map { .text($0) } ?? none, columns])
            }),
    ]
}
