import Corrections
import Findings
import Forms
import Registry
import SpreadsheetReading
import SpreadsheetWriting
import Templates

extension Failure {
    /// What went wrong, where, and what to do about it. Holds no value of a cell.
    public func text(_ language: Language) -> String { words[language] }

    private var words: Words {
        switch self {
        case .templates(let error): error.words
        case .forms(let error): error.words
        case .reading(let file, .notFound):
            Words("\(file)：文件不存在，请核对文件名和所在文件夹", "\(file): there is no such file; check its name and folder")
        case .reading(let file, let error):
            Words("\(file)：\(error.text(.chinese))", "\(file): \(error.text(.english))")
        case .importing(let error): error.words
        case .incompleteInput(let reasons):
            Words(reasons.map(\.zh).joined(separator: "\n"), reasons.map(\.en).joined(separator: "\n"))
        case .laterExport(let file, let year, let register):
            Words(
                "\(file) 是 \(year) 年的，比要核对的 \(register) 年还晚：--previous 后面给上期的表",
                "\(file) is of \(year), later than the register of \(register): --previous takes the earlier export")
        case .severalYears(let files, let years):
            Words(
                "\(files.joined(separator: "、")) 里有 \(years.map(String.init).joined(separator: "、")) 年的数据："
                    + "用 --old-year、--new-year 指明比哪一年",
                "\(files.joined(separator: ", ")): records of \(years.map(String.init).joined(separator: ", ")); "
                    + "say with --old-year and --new-year which are meant")
        case .exportsExchanged(let before, let now):
            Words(
                "上期的表是 \(before) 年的，比本期的 \(now) 年还晚：先写上期，后写本期",
                "the earlier register is of \(before), later than the other of \(now): name the earlier one first")
        case .decision(let file, let error): error.words(file: file)
        case .corrections(let file, let refusals): refusals.words(file: file)
        case .tables(let faults): faults.words
        case .unknownColumn(let file, let name, let known):
            Words(
                "\(file)：没有“\(name)”这一列，可用：\(known.joined(separator: "、"))",
                "\(file): no column \(name); there are: \(known.joined(separator: ", "))")
        case .editing(let file, let error): error.words(file: file)
        case .inputChanged(let file):
            Words(
                "\(file) 在更正过程中被别的程序改动，没有写出；请关闭后再试一次",
                "\(file) was changed while it was being corrected: nothing was written; close it and try again")
        case .ledger(let file, let fault): fault.words(file: file)
        case .writing(let error): error.words
        case .unknownRule(let code):
            Words("没有规则 \(code)；用 lookback rules 查看全部规则", "there is no rule \(code); see lookback rules")
        case .unknownRuleWaived(let code, let file, let row):
            Words(
                "\(file) 第\(row)行：没有规则 \(code)；用 lookback rules 查看全部规则",
                "\(file) row \(row): there is no rule \(code); see lookback rules")
        case .baseline(let file, let fault): fault.words(file: file)
        case .limit(let error): Words(error.text(.chinese), error.text(.english))
        case .outputIsInput(let file):
            Words("\(file) 是输入文件，不会覆盖；请另写一个文件名", "\(file) is an input and is not replaced: name another file")
        case .unknownFormat(let file, let known):
            Words(
                "\(file)：只能写 \(known.joined(separator: "、")) 文件",
                "\(file): only \(known.joined(separator: ", ")) can be written")
        case .otherEnding(let file, let input, let ending):
            Words(
                "\(file)：更正只改单元格，文件种类不变；\(input) 是 \(ending) 文件，请也用 \(ending)，否则表格软件打不开",
                "\(file): a correction changes cells, not the kind of file; \(input) is \(ending), so name the output *\(ending)"
            )
        case .unknownTown(let town, let known):
            Words(
                "台账里没有“\(town)”；有：\(known.joined(separator: "、"))",
                "the register has no town “\(town)”; it has: \(known.joined(separator: ", "))")
        case .nothingToTakeOver(let file):
            Words(
                "\(file) 不是填好的附件：没有找到附件1、附件3或附件4问题清单的表头",
                "\(file) is no filled-in annex: neither annex 1, annex 3 nor the list of problems of annex 4 was found")
        case .noSubmissionPlan(let policy):
            Words(
                "政策参数 \(policy) 没有报送方案（submission），不知道要报哪些文件",
                "the policy \(policy) has no submission plan: it does not say what is handed in")
        case .blocked(let blockers):
            Words(
                (["还有必须改的问题没有解决，没有生成报送材料："] + blockers.map(\.line.zh)
                    + ["改正后再报；核实无误的，写进核实无误清单（--waivers）。"]).joined(separator: "\n"),
                (["errors are open; nothing was handed in:"] + blockers.map(\.line.en)
                    + ["Correct them, or list what was verified (--waivers)."]).joined(separator: "\n"))
        case .nothingToSubmit: Words("台账里没有一户，没有可报的", "the register has no household: nothing to hand in")
        case .issueOfNobody(let place):
            Words(
                "\(place)：责任单位里没有街道的名字，不知道该列入哪个街道的附件4",
                "\(place): 责任单位 names no street, so that the problem belongs to nobody's annex 4")
        case .noPack(let folder): Words("\(folder) 里没有报送材料（文件清单）", "\(folder) holds no pack (no manifest)")
        case .packFaults(let folder, let faults):
            Words(
                (["\(folder)：核对不上，没有采用："] + faults.map { "  " + $0.line.zh }).joined(separator: "\n"),
                (["\(folder) does not prove and was not used:"] + faults.map { "  " + $0.line.en })
                    .joined(separator: "\n"))
        case .packTwice(let folder, let town):
            Words("\(folder)：\(town)的材料给了两份", "\(folder): there are two packs of \(town)")
        case .packUnreadable(let path): Words("读不出 \(path)", "cannot read \(path)")
        case .folderInUse(let folder):
            Words(
                "\(folder) 里有别的文件，不会覆盖；请移走，或换一个文件夹",
                "\(folder) holds other files and is not replaced: move it, or name another folder")
        case .folder(let path, let reason):
            Words("无法建立文件夹 \(path)：\(reason)", "cannot make the folder \(path): \(reason)")
        }
    }
}

