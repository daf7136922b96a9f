import ArgumentParser
import Findings
import Registry
import Workbench

/// Writes an official form (花名册).
struct RosterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roster",
        abstract: "Writes an official form: clear-out, new-households or change-record.",
        discussion: """
            Examples:
              lookback roster clear-out 人口表.xlsx 户表.xlsx --decisions 处置台账.xlsx --output 清退人员花名册.xlsx
              lookback roster change-record 人口表.xlsx 户表.xlsx --decisions 疑点清单.xlsx --output 变动记录表.xlsx

            The decisions stand in the issue workbook that `check` wrote, or in a list of decisions
            (lookback template blank decisions). A form that does not foot is not written: exit code 3.
            """)

    @Argument(help: "clear-out, new-households or change-record.")
    var form: OfficialForm

    @Argument(help: ArgumentHelp("The tables of the register before the changes.", valueName: "input"))
    var inputs: [String]

    @OptionGroup var selection: SelectionOptions

    @Option(help: ArgumentHelp("Workbooks with decisions. May be repeated.", valueName: "file"))
    var decisions: [String]

    @Option(
        help: ArgumentHelp(
            "An export made after the changes, against which the events are proven. May be repeated.", valueName: "file"
        ))
    var after: [String] = []

    @Option(help: ArgumentHelp("The unit that reports (填报单位); by default the district's name.", valueName: "name"))
    var unit: String?

    @Option(help: ArgumentHelp("The day of the report; blank where none is given.", valueName: "date"))
    var date: CalendarDay?

    @Option(help: ArgumentHelp("The workbook to write.", valueName: "file"))
    var output: String

    @OptionGroup var templates: TemplateOptions
    @OptionGroup var words: LanguageOptions

    func run() throws {
        try reporting(words.language) { () throws(Failure) in
            let workbench = try Workbench(templates: templates.templates)
            var request = RosterRequest(form: form, register: try selection.request(inputs), decisions: decisions)
            request.after = after
            request.unit = unit
            request.date = date
            let outcome = try workbench.writeRoster(request, to: output)
            StandardStreams.write(outcome[words.language] + "\n")
        }
    }
}

extension OfficialForm: ExpressibleByArgument {}
