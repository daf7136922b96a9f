import ArgumentParser
import Findings
import Registry
import Workbench

/// Writes an official form (花名册).
struct RosterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        "roster",
        Words(
            "生成花名册：clear-out 清退人员，new-households 新增贫困人口，change-record 变动记录表。",
            "writes an official form: clear-out, new-households or change-record."),
        examples: [
            "lookback roster clear-out 人口表.xlsx 户表.xlsx --decisions 处置台账.xlsx --output 清退人员花名册.xlsx",
            "lookback roster change-record 人口表.xlsx 户表.xlsx --decisions 疑点清单.xlsx --output 变动记录表.xlsx",
        ],
        notes: Words(
            """
            处置写在 check 生成的疑点清单里，或处置台账里（lookback template blank decisions）。
            前后对不上的表不写出，结束代码是 3。
            """,
            """
            The decisions stand in the issue workbook that check wrote, or in a list of decisions
            (lookback template blank decisions). A form that does not foot is not written: exit code 3.
            """))

    @Argument(help: ArgumentHelp("哪一种花名册。", "Which form.", value: Words("花名册", "form")))
    var form: OfficialForm

    @Argument(
        help: ArgumentHelp("变动之前的台账各表。", "The tables of the register before the changes.", value: .table),
        completion: .file())
    var inputs: [String]

    @OptionGroup var selection: SelectionOptions

    @Option(help: ArgumentHelp("处置台账或填好的疑点清单。可写多次。", "Workbooks with decisions. May be repeated.", value: .file))
    var decisions: [String]

    @Option(
        help: ArgumentHelp(
            "变动之后导出的表，用来核对。可写多次。",
            "An export made after the changes, against which the events are proven. May be repeated.", value: .file))
    var after: [String] = []

    @Option(
        help: ArgumentHelp(
            "填报单位；不写就是区县名。", "The unit that reports (填报单位); by default the district's name.",
            value: Words("名称", "name")))
    var unit: String?

    @Option(help: ArgumentHelp("填报日期；不写就空着。", "The day of the report; blank where none is given.", value: .day))
    var date: CalendarDay?

    @Option(help: ArgumentHelp("写到哪个文件。", "The workbook to write.", value: .file))
    var output: String

    @OptionGroup var templates: TemplateOptions
    @OptionGroup var words: LanguageOptions

    func run() throws {
        try reporting(words.language) { () throws(Failure) in
            let settings = try selection.settings(for: inputs)
            let workbench = try Workbench(templates: templates.templates ?? settings.text(.templates))
            let register = try selection.request(inputs, settings)
            var request = RosterRequest(form: form, register: register, decisions: decisions)
            request.after = after
            request.unit = unit
            request.date = date
            let outcome = try workbench.writeRoster(request, to: output)
            StandardStreams.write(outcome[words.language] + "\n")
        }
    }
}

extension OfficialForm: ExpressibleByArgument {}
