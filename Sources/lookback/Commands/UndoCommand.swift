import ArgumentParser
import Findings
import Registry
import Workbench

/// Takes the last correction back (撤销更正).
struct UndoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        "undo",
        Words("撤销更正账里最后一次更正，逐字节恢复原样。", "takes the last correction of a ledger back, byte for byte."),
        examples: ["lookback undo 更正账.jsonl"])

    @Argument(help: ArgumentHelp("更正账。", "The ledger.", value: .file), completion: .file())
    var ledger: String

    @Option(
        help: ArgumentHelp(
            "恢复到哪个文件；不写就换下更正后的文件。",
            "Where to put the workbook as it was; by default in place of the corrected one.", value: .file))
    var output: String?

    @OptionGroup var words: LanguageOptions

    func run() throws {
        try reporting(words.language) { () throws(Failure) in
            StandardStreams.write(try Workbench.undo(ledger, to: output)[words.language] + "\n")
        }
    }
}

/// What can be asked of a ledger of corrections (更正账).
struct LedgerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        "ledger", Words("核对或打印更正账。", "proves a ledger of corrections, or prints it."),
        subcommands: [LedgerVerifyCommand.self, LedgerPrintCommand.self])

    func run() throws { throw ValidationError(say("没有写命令", "a command is missing")) }
}

/// Proves that nobody has touched a ledger (核对更正账).
struct LedgerVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        "verify",
        Words("核对更正账有没有被改动。", "proves that nobody has touched a ledger."),
        examples: ["lookback ledger verify 更正账.jsonl"],
        notes: Words(
            "末条校验码记下来，删掉末尾整次更正的也能发现。结束代码 3：被改动过。",
            "Keep the last hash: by it a ledger that lacks its last corrections is told. Exit code 3: tampered with."))

    @Argument(help: ArgumentHelp("更正账。", "The ledger.", value: .file), completion: .file())
    var ledger: String

    @OptionGroup var words: LanguageOptions

    func run() throws {
        try reporting(words.language) { () throws(Failure) in
            StandardStreams.write(try Workbench.verifyLedger(ledger)[words.language] + "\n")
        }
    }
}

/// Prints the corrections of a ledger in the form of the platform's own trail (打印更正记录).
struct LedgerPrintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        "print",
        Words("把更正账写成可打印的更正记录，栏目同系统的“数据轨迹”。", "writes the corrections of a ledger as a paper."),
        examples: ["lookback ledger print 更正账.jsonl --output 更正记录.xlsx --unit 青禾街道办"],
        notes: Words(
            """
            更正账里的姓名、号码打了码；更正记录要签字存档，写全文：原有值取自更正账旁保存的原件，
            变更值取自更正后的文件。文件已不在的，仍写打码的值，并说明有几处。撤销了的更正不写。
            """,
            """
            The ledger masks names and numbers. The paper shows them whole: old values come from the workbooks
            that the ledger keeps, new ones from the corrected files. Where a file is gone, the masked value
            stands, and it is said how many. Corrections that were taken back are left out.
            """))

    @Argument(help: ArgumentHelp("更正账。", "The ledger.", value: .file), completion: .file())
    var ledger: String

    @Option(help: ArgumentHelp("写到哪个文件。", "The workbook to write.", value: .file))
    var output: String

    @Option(
        help: ArgumentHelp(
            "填报单位，即“单位”一栏；不写就空着。", "The unit that corrects (单位); blank where none is given.",
            value: Words("名称", "name")))
    var unit: String?

    @Option(help: ArgumentHelp("填报日期；不写就空着。", "The day of the record; blank where none is given.", value: .day))
    var date: CalendarDay?

    @OptionGroup var templates: TemplateOptions
    @OptionGroup var words: LanguageOptions

    func run() throws {
        try reporting(words.language) { () throws(Failure) in
            let workbench = try Workbench(templates: templates.templates)
            let words = try workbench.printLedger(ledger, unit: unit ?? "", date: date, to: output)
            StandardStreams.write(words[self.words.language] + "\n")
        }
    }
}
