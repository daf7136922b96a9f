import Findings
import Registry

extension Catalogue {
    /// The forms and files that are submitted together (报送材料).
    static let submissionPack: [Rule] = [
        Rule(
            "R010", .warning,
            title: Words("填报单位/填表人/日期/盖章栏空", "unit, writer or day of the form is blank"),
            message: Words("没有填：{0}", "blank: {0}"),
            why: Words(
                "上报的表要有填报单位、填表人、填报日期。审核人、负责人签名和盖章在纸上办，不查；表上没有这一栏的不报。",
                "A form that is submitted names its unit, its writer and the day. Signatures and seals are put on paper and not "
                    + "looked for."),
            remedy: Words("补填后再报；打印后手写的，可以不管。", "Fill it in, unless it is written by hand after printing."),
            basis: Basis("GG footer", .medium), papers: [[.form]],
            examples: [
                .breaks(
                    "填表人空着", "no writer",
                    inPapers: {
                        $0.forms[0].lines.append(.init("填表人", at: TablePlace(row: 30, column: 1), isFilled: false))
                    }),
                .breaks(
                    "报送材料里的表没有填日期", "a form of the pack has no day",
                    inPapers: {
                        $0.pack?.files[0].sheet.lines = [
                            .init("填报日期", at: TablePlace(row: 2, column: 9), isFilled: false)
                        ]
                    }),
                .keeps(
                    "审核人等着手签", "the checker signs by hand",
                    inPapers: {
                        $0.forms[0].lines.append(.init("审核人", at: TablePlace(row: 30, column: 3), isFilled: false))
                    }),
            ],
            check: .form { form, sink in
                let blank = form.lines.filter { line in
                    !line.isFilled && ["填报单位", "填表人", "填报人", "日期"].contains { line.label.contains($0) }
                }
                guard let first = blank.first else { return }
                sink.report(first.place, [.text(blank.map(\.label).joined(separator: "、"))])
            }),
        Rule(
            "R014", .error,
            title: Words("公示版未脱敏", "the version for the notice board shows whole numbers"),
            message: Words(
                "{0}是公示用的，有{1}处证件号或电话号码没有遮盖",
                "{0} is posted in public and shows {1} identity or telephone numbers whole"),
            why: Words(
                "张贴的表要遮盖证件号码中间的出生日期和电话后四位，不登银行账号。只查标明公示用的文件。",
                "What is posted hides the birth date in identity numbers and the end of telephone numbers. Only files for the "
                    + "notice board are looked at."),
            remedy: Words("用遮盖后的版本张贴。", "Post the version with masked numbers."),
            basis: Basis("INF", .inference), repair: .safe, papers: [[.pack]],
            examples: [
                .breaks(
                    "公示版里有完整证件号", "whole numbers on the notice",
                    inPapers: {
                        $0.pack?.files[1].sheet.wholeNumbers = .init(3, first: TablePlace(row: 5, column: 4))
                    }),
                .keeps(
                    "内部用的花名册有完整证件号", "the roster for the office has whole numbers",
                    inPapers: {
                        $0.pack?.files[0].sheet.wholeNumbers = .init(3, first: TablePlace(row: 5, column: 4))
                    }),
            ],
            check: .pack { pack, _, sink in
                for file in pack.files where file.isForPublicity && file.sheet.wholeNumbers.count > 0 {
                    sink.report(
                        at: .table(file.sheet.table, file.sheet.wholeNumbers.first),
                        [.text(file.name), .count(file.sheet.wholeNumbers.count)])
                }
            }),
        Rule(
            "R015", .error,
            title: Words("写出后复读不一致", "a file reads back otherwise than it was written"),
            message: Words("{0}写出后再读，{1}与写入的不一致", "{0}, read back, differs at {1} from what was written"),
            why: Words(
                "每份文件写出后都重新打开逐格比对；不一致多半是磁盘满了或者被别的程序占用，这样的文件不能报。",
                "Every file is opened again and compared cell by cell. One that differs was mostly written to a full disk and "
                    + "must not be submitted."),
            remedy: Words("看磁盘是否已满、文件是否被占用，再写一次。", "Look whether the disk is full, and write it again."),
            basis: Basis("INF", .inference), papers: [[.pack]],
            examples: [
                .breaks(
                    "有一格不一样", "one cell differs",
                    inPapers: {
                        $0.pack?.files[0].difference = TablePlace(row: 7, column: 3)
                    }),
                .keeps("都一样", "nothing differs", inPapers: { $0.pack?.files[0].difference = nil }),
            ],
            check: .pack { pack, _, sink in
                for file in pack.files {
                    guard let place = file.difference else { continue }
                    sink.report(
                        at: .table(file.sheet.table, place), [.text(file.name), .words(place.words)])
                }
            }),
        Rule(
            "R016", .error,
            title: Words("文件名/份数不符合报送要求", "names or copies are not as the submission asks"),
            message: Words(
                "{0}应有{1}份，实有{2}份（文件名里要有“{3}”）", "{0}: {1} asked for, {2} there (the name holds “{3}”)"),
            why: Words(
                "街道报区扶贫办的材料有总结、整改情况和两份花名册，份数和文件名按本地要求写在政策参数的 pack 里；多了少了都报。不在清单里的文件不管。",
                "What a street submits, with names and copies, stands in the policy under pack. Too few and too many are "
                    + "reported; other files are not looked at."),
            remedy: Words("补齐、改名或抽掉多余的。", "Add, rename or take away files."),
            basis: Basis("S2", .high), policyPart: .pack, papers: [[.pack]],
            examples: [
                .breaks("没有总结", "no summary", inPapers: { $0.pack?.files.removeAll { $0.name.contains("总结") } }),
                .breaks(
                    "总结有两份", "two summaries",
                    inPapers: {
                        guard let file = $0.pack?.files.first(where: { $0.name.contains("总结") }) else { return }
                        $0.pack?.files.append(file)
                    }),
                .keeps(
                    "多一份情况说明", "one more note",
                    inPapers: {
                        $0.pack?.files.append(.init(name: "情况说明.docx", sheet: FormSheetFacts(table: 9)))
                    }),
            ],
            check: .pack { pack, context, sink in
                for document in context.policy.pack {
                    let count = pack.files.count { $0.name.contains(document.name) && !$0.isForPublicity }
                    guard count != document.copies else { continue }
                    sink.report(
                        at: .table(pack.table, nil),
                        [.text(document.title), .count(document.copies), .count(count), .text(document.name)])
                }
            }),
    ]
}

extension TablePlace {
    /// The place in words.
    fileprivate var words: Words {
        guard let column else { return Words("第\(row)行", "row \(row)") }
        return Words("第\(row)行第\(column)列", "row \(row), column \(column)")
    }
}
