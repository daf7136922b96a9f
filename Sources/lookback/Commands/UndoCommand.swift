import ArgumentParser
import Findings
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
        "ledger", Words("核对更正账。", "proves a ledger of corrections."), subcommands: [LedgerVerifyCommand.self])

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
