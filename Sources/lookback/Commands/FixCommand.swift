import ArgumentParser
import Findings
import Workbench

/// Corrects cells of a workbook in bulk, and nothing else in it (更正).
struct FixCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        "fix",
        Words(
            "在表格里成批更正单元格，另存一份；其他内容一个字节都不动。",
            "corrects cells of a workbook in bulk and saves a copy; every other byte of its parts stays."),
        examples: [
            "lookback fix 人口表.xlsx --output 人口表-更正.xlsx --safe --dry-run",
            "lookback fix 人口表.xlsx --output 人口表-更正.xlsx --corrections 疑点清单.xlsx --ledger 更正账.jsonl",
            "lookback fix 人口表.xlsx --with 户表.xlsx --output 人口表-更正.xlsx --safe --accept P013,P017",
        ],
        notes: Words(
            """
            更正清单：填好“更正值”的疑点清单，或有这些列的表（.xlsx、.csv、.jsonl）：
            文件、工作表、单元格，或户编号、姓名或证件号码、列名；当前值、更正值；原因、核实人、日期。
            只写列名、当前值、更正值的一行，把这一列的这个值全部改掉。要清空的，更正值写“（清空）”。

            原值对不上、同一格两种更正：全部不改，逐行说明，结束代码是 3。
            更正后重新校验；更正造出新的问题，结束代码是 1。
            """,
            """
            A list of corrections is an issue workbook with 更正值 filled in, or a table (.xlsx, .csv,
            .jsonl) of file, sheet, cell, or household, person (name or number), field; old, new; reason,
            who, date. A line of field, old and new alone replaces the value in the whole column.
            （清空） as the new value empties the cell.

            Where an old value does not stand, or two lines disagree, nothing is corrected, every such
            line is named, and the exit code is 3. The result is checked again; where a correction
            creates a fault the exit code is 1.
            """))

    @Argument(help: ArgumentHelp("要更正的表。", "The workbook to correct.", value: .table), completion: .file())
    var input: String

    @Option(help: ArgumentHelp("写到哪个文件；不能是输入文件。", "The workbook to write; never the input.", value: .file))
    var output: String

    @Option(
        help: ArgumentHelp(
            "更正清单，或填好的疑点清单。可写几次。",
            "A list of corrections, or an issue workbook that was filled in. May be repeated.", value: .file),
        completion: .file())
    var corrections: [String] = []

    @Flag(
        help: ArgumentHelp(
            "做全部安全更正：空格、全角、小写x、撇号、日期写法、选项的别名等。",
            "Make every safe normalisation: blanks, width, x, guards, dates, spellings of options."))
    var safe = false

    @Option(
        help: ArgumentHelp(
            "采纳这些规则的建议值，如 P013,P017。", "Accept the proposals of these rules, e.g. P013,P017.",
            value: .codes))
    var accept: String?

    @Flag(
        help: ArgumentHelp(
            "只去掉标注（check --mark 加的列和颜色）；其他更正也总会去掉。",
            "Only take off the marks of check --mark; every other correction does so, too."))
    var unmark = false

    @Option(
        help: ArgumentHelp(
            "这次更正属于哪次行动，记进更正账；不写就看政策里的 campaign。",
            "The campaign that the corrections belong to, for the ledger; by default the policy's.",
            value: Words("行动", "name")))
    var campaign: String?

    @Flag(help: ArgumentHelp("更正可以替换公式。", "Corrections may replace formulas."))
    var replaceFormulas = false

    @Flag(
        help: ArgumentHelp(
            "试做一遍：列出每格改前改后和校验结果，不留文件。",
            "Only try: list the cells before and after and what the rules say; keep nothing."))
    var dryRun = false

    @Option(
        help: ArgumentHelp(
            "每处更正都记进这个文件，可以撤销（lookback undo）。",
            "Note every change down in this file, by which lookback undo takes them back.", value: .file))
    var ledger: String?

    @Option(
        help: ArgumentHelp(
            "同一台账的其他表，只用来校验。可写几次。",
            "Another table of the register, for the rules only. May be repeated.", value: .file),
        completion: .file())
    var with: [String] = []

    @Flag(help: ArgumentHelp("姓名和号码显示全文，不打码。", "Show names and numbers whole instead of masked."))
    var showValues = false

    @OptionGroup var selection: SelectionOptions
    @OptionGroup var templates: TemplateOptions
    @OptionGroup var words: LanguageOptions

    func validate() throws {
        if corrections.isEmpty, !safe, accept == nil, !unmark {
            throw ValidationError(
                say(
                    "要写 --safe、--accept、--corrections 或 --unmark",
                    "say --safe, --accept, --corrections or --unmark"))
        }
    }

    func run() throws {
        var code: Int32 = 0
        try reporting(words.language) { () throws(Failure) in
            let settings = try selection.settings(for: [input])
            let workbench = try Workbench(templates: templates.templates ?? settings.text(.templates))
            var request = FixRequest(try selection.request([input] + with, settings), output: output)
            request.corrections = corrections
            request.isSafe = safe
            request.accepted = RuleCode.codes(accept)
            request.replacesFormulas = replaceFormulas
            request.campaign = campaign
            request.ledger = ledger
            request.showsValues = showValues
            request.isDryRun = dryRun
            let outcome = try watching([input] + with) { () throws(Failure) in try workbench.fix(request) }
            StandardStreams.write(
                outcome.text(words.language, listingCells: dryRun, showValues: showValues))
            if !dryRun { confirm(output, words.language) }
            code = outcome.exitCode
        }
        if code != 0 { throw ExitCode(code) }
    }
}
