import ArgumentParser

/// The parser's property wrapper; findings have arguments, too.
typealias Argument<Value> = ArgumentParser.Argument<Value>

/// The command line of Lookback (建档立卡回头看工具).
@main
struct Lookback: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lookback",
        abstract: "Checks registers of poor households kept in spreadsheets, and writes the official rosters.",
        discussion: """
            Examples:
              lookback check 人口表.xlsx 户表.xlsx --output 疑点清单.xlsx
              lookback explain P013
              lookback roster clear-out 人口表.xlsx 户表.xlsx --decisions 处置台账.xlsx --output 清退人员花名册.xlsx
              lookback demo ./demo

            Exit codes:
              0    nothing at or above --fail-on
              1    findings at or above --fail-on
              2    an input, template or policy cannot be read
              3    refused: what was asked for would be wrong (a form that does not foot)
              64   wrong arguments
              130  interrupted
            """,
        version: "0.1.0",
        subcommands: [
            CheckCommand.self, DiffCommand.self, InspectCommand.self, RosterCommand.self, TemplateCommand.self,
            ExplainCommand.self, RulesCommand.self, CellsCommand.self, LimitsCommand.self, DemoCommand.self,
        ])

    /// Without a command there is nothing to do, and a script that forgot it must notice.
    func run() throws { throw ValidationError("a command is missing") }

    static func main() {
        ProcessHygiene.establish()
        Self.main(nil)
    }
}
