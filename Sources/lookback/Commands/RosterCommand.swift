import ArgumentParser
import Findings
import Registry
import Workbench

/// Writes an official form (花名册).
struct RosterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        "roster",
        Words(
            "生成官方表格：两本花名册、变动记录表、附件1至4、户信息卡、入户核查表。",
            "writes an official form: a roster, the change record, annex 1 to 4, cards, visit sheets."),
        examples: [
            "lookback roster clear-out 人口表.xlsx 户表.xlsx --decisions 处置台账.xlsx --output 清退人员花名册.xlsx",
            "lookback roster change-record 人口表.xlsx 户表.xlsx --decisions 疑点清单.xlsx --output 变动记录表.xlsx",
            "lookback roster annex4 人口表.xlsx 户表.xlsx --filled 问题清单.xlsx --output 附件4.xlsx",
            "lookback roster visit-sheet 人口表.xlsx 户表.xlsx --town 青禾街道 --output 入户核查表.xlsx",
        ],
        notes: Words(
            """
            clear-out 清退人员花名册　　new-households 新增贫困人口花名册
            change-record 附件5变动记录表　　annex1 建档立卡情况　　annex2 脱贫成效分类
            annex3 双到村短板　　annex4 问题整改　　household-card 户信息卡
            visit-sheet 入户核查表（有疑点的户）

            处置写在 check 生成的疑点清单里，或处置台账里（lookback template blank decisions）。
            前后对不上的表不写出，结束代码是 3。手填的栏目（附件1的“未纳入”、附件3、附件4的清单）
            填在上次写出的表里，用 --filled 交回，重新生成时照抄，数字加底色。
            """,
            """
            clear-out, new-households: the rosters     change-record: annex 5
            annex1: the register by village            annex2: effects of help
            annex3: villages of the pairing programme  annex4: problems and how far they are mended
            household-card: a page a household         visit-sheet: a page a household with leads

            The decisions stand in the issue workbook that check wrote, or in a list of decisions
            (lookback template blank decisions). A form that does not foot is not written: exit code 3.
            Columns that are filled in by hand are taken over from an earlier copy with --filled.
            """))

    @Argument(help: ArgumentHelp("哪一种花名册。", "Which form.", value: Words("花名册", "form")))
    var form: OfficialForm

    @OptionGroup var before: RegisterBeforeOptions

    @OptionGroup var selection: SelectionOptions

    @Option(help: ArgumentHelp("处置台账或填好的疑点清单。可写多次。", "Workbooks with decisions. May be repeated.", value: .file))
    var decisions: [String] = []

    @OptionGroup var filling: FormOptions

    @Option(
        help: ArgumentHelp(
            "版本：print 打印版，working 工作版（可筛选、冻结表头），publicity 公示版（号码遮盖）。",
            "The copy: print, working (filters, frozen panes) or publicity (masked numbers).",
            value: Words("版本", "copy")))
    var copy: FormVariant = .print

    @OptionGroup var later: RegisterAfterOptions

    @OptionGroup var report: DistrictReportOptions

    @Option(help: ArgumentHelp("写到哪个文件。", "The workbook to write.", value: .file))
    var output: String

    @OptionGroup var templates: TemplateOptions
    @OptionGroup var words: LanguageOptions

    func validate() throws {
        if decisions.isEmpty, [.clearOut, .newHouseholds, .changeRecord].contains(form) {
            throw ValidationError(say("要写 --decisions", "say --decisions"))
        }
    }

    func run() throws {
        try reporting(words.language) { () throws(Failure) in
            let settings = try selection.settings(for: before.inputs)
            let workbench = try Workbench(templates: templates.templates ?? settings.text(.templates))
            let register = try selection.request(before.inputs, settings)
            var request = RosterRequest(form: form, register: register, decisions: decisions)
            request.after = later.after
            request.filled = filling.filled
            request.town = filling.town
            request.variant = copy
            request.unit = report.unit
            request.date = report.date
            let outcome = try workbench.writeRoster(request, to: output)
            StandardStreams.write(outcome[words.language] + "\n")
        }
    }
}

extension OfficialForm: ExpressibleByArgument {}
extension FormVariant: ExpressibleByArgument {}
