import Findings
import Importing
import Registry
import SpreadsheetReading
import Templates

extension ImportError {
    /// What keeps the file from being read, and what to do.
    var words: Words {
        switch self {
        case .unreadable(let file, .notFound):
            Words("\(file)：文件不存在，请核对文件名和所在文件夹", "\(file): there is no such file; check its name and folder")
        case .unreadable(let file, let error):
            Words("\(file)：\(error.text(.chinese))", "\(file): \(error.text(.english))")
        case .nothingToLearn(let file):
            Words(
                "\(file)：没有找到表头（一行里至少三个栏目），学不到版式",
                "\(file): no row of at least three headings was found, so that there is no layout to learn")
        case .noDecisions(let file, let needs):
            Words(
                "\(file)：没有处置列表，表头要有：\(needs.joined(separator: "、"))。可用 lookback template blank decisions 生成",
                "\(file): no list of decisions; it needs the headings \(needs.joined(separator: ", ")). "
                    + "Make one with lookback template blank decisions")
        case .noList(let file, let kind, let needs):
            Words(
                needs.isEmpty
                    ? "\(file)：templates/lists 里没有 \(kind.rawValue) 的表样"
                    : "\(file)：不是名单（\(kind.rawValue)），表头要有\(needs.joined(separator: "或"))",
                needs.isEmpty
                    ? "\(file): templates/lists has no layout for \(kind.rawValue)"
                    : "\(file): no list of kind \(kind.rawValue); it needs the heading \(needs.joined(separator: " or "))"
            )
        case .badDecision(let file, let sheet, let cell, let fault):
            Words("\(file) · \(sheet)!\(cell)：\(fault.words.zh)", "\(file) · \(sheet)!\(cell): \(fault.words.en)")
        case .noCorrections(let file, let needs):
            Words(
                "\(file)：不是更正清单，表头要有：\(needs.joined(separator: "、"))。也可直接用填好“更正值”的疑点清单",
                "\(file): no list of corrections; it needs the headings \(needs.joined(separator: ", ")). "
                    + "An issue workbook with 更正值 filled in is one, too")
        case .noWaivers(let file, let needs):
            Words(
                "\(file)：不是核实无误清单，表头要有：\(needs.joined(separator: "、"))。也可直接用填好“核实结果”的疑点清单",
                "\(file): no list of waivers; it needs the headings \(needs.joined(separator: ", ")). "
                    + "An issue workbook with 核实结果 filled in is one, too")
        case .badWaiver(let file, let place, let fault):
            Words("\(file) · \(place)：\(fault.words.zh)", "\(file) · \(place): \(fault.words.en)")
        case .definition(let error): error.words
        }
    }
}

extension DecisionFault {
    /// What is wrong with the cell.
    var words: Words {
        switch self {
        case .unknownDisposal:
            Words(
                "“处置”只能是：\(Decision.Disposal.list.names(edition: 2018).joined(separator: "、"))",
                "the disposal must be one of: \(Decision.Disposal.list.names(edition: 2018).joined(separator: ", "))")
        case .householdMissing: Words("没有填户编号", "the household's number is missing")
        case .notADay: Words("不是日期，请写成 2018-06-28", "not a day: write 2018-06-28")
        case .notAnIdentityNumber:
            Words("不是证件号码，也没有填姓名", "not an identity number, and no name is given")
        case .nameOnly:
            Words(
                "仅姓名相同的疑点（M021）不能据此清退、减少。核实属实的，在表末另起一行，写明证件号码和依据",
                "a lead by the name alone (M021) removes nobody; where it proved true, write a row of its own with the "
                    + "identity number and the evidence")
        }
    }
}

extension WaiverFault {
    /// What is wrong with the waiver, and what to do.
    var words: Words {
        switch self {
        case .missing(.code): Words("没有填编号，如 P013", "the code of the rule is missing, e.g. P013")
        case .missing(.verifiedBy): Words("没有填核实人：谁核实的写谁", "say who verified it (核实人, by)")
        case .missing: Words("没有填理由：写明为什么无误", "say why it is right (原因, reason)")
        case .nobody: Words("户编号和证件号码至少填一项", "name the household or the person (户编号, 证件号码)")
        case .notADay: Words("有效期不是日期，请写成 2018-12-31", "not a day: write 2018-12-31")
        }
    }
}

extension BaselineFault {
    /// What is wrong with the earlier report, and what to do.
    func words(file: String) -> Words {
        switch self {
        case .unreadable:
            Words(
                "\(file)：读不了；--baseline 后面给上次的 JSON 报告",
                "\(file): cannot be read; --baseline takes an earlier JSON report")
        case .notAReport:
            Words(
                "\(file)：不是校验报告；上次校验时用 --output 报告.json 写出",
                "\(file): no report of check; write one with --output report.json")
        case .otherSchema(let schema):
            Words(
                "\(file)：报告格式是第 \(schema) 版，本程序只认第 1 版；请用本程序重新校验写出",
                "\(file): a report of schema \(schema), this program knows 1: write it again with this program")
        }
    }
}
