import ArgumentParser
import Findings
import Workbench

/// The parser's property wrapper; findings have arguments, too.
typealias Argument<Value> = ArgumentParser.Argument<Value>

/// The command line of Lookback (建档立卡回头看工具).
struct Lookback: ParsableCommand {
    static let configuration = CommandConfiguration(
        "lookback",
        Words(
            "核查表格里的建档立卡台账，生成上报用的花名册和变动记录表。",
            "checks registers of poor households kept in spreadsheets, and writes the official rosters."),
        examples: [
            "lookback check 人口表.xlsx 户表.xlsx --output 疑点清单.xlsx",
            "lookback explain P013",
            "lookback roster clear-out 人口表.xlsx 户表.xlsx --decisions 处置台账.xlsx --output 清退人员花名册.xlsx",
            "lookback demo ./demo",
        ],
        notes: Words(
            """
            结束代码
              0    没有达到 --fail-on 的问题
              1    有达到 --fail-on 的问题
              2    文件、模板或政策读不出来
              3    拒绝：照做会出错（如花名册前后对不上、更正的原值对不上）
              64   命令写错
              130  中途停止
            """,
            """
            Exit codes
              0    nothing at or above --fail-on
              1    findings at or above --fail-on
              2    an input, template or policy cannot be read
              3    refused: what was asked for would be wrong (a form that does not foot, a stale correction)
              64   wrong arguments
              130  interrupted
            """),
        version: Self.version,
        subcommands: [
            CheckCommand.self, FixCommand.self, UndoCommand.self, LedgerCommand.self, DiffCommand.self,
            MatchCommand.self, MergeCommand.self, SplitCommand.self, InspectCommand.self, RosterCommand.self,
            SubmitCommand.self, TemplateCommand.self, ExplainCommand.self, RulesCommand.self, CellsCommand.self,
            LimitsCommand.self, DemoCommand.self, ManualCommand.self,
        ])

    /// The version of the program.
    static let version = "0.1.0"

    /// Without a command there is nothing to do, and a script that forgot it must notice.
    func run() throws { throw ValidationError(say("没有写命令", "a command is missing")) }

    /// The command with all its subcommands, as help and manual show it.
    static var description: CommandDescription? { CommandDescription(parserDump: _dumpHelp()) }
}