extension DecisionError {
    /// Which decision cannot be carried out, and why.
    func words(file: String) -> Words {
        Words(
            "\(file) 第\(source.row)行，户编号 \(householdId.registered)：\(fault.words.zh)",
            "\(file) row \(source.row), household \(householdId.registered): \(fault.words.en)")
    }
}

extension DecisionError.Fault {
    /// What keeps the decision from being carried out.
    fileprivate var words: Words {
        switch self {
        case .unknownHousehold: Words("台账里没有这一户", "the register has no such household")
        case .unknownMember: Words("这一户里没有所写的成员", "the household has no such member")
        case .noMemberNamed: Words("要写明成员的证件号码或姓名", "name the member by identity number or name")
        case .newcomerMissing: Words("“新增人员”表里没有这一户的人员", "the sheet 新增人员 has nobody of the household")
        case .destinationMissing: Words("要填迁入村", "name the village moved to (迁入村)")
        case .alreadyGone: Words("前面的处置已经把这一户或这个人减少了", "an earlier decision took the household or the person out")
        case .alreadyRegistered: Words("台账里已有这一户，不能再新增", "the register has the household already")
        }
    }
}

extension WritingError {
    /// What keeps a file from being written, and what to do.
    var words: Words {
        let zh =
            switch self {
            case .file(let path, .createFolder, let code): "文件夹 \(path) 不存在或不可写（系统错误 \(code)）"
            case .file(let path, _, let code): "无法写出 \(path)（系统错误 \(code)）：请看磁盘是否已满、文件夹是否可写，或文件是否正在被打开"
            case .destinationIsNoPlainFile(let path): "\(path) 不是普通文件，不能覆盖；请另写一个文件名"
            case .notReadBack(let path, _): "\(path)：写出后读不回来，没有保存；请看磁盘是否已满，再试一次"
            case .notAsWritten(let path, let difference): "\(path)：写出后复读不一致（\(difference)），没有保存；请看磁盘是否已满，再试一次"
            case .cell, .area, .sheet, .style, .workbook: "无法写出：\(self)"
            }
        return Words(zh, "cannot write: \(self)")
    }
}
